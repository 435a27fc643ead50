/** Text between two saves, kept twice: in Dexie and by the desk. Neither is the journal; both survive a crash. */
import type { Workspace } from './workspace.ts'

export async function keepDraft(workspace: Workspace, caseId: string, text: string | null): Promise<void> {
  const { db, desk } = workspace
  const kept = desk.keepDraft(caseId, text)
  if (text === null) await db.drafts.delete(caseId)
  else await db.drafts.put({ caseId, text })
  await kept
}

/** The kept text of a case, wherever it survived; null when there is none. */
export async function keptDraft(workspace: Workspace, caseId: string): Promise<string | null> {
  const row = await workspace.db.drafts.get(caseId)
  if (row !== undefined) return row.text
  const answer = await workspace.desk.keptDrafts()
  return answer.outcome === 'read' ? (answer.drafts[caseId] ?? null) : null
}
