import type { InputOf } from '../../../shared/workflow/advance.ts'
import type { DecisionDraft } from '../../data/review-notes.ts'

/** The steps that a leader decides by. */
export type DecisionStep = 'approve' | 'signOff' | 'returnForRevision'

/** What is handed in: the words, and of the draft the comments and, when wanted, the changed text. */
export function decisionInput(
  name: DecisionStep,
  words: string,
  draft: DecisionDraft,
  withEdits: boolean,
): InputOf<DecisionStep> {
  const beside = { comments: [...draft.comments], amended: withEdits ? draft.edits : null }
  return (
    name === 'returnForRevision' ? { remark: words, ...beside } : { opinion: words, ...beside }
  ) as InputOf<DecisionStep>
}
