/** 本单位资料: the bureau as this desk has it, for another desk to follow. */
import { snapshotOf } from '../../shared/bureau/following.ts'
import type { BureauSnapshot } from '../../shared/exchange/bureau-snapshot.ts'
import { packageFileName, packageEnding } from '../../shared/exchange/package-file-name.ts'
import { writePackage } from '../../shared/exchange/write-package.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import { signerNow } from './signer-now.ts'
import type { Workspace } from './workspace.ts'

/** Null while the bureau is the sample's: there is nothing that another desk could follow. */
export async function snapshotNow(workspace: Workspace, withKeys: boolean): Promise<Result<BureauSnapshot | null>> {
  const bureau = workspace.bureau.get()
  if (bureau === null || bureau.sample || bureau.issuerKey === null) return ok(null)
  const answer = await workspace.desk.readJournal(bureauJournal, 0)
  if (answer.outcome === 'failed') return refuse(answer.reason)
  const last = answer.entries.at(-1)
  if (last === undefined) return refuse('本单位的日志读不出来，请先从备份恢复。')
  return ok({ seq: last.seq, at: last.at, bureau: snapshotOf(bureau, withKeys) })
}

/** A set of one file that makes another desk one of this bureau's; the place is asked for before anything is made. */
export async function writeBureauPackage(workspace: Workspace): Promise<Result<{ readonly path: string } | null>> {
  const { desk, outside } = workspace
  const bureau = workspace.bureau.get()
  const signer = signerNow(workspace)
  if (!signer.ok) return signer
  const snapshot = await snapshotNow(workspace, true)
  if (!snapshot.ok) return snapshot
  if (bureau?.issuerKey == null || snapshot.value === null) {
    return refuse('本单位还没有开通账户，别的电脑没有可以相信的依据。请系统管理员先开通账户。')
  }
  const id = outside.newId()
  const written = await writePackage(
    {
      kind: 'bureau',
      id,
      madeAt: outside.now(),
      to: null,
      toUnit: '',
      bureau: { name: bureau.name, issuerKey: bureau.issuerKey },
      subject: null,
      note: '',
      signer: signer.value,
      lines: [],
      aside: [],
      certificates: snapshot.value.bureau.certificates,
      revocations: snapshot.value.bureau.revocations,
      snapshot: snapshot.value,
      request: null,
      opinion: null,
      files: [],
      recipients: [],
    },
    { smith: nobleLocksmith, sign: (digest) => desk.signPackage(digest) },
  )
  if (!written.ok) return written
  const name = packageFileName({ number: null, kind: 'bureau', to: bureau.name, day: outside.today(), digest: id })
  const opened = await desk.openSet(name)
  if (opened.outcome === 'cancelled') return ok(null)
  if (opened.outcome === 'failed') return refuse(opened.reason)
  const added = await desk.addToSet(opened.set, `${name}${packageEnding}`, written.value.bytes)
  const closed = added.outcome === 'failed' ? added : await desk.closeSet(opened.set)
  if (closed.outcome === 'saved') return ok({ path: closed.path })
  await desk.dropSet(opened.set)
  return refuse(closed.reason)
}
