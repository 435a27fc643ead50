/**
 * Sending cases out. The order is such that a failure loses nothing and locks nothing unseen: everything that can fail
 * on its own is made first, then the place is chosen, then the line 送出 is written, and the files last. When these
 * fail the case says that it is out, and the same package can be written again.
 */
import type { CaseFile, Outgoing, OutgoingKind } from '../../shared/case/case-file.ts'
import type { CompanionFile } from '../../shared/exchange/companions.ts'
import { packageEnding, packageFileName } from '../../shared/exchange/package-file-name.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { assertNever, ok, type Result, refuse } from '../../shared/result.ts'
import { mayAdvance } from '../../shared/workflow/advance.ts'
import { mostFilesInSet } from '../../shared/set-name.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { forksOf } from './fork.ts'
import { gatherFacts } from './gather-facts.ts'
import { packCase } from './pack-case.ts'
import { perform } from './perform.ts'
import { signerNow } from './signer-now.ts'
import type { Workspace } from './workspace.ts'

/** One case to be sent, with what lies beside its package. */
export interface Sending {
  readonly file: CaseFile
  readonly companions: readonly CompanionFile[]
}

export interface SendOptions {
  readonly kind: OutgoingKind
  readonly to: PersonRef & { readonly post: string }
  readonly encrypted: boolean
  readonly note: string
  /** 取消: obeyed between two files. */
  readonly signal: AbortSignal
  /** What is being done, in words. */
  readonly onProgress: (says: string, done: number, total: number) => void
}

export type SendOutcome =
  | { readonly outcome: 'saved'; readonly path: string; readonly files: number }
  | { readonly outcome: 'cancelled' }
  /** `out`: the cases are marked as sent, but no file was written. */
  | { readonly outcome: 'failed'; readonly reason: string; readonly out: boolean }

/** The package that a case goes out in: the one it is out in already, or a fresh one. */
function outgoingFor(
  { file }: Sending,
  { kind, to }: SendOptions,
  id: string,
): Pick<Outgoing, 'packageId' | 'kind' | 'to'> {
  return file.outgoing ?? { packageId: id, kind, to: { id: to.id, name: to.name } }
}

/** Why a case cannot go out now; null when it can, or is out in this very package. */
export function whyNotSend(workspace: Workspace, file: CaseFile, actor: Actor): string | null {
  const signer = signerNow(workspace)
  if (!signer.ok) return signer.error.reason
  const bureau = workspace.bureau.get()
  if (bureau === null) return null
  if (file.outgoing !== null) {
    // The package is signed by whoever the line 送出 names.
    return file.outgoing.by.id === actor.id ? null : `本件是${file.outgoing.by.name}送出的，请由本人登录后再写一次。`
  }
  const forked = forksOf(workspace.forks.get(), file.id).length > 0
  return (
    mayAdvance(file, 'sendOut', actor, gatherFacts(file, bureau, workspace.outside.today(), forked))?.reason ?? null
  )
}

/** Writes a package for each case, all of them into one folder that the user chooses. */
export async function sendPackages(
  workspace: Workspace,
  actor: Actor,
  sendings: readonly Sending[],
  options: SendOptions,
): Promise<SendOutcome> {
  const { desk, outside } = workspace
  for (const { file } of sendings) {
    const reason = whyNotSend(workspace, file, actor)
    if (reason !== null) return { outcome: 'failed', reason: `${numbered(file)}：${reason}`, out: false }
  }
  const prepared = sendings.map((sending) => {
    const outgoing = outgoingFor(sending, options, outside.newId())
    return { ...sending, outgoing, name: nameOf(sending.file, outgoing, options, outside.today()) }
  })
  const [first] = prepared
  if (first === undefined) return { outcome: 'failed', reason: '请先选定要送出的件。', out: false }
  const beside = await companionBytes(workspace, prepared, options)
  if (!beside.ok) return { outcome: 'failed', reason: beside.error.reason, out: false }
  const many = { number: null, kind: first.outgoing.kind, to: options.to.name, day: outside.today() }
  const folder = prepared.length === 1 ? first.name : packageFileName({ ...many, digest: first.outgoing.packageId })
  const opened = await desk.openSet(folder)
  if (opened.outcome === 'cancelled') return opened
  if (opened.outcome === 'failed') return { ...opened, out: false }
  const { set } = opened

  let ended: SendOutcome | null = null
  try {
    ended = await writeAll(workspace, actor, { set, prepared, beside: beside.value, options })
    return ended
  } finally {
    // Also when a writer throws: no half set is left behind.
    if (ended?.outcome !== 'saved') await desk.dropSet(set)
  }
}

