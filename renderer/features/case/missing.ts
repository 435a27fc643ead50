/** What the next step still needs: a list to tick off, drawn from the case as it is. */
import { answeredDeputies, type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { blockText } from '../../../shared/case/reply.ts'
import { deputyWord } from '../../../shared/case/suggestion.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { answersDeputy } from '../../../shared/workflow/guards.ts'
import type { Facts } from '../../../shared/workflow/step.ts'

export interface Need {
  readonly what: string
  readonly done: boolean
}

const need = (what: string, done: boolean): Need => ({ what, done })

export function needsOf(file: CaseFile, facts: Facts): readonly Need[] {
  const round = presentRound(file)
  switch (file.stage) {
    case 'received':
    case 'registered':
    case 'scopeCheck':
      return registrationNeeds(file)
    case 'planning':
      return [need('列出建议要点', file.plan.points.length > 0)]
    case 'contactBefore':
    case 'coOpinionPending':
      return [...contactNeeds(file), ...coOpinionNeeds(file)]
    case 'drafting':
      return [...contactNeeds(file), ...draftNeeds(file, facts), ...coOpinionNeeds(file)]
    case 'reviewing':
    case 'signOff':
      return [
        ...facts.bureau.approvalChain.map((role, at) =>
          need(
            role === 'officeReviewer' ? roleLabels[role] : `${roleLabels[role]}审核`,
            file.stage === 'signOff' || at < round.reviewPosition,
          ),
        ),
        ...round.countersigns.map((sign) => need(`${sign.section}会签`, sign.opinion !== null)),
        ...coOpinionNeeds(file),
      ]
    case 'numbering':
    case 'sealing':
      return [
        need('签发', round.dateOfIssue !== null),
        need('编号', round.documentNumber !== null),
        need('用印', round.seal !== null),
      ]
    case 'sending':
      return sendNeeds(file)
    case 'feedbackPending':
    case 'rehandling':
    case 'tracking':
      return [...ratingNeeds(file), ...promiseNeeds(file)]
    default:
      return []
  }
}

function registrationNeeds({ suggestion, assignment }: CaseFile): readonly Need[] {
  return [
    need('编号', suggestion.number.trim() !== ''),
    need('标题', suggestion.title.trim() !== ''),
    need(`领衔${deputyWord[suggestion.kind]}`, suggestion.leadDeputy !== null),
    need('交办日期', assignment.assignedAt !== null),
    ...(assignment.role === 'coHandle' ? [need('主办单位', assignment.leadUnit.trim() !== '')] : []),
    need('建议原文', suggestion.text.trim() !== ''),
  ]
}

function contactNeeds(file: CaseFile): readonly Need[] {
  if (!answersDeputy(file)) return []
  const { number, startedOn } = presentRound(file)
  const spoken = file.contacts.some((contact) => number === 1 || contact.day >= startedOn)
  return [need(`与${deputyWord[file.suggestion.kind]}沟通`, spoken)]
}

const coOpinionNeeds = (file: CaseFile): readonly Need[] => [
  ...file.assignment.coUnits
    .filter((unit) => file.assignment.role === 'lead' && !file.coOpinions.some((opinion) => opinion.unit === unit))
    .map((unit) => need(`征求${unit}会办意见`, false)),
  ...file.coOpinions.map((opinion) => need(`${opinion.unit}会办意见`, opinion.state !== 'pending')),
]

function draftNeeds(file: CaseFile, facts: Facts): readonly Need[] {
  const { draft } = presentRound(file)
  const written = draft.blocks.some((block) => blockText(block).trim() !== '')
  return [
    need('正文', written),
    ...(answersDeputy(file)
      ? [need('办理类别', draft.classMark !== null), need('公开属性', draft.disclosure !== null)]
      : []),
    need('联系人和电话', draft.contact.name.trim() !== '' && draft.contact.phone.trim() !== ''),
    ...(written ? [need('体检的“必改”', facts.openMustFindings === 0)] : []),
    ...presentRound(file).countersigns.map((sign) => need(`${sign.section}会签`, sign.opinion !== null)),
  ]
}

function sendNeeds(file: CaseFile): readonly Need[] {
  const { sends } = presentRound(file)
  const recipients = answersDeputy(file)
    ? answeredDeputies(file).map(({ id, name }) => ({ id, name: `${name}${deputyWord[file.suggestion.kind]}` }))
    : [{ id: file.assignment.leadUnit, name: file.assignment.leadUnit }]
  return recipients.map(({ id, name }) =>
    need(
      `送达${name}`,
      sends.some((send) => send.recipient === id),
    ),
  )
}

function ratingNeeds(file: CaseFile): readonly Need[] {
  const { feedback } = presentRound(file)
  return answeredDeputies(file).map(({ id, name }) =>
    need(
      `${name}的评价`,
      feedback.some((f) => f.deputyId === id),
    ),
  )
}

const promiseNeeds = (file: CaseFile): readonly Need[] =>
  file.commitments.length === 0
    ? []
    : [
        need(
          `${file.commitments.length} 项承诺兑现`,
          file.commitments.every((item) => item.state !== 'open'),
        ),
      ]
