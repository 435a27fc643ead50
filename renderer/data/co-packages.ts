/** 征询包 and 会办意见包: made and signed at this desk, opened and judged when they come from another bureau. */
import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { CaseFile, CoOpinion } from '../../shared/case/case-file.ts'
import { coOpinionOf } from '../../shared/exchange/co-opinion.ts'
import { coRequestOf } from '../../shared/exchange/co-request.ts'
import { packageFileName } from '../../shared/exchange/package-file-name.ts'
import { type OpenedPackage, readPackage } from '../../shared/exchange/read-package.ts'
import { type PackageContents, writePackage } from '../../shared/exchange/write-package.ts'
import type { Certificate } from '../../shared/identity/certificate.ts'
import { certificateOf, whyNotBelieved } from '../../shared/identity/trust.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { changeBureau } from './change-bureau.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import type { Workspace } from './workspace.ts'

/** A package ready for a set of the desk: `name` is that of its folder and, with its ending, of its file. */
export interface MadePackage {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The certificate that this desk signs with about a case: sample people sign about samples, others about the rest. */
function signerFor(workspace: Workspace, file: CaseFile): Result<Certificate> {
  const [seat, bureau] = [workspace.seat.get(), workspace.bureau.get()]
  const certificate = seat === null || bureau === null ? null : certificateOf(asRoster(bureau), seat.certificate)
  if (certificate === null) return refuse('本单位还没有建立账户，不能签名，做不了包；函和反馈表可以照常发出。')
  return certificate.sample === file.sample
    ? ok(certificate)
    : refuse(file.sample ? '这是示例，请换示例人员登录后再做。' : '示例人员只能办理示例。请换本单位的人登录。')
}

const asRoster = ({ issuerKey, sampleIssuerKey, certificates, revocations }: Bureau) => ({
  issuerKey,
  sampleIssuerKey,
  certificates,
  revocations,
})

type Carried = Pick<PackageContents, 'kind' | 'toUnit' | 'request' | 'opinion' | 'files'>

async function make(workspace: Workspace, file: CaseFile, carried: Carried): Promise<Result<MadePackage>> {
  const bureau = workspace.bureau.get()
  const signer = signerFor(workspace, file)
  if (!signer.ok) return signer
  if (bureau === null) return refuse('还没有建立本单位。')
  const { outside, desk } = workspace
  const { number } = file.suggestion
  const written = await writePackage(
    {
      ...carried,
      id: outside.newId(),
      madeAt: outside.now(),
      to: null,
      bureau: { name: bureau.name, issuerKey: signer.value.issuer },
      // The case's id is a name within this bureau only.
      subject: null,
      note: '',
      signer: signer.value,
      lines: [],
      aside: [],
      certificates: [signer.value],
      revocations: bureau.revocations.filter(({ serial }) => serial === signer.value.serial),
      snapshot: null,
      recipients: [],
    },
    { smith: nobleLocksmith, sign: (digest) => desk.signPackage(digest) },
  )
  if (!written.ok) return written
  const { bytes, digest } = written.value
  return ok({
    bytes,
    name: packageFileName({ number, kind: carried.kind, to: carried.toUnit, day: outside.today(), digest }),
  })
}

export async function makeCoRequest(
  workspace: Workspace,
  file: CaseFile,
  opinion: CoOpinion,
): Promise<Result<MadePackage>> {
  const bureau = workspace.bureau.get()
  if (bureau === null) return refuse('还没有建立本单位。')
  const request = coRequestOf(file, bureau, opinion)
  return make(workspace, file, { kind: 'coRequest', toUnit: opinion.unit, request, opinion: null, files: [] })
}

/** `letter`: the signed letter as .docx, which goes along inside the package. */
export async function makeCoOpinion(
  workspace: Workspace,
  file: CaseFile,
  chosen: readonly (readonly string[])[],
  letter: Uint8Array,
): Promise<Result<MadePackage>> {
  const bureau = workspace.bureau.get()
  if (bureau === null) return refuse('还没有建立本单位。')
  const opinion = coOpinionOf(file, bureau.name, chosen)
  if (!opinion.ok) return opinion
  const { leadUnit } = opinion.value
  return make(workspace, file, {
    kind: 'coOpinion',
    toUnit: leadUnit,
    request: null,
    opinion: opinion.value,
    files: [letter],
  })
}

/** A package of another bureau, its signature good; whether the bureau is believed is told beside it. */
export interface ArrivedPackage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly hash: string
  readonly opened: OpenedPackage
}

