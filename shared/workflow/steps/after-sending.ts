/** 反馈、重新办理、承诺跟踪. */
import type { z } from 'zod'
import { answeredDeputies, type CaseFile, firstRound, presentRound, withRound } from '../../case/case-file.ts'
import { isDissatisfied, latestFeedback } from '../../case/round.ts'
import { answersDeputy, dissatisfiedDeputies, hasBeenSent, noOpenCommitments, notAfterToday } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { ref, step } from '../step.ts'
import { clerks, office } from './roles-at-work.ts'

/** 不满意 with this rating: the deputy's own word, or another deputy's that still stands. */
const leavesUnhappy = (file: CaseFile, rating: z.infer<typeof inputs.rated>): boolean =>
  isDissatisfied(rating) ||
  latestFeedback(presentRound(file)).some((other) => other.deputyId !== rating.deputyId && isDissatisfied(other))

export const afterSending = {
  recordFeedback: step({
    label: '登记代表评价',
    by: clerks,
    // A form may come back late, when the case is tracked or closed: the deputy's word still counts.
    from: ['feedbackPending', 'rehandling', 'tracking', 'closed'],
    to: {
      oneOf: ['feedbackPending', 'rehandling', 'tracking', 'closed'],
      choose: (file, input) => {
        if (leavesUnhappy(file, input)) return 'rehandling'
        return file.stage === 'rehandling' ? 'feedbackPending' : file.stage
      },
    },
    input: inputs.rated,
    final: '评价是代表本人的意见，登记后不能修改，只能按新的依据再登记一次。',
    unless: hasBeenSent,
    rejects: (file, input, facts) => {
      if (!answeredDeputies(file).some((deputy) => deputy.id === input.deputyId)) return '本件没有这位代表。'
      const sent = presentRound(file).sends.map((send) => send.day)
      if (sent.every((day) => input.day < day)) return '评价日期早于送达日期，请核对。'
      if (isDissatisfied(input) && input.reason.trim() === '') return '“不满意”须写明代表的理由。'
      return notAfterToday('评价日期', input.day, facts)
    },
    does: (file, input, act) => {
      const feedback = [...presentRound(file).feedback, { ...input, id: act.id, by: ref(act) }]
      const after = withRound(file, { feedback })
      return leavesUnhappy(file, input) ? { ...after, ending: null } : after
    },
  }),
  startRound: step({
    label: '重新办理',
    by: ['handler', 'sectionHead', ...office],
    // From 承诺跟踪 and 已办结: what was promised is solved now and answered again, or a lead unit wants its 会办意见 redone.
    from: ['rehandling', 'tracking', 'closed'],
    to: {
      oneOf: ['planning', 'drafting'],
      choose: (file) => (answersDeputy(file) ? 'planning' : 'drafting'),
    },
    input: inputs.reason,
    final: '将开始新一轮办理；原答复原样保留。',
    unless: (file) => (presentRound(file).sends.length > 0 ? null : '本件没有送出过答复，不能重新办理。'),
    does: (file, input, act) => {
      const { number, draft, drafters } = presentRound(file)
      const next = { ...firstRound(act.day), number: number + 1, reason: input.reason, draft, drafters }
      return { ...file, rounds: [...file.rounds, next], ending: null }
    },
  }),
  track: step({
    label: '转入承诺跟踪',
    by: clerks,
    from: ['feedbackPending'],
    to: 'tracking',
    input: inputs.nothing,
    unless: (file) =>
      file.commitments.some((item) => item.state === 'open') ? null : '没有待兑现的承诺，可以直接办结。',
  }),
  recordProgress: step({
    label: '登记承诺进展',
    by: clerks,
    from: ['feedbackPending', 'tracking'],
    to: 'same',
    input: inputs.progress,
    rejects: (file, input, facts) =>
      file.commitments.some((item) => item.id === input.commitmentId)
        ? notAfterToday('进展日期', input.day, facts)
        : '没有这项承诺。',
    does: (file, input, act) => ({
      ...file,
      commitments: file.commitments.map((item) =>
        item.id === input.commitmentId
          ? {
              ...item,
              state: input.state,
              progress: [...item.progress, { day: input.day, note: input.note, by: ref(act) }],
            }
          : item,
      ),
    }),
  }),
  close: step({
    label: '办结',
    by: clerks,
    from: ['feedbackPending', 'tracking', 'rehandling'],
    to: 'closed',
    input: inputs.closing,
    final: '本件将办结；此后只能归档，或者因代表的评价、承诺的兑现重新办理。',
    unless: (file, facts, actor) => {
      if (file.stage === 'rehandling' && presentRound(file).number === 1) {
        return `${dissatisfiedDeputies(file).join('、')}不满意，须重新办理并再次答复。`
      }
      return noOpenCommitments(file, facts, actor)
    },
    rejects: (file, input) => {
      const { feedback } = presentRound(file)
      const silent = answeredDeputies(file).filter((deputy) => !feedback.some((f) => f.deputyId === deputy.id))
      if (silent.length > 0 && input.missingReason.trim() === '') {
        return `${silent.map((deputy) => deputy.name).join('、')}的评价还没有收回，请写明催收情况。`
      }
      return file.stage === 'rehandling' && input.missingReason.trim() === ''
        ? '代表仍不满意，请写明后续处理情况。'
        : null
    },
    does: (file, input, act) => ({
      ...withRound(file, { feedbackMissing: input.missingReason }),
      ending: { day: act.day, reason: input.missingReason, mergedInto: null },
    }),
  }),
} as const
