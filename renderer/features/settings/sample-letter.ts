import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { LetterKind } from '../../../shared/bureau/letter-template.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Day } from '../../../shared/day.ts'
import { caseDocumentSchema } from '../../../shared/exchange/case-document.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { type OfficeLetter, withEveryElement } from '../../../shared/letter/office-fields.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { titleWords } from '../../ui/title-words.ts'

/** The sample as a case that has a letter of this kind. */
function sampleAs(kind: LetterKind, file: CaseFile): CaseFile {
  const round = presentRound(file)
  switch (kind) {
    case 'reply':
      return file
    case 'secondReply':
      return { ...file, rounds: [...file.rounds, { ...round, number: round.number + 1 }] }
    case 'coOpinion':
      return { ...file, assignment: { ...file.assignment, role: 'coHandle', leadUnit: '市工业和信息化局' } }
    case 'returnLetter':
      return {
        ...file,
        returnRequest: {
          requestedOn: round.startedOn,
          reason: '建议所提事项不属于本单位职责',
          proposedUnit: '市工业和信息化局',
          signedBy: '',
          outcome: 'pending',
          outcomeOn: null,
          outcomeNote: '',
        },
      }
    case 'extensionRequest':
      return {
        ...file,
        extensions: [
          {
            id: 'sample',
            requestedOn: round.startedOn,
            reason: '涉及面广，需要会同有关单位研究',
            newDue: round.startedOn,
            outcome: 'pending',
            outcomeOn: null,
            approvedBy: '',
            deputyToldOn: null,
          },
        ],
      }
  }
}

/** 试填: 示例 1185 as a letter of this bureau, so that a template can be seen filled before it is used. */
export async function sampleLetter(kind: LetterKind, bureau: Bureau, today: Day): Promise<Result<OfficeLetter>> {
  const sample = caseDocumentSchema.parse((await import('../../../assets/sample/1185.json')).default)
  const file = sampleAs(kind, sample.case)
  const letter = composeLetter(kind, file, withEveryElement(bureau), { today, words: titleWords })
  if (!letter.ok) return letter
  const { handlingLeader, contact } = presentRound(file).draft
  return ok({ document: letter.value, contacts: { handlingLeader, contact } })
}
