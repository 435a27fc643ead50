import { isResting, type Stage, stages } from '../../case/stage.ts'

export const registeredUntilSent = stages
  .slice(stages.indexOf('registered'), stages.indexOf('sending'))
  .filter((stage) => stage !== 'returnRequested')
export const inHandling: readonly Stage[] = [
  'assignedToSection',
  'planning',
  'contactBefore',
  'coOpinionPending',
  'drafting',
]
export const inChain: readonly Stage[] = ['reviewing', 'signOff']
export const answered: readonly Stage[] = ['sending', 'feedbackPending', 'rehandling', 'tracking', 'closed']
export const atWork = stages.filter((stage) => !isResting(stage))
