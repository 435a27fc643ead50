import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import { notedCase, parseNotes, type ReviewNotes, reviewNotesId } from './review-notes.ts'
import { useSession } from './session.tsx'
import type { Workspace } from './workspace.ts'

/** Notes that the working copy has lost are put back from the desk, which keeps them too. */
async function bringBack({ db, desk }: Workspace): Promise<void> {
  const answer = await desk.keptDrafts()
  if (answer.outcome === 'failed') return
  const kept = Object.entries(answer.drafts).filter(([id]) => notedCase(id) !== null)
  await db.transaction('rw', db.drafts, async () => {
    for (const [caseId, text] of kept) {
      if ((await db.drafts.get(caseId)) === undefined) await db.drafts.put({ caseId, text })
    }
  })
}

function useBringBack(): void {
  const { workspace } = useSession()
  useEffect(() => void bringBack(workspace), [workspace])
}

/** What is kept about one case on this desk, as it changes. */
export function useReviewNotes(caseId: string): ReviewNotes {
  const { workspace } = useSession()
  useBringBack()
  const kept = useLiveQuery(() => workspace.db.drafts.get(reviewNotesId(caseId)), [workspace, caseId])
  return parseNotes(kept?.text ?? null)
}

/** The notes about every case, by case: what the list marks as 暂存. */
export function useAllReviewNotes(): ReadonlyMap<string, ReviewNotes> {
  const { workspace } = useSession()
  useBringBack()
  const kept = useLiveQuery(
    () => workspace.db.drafts.where('caseId').startsWith(reviewNotesId('')).toArray(),
    [workspace],
  )
  return new Map((kept ?? []).map(({ caseId, text }) => [notedCase(caseId) ?? '', parseNotes(text)]))
}
