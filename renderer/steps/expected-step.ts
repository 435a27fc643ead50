/** What is expected next: the map from a stage to its main step, and which steps are out of the ordinary. */
import { answersDeputy } from '../../shared/workflow/guards.ts'
import { answeredDeputies, type CaseFile, presentRound } from '../../shared/case/case-file.ts'
import { standingCountersigns } from '../../shared/case/round.ts'
import { assertNever } from '../../shared/result.ts'
import { openCountersigns } from '../../shared/workflow/steps/countersigning.ts'
import type { StepName } from '../../shared/workflow/steps.ts'

/** The one next act; null when nothing is expected any more. */
export function expectedStep(file: CaseFile): StepName | null {
  const round = presentRound(file)
  switch (file.stage) {
    case 'received':
      return 'register'
    case 'registered':
      return 'checkScope'
    case 'scopeCheck':
      return 'assignToSection'
    case 'returnRequested':
      return 'acceptReturn'
    case 'assignedToSection':
      return answersDeputy(file) ? 'acceptTask' : 'beginCoOpinion'
    case 'planning':
      return 'settlePlan'
    case 'contactBefore':
      return beforeDrafting(file)
    case 'coOpinionPending':
      return file.coOpinions.some((opinion) => opinion.state === 'pending') ? 'recordCoOpinion' : beforeDrafting(file)
    case 'drafting':
      return 'submit'
    case 'reviewing':
      return 'approve'
    case 'signOff':
      return 'signOff'
    case 'numbering':
      return 'assignNumber'
    case 'sealing':
      return 'seal'
    case 'sending':
      return unsent(file) ? 'recordSend' : 'finishSending'
    case 'feedbackPending':
      return answeredDeputies(file).every(({ id }) => round.feedback.some((rating) => rating.deputyId === id))
        ? afterAnswer(file, 'track')
        : 'recordFeedback'
    case 'rehandling':
      return round.number === 1 ? 'startRound' : 'close'
    case 'tracking':
      return afterAnswer(file, 'recordProgress')
    case 'closed':
    case 'returned':
    case 'withdrawn':
    case 'merged':
      return 'archive'
    case 'archived':
      return null
    default:
      return assertNever(file.stage)
  }
}

/** 与代表联系沟通 comes before drafting, and so does asking the co-handling units. */
function beforeDrafting(file: CaseFile): StepName {
  const { number, startedOn } = presentRound(file)
  const spoken = file.contacts.some((contact) => number === 1 || contact.day >= startedOn)
  if (!spoken) return 'recordContact'
  const asked = file.coOpinions.map((opinion) => opinion.unit)
  const forgotten = file.assignment.role === 'lead' && file.assignment.coUnits.some((unit) => !asked.includes(unit))
  return forgotten ? 'requestCoOpinions' : 'beginDrafting'
}

function unsent(file: CaseFile): boolean {
  const { sends } = presentRound(file)
  const recipients = answersDeputy(file) ? answeredDeputies(file).map(({ id }) => id) : [file.assignment.leadUnit]
  return recipients.some((id) => !sends.some((send) => send.recipient === id))
}

const afterAnswer = (file: CaseFile, whileOpen: StepName): StepName =>
  file.commitments.some((item) => item.state === 'open') ? whileOpen : 'close'

/** Out of the ordinary: kept in 更多, so that the usual way stays in sight. */
const rareSteps: readonly StepName[] = [
  'amendRegistration',
  'requestReturn',
  'mergeInto',
  'takeIn',
  'release',
  'splitOff',
  'assignToSection',
  'closeWithoutReply',
  'waiveCoOpinion',
  'requestCountersign',
  'withdrawCountersign',
  'recordPaperDecision',
  'recallSignOff',
  'startRound',
  'requestExtension',
  'grantExtension',
  'refuseExtension',
  'withdraw',
]

export const isRare = (name: StepName): boolean => rareSteps.includes(name)

/** Whether there is anything to take the step on; without it the button would only open an empty form. */
export function hasSubject(file: CaseFile, name: StepName): boolean {
  switch (name) {
    case 'recordCoOpinion':
    case 'waiveCoOpinion':
      return file.coOpinions.length > 0
    case 'remindCoHandler':
      return file.coOpinions.some((opinion) => opinion.state === 'pending')
    case 'release':
      return file.mergedCases.length > 0
    case 'grantExtension':
    case 'refuseExtension':
      return file.extensions.some((extension) => extension.outcome === 'pending')
    case 'recordProgress':
      return file.commitments.length > 0
    case 'countersign':
    case 'recordCountersign':
      return openCountersigns(file).length > 0
    case 'withdrawCountersign':
      return standingCountersigns(presentRound(file)).length > 0
    case 'callBack':
      return file.outgoing !== null
    default:
      return true
  }
}
