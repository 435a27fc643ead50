import type { CaseFile } from '../../../shared/case/case-file.ts'
import { assertNever } from '../../../shared/result.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { steps } from '../../../shared/workflow/steps.ts'
import type { DecisionDraft } from '../../data/review-notes.ts'

/** The steps that a leader decides by. */
export type DecisionStep = 'approve' | 'signOff' | 'amendAndApprove' | 'returnForRevision'

/** The step by which a text that is not changed is cleared at its place. */
export const clearingStep = (file: CaseFile): 'approve' | 'signOff' =>
  file.stage === 'signOff' ? 'signOff' : 'approve'

/** 同意 or 签发 as the first key does it: with changes of one's own it is another act. */
export const firstKey = (file: CaseFile, { edits }: Pick<DecisionDraft, 'edits'>): DecisionStep =>
  edits === null ? clearingStep(file) : 'amendAndApprove'

/** What the act is called at this place: 改后签发 is 改后同意 by the signer. */
export const actLabel = (file: CaseFile, name: DecisionStep): string =>
  name === 'amendAndApprove' ? `改后${steps[clearingStep(file)].label}` : steps[name].label

/**
 * What is handed in: the words, the comments and, where the act takes it, the changed text. Null: without changes there
 * is nothing to amend.
 */
export function decisionInput(
  name: DecisionStep,
  words: string,
  { comments, edits }: Pick<DecisionDraft, 'comments' | 'edits'>,
): InputOf<DecisionStep> | null {
  const beside = { comments: [...comments] }
  switch (name) {
    case 'approve':
    case 'signOff':
      return { opinion: words, ...beside }
    case 'amendAndApprove':
      return edits === null ? null : { reply: edits, opinion: words, ...beside }
    case 'returnForRevision':
      return { remark: words, reply: edits, ...beside }
    default:
      return assertNever(name)
  }
}
