/** One case as a package: its whole journal with the certificates behind it, the bureau as we have it, its kept files. */
import type { CaseFile, Outgoing } from '../../shared/case/case-file.ts'
import { filesNamedBy, peopleFor } from '../../shared/exchange/what-to-pack.ts'
import { type PackageContents, writePackage, type WrittenPackage } from '../../shared/exchange/write-package.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { asideOf, ourChain, partedLines } from './case-chain.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import { signerNow } from './signer-now.ts'
import { snapshotNow } from './snapshot.ts'
import type { Workspace } from './workspace.ts'

/** Who a package must be opened by: the box key of a person's certificate in force. */
export function boxKeyOf(bureau: Bureau, personId: string): string | null {
  const account = bureau.people.find((person) => person.id === personId)?.account ?? null
  const serial = account?.certificate ?? bureau.certificates.findLast((one) => one.personId === personId)?.serial
  return bureau.certificates.find((one) => one.serial === serial)?.boxKey ?? null
}

export interface PackingOptions {
  readonly outgoing: Pick<Outgoing, 'packageId' | 'kind' | 'to'>
  readonly encrypted: boolean
  readonly note: string
}

/** The bytes of a case's package, signed by the one at the desk. The case's line 送出 must be in the journal already. */
export async function packCase(
  workspace: Workspace,
  file: CaseFile,
  { outgoing, encrypted, note }: PackingOptions,
): Promise<Result<WrittenPackage>> {
  const bureau = workspace.bureau.get()
  const signer = signerNow(workspace)
  if (!signer.ok) return signer
  if (bureau === null) return refuse('还没有建立本单位。')
  // A sample travels under the sample's own issuer, so that nobody takes it for the bureau's.
  const issuerKey = file.sample ? bureau.sampleIssuerKey : bureau.issuerKey
  if (issuerKey === null) return refuse('本单位还没有开通账户，包没有签名就不能相信。请系统管理员先开通账户。')
  const ours = await ourChain(workspace, file.id)
  if (!ours.ok) return ours
  if (ours.value === null) return refuse('找不到这一件，可能已被移除。')
  const aside = await asideOf(workspace, file.id)
  if (!aside.ok) return aside
  const files = await keptFiles(workspace, file)
  if (!files.ok) return files
  const boxKey = encrypted ? boxKeyOf(bureau, outgoing.to.id) : null
  if (encrypted && boxKey === null)
    return refuse(`${outgoing.to.name}还没有证书，不能加密。请不加密，或先为其开通账户。`)
  const snapshot = await snapshotNow(workspace, false)
  if (!snapshot.ok) return snapshot
  const chain = ours.value
  const contents: PackageContents = {
    kind: outgoing.kind,
    id: outgoing.packageId,
    madeAt: workspace.outside.now(),
    to: outgoing.to,
    toUnit: '',
    bureau: { name: bureau.name, issuerKey },
    subject: { caseId: file.id, number: file.suggestion.number, title: file.suggestion.title },
    note,
    signer: signer.value,
    lines: chain.lines,
    aside: aside.value.map((parted) => partedLines(parted, chain)).filter((lines) => lines.length > 0),
    ...peopleFor(
      [chain, ...aside.value].flatMap(({ entries }) => entries),
      bureau,
    ),
    snapshot: snapshot.value,
    request: null,
    opinion: null,
    files: files.value,
    recipients: boxKey === null ? [] : [boxKey],
  }
  const { desk } = workspace
  return writePackage(contents, { smith: nobleLocksmith, sign: (digest) => desk.signPackage(digest) })
}

async function keptFiles({ desk }: Workspace, file: CaseFile): Promise<Result<readonly Uint8Array[]>> {
  const files: Uint8Array[] = []
  for (const hash of filesNamedBy(file)) {
    const answer = await desk.readKeptFile(hash)
    if (answer.outcome === 'failed') return refuse(`附带的扫描件读不出来，包没有做成。${answer.reason}`)
    files.push(answer.bytes)
  }
  return ok(files)
}
