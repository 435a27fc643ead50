import { z } from 'zod'

/**
 * The stages of a case (domain: 收到 → 归档), with the word the user reads.
 * An approval chain of any length is the one stage `reviewing`, with a position kept in the round.
 */
export const stageLabels = {
  received: '待登记',
  registered: '已登记',
  scopeCheck: '核对职责',
  returnRequested: '申请退回',
  assignedToSection: '已分办',
  planning: '办理方案',
  contactBefore: '办前沟通',
  coOpinionPending: '征求会办意见',
  drafting: '起草',
  reviewing: '审核',
  signOff: '待签发',
  numbering: '待编号',
  sealing: '待用印',
  sending: '待送达',
  feedbackPending: '征询意见',
  rehandling: '待重新办理',
  tracking: '承诺跟踪',
  closed: '已办结',
  returned: '已退回',
  withdrawn: '已撤回',
  merged: '已并案',
  archived: '已归档',
} as const

export type Stage = keyof typeof stageLabels

export const stages = Object.keys(stageLabels) as readonly Stage[]

export const stageSchema = z.enum(stages as unknown as readonly [Stage, ...Stage[]])

/** Stages at rest: nothing is expected of anybody any more (filing aside). */
export const restingStages: readonly Stage[] = ['closed', 'returned', 'withdrawn', 'merged', 'archived']

export const isResting = (stage: Stage): boolean => restingStages.includes(stage)
