import type { LetterKind } from '../bureau/letter-template.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import type { Block } from '../case/reply.ts'
import { addDays, addMonths, type Day } from '../day.ts'

/** How much of the text is drawn: the preview is of the template, not of the text. */
const FEW_BLOCKS = 3

/** The text behind its own opening, so that the template's is seen. */
function fewBlocks(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading')
  return blocks.slice(Math.max(first, 0), Math.max(first, 0) + FEW_BLOCKS)
}

/** A case changed so that it has a letter of this kind, to show what a template writes. It is drawn, never kept. */
export function caseOfKind(kind: LetterKind, file: CaseFile, today: Day): CaseFile {
  const round = presentRound(file)
  const draft = { ...round.draft, blocks: fewBlocks(round.draft.blocks) }
  const assignedAt = addMonths(today, -1)
  const sample: CaseFile = {
    ...file,
    assignment: { ...file.assignment, assignedAt, officialDue: null },
    rounds: [{ ...round, number: kind === 'secondReply' ? 2 : 1, draft, versions: [], dateOfIssue: null }],
    returnRequest: null,
    extensions: [],
  }
  switch (kind) {
    case 'reply':
    case 'secondReply':
      return sample
    case 'coOpinion':
      return { ...sample, assignment: { ...sample.assignment, role: 'coHandle', leadUnit: '市工业和信息化局' } }
    case 'returnLetter':
      return {
        ...sample,
        returnRequest: {
          requestedOn: today,
          reason: '建议所提事项属于市工业和信息化局职责，不属于本单位职责范围。',
          proposedUnit: '市工业和信息化局',
          signedBy: file.handling.deputyLeader,
          outcome: 'pending',
          outcomeOn: null,
          outcomeNote: '',
        },
      }
    case 'extensionRequest':
      return {
        ...sample,
        extensions: [
          {
            id: 'sample',
            requestedOn: today,
            reason: '建议所提事项涉及面广，须会同多个单位调研论证。',
            newDue: addDays(addMonths(assignedAt, 6), -1),
            outcome: 'pending',
            outcomeOn: null,
            approvedBy: '',
            deputyToldOn: null,
          },
        ],
      }
  }
}
