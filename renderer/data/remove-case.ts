import { bureauJournal } from '../../shared/journal/entry.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { changedFields } from '../../shared/journal/replay.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { revised } from './change-bureau.ts'
import { keepDraft, publicDraftId } from './kept-drafts.ts'
import { reviewNotesId } from './review-notes.ts'
import { dropCase, putBureau } from './working-copy.ts'
import type { Workspace } from './workspace.ts'

/**
 * Removes a case for good: its journal, its kept drafts and its rows, with a line in the bureau's journal that says so.
 * For samples, and for secret text entered by mistake; everything else is withdrawn or archived instead.
 */
export async function removeCase(
  workspace: Workspace,
  caseId: string,
  reason: string,
  by: PersonRef,
): Promise<Result<null>> {
  return workspace.oneAtATime(bureauJournal, () =>
    workspace.oneAtATime(caseId, async () => {
      const { desk, outside, db } = workspace
      const before = workspace.bureau.get()
      const file = await db.cases.get(caseId)
      if (before === null || file === undefined) return refuse('找不到这一件，可能已被移除。')
      const removed = { caseId, number: file.suggestion.number, day: outside.today(), reason }
      const after = revised(before, withoutCase(before, removed, file.sample), workspace.deskId.get())
      const answer = await desk.removeJournal(caseId, {
        journal: bureauJournal,
        step: 'removeCase',
        by: { id: by.id, name: by.name },
        at: outside.now(),
        day: outside.today(),
        set: changedFields(before, after),
      })
      if (answer.outcome === 'failed') return refuse(answer.reason)
      await putBureau(workspace, after, [answer.entry], {
        journal: bureauJournal,
        seq: answer.entry.seq,
        hash: answer.hash,
      })
      await dropCase(workspace, caseId)
      await keepDraft(workspace, publicDraftId(caseId), null)
      await keepDraft(workspace, reviewNotesId(caseId), null)
      return ok(null)
    }),
  )
}

/** A sample takes its people and its numbers along; a real case leaves its number spent. */
function withoutCase(bureau: Bureau, removed: Bureau['removedCases'][number], sample: boolean): Bureau {
  const removedCases = [...bureau.removedCases, removed]
  if (!sample) return { ...bureau, removedCases }
  return {
    ...bureau,
    removedCases,
    people: bureau.people.filter((person) => !person.sample),
    certificates: bureau.certificates.filter((certificate) => !certificate.sample),
    sampleIssuerKey: null,
    issuedNumbers: bureau.issuedNumbers.filter((issued) => issued.caseId !== removed.caseId),
  }
}
