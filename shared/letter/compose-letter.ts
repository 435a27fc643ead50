import type { Bureau } from '../bureau/bureau.ts'
import { type LetterKind, letterKindLabels } from '../bureau/letter-template.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { refuse, type Result } from '../result.ts'
import { composeCoOpinion } from './compose-co-opinion.ts'
import { type ComposeOptions, composeReply } from './compose-reply.ts'
import type { OfficialDocument } from './official-document.ts'

/** The letter that a case is about: 会办意见 for a co-handler, 再次答复 from the second round on, else 答复. */
export function letterKindOf(file: CaseFile): LetterKind {
  if (file.assignment.role === 'coHandle') return 'coOpinion'
  return presentRound(file).number >= 2 ? 'secondReply' : 'reply'
}

/** Every letter that this case can have as it stands: its own first, then 退办函 and 延期申请 where they are asked for. */
export function letterKindsOf(file: CaseFile): readonly LetterKind[] {
  return [
    letterKindOf(file),
    ...(file.returnRequest === null ? [] : (['returnLetter'] as const)),
    ...(file.extensions.length === 0 ? [] : (['extensionRequest'] as const)),
  ]
}

/**
 * One letter of a case, ready to be drawn. What is still unknown is a visible blank and stands in `missing`. Refuses a
 * kind that this case does not have, and an addressee who is not answered in it.
 */
export function composeLetter(
  kind: LetterKind,
  file: CaseFile,
  bureau: Bureau,
  options: ComposeOptions = {},
): Result<OfficialDocument> {
  switch (kind) {
    case 'reply':
    case 'secondReply':
      return composeReply(file, bureau, options)
    case 'coOpinion':
      return composeCoOpinion(file, bureau, options)
    case 'returnLetter':
    case 'extensionRequest':
      return refuse(`本件还没有${letterKindLabels[kind]}。`)
  }
}
