/**
 * Everything that can happen to a case, a row each, in the order of a bureau's day (domain §3.1: 收到 → 归档).
 * Buttons, hints, the timeline and the manual are drawn from this table; nothing else moves a case.
 */
import type { z } from 'zod'
import { answeredDeputies, type CaseFile, firstRound, presentRound, withRound } from '../case/case-file.ts'
import {
  type DocumentNumber,
  documentNumberText,
  isDissatisfied,
  latestFeedback,
  latestVersion,
  type Decision,
} from '../case/round.ts'
import { isResting, stages, type Stage } from '../case/stage.ts'
import { daysBetween } from '../day.ts'
import type { Role } from '../people/roles.ts'
import { whyNotSettle } from '../disclosure/settling.ts'
import { coOpinionDue, replyDeadline } from './deadlines.ts'
import {
  answersDeputy,
  answersItself,
  chainApproved,
  coHandlersAsked,
  coHandles,
  coOpinionsSettled,
  countersignsIn,
  dissatisfiedDeputies,
  draftReady,
  everybodySent,
  extensible,
  extensionPending,
  first,
  hasBeenSent,
  hasContact,
  leadsCoHandlers,
  noExtensionPending,
  noOpenCommitments,
  notAfterToday,
  nothingMergedIn,
  notOwnText,
  notPublished,
  notYetAnswered,
  publicVersionReady,
  registrationComplete,
  signedForPublic,
  signedTextUnchanged,
  signerHighEnough,
  stillInChain,
  textUnchanged,
  withinReturnWindow,
} from './guards.ts'
import * as inputs from './inputs.ts'
import { type Act, type Facts, step } from './step.ts'

const office: readonly Role[] = ['registrar', 'officeReviewer']
const clerks: readonly Role[] = ['handler', 'registrar']
const clerksAndOffice: readonly Role[] = ['handler', ...office]
const leaders: readonly Role[] = ['deputyLeader', 'chiefLeader']
const recallers: readonly Role[] = [...leaders, ...clerks, 'officeReviewer']

/** Everybody who handles cases: 系统管理员 and 安全审计员 by these roles alone do not. */
const everybodyAtWork: readonly Role[] = [...clerksAndOffice, 'sectionHead', ...leaders, 'archivist']

const registeredUntilSent = stages
  .slice(stages.indexOf('registered'), stages.indexOf('sending'))
  .filter((stage) => stage !== 'returnRequested')
const inHandling: readonly Stage[] = ['assignedToSection', 'planning', 'contactBefore', 'coOpinionPending', 'drafting']
const inChain: readonly Stage[] = ['reviewing', 'signOff']
const answered: readonly Stage[] = ['sending', 'feedbackPending', 'rehandling', 'tracking', 'closed']
const atWork = stages.filter((stage) => !isResting(stage))

type Registration = z.infer<typeof inputs.registration>

const ref = (act: Act) => ({ id: act.by.id, name: act.by.name })

/** The role in which a leader decides: the place in the chain, or the highest they hold among the signers. */
const roleOfSigner = (act: Act, { bureau }: Facts): Role =>
  act.by.roles.includes('chiefLeader') ? 'chiefLeader' : bureau.signer

/** A decision over the version that was handed over last, in the name of the one who acts. */
const decision = (
  file: CaseFile,
  act: Act,
  facts: Facts,
  said: Pick<Decision, 'kind' | 'role' | 'opinion'>,
): Decision => {
  const round = presentRound(file)
  const version = latestVersion(round)
  return {
    ...said,
    id: act.id,
    by: ref(act),
    day: act.day,
    at: act.at,
    versionNumber: version?.number ?? 1,
    textHash: version?.textHash ?? facts.textHash,
    classMark: round.draft.classMark,
    attachmentHashes: facts.attachmentHashes,
    comments: [],
    onBehalfOf: null,
    evidence: { kind: 'signed' },
  }
}

/** 不满意 with this rating: the deputy's own word, or another deputy's that still stands. */
const leavesUnhappy = (file: CaseFile, rating: z.infer<typeof inputs.rated>): boolean =>
  isDissatisfied(rating) ||
  latestFeedback(presentRound(file)).some((other) => other.deputyId !== rating.deputyId && isDissatisfied(other))

/** Dates typed at registration are held against each other. */
function registeredDays({ assignment }: Registration, facts: Facts): string | null {
  const { assignedAt, receivedAt } = assignment
  if (assignedAt !== null && assignedAt > facts.today) return '交办日期在今天之后，请核对。'
  if (receivedAt !== null && receivedAt > facts.today) return '签收日期在今天之后，请核对。'
  return assignedAt !== null && receivedAt !== null && receivedAt < assignedAt ? '签收日期早于交办日期，请核对。' : null
}

