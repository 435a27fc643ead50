import { type BureauDefaults, foundBureau } from '../../shared/bureau/found-bureau.ts'
import { cardOf } from '../../shared/identity/card-of.ts'
import type { Person } from '../../shared/people/person.ts'
import { type Role, roles } from '../../shared/people/roles.ts'
import { refusalOfRoles } from '../../shared/people/role-rules.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { changeBureau } from './change-bureau.ts'
import { findSeat, leaveSeat } from './take-seat.ts'
import type { Workspace } from './workspace.ts'

export interface Founding {
  readonly bureau: string
  /** 发文代字; empty: numbering asks for it later. */
  readonly prefix: string
  readonly name: string
  /** Beside 系统管理员, which the founder always is. */
  readonly roles: readonly Role[]
  readonly passphrase: string
}

/** What the recovery sheet says; told once. */
export interface Founded {
  readonly personId: string
  readonly recoveryCode: string
}

/** First run: issuing key, the first 系统管理员 (who then sits at the desk), and the bureau's first line. */
export async function foundOwnBureau(
  workspace: Workspace,
  said: Founding,
  defaults: BureauDefaults,
): Promise<Result<Founded>> {
  const { desk, outside } = workspace
  const held = roles.filter((role) => role === 'systemAdmin' || said.roles.includes(role))
  const refusal = refusalOfRoles(held)
  if (refusal !== null) return refuse(refusal)
  const status = await desk.status()
  if (status.outcome === 'failed') return refuse(status.reason)
  const founder: Person = {
    id: outside.newId(),
    name: said.name.trim(),
    post: '',
    section: '',
    phone: '',
    roles: held,
    deputising: [],
    sample: false,
    account: null,
  }
  const name = said.bureau.trim()
  const made = await desk.foundAccounts(name, cardOf(founder), said.passphrase)
  if (made.outcome === 'failed') return refuse(made.reason)
  const { account, certificate, issuerKey, recovery } = made
  const founded = await changeBureau(workspace, 'found', founder, (bureau) => {
    const fresh = foundBureau(name, { ...founder, account }, said.prefix.trim(), defaults)
    return ok({
      bureau: {
        ...fresh,
        homeDesk: status.deskId,
        issuerKey,
        recovery,
        // Founded anew after the sample's bureau: numbers once given stay given, old lines stay signed.
        removedCases: bureau?.removedCases ?? [],
        issuedNumbers: bureau?.issuedNumbers ?? [],
        sampleIssuerKey: bureau?.sampleIssuerKey ?? null,
        certificates: [...(bureau?.certificates ?? []), certificate],
      },
      value: null,
    })
  })
  if (founded.ok) {
    await findSeat(workspace)
    return ok({ personId: founder.id, recoveryCode: made.recoveryCode })
  }
  await leaveSeat(workspace)
  return founded
}
