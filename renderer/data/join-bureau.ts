/** A fresh desk becomes one of a bureau's desks, by 本单位资料包. */
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { readPackage, type OpenedPackage } from '../../shared/exchange/read-package.ts'
import { certifiedRoles, fingerprint, whyNotBelieved } from '../../shared/identity/trust.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { changeBureau } from './change-bureau.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import type { Workspace } from './workspace.ts'

/** What is shown before joining: the fingerprint is compared with the one shown on the desk that made the package. */
export interface Invitation {
  readonly bureau: Bureau
  readonly fingerprint: string
  readonly madeAt: string
  readonly by: OpenedPackage['signer']
}

/** Reads 本单位资料包. It can only vouch for itself: who joins compares the fingerprint. */
export async function readInvitation(workspace: Workspace, bytes: Uint8Array): Promise<Result<Invitation>> {
  const { desk, outside } = workspace
  const opened = await readPackage(bytes, { smith: nobleLocksmith, openSealed: (sealed) => desk.openSealed(sealed) })
  if (!opened.ok) return opened
  const { manifest, snapshot, signer, revocations } = opened.value
  if (manifest.kind !== 'bureau' || snapshot === null) {
    return refuse('这不是本单位资料包。请在已经使用的电脑上，到“设置—本单位”写一份资料包再拿来。')
  }
  const { bureau } = snapshot
  if (bureau.issuerKey === null || bureau.issuerKey !== signer.issuer) {
    return refuse('资料包的签名人不是这个单位的，不能使用。请让对方重新制作。')
  }
  const roster = { issuerKey: bureau.issuerKey, sampleIssuerKey: null, certificates: bureau.certificates, revocations }
  const about = { at: manifest.madeAt, sample: false, arriving: true }
  const distrust = whyNotBelieved(signer, roster, nobleLocksmith, about)
  if (distrust !== null) return refuse(`${distrust}请让系统管理员重新制作资料包。`)
  const may = certifiedRoles(signer, outside.today()).some(
    (role) => role === 'systemAdmin' || role === 'registrar' || role === 'officeReviewer',
  )
  if (!may) return refuse(`${signer.name}不能发本单位资料包：须由系统管理员或办公室制作。`)
  return ok({
    bureau,
    fingerprint: fingerprint(bureau.issuerKey, nobleLocksmith),
    madeAt: manifest.madeAt,
    by: signer,
  })
}

/** Writes the bureau as this desk's own first line; whoever sits here signs in next. */
export async function joinBureau(workspace: Workspace, { bureau, by }: Invitation): Promise<Result<null>> {
  const seat = workspace.seat.get()
  const who = seat === null ? { id: by.personId, name: by.name } : { id: seat.personId, name: seat.name }
  return changeBureau(workspace, 'joinBureau', who, (before) => {
    if (before !== null && !before.sample) return refuse('本机已经属于一个单位，不能再加入另一个。')
    return ok({
      bureau: { ...bureau, removedCases: [...bureau.removedCases, ...(before?.removedCases ?? [])] },
      value: null,
    })
  })
}