/** What is missing from a registration, said beside the form itself. */
const registrationGap = (file: CaseFile, input: Registration, facts: Facts): string | null =>
  registrationComplete({ ...file, ...input }, facts, { id: '', name: '', roles: [] })?.replace('，请先更正登记', '') ??
  registeredDays(input, facts)

export const steps = {
  // 收件登记
  register: step({
    label: '登记',
    by: office,
    from: ['received'],
    to: 'registered',
    input: inputs.registration,
    rejects: registrationGap,
    does: (file, input) => ({ ...file, ...input }),
  }),
  amendRegistration: step({
    label: '更正登记',
    by: clerks,
    from: registeredUntilSent,
    to: 'same',
    input: inputs.registration,
    rejects: registrationGap,
    does: (file, input) => ({ ...file, ...input }),
  }),

  // 核对职责、退回改办
  checkScope: step({
    label: '送核对职责',
    by: office,
    from: ['registered'],
    to: 'scopeCheck',
    input: inputs.nothing,
    unless: registrationComplete,
  }),
  requestReturn: step({
    label: '申请退回',
    by: [...office, 'handler', 'sectionHead', 'deputyLeader'],
    from: ['registered', 'scopeCheck', 'assignedToSection'],
    to: 'returnRequested',
    input: inputs.returnRequest,
    final: '将向交办机构提出退回（改办）申请，记入时间线，不能撤销。本单位不得自行转交其他单位。',
    unless: first(notYetAnswered, nothingMergedIn, withinReturnWindow),
    does: (file, input, act) => ({
      ...file,
      returnRequest: { ...input, requestedOn: act.day, outcome: 'pending', outcomeOn: null, outcomeNote: '' },
    }),
  }),
  acceptReturn: step({
    label: '登记：同意退回',
    by: office,
    from: ['returnRequested'],
    to: 'returned',
    input: inputs.outcome,
    final: '本件将结束为“已退回”。',
    rejects: (_file, input, facts) => notAfterToday('答复日期', input.day, facts),
    does: (file, input, act) => ({
      ...file,
      returnRequest: file.returnRequest && {
        ...file.returnRequest,
        outcome: 'accepted',
        outcomeOn: input.day,
        outcomeNote: input.note,
      },
      ending: { day: act.day, reason: input.note || '交办机构同意退回。', mergedInto: null },
    }),
  }),
  refuseReturn: step({
    label: '登记：不同意退回',
    by: office,
    from: ['returnRequested'],
    to: 'scopeCheck',
    input: inputs.outcome,
    rejects: (_file, input, facts) => notAfterToday('答复日期', input.day, facts),
    does: (file, input) => ({
      ...file,
      returnRequest: file.returnRequest && {
        ...file.returnRequest,
        outcome: 'refused',
        outcomeOn: input.day,
        outcomeNote: input.note,
      },
    }),
  }),
  mergeInto: step({
    label: '并案办理',
    by: clerks,
    from: ['registered', 'scopeCheck', ...inHandling],
    to: 'merged',
    input: inputs.merge,
    final: '本件将并入另一件办理；代表仍由主案分别答复。',
    unless: first(notYetAnswered, nothingMergedIn),
    rejects: (file, input) => (input.leadCaseId === file.id ? '不能并入自己。' : null),
    does: (file, input, act) => ({
      ...file,
      ending: { day: act.day, reason: input.reason, mergedInto: input.leadCaseId },
    }),
  }),
  takeIn: step({
    label: '接收并案',
    by: clerks,
    from: ['registered', 'scopeCheck', ...inHandling],
    to: 'same',
    input: inputs.takeIn,
    final: '那一件的代表将由本件一并答复；要取消，请“移出并案”。',
    unless: notYetAnswered,
    rejects: (file, input) => {
      if (input.caseId === file.id) return '不能并入自己。'
      return file.mergedCases.some((merged) => merged.caseId === input.caseId) ? '这一件已经并入。' : null
    },
    does: (file, input) => ({ ...file, mergedCases: [...file.mergedCases, input] }),
  }),
  splitOff: step({
    label: '取消并案',
    by: clerks,
    from: ['merged'],
    to: 'registered',
    input: inputs.reason,
    final: '本件将恢复单独办理，主案须同时“移出并案”。',
    does: (file) => ({ ...file, ending: null }),
  }),
  release: step({
    label: '移出并案',
    by: clerks,
    from: ['registered', 'scopeCheck', ...inHandling, ...inChain, 'numbering', 'sealing'],
    to: 'same',
    input: inputs.takeIn.pick({ caseId: true }),
    final: '那一件的代表不再由本件答复，须恢复单独办理。',
    unless: (file) => (file.mergedCases.length > 0 ? null : '没有并入本件的案件。'),
    rejects: (file, input) =>
      file.mergedCases.some((merged) => merged.caseId === input.caseId) ? null : '这一件没有并入本件。',
    does: (file, input) => ({
      ...file,
      mergedCases: file.mergedCases.filter((merged) => merged.caseId !== input.caseId),
    }),
  }),

  // 分办、方案、沟通
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

  // 会办意见：征求别的单位的，或者自己就是会办单位
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

  // 起草、送审
  beginDrafting: step({
    label: '开始起草',
    by: ['handler', 'sectionHead'],
    from: ['contactBefore', 'coOpinionPending'],
    to: 'drafting',
    input: inputs.nothing,
    unless: hasContact,
  }),
  saveDraft: step({
    label: '保存稿件',
    by: [...clerks, 'sectionHead'],
    from: ['drafting'],
    to: 'same',
    input: inputs.draft,
    does: (file, input, act) => {
      const { drafters } = presentRound(file)
      const known = drafters.some((person) => person.id === act.by.id)
      return withRound(file, { draft: input.reply, drafters: known ? drafters : [...drafters, ref(act)] })
    },
  }),
  ignoreFinding: step({
    label: '忽略体检问题',
    by: [...clerks, 'sectionHead'],
    from: ['drafting'],
    to: 'same',
    input: inputs.ignoredFinding,
    does: (file, input, act) =>
      withRound(file, { ignoredFindings: [...presentRound(file).ignoredFindings, { ...input, by: ref(act) }] }),
  }),
  recordCommitments: step({
    label: '确认承诺事项',
    by: [...clerks, 'sectionHead'],
    from: ['drafting', ...inChain, 'numbering', 'sealing', ...answered.filter((stage) => stage !== 'closed')],
    to: 'same',
    input: inputs.commitments,
    does: (file, input, act) => ({
      ...file,
      commitments: [
        ...file.commitments,
        ...input.items.map((item, index) => ({
          ...item,
          id: `${act.id}-${index}`,
          state: 'open' as const,
          progress: [],
        })),
      ],
    }),
  }),
  submit: step({
    label: '提交审核',
    by: ['handler', 'sectionHead'],
    from: ['drafting'],
    to: {
      oneOf: ['reviewing', 'signOff'],
      choose: (_file, _input, { bureau }) => (bureau.approvalChain.length > 0 ? 'reviewing' : 'signOff'),
    },
    input: inputs.nothing,
    unless: first(hasContact, coHandlersAsked, draftReady),
    does: (file, _input, act, facts) => {
      const round = presentRound(file)
      const version = {
        id: act.id,
        number: round.versions.length + 1,
        frozenAt: act.at,
        by: ref(act),
        reply: round.draft,
        textHash: facts.textHash,
        amends: null,
      }
      return withRound(file, { versions: [...round.versions, version], reviewPosition: 0 })
    },
  }),

  // 审核、会签、签发
  requestCountersign: step({
    label: '送会签',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: ['drafting', 'reviewing'],
    to: 'same',
    input: inputs.countersignRequest,
    does: (file, input, act) =>
      withRound(file, {
        countersigns: [
          ...presentRound(file).countersigns,
          {
            id: act.id,
            section: input.section,
            opinion: null,
            agrees: null,
            by: '',
            day: null,
            versionNumber: null,
            textHash: null,
          },
        ],
      }),
  }),
  recordCountersign: step({
    label: '登记会签意见',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: ['drafting', ...inChain],
    to: 'same',
    input: inputs.countersigned,
    rejects: (file, input) =>
      presentRound(file).countersigns.some((sign) => sign.id === input.countersignId) ? null : '没有这份会签。',
    does: (file, input, act) =>
      withRound(file, {
        countersigns: presentRound(file).countersigns.map((sign) =>
          sign.id === input.countersignId ? { ...sign, opinion: input.opinion, by: input.by, day: act.day } : sign,
        ),
      }),
  }),
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

  // 编号、用印、送达
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

  // 反馈、重新办理、承诺跟踪
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

  // 延期、撤回、归档
  requestExtension: step({
    label: '申请延期',
    by: [...clerks, 'sectionHead'],
    from: [...inHandling, ...inChain],
    to: 'same',
    input: inputs.extensionRequest,
    unless: first(extensible, noExtensionPending, (file, facts) => {
      const { warnBy } = replyDeadline(file, facts.bureau)
      return warnBy !== null && facts.today > warnBy ? '办理期限已过，不能再申请延期。' : null
    }),
    rejects: (file, input, { bureau }) => {
      const { warnBy } = replyDeadline(file, bureau)
      if (warnBy !== null && input.newDue <= warnBy) return '新的期限须晚于现在的期限。'
      const complexFile = { ...file, extensions: [], assignment: { ...file.assignment, complex: true } }
      const limit = replyDeadline(complexFile, bureau).legalDue
      return limit !== null && daysBetween(limit, input.newDue) > 0
        ? `自交办之日起最长六个月，不能晚于 ${limit}（代表法第五十一条）。`
        : null
    },
    does: (file, input, act) => ({
      ...file,
      extensions: [
        ...file.extensions,
        {
          ...input,
          id: act.id,
          requestedOn: act.day,
          outcome: 'pending',
          outcomeOn: null,
          approvedBy: '',
          deputyToldOn: null,
        },
      ],
    }),
  }),
  grantExtension: step({
    label: '登记：同意延期',
    by: clerks,
    from: [...inHandling, ...inChain],
    to: 'same',
    input: inputs.extensionGranted,
    unless: extensionPending,
    rejects: (_file, input, facts) => notAfterToday('同意日期', input.day, facts),
    does: (file, input) => ({
      ...file,
      extensions: file.extensions.map((extension) =>
        extension.outcome === 'pending'
          ? {
              ...extension,
              outcome: 'granted',
              outcomeOn: input.day,
              approvedBy: input.approvedBy,
              deputyToldOn: input.deputyToldOn,
            }
          : extension,
      ),
    }),
  }),
  refuseExtension: step({
    label: '登记：不同意延期',
    by: clerks,
    from: [...inHandling, ...inChain],
    to: 'same',
    input: inputs.outcome,
    unless: extensionPending,
    rejects: (_file, input, facts) => notAfterToday('答复日期', input.day, facts),
    does: (file, input) => ({
      ...file,
      extensions: file.extensions.map((extension) =>
        extension.outcome === 'pending' ? { ...extension, outcome: 'refused', outcomeOn: input.day } : extension,
      ),
    }),
  }),
  withdraw: step({
    label: '登记撤回',
    by: office,
    from: atWork.filter((stage) => !answered.includes(stage)),
    to: 'withdrawn',
    input: inputs.withdrawal,
    final: '本件将结束为“已撤回”。',
    unless: first(notYetAnswered, nothingMergedIn),
    rejects: (file, input) =>
      file.suggestion.cosigners.length > 0 && !input.allAgreed ? '联名建议须全体联名代表书面同意才能撤回。' : null,
    does: (file, input, act) => ({ ...file, ending: { day: act.day, reason: input.reason, mergedInto: null } }),
  }),
  // 离线交换：送出、收回、签收、选定版本
  sendOut: step({
    label: '送出',
    by: everybodyAtWork,
    from: atWork,
    to: 'same',
    input: inputs.outgoing,
    rejects: (_file, input, facts) =>
      facts.bureau.people.some((person) => person.id === input.to.id) ? null : '本单位没有这个人，请核对收件人。',
    does: (file, input, act) => ({ ...file, outgoing: { ...input, by: ref(act), day: act.day, at: act.at } }),
  }),
  callBack: step({
    label: '收回',
    by: everybodyAtWork,
    from: atWork,
    to: 'same',
    whileAway: true,
    input: inputs.reason,
    final: '将在本机继续办理；送出去的包以后如再送回签批，会成为另一个版本，须由办公室选定。',
    unless: (file, facts) => {
      if (facts.forked) return '这一件有两个版本，须由办公室选定一个后才能办理。'
      return file.outgoing === null ? '这一件没有送出去。' : null
    },
    does: (file) => ({ ...file, outgoing: null }),
  }),
  takeReceipt: step({
    label: '签收',
    by: everybodyAtWork,
    from: atWork,
    to: 'same',
    whileAway: true,
    input: inputs.returned,
    unless: (file) => (file.outgoing === null ? '这一件没有送出去，不用签收。' : null),
    rejects: (file, input) => (file.outgoing?.packageId === input.packageId ? null : '这不是送出去的那个包，请核对。'),
    does: (file) => ({ ...file, outgoing: null }),
  }),
  settleFork: step({
    label: '选定版本',
    by: office,
    from: stages.filter((stage) => stage !== 'archived'),
    to: 'same',
    whileAway: true,
    input: inputs.forkChoice,
    final: '选定的版本继续办理；没有选用的版本另行保存，不会删除。',
    does: (file, input, act) => ({
      ...file,
      settledForks: [...file.settledForks, { ...input, day: act.day, by: ref(act) }],
    }),
  }),
  archive: step({
    label: '归档',
    by: ['archivist', 'registrar'],
    from: ['closed', 'returned', 'withdrawn', 'merged'],
    to: 'archived',
    input: inputs.nothing,
    final: '归档后只能查阅。',
  }),
} as const

export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as readonly StepName[]

export const isStepName = (name: string): name is StepName => Object.hasOwn(steps, name)
