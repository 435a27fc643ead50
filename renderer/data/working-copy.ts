/** Puts what the journals say into Dexie and memory. Only `perform`, `change-bureau` and `recover` call it. */
import { type Bureau, bureauSchema } from '../../shared/bureau/bureau.ts'
import { type CaseFile, caseFileSchema } from '../../shared/case/case-file.ts'
import { type Head, headOf } from '../../shared/case/head.ts'
import { bureauJournal, type JournalEntry } from '../../shared/journal/entry.ts'
import { replay } from '../../shared/journal/replay.ts'
import type { Result } from '../../shared/result.ts'
import { dueNow } from '../../shared/workflow/deadlines.ts'
import { bureauKey, type Cursor } from './database.ts'
import { initialsOf } from './pinyin-initials.ts'
import type { Workspace } from './workspace.ts'

export function headFor(file: CaseFile, bureau: Bureau, updatedAt: string): Head {
  return headOf(file, { due: dueNow(file, bureau), initials: initialsOf(file), updatedAt })
}

/** Heads are held in memory and patched by key: reading the whole table for one edit costs 149 ms at 100,000. */
function patchHead(workspace: Workspace, head: Head): void {
  const heads = workspace.heads.get()
  const index = heads.findIndex((known) => known.id === head.id)
  workspace.heads.set(index < 0 ? [...heads, head] : heads.with(index, head))
}

export async function putCase(workspace: Workspace, file: CaseFile, entries: readonly JournalEntry[], cursor: Cursor) {
  const bureau = workspace.bureau.get()
  if (bureau === null) throw new Error('a case is written before the bureau is founded')
  const { db } = workspace
  const head = headFor(file, bureau, entries.at(-1)?.at ?? '')
  await db.transaction('rw', db.cases, db.heads, db.entries, db.cursors, async () => {
    await db.cases.put(file)
    await db.heads.put(head)
    await db.entries.bulkPut([...entries])
    await db.cursors.put(cursor)
  })
  patchHead(workspace, head)
}

export async function putBureau(
  workspace: Workspace,
  bureau: Bureau,
  entries: readonly JournalEntry[],
  cursor: Cursor,
) {
  const { db } = workspace
  await db.transaction('rw', db.bureau, db.entries, db.cursors, async () => {
    await db.bureau.put(bureau, bureauKey)
    await db.entries.bulkPut([...entries])
    await db.cursors.put(cursor)
  })
  workspace.bureau.set(bureau)
}

/** Replays a journal's lines into the working copy. Refused when they do not make a whole value. */
export async function putReplayed(
  workspace: Workspace,
  journal: string,
  entries: readonly JournalEntry[],
  hash: string,
): Promise<Result<null>> {
  const cursor: Cursor = { journal, seq: entries.at(-1)?.seq ?? 0, hash }
  if (journal === bureauJournal) {
    const bureau = replay(entries, bureauSchema)
    if (!bureau.ok) return bureau
    await putBureau(workspace, bureau.value, entries, cursor)
  } else {
    const file = replay(entries, caseFileSchema)
    if (!file.ok) return file
    await putCase(workspace, file.value, entries, cursor)
  }
  return { ok: true, value: null }
}

/** Takes a case out of the working copy. */
export async function dropCase(workspace: Workspace, caseId: string): Promise<void> {
  const { db } = workspace
  await db.transaction('rw', [db.cases, db.heads, db.entries, db.cursors, db.drafts], async () => {
    await db.cases.delete(caseId)
    await db.heads.delete(caseId)
    await db.entries.where('journal').equals(caseId).delete()
    await db.cursors.delete(caseId)
    await db.drafts.delete(caseId)
  })
  workspace.heads.set(workspace.heads.get().filter((head) => head.id !== caseId))
}