export const isCoPackage = ({ manifest }: OpenedPackage): boolean =>
  manifest.kind === 'coRequest' || manifest.kind === 'coOpinion'

/** Opens a file as a package between bureaus. Nothing is written. */
export async function openCoPackage(
  workspace: Workspace,
  name: string,
  bytes: Uint8Array,
): Promise<Result<ArrivedPackage>> {
  const opened = await readPackage(bytes, {
    smith: nobleLocksmith,
    openSealed: (sealed) => workspace.desk.openSealed(sealed),
  })
  if (!opened.ok) return opened
  return isCoPackage(opened.value)
    ? ok({ name, bytes, hash: nobleLocksmith.hashBytes(bytes), opened: opened.value })
    : refuse('这不是会办征询包或会办意见包，请到“打开包”中打开。')
}

export type Standing =
  /** Accepted before under this very key, and the signature is believed. */
  | { readonly kind: 'accepted' }
  /** Its key has not been compared yet; `otherKey`: the bureau of this name was accepted with another key, on this day. */
  | { readonly kind: 'unknown'; readonly otherKey: string | null }
  | { readonly kind: 'refused'; readonly reason: string }

/** What this bureau holds of the one that signed. */
export function standingOf({ opened }: ArrivedPackage, bureau: Bureau): Standing {
  const { manifest, signer, certificates, revocations } = opened
  const { name, issuerKey } = manifest.bureau
  if (issuerKey === bureau.issuerKey || issuerKey === bureau.sampleIssuerKey) {
    return { kind: 'refused', reason: '这是本单位自己做的包，应由对方打开。请核对是否拿错了文件。' }
  }
  const roster = {
    issuerKey: signer.sample ? null : issuerKey,
    sampleIssuerKey: signer.sample ? issuerKey : null,
    certificates,
    revocations,
  }
  const about = { at: manifest.madeAt, sample: signer.sample, arriving: true }
  const distrust = whyNotBelieved(signer, roster, nobleLocksmith, about)
  if (distrust !== null) return { kind: 'refused', reason: `${distrust}没有登记，请与${name}联系。` }
  if (bureau.otherBureaus.some((other) => other.issuerKey === issuerKey && other.name === name)) {
    return { kind: 'accepted' }
  }
  const otherKey = bureau.otherBureaus.find((other) => other.name === name)?.acceptedOn ?? null
  return { kind: 'unknown', otherKey }
}

export function whyNotAcceptBureau({ roles }: Actor): string | null {
  return roles.some((role) => role === 'registrar' || role === 'officeReviewer' || role === 'systemAdmin')
    ? null
    : '认可外单位由办公室或系统管理员办理，请换人登录后再打开这个包。'
}

/** 认可: somebody here has compared the fingerprint over the telephone. */
export async function acceptBureau(
  workspace: Workspace,
  by: Actor,
  { name, issuerKey }: { readonly name: string; readonly issuerKey: string },
): Promise<Result<null>> {
  const refusal = whyNotAcceptBureau(by)
  if (refusal !== null) return refuse(refusal)
  return changeBureau(workspace, 'acceptBureau', by, (bureau) => {
    if (bureau === null) return refuse('还没有建立本单位。')
    const known = bureau.otherBureaus.some((other) => other.name === name && other.issuerKey === issuerKey)
    const accepted = {
      name,
      issuerKey,
      acceptedOn: workspace.outside.today(),
      acceptedBy: { id: by.id, name: by.name },
    }
    const otherBureaus = known ? bureau.otherBureaus : [...bureau.otherBureaus, accepted]
    return ok({ bureau: { ...bureau, otherBureaus }, value: null })
  })
}
