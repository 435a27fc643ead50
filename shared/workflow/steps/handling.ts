/** 分办、方案、沟通. */
import { first } from '../guard.ts'
import { answersItself, nothingMergedIn, notYetAnswered, registrationComplete } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { clerks, leaders, office } from './roles-at-work.ts'
import { inChain, inHandling } from './stage-groups.ts'

export const handling = {
  assignToSection: step({
    label: '分办到科室',
    by: [...office, ...leaders],
    from: ['scopeCheck', ...inHandling],
    to: 'assignedToSection',
    input: inputs.sectionAssignment,
    unless: registrationComplete,
    does: (file, input) => ({ ...file, handling: input }),
  }),
  acceptTask: step({
    label: '接办',
    by: ['handler', 'sectionHead'],
    from: ['assignedToSection'],
    to: 'planning',
    input: inputs.nothing,
    unless: answersItself,
  }),
  settlePlan: step({
    label: '确定办理方案',
    by: ['handler', 'sectionHead'],
    from: ['planning'],
    to: 'contactBefore',
    input: inputs.plan,
    does: (file, input, act) => ({
      ...file,
      plan: { note: input.note, points: input.points.map((point, index) => ({ ...point, id: `${act.id}-${index}` })) },
    }),
  }),
  recordContact: step({
    label: '记录沟通',
    by: ['handler', 'sectionHead', 'registrar', ...leaders],
    from: [...inHandling, ...inChain, 'numbering', 'sealing', 'sending', 'feedbackPending', 'rehandling', 'tracking'],
    to: 'same',
    input: inputs.contact,
    rejects: (file, input, facts) => {
      if (input.day > facts.today) return '沟通日期在今天之后，请核对。'
      if (file.assignment.receivedAt !== null && input.day < file.assignment.receivedAt)
        return '沟通日期早于签收日期，请核对。'
      return input.views.trim() === '' ? '请写明代表的意见。' : null
    },
    does: (file, input, act) => ({ ...file, contacts: [...file.contacts, { ...input, id: act.id }] }),
  }),
  closeWithoutReply: step({
    label: '按“仅供参考”办结',
    by: clerks,
    from: ['planning', 'contactBefore', 'drafting'],
    to: 'closed',
    input: inputs.reason,
    final: '代表已注明不需要书面答复，本件将直接办结。',
    unless: first(notYetAnswered, nothingMergedIn, ({ suggestion }) =>
      suggestion.referenceOnly ? null : '代表没有注明“仅供研究参考，不需要书面答复”。',
    ),
    does: (file, input, act) => ({ ...file, ending: { day: act.day, reason: input.reason, mergedInto: null } }),
  }),
} as const
