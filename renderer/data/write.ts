/** The one write path: a line in the journal, flushed by the desk, then the working copy. */
import type { Day } from '../../shared/day.ts'
import { changedFields } from '../../shared/journal/replay.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Cursor } from './database.ts'
import { recoverJournal } from './recover.ts'
import type { Workspace } from './workspace.ts'

type Fields = Readonly<Record<string, unknown>>

export interface Change {
  readonly journal: string
  readonly step: string
  readonly by: PersonRef
  /** When it was decided; now, when absent. */
  readonly at?: string
  readonly day?: Day
  readonly before: Fields | null
  readonly after: Fields
}

/** What stays after a refusal that is nobody's fault: the latest state has been loaded. */
const behind = '这里的内容刚在别处改动过，已载入最新的，请再做一次。'

/**
 * Appends the change and, once it is on disk, lets `put` bring the working copy along. When the working copy cannot
 * take it, nothing is lost: the journal has it, and the copy is rebuilt from there.
 */
export async function write(
  workspace: Workspace,
  change: Change,
  put: (entry: JournalEntry, cursor: Cursor) => Promise<void>,
): Promise<Result<null>> {
  const set = changedFields(change.before, change.after)
  if (Object.keys(set).length === 0) return ok(null)
  const { desk, db, outside, saveState } = workspace
  saveState.set({ kind: 'saving' })
  const known = await db.cursors.get(change.journal)
  const answer = await desk.appendJournal(
    {
      journal: change.journal,
      step: change.step,
      by: { id: change.by.id, name: change.by.name },
      at: change.at ?? outside.now(),
      day: change.day ?? outside.today(),
      set,
    },
    known?.seq ?? 0,
  )
  if (answer.outcome === 'failed') {
    saveState.set({ kind: 'failed', reason: answer.reason })
    return refuse(answer.reason)
  }
  if (answer.outcome === 'behind') {
    await recoverJournal(workspace, change.journal)
    saveState.set({ kind: 'failed', reason: behind })
    return refuse(behind)
  }
  const cursor: Cursor = { journal: change.journal, seq: answer.entry.seq, hash: answer.hash }
  try {
    await put(answer.entry, cursor)
  } catch {
    // The line is on disk, so the change is safe; whatever ails the copy, the journal mends it.
    await recoverJournal(workspace, change.journal)
  }
  saveState.set({ kind: 'saved', at: answer.entry.at })
  return ok(null)
}
