/** 审核、签发. */
import { presentRound, withRound } from '../../case/case-file.ts'
import {
  chainApproved,
  coHandlersAsked,
  coOpinionsSettled,
  countersignsIn,
  first,
  notOwnText,
  signerHighEnough,
  stillInChain,
  textUnchanged,
} from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { decision, roleOfSigner } from './decision.ts'
import { recallers } from './roles-at-work.ts'
import { inChain } from './stage-groups.ts'

export const approval = {
  approve: step({
    label: '同意',
    by: 'reviewer',
    from: ['reviewing'],
    to: {
      oneOf: ['reviewing', 'signOff'],
      choose: (file, _input, { bureau }) =>
        presentRound(file).reviewPosition + 1 < bureau.approvalChain.length ? 'reviewing' : 'signOff',
    },
    input: inputs.opinion,
    final: '您的审核意见将记在这一稿上，不能撤销。',
    unless: first(stillInChain, textUnchanged, notOwnText),
    does: (file, input, act, facts) => {
      const round = presentRound(file)
      const role = facts.bureau.approvalChain[round.reviewPosition] ?? 'sectionHead'
      const approved = decision(file, act, facts, { kind: 'approved', role, opinion: input.opinion })
      return withRound(file, {
        decisions: [...round.decisions, approved],
        reviewPosition: round.reviewPosition + 1,
      })
    },
  }),
  returnForRevision: step({
    label: '退回修改',
    by: 'reviewer',
    from: inChain,
    to: 'drafting',
    input: inputs.remark,
    final: '稿件将退回承办人，理由记在这一稿上，不能撤销。',
    does: (file, input, act, facts) => {
      const round = presentRound(file)
      const reviewer = file.stage === 'reviewing' ? facts.bureau.approvalChain[round.reviewPosition] : undefined
      const role = reviewer ?? roleOfSigner(act, facts)
      const returned = decision(file, act, facts, { kind: 'returned', role, opinion: input.remark })
      return withRound(file, {
        decisions: [...round.decisions, returned],
        reviewPosition: 0,
      })
    },
  }),
  signOff: step({
    label: '签发',
    by: 'signer',
    from: ['signOff'],
    to: 'numbering',
    input: inputs.opinion,
    final: '签发后正文即冻结；再要改动，须撤销签发、重新送审。',
    unless: first(
      coHandlersAsked,
      coOpinionsSettled,
      countersignsIn,
      textUnchanged,
      chainApproved,
      notOwnText,
      signerHighEnough,
    ),
    does: (file, input, act, facts) => {
      const round = presentRound(file)
      const role = roleOfSigner(act, facts)
      const signed = decision(file, act, facts, { kind: 'signedOff', role, opinion: input.opinion })
      return withRound(file, {
        decisions: [...round.decisions, signed],
        dateOfIssue: act.day,
      })
    },
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
      const round = presentRound(file)
      const role = act.by.roles.find((held) => recallers.includes(held)) ?? roleOfSigner(act, facts)
      const recalled = decision(file, act, facts, { kind: 'returned', role, opinion: `撤销签发：${input.reason}` })
      return withRound(file, {
        decisions: [...round.decisions, recalled],
        dateOfIssue: null,
        reviewPosition: 0,
        seal: null,
      })
    },
  }),
} as const
