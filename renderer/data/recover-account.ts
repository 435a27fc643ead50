import { cardOf } from '../../shared/identity/card-of.ts'
import type { Revocation } from '../../shared/identity/certificate.ts'
import type { WrongPassphrase } from '../../shared/identity/seat-contract.ts'
import type { Failed } from '../../shared/outcome.ts'
import { recoveredPerson } from '../../shared/people/recovered.ts'
import { ok, refuse } from '../../shared/result.ts'
import { changeBureau } from './change-bureau.ts'
import { findSeat, leaveSeat } from './take-seat.ts'
import type { Workspace } from './workspace.ts'

const failed = (reason: string): Failed => ({ outcome: 'failed', reason })

/**
 * With the code of the recovery sheet: a new account for a person, who is 系统管理员 (again) and takes the seat. The old
 * certificate is revoked.
 */
export async function recoverAccount(
  workspace: Workspace,
  personId: string,
  code: string,
  passphrase: string,
): Promise<{ readonly outcome: 'recovered' } | WrongPassphrase | Failed> {
  const { desk } = workspace
  const bureau = workspace.bureau.get()
  if (bureau === null) return failed('还没有建立本单位。')
  const person = recoveredPerson(bureau, personId)
  if (!person.ok) return failed(person.error.reason)
  const made = await desk.recoverAccount(code, cardOf(person.value), passphrase)
  if (made.outcome !== 'issued') return made
  const old = person.value.account?.certificate
  const revoked = old === undefined ? null : await desk.signRevocation(old, personId, 'replaced', '用恢复单重建账户')
  if (revoked?.outcome === 'failed') return revoked
  const revocations: readonly Revocation[] = revoked === null ? [] : [revoked.revocation]
  const written = await changeBureau(workspace, 'recoverAccount', person.value, (now) =>
    now === null
      ? refuse('还没有建立本单位。')
      : ok({
          bureau: {
            ...now,
            people: now.people.map((one) => (one.id === personId ? { ...person.value, account: made.account } : one)),
            certificates: [...now.certificates, made.certificate],
            revocations: [...now.revocations, ...revocations],
          },
          value: null,
        }),
  )
  if (!written.ok) {
    // The desk has seated them already, with a certificate that nobody would believe.
    await leaveSeat(workspace)
    return failed(written.error.reason)
  }
  await findSeat(workspace)
  return { outcome: 'recovered' }
}