interface Prepared extends Sending {
  readonly outgoing: Pick<Outgoing, 'packageId' | 'kind' | 'to'>
  readonly name: string
}

interface Writing {
  readonly set: string
  readonly prepared: readonly Prepared[]
  readonly beside: readonly FileBytes[]
  readonly options: SendOptions
}

/** The lines first, then the packages over them, then the files; `out` from the first line on. */
async function writeAll(workspace: Workspace, actor: Actor, writing: Writing): Promise<SendOutcome> {
  const { desk } = workspace
  const { set, prepared, beside, options } = writing
  const { signal, onProgress, encrypted, note } = options
  let out = false
  const stopped = (): SendOutcome =>
    out ? { outcome: 'failed', reason: '已取消，没有写入文件。', out } : { outcome: 'cancelled' }

  const packages: FileBytes[] = []
  for (const { file, outgoing, name } of prepared) {
    onProgress(`正在记入送出并签名：${numbered(file)}`, packages.length, prepared.length + beside.length)
    if (signal.aborted) return stopped()
    if (file.outgoing === null) {
      const sent = await perform(workspace, file.id, 'sendOut', outgoing, actor)
      if (!sent.ok) return { outcome: 'failed', reason: sent.error.reason, out }
    }
    out = true
    const packed = await packCase(workspace, file, { outgoing, encrypted, note })
    if (!packed.ok) return { outcome: 'failed', reason: packed.error.reason, out }
    packages.push({ name: `${name}${packageEnding}`, bytes: packed.value.bytes })
  }
  const files = [...packages, ...beside]
  for (const [done, { name, bytes }] of files.entries()) {
    onProgress(`正在写入 ${name}`, done, files.length)
    if (signal.aborted) return stopped()
    const added = await desk.addToSet(set, name, bytes)
    if (added.outcome === 'failed') return { ...added, out }
  }
  onProgress('正在核对写入的文件', files.length, files.length)
  const closed = await desk.closeSet(set)
  return closed.outcome === 'saved' ? closed : { ...closed, out }
}

const numbered = (file: CaseFile): string => `第${file.suggestion.number || '（未编号）'}号`

function nameOf(
  file: CaseFile,
  outgoing: Pick<Outgoing, 'packageId' | 'kind' | 'to'>,
  { to }: SendOptions,
  day: string,
): string {
  const { kind, packageId } = outgoing
  // A fresh package's own first signs: written again, it has its name again.
  return packageFileName({ number: file.suggestion.number, kind, to: to.post || to.name, day, digest: packageId })
}

interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

async function companionBytes(
  workspace: Workspace,
  prepared: readonly (Sending & { readonly name: string })[],
  { onProgress }: SendOptions,
): Promise<Result<readonly FileBytes[]>> {
  const files: FileBytes[] = []
  const several = prepared.length > 1
  for (const { companions, name } of prepared) {
    for (const companion of companions) {
      onProgress(`正在制作 ${companion.name}`, 0, 0)
      const bytes = await bytesOf(companion, workspace.outside.today())
      // A folder each: two cases of one number must not stand in each other's way.
      files.push({ name: several ? `${name}/${companion.name}` : companion.name, bytes })
    }
  }
  return files.length + prepared.length > mostFilesInSet ? refuse('一次送出的件太多，请分几次送。') : ok(files)
}

/** The writers are loaded with the first package. */
async function bytesOf(companion: CompanionFile, createdOn: string): Promise<Uint8Array> {
  switch (companion.kind) {
    case 'letter': {
      const { writeDocx } = await import('../../shared/docx/write-docx.ts')
      return writeDocx(companion.letter, { createdOn })
    }
    case 'form': {
      const { writeForm } = await import('../../shared/docx/write-form.ts')
      return writeForm(companion.form, { createdOn })
    }
    case 'text':
      return new TextEncoder().encode(companion.text)
    default:
      return assertNever(companion)
  }
}
