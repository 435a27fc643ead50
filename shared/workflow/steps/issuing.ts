/** 编号、用印、送达、公开. */
import { presentRound, withRound } from '../../case/case-file.ts'
import { type DocumentNumber, documentNumberText } from '../../case/round.ts'
import { whyNotSettle } from '../../disclosure/settling.ts'
import { signedTextUnchanged } from '../approval-guards.ts'
import { first } from '../guard.ts'
import {
  everybodySent,
  hasBeenSent,
  notAfterToday,
  notPublished,
  publicVersionReady,
  signedForPublic,
} from '../guards.ts'
import * as inputs from '../inputs.ts'
import { ref, step } from '../step.ts'
import { clerks, clerksAndOffice, office } from './roles-at-work.ts'
import { answered } from './stage-groups.ts'

export const issuing = {
  assignNumber: step({
    label: '编号',
    by: office,
    from: ['numbering'],
    to: 'sealing',
    input: inputs.numbering,
    final: '文号一经编定即归本件，不再给别的文件。',
    unless: signedTextUnchanged,
    rejects: (file, { number }, { bureau }) => {
      const printed = documentNumberText(number)
      const same = (other: DocumentNumber) => documentNumberText(other) === printed
      const own = presentRound(file).documentNumber
      if (own !== null) return same(own) ? null : `本件已编 ${documentNumberText(own)}，请沿用。`
      const used = '这个文号已经用过，请取下一个号。'
      const earlier = file.rounds.slice(0, -1).flatMap((round) => round.documentNumber ?? [])
      if (earlier.some(same)) return used
      const holder = bureau.issuedNumbers.find(same)
      if (holder === undefined) return '这个文号还没有在本单位登记，请重新取号。'
      return holder.caseId === file.id ? null : used
    },
    does: (file, input) => withRound(file, { documentNumber: input.number }),
  }),
  seal: step({
    label: '用印',
    by: office,
    from: ['sealing'],
    to: 'sending',
    input: inputs.sealing,
    final: '用印后即为正式文件。',
    unless: signedTextUnchanged,
    rejects: (file, input, facts) => {
      const { dateOfIssue } = presentRound(file)
      if (dateOfIssue !== null && input.day < dateOfIssue) return '用印日期早于成文日期，请核对。'
      return notAfterToday('用印日期', input.day, facts)
    },
    does: (file, input, act) => withRound(file, { seal: { day: input.day, copies: input.copies, by: ref(act) } }),
  }),
  recordSend: step({
    label: '登记送达',
    by: clerks,
    from: ['sending', 'feedbackPending'],
    to: 'same',
    input: inputs.sent,
    rejects: (file, input, facts) => {
      const { seal } = presentRound(file)
      if (seal !== null && input.day < seal.day) return '送达日期早于用印日期，请核对。'
      return notAfterToday('送达日期', input.day, facts)
    },
    does: (file, input, act) => {
      const { sends } = presentRound(file)
      return withRound(file, { sends: [...sends, { ...input, id: act.id, by: ref(act) }] })
    },
  }),
  finishSending: step({
    label: '送达完毕',
    by: clerks,
    from: ['sending'],
    to: {
      oneOf: ['feedbackPending', 'closed'],
      choose: (file) => (file.assignment.role === 'coHandle' ? 'closed' : 'feedbackPending'),
    },
    input: inputs.nothing,
    unless: everybodySent,
  }),
  settlePublicVersion: step({
    label: '定公开版',
    by: clerksAndOffice,
    from: ['numbering', 'sealing', ...answered],
    to: 'same',
    input: inputs.publicVersion,
    unless: first(notPublished, signedForPublic),
    rejects: (file, input, { bureau }) => whyNotSettle(file, bureau, input),
    does: (file, input, act, facts) =>
      withRound(file, { publicVersion: { ...input, textHash: facts.textHash, day: act.day, by: ref(act) } }),
  }),
  publish: step({
    label: '登记公开',
    by: office,
    from: answered,
    to: 'same',
    input: inputs.publication,
    unless: first(
      (file) => (presentRound(file).draft.disclosure === 'proactive' ? null : '本件不是主动公开。'),
      hasBeenSent,
      notPublished,
      publicVersionReady,
    ),
    rejects: (_file, input, facts) => notAfterToday('公开日期', input.day, facts),
    does: (file, input) => withRound(file, { published: input }),
  }),
} as const
