/** 审核、签发. */
import { presentRound, withRound } from '../../case/case-file.ts'
import { chainApproved, countersignsIn, mayDecideFor, signerHighEnough, stillInChain } from '../approval-guards.ts'
import { first, type Guard } from '../guard.ts'
import { coHandlersAsked, coOpinionsSettled, lackingIn } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { placeOf, whyChief } from '../turn.ts'
import { amendAndDecide, approve, atTheDesk, decisionBy, sendBack, signOff, stageAfter } from './deciding.ts'
import { recallers } from './roles-at-work.ts'
import { inChain } from './stage-groups.ts'

export const mayApprove = first(stillInChain, mayDecideFor)
export const maySignOff = first(
  coHandlersAsked,
  coOpinionsSettled,
  countersignsIn,
  chainApproved,
  mayDecideFor,
  signerHighEnough,
)

/** What stands against the decision that is due now. */
const mayDecide: Guard = (file, facts, actor) =>
  file.stage === 'signOff' ? maySignOff(file, facts, actor) : mayApprove(file, facts, actor)

export const approval = {
  approve: step({
    label: '同意',
    by: 'reviewer',
    from: ['reviewing'],
    to: { oneOf: ['reviewing', 'signOff'], choose: (_file, _input, { bureau }, after) => stageAfter(after, bureau) },
    input: inputs.opinion,
    final: '您的审核意见将记在这一稿上，不能撤销。',
    unless: mayApprove,
    does: (file, input, act, facts) =>
      approve(file, decisionBy(atTheDesk(act), { kind: 'approved', ...input }, file, act, facts), facts),
  }),
  amendAndApprove: step({
    label: '改后同意',
    by: 'reviewer',
    from: inChain,
    to: {
      oneOf: ['reviewing', 'signOff', 'numbering'],
      choose: (_file, _input, { bureau }, after) => stageAfter(after, bureau),
    },
    input: inputs.amendment,
    final: '改动将成为新的一稿，您的意见记在改后的这一稿上，不能撤销；前面的意见标明是针对前一稿的。',
    unless: mayDecide,
    rejects: (file, { reply }, facts, actor) => {
      if (facts.hashOf(reply) === facts.textHash) return '正文没有改动，请直接“同意”或“签发”。'
      const lacking = lackingIn(reply, file, facts)
      if (lacking !== null) return lacking
      const wrong = facts.mustFindingsIn(reply)
      if (wrong > 0) return `改后的正文体检有 ${wrong} 处“必改”：请改正，或“退回修改”交承办人处理。`
      if (file.stage !== 'signOff' || actor.roles.includes('chiefLeader')) return null
      return whyChief(file, facts.bureau, facts.weightyPromisesIn(reply))
    },
    does: (file, input, act, facts) => amendAndDecide(file, input, act, facts),
  }),
  returnForRevision: step({
    label: '退回修改',
    by: 'reviewer',
    from: inChain,
    to: 'drafting',
    input: inputs.remark,
    final: '稿件将退回承办人，理由记在这一稿上，不能撤销。',
    does: (file, { remark, comments, reply }, act, facts) => {
      const said = { kind: 'returned', opinion: remark, comments } as const
      return sendBack(file, decisionBy(atTheDesk(act), said, file, act, facts), act, facts, reply)
    },
  }),
  signOff: step({
    label: '签发',
    by: 'signer',
    from: ['signOff'],
    to: 'numbering',
    input: inputs.opinion,
    final: '签发后正文即冻结；再要改动，须撤销签发、重新送审。',
    unless: maySignOff,
    does: (file, input, act, facts) =>
      signOff(file, decisionBy(atTheDesk(act), { kind: 'signedOff', ...input }, file, act, facts)),
  }),
  recallSignOff: step({
    label: '撤销签发',
    by: recallers,
    from: ['numbering', 'sealing', 'sending'],
    to: 'drafting',
    input: inputs.reason,
    final: '签发将作废，稿件回到起草；改动后须重新送审、重新签发。已编的文号保留给本件，已用印的文本须收回销毁。',
    unless: (file) => (presentRound(file).sends.length === 0 ? null : '已有送达记录，不能再撤销签发。'),
    does: (file, input, act, facts) => {
      const said = { kind: 'returned', opinion: `撤销签发：${input.reason}`, comments: [] } as const
      const place = placeOf(act.by, recallers, facts.bureau, act.day)
      const recalled = { ...decisionBy(atTheDesk(act), said, file, act, facts), ...place }
      const { decisions } = presentRound(file)
      return withRound(file, { decisions: [...decisions, recalled], dateOfIssue: null, reviewPosition: 0, seal: null })
    },
  }),
} as const
