import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { LetterKind } from '../../../shared/bureau/letter-template.ts'
import { presentRound, withRound } from '../../../shared/case/case-file.ts'
import type { Day } from '../../../shared/day.ts'
import { caseDocumentSchema } from '../../../shared/exchange/case-document.ts'
import { caseOfKind } from '../../../shared/letter/case-of-kind.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { type OfficeLetter, withEveryElement } from '../../../shared/letter/office-fields.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { titleWords } from '../../ui/title-words.ts'

/** 试填: example case 1185 with its whole text as a letter of this bureau, to see a template filled before it is used. */
export async function sampleLetter(kind: LetterKind, bureau: Bureau, today: Day): Promise<Result<OfficeLetter>> {
  const sample = caseDocumentSchema.parse((await import('../../../assets/sample/1185.json')).default)
  const { draft, dateOfIssue } = presentRound(sample.case)
  const file = withRound(caseOfKind(kind, sample.case, today), { draft, dateOfIssue })
  const letter = composeLetter(kind, file, withEveryElement(bureau), { today, words: titleWords })
  if (!letter.ok) return letter
  const { handlingLeader, contact } = draft
  return ok({ document: letter.value, contacts: { handlingLeader, contact } })
}
