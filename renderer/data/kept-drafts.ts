/** Text between two saves, kept twice: in Dexie and by the desk. Neither is the journal; both survive a crash. */
import type { Workspace } from './workspace.ts'

/** The name under which what is being decided about 公开版 is kept, beside the draft of the reply itself. */
export const publicDraftId = (caseId: string): string => `public-${caseId}`

const unsafe = '稿件没有保存成功，请先把正文复制到别处，再检查磁盘空间。'

/** Keeps text in both places, or drops it; why it was not kept, null when it was. */
async function keepTwice({ db, desk }: Workspace, caseId: string, text: string | null): Promise<string | null> {
  const copied = text === null ? db.drafts.delete(caseId) : db.drafts.put({ caseId, text })
  // Neither waits for the other: where one has no room, the other may still keep the text.
  const [kept, copy] = await Promise.allSettled([desk.keepDraft(caseId, text), copied])
  // A draft that could not be dropped is only a leftover: the text itself is in the books.
  if (text === null) return null
  if (kept.status === 'rejected' || copy.status === 'rejected') return unsafe
  return kept.value.outcome === 'failed' ? kept.value.reason : null
}

/** Keeps what is typed, or drops it (null). What came of it shows in the save state: nobody waits for the answer. */
export async function keepDraft(workspace: Workspace, caseId: string, text: string | null): Promise<void> {
  const { outside, saveState } = workspace
  const reason = await keepTwice(workspace, caseId, text)
  if (reason !== null) saveState.set({ kind: 'failed', reason })
  else if (text !== null) saveState.set({ kind: 'kept', at: outside.now() })
}

/** The same for what nobody typed, such as what was looked at: losing it costs no work, so the bottom line is silent. */
export async function keepQuietly(workspace: Workspace, caseId: string, text: string): Promise<void> {
  await keepTwice(workspace, caseId, text)
}

/** The kept text of a case, wherever it survived; null when there is none. */
export async function keptDraft(workspace: Workspace, caseId: string): Promise<string | null> {
  const row = await workspace.db.drafts.get(caseId)
  if (row !== undefined) return row.text
  const answer = await workspace.desk.keptDrafts()
  return answer.outcome === 'read' ? (answer.drafts[caseId] ?? null) : null
}
