/** 会办意见: asked of other units, or this bureau is itself the co-handler. */
import { coOpinionDue } from '../deadlines.ts'
import { coHandles, leadsCoHandlers, notAfterToday } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { clerks } from './roles-at-work.ts'
import { inChain } from './stage-groups.ts'

export const coOpinions = {
  requestCoOpinions: step({
    label: '征求会办意见',
    by: clerks,
    from: ['contactBefore', 'coOpinionPending', 'drafting'],
    to: 'coOpinionPending',
    input: inputs.coOpinionRequest,
    unless: leadsCoHandlers,
    does: (file, input, act, facts) => ({
      ...file,
      coOpinions: [
        ...file.coOpinions,
        ...input.units.map((unit, index) => ({
          id: `${act.id}-${index}`,
          unit,
          requestedOn: act.day,
          due: input.due ?? coOpinionDue(act.day, facts.bureau),
          state: 'pending' as const,
          receivedOn: null,
          text: '',
          waivedReason: '',
          points: [],
          reminders: [],
          evidence: null,
        })),
      ],
    }),
  }),
  recordCoOpinion: step({
    label: '登记会办意见',
    by: clerks,
    from: ['coOpinionPending', 'drafting', ...inChain],
    to: 'same',
    input: inputs.coOpinionReceived,
    rejects: (file, input, facts) =>
      file.coOpinions.some((opinion) => opinion.id === input.coOpinionId)
        ? notAfterToday('收到日期', input.day, facts)
        : '没有这份会办征询。',
    does: (file, input) => ({
      ...file,
      coOpinions: file.coOpinions.map((opinion) =>
        opinion.id === input.coOpinionId
          ? { ...opinion, state: 'received', receivedOn: input.day, text: input.text }
          : opinion,
      ),
    }),
  }),
  waiveCoOpinion: step({
    label: '不再等待会办意见',
    by: [...clerks, 'sectionHead'],
    from: ['coOpinionPending', 'drafting', ...inChain],
    to: 'same',
    input: inputs.coOpinionWaived,
    rejects: (file, input) => {
      const opinion = file.coOpinions.find((asked) => asked.id === input.coOpinionId)
      if (opinion === undefined) return '没有这份会办征询。'
      return opinion.state === 'pending' ? null : '这份会办意见已有结果，不必再等。'
    },
    does: (file, input) => ({
      ...file,
      coOpinions: file.coOpinions.map((opinion) =>
        opinion.id === input.coOpinionId ? { ...opinion, state: 'waived', waivedReason: input.reason } : opinion,
      ),
    }),
  }),
  beginCoOpinion: step({
    label: '起草会办意见',
    by: clerks,
    from: ['assignedToSection'],
    to: 'drafting',
    input: inputs.nothing,
    unless: coHandles,
  }),
} as const
