/**
 * The one builder of cases for tests: `aCase().inStage('drafting').with({ suggestion: { isKey: true } }).build()`.
 * Every stage is reached through the real table, so a test never stands on a case that the bureau could not have.
 * Ids count up from nothing but the case itself; the terms, holidays and classes are the shipped ones.
 */
import holidayData from '../../assets/holidays/2024-2026.json' with { type: 'json' }
import classSchemeData from '../../assets/class-schemes.json' with { type: 'json' }
import ruleProfileData from '../../assets/rule-profiles/zhuzhou.json' with { type: 'json' }
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { classSchemeSchema } from '../../shared/bureau/class-scheme.ts'
import { foundBureau } from '../../shared/bureau/found-bureau.ts'
import { ruleProfileSchema } from '../../shared/bureau/rule-profile.ts'
import { holidayTableSchema } from '../../shared/calendar/holidays.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { answeredDeputies, type CaseFile, presentRound, withRound } from '../../shared/case/case-file.ts'
import { emptyReply, type Reply } from '../../shared/case/reply.ts'
import type { Countersign, Round } from '../../shared/case/round.ts'
import type { Stage } from '../../shared/case/stage.ts'
import {
  type Assignment,
  type Deputy,
  emptyAssignment,
  emptySuggestion,
  type Suggestion,
} from '../../shared/case/suggestion.ts'
import type { Day } from '../../shared/day.ts'
import type { PersonRef, Role } from '../../shared/people/roles.ts'
import { advance, type InputOf, mayAdvance, rolesFor } from '../../shared/workflow/advance.ts'
import { askedOf } from '../../shared/workflow/steps/asking.ts'
import { openCase } from '../../shared/workflow/open-case.ts'
import type { Act, Actor, Facts } from '../../shared/workflow/step.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { turnOf } from '../../shared/workflow/turn.ts'

// 人

const actor = (id: string, name: string, role: Role): Actor => ({ id, name, roles: [role] })

/** 李婉 drafts; everybody holds one role, so a test sees at once whose step it is. */
export const clerk = actor('p-clerk', '李婉', 'handler')
export const registrar = actor('p-registrar', '周文', 'registrar')
export const sectionHead = actor('p-section-head', '李白军', 'sectionHead')
export const financeHead = actor('p-finance', '孙财', 'sectionHead')
export const office = actor('p-office', '陈校', 'officeReviewer')
export const deputyLeader = actor('p-deputy-leader', '王分管', 'deputyLeader')
export const chief = actor('p-chief', '张局长', 'chiefLeader')
export const archivist = actor('p-archivist', '刘档', 'archivist')
export const everybody = [clerk, registrar, sectionHead, financeHead, office, deputyLeader, chief, archivist] as const

const sections: Readonly<Record<string, string>> = {
  [clerk.id]: '规划科',
  [sectionHead.id]: '规划科',
  [financeHead.id]: '财务科',
}

/** The day on which everything in a test happens, unless it says otherwise: a Wednesday. */
export const today: Day = '2025-03-05'
export const at = `${today}T01:00:00.000Z`
export const caseId = 'case-1'

// 单位、事实、行为

export const ruleProfile = ruleProfileSchema.parse(ruleProfileData)
export const holidays = holidayTableSchema.parse(holidayData)
export const classSchemes = classSchemeData.map((scheme) => classSchemeSchema.parse(scheme))

/** 株洲市科学技术局 with the longest chain: 科室负责人 → 办公室核稿 → 分管领导, signed by 主要领导. */
export function aBureau(change: Partial<Bureau> = {}): Bureau {
  const [classScheme] = classSchemes
  if (classScheme === undefined) throw new Error('assets/class-schemes.json is empty')
  const people = everybody.map((person) => ({
    ...person,
    post: '',
    section: sections[person.id] ?? '',
    phone: '0731-28687612',
    deputising: [],
    sample: false,
    account: null,
  }))
  const [founder] = people
  if (founder === undefined) throw new Error('nobody founds the bureau')
  return {
    ...foundBureau('株洲市科学技术局', founder, '株科办', { ruleProfile, holidays, classScheme }),
    people,
    approvalChain: ['sectionHead', 'officeReviewer', 'deputyLeader'],
    issuedNumbers: [
      { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 26, caseId, day: today },
      { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 27, caseId, day: today },
      { seriesId: 'reply', prefix: '株科办', year: 2025, serial: 28, caseId, day: today },
      { seriesId: 'co-opinion', prefix: '株科办会', year: 2025, serial: 3, caseId, day: today },
      { seriesId: 'co-opinion', prefix: '株科办会', year: 2025, serial: 4, caseId, day: today },
    ],
    ...change,
  }
}

const theBureau = aBureau()

/** Stands for the hash of the text as it is now: the same text gives the same words. */
export const textHashOf = (file: CaseFile): string =>
  canonicalJson([presentRound(file).draft, file.suggestion.title, answeredDeputies(file)])

/** Stands for the 校验码 of every sheet. */
export const theCode = '7F3A-K2MQ'

/** The facts about a case on `today`; without a case the text hash is of no text. */
export const facts = (change: Partial<Facts> = {}, file: CaseFile | null = null): Facts => ({
  today,
  bureau: theBureau,
  openMustFindings: 0,
  weightyPromises: 0,
  textHash: file === null ? 'no text' : textHashOf(file),
  hashOf: (reply) => (file === null ? 'no text' : textHashOf(withRound(file, { draft: reply }))),
  mustFindingsIn: () => 0,
  weightyPromisesIn: () => 0,
  attachmentHashesOf: (reply) => reply.annexes.map((annex) => canonicalJson(annex)),
  isCheckCode: (code) => code === theCode,
  dayOf: (moment) => moment.slice(0, 10),
  forked: false,
  ...change,
})

export const act = (by: Actor, change: Partial<Act> = {}): Act => ({ by, day: today, at, id: 'act-1', ...change })

/** 会签 asked for and not signed yet. */
export const anOpenCountersign = (section: string): Countersign => askedOf(section, 'c')

// 建议、答复

export const aDeputy = (name: string, change: Partial<Deputy> = {}): Deputy => ({
  id: `d-${name}`,
  name,
  isDelegation: false,
  delegation: '天元区代表团',
  post: '',
  phone: '',
  address: '',
  ...change,
})

export const aSuggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  ...emptySuggestion,
  number: '1185',
  title: '关于加强科技创新能力建设的建议',
  text: '一、加大研发投入。二、建设创新平台。',
  congressTerm: 16,
  sessionNo: 4,
  leadDeputy: aDeputy('李慧'),
  ...change,
})

export const anAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  ...emptyAssignment,
  assignedAt: '2025-02-28',
  receivedAt: '2025-03-03',
  assignedBy: '市政府办公室',
  ...change,
})

export const aReply = (change: Partial<Reply> = {}): Reply => ({
  ...emptyReply,
  blocks: [{ id: 'b-1', kind: 'paragraph', text: '您提出的建议收悉，现答复如下：' }],
  classMark: 'A',
  disclosure: 'proactive',
  handlingLeader: { name: '李白军', phone: '0731-28687612' },
  contact: { name: '李婉', phone: '0731-28687612' },
  ...change,
})

// 每一步的规范填写

/** Deputies that the present letter has not been recorded as sent to; for a co-handler, the lead unit. */
function unsent(file: CaseFile): readonly { readonly id: string; readonly name: string }[] {
  const { role, leadUnit } = file.assignment
  const recipients = role === 'coHandle' ? [{ id: leadUnit, name: leadUnit }] : answeredDeputies(file)
  return recipients.filter(({ id }) => !presentRound(file).sends.some((send) => send.recipient === id))
}

function ownNumber(file: CaseFile, bureau: Bureau) {
  const seriesId = file.assignment.role === 'coHandle' ? 'co-opinion' : 'reply'
  const own = presentRound(file).documentNumber
  if (own !== null) return own
  const used = file.rounds.map((round) => round.documentNumber?.serial)
  const issued = bureau.issuedNumbers.find((n) => n.seriesId === seriesId && !used.includes(n.serial))
  if (issued === undefined) throw new Error(`no number left in series ${seriesId}`)
  return { seriesId, prefix: issued.prefix, year: issued.year, serial: issued.serial }
}

/** The 会签 that is waited for. */
const awaitedCountersign = (file: CaseFile): string =>
  presentRound(file).countersigns.find((sign) => sign.opinion === null && sign.withdrawn === null)?.id ?? ''

/** What a leader makes of a text: one sentence more. */
export const amendedText = (reply: Reply): Reply => ({
  ...reply,
  blocks: [...reply.blocks, { id: `b-${reply.blocks.length + 1}`, kind: 'paragraph', text: '时限为2025年12月底前。' }],
})

function leaderInTurn(file: CaseFile, bureau: Bureau): PersonRef {
  const [role] = turnOf(file, bureau)
  const person = everybody.find(({ roles }) => role !== undefined && roles.includes(role)) ?? chief
  return { id: person.id, name: person.name }
}

type Usual = {
  readonly [Name in StepName]: (file: CaseFile, facts: Facts) => InputOf<Name>
}

/** What a careful clerk would fill in for each step. Tests override only what they are about. */
export const usual: Usual = {
  register: (file) => ({ suggestion: file.suggestion, assignment: file.assignment }),
  amendRegistration: (file) => ({ suggestion: file.suggestion, assignment: file.assignment }),
  checkScope: () => ({}),
  requestReturn: () => ({
    reason: '所提事项由市工业和信息化局负责。',
    proposedUnit: '市工业和信息化局',
    signedBy: '王分管',
  }),
  acceptReturn: (_, { today: day }) => ({ day, note: '同意改办。' }),
  refuseReturn: (_, { today: day }) => ({ day, note: '仍由你局办理。' }),
  mergeInto: () => ({ leadCaseId: 'case-9', reason: '内容相同。' }),
  takeIn: () => ({ caseId: 'case-7', number: '1190', title: '关于支持科技创新的建议', deputies: [aDeputy('赵并')] }),
  splitOff: () => ({ reason: '内容不同，单独办理。' }),
  release: (file) => ({ caseId: file.mergedCases[0]?.caseId ?? 'case-7' }),
  assignToSection: () => ({
    section: '规划科',
    handler: { id: clerk.id, name: clerk.name },
    sectionHead: sectionHead.name,
    deputyLeader: deputyLeader.name,
  }),
  acceptTask: () => ({}),
  settlePlan: () => ({ points: [{ text: '加大研发投入', answeredBy: '规划科', due: null }], note: '' }),
  recordContact: (file, { today: day }) => ({
    phase: 'before',
    mode: 'faceToFace',
    day,
    place: '市科技局',
    ourPeople: '李白军、李婉',
    level: 'sectionHead',
    deputyIds: answeredDeputies(file).map((deputy) => deputy.id),
    views: '希望尽快建成创新平台。',
  }),
  closeWithoutReply: () => ({ reason: '代表注明仅供研究参考。' }),
  requestCoOpinions: (file) => ({
    units: (file.assignment.coUnits.length > 0 ? file.assignment.coUnits : ['市财政局']).map((unit) => ({
      unit,
      points: [],
    })),
    due: null,
  }),
  recordCoOpinion: (file, { today: day }) => ({
    coOpinionId: file.coOpinions.find((opinion) => opinion.state === 'pending')?.id ?? file.coOpinions[0]?.id ?? '',
    day,
    text: '同意所提建议。',
    evidence: null,
  }),
  remindCoHandler: (file, { today: day }) => ({
    coOpinionId: file.coOpinions.find((opinion) => opinion.state === 'pending')?.id ?? '',
    day,
  }),
  waiveCoOpinion: (file) => ({
    coOpinionId: file.coOpinions.find((opinion) => opinion.state === 'pending')?.id ?? '',
    reason: '两次催收未复。',
  }),
  beginCoOpinion: () => ({}),
  beginDrafting: () => ({}),
  saveDraft: () => ({ reply: aReply() }),
  ignoreFinding: () => ({ rule: 'unit-name', quote: '市科技局', reason: '引用原文。' }),
  recordCommitments: () => ({ items: [{ text: '2025年高企达到1500家', due: '2025-12-31', owner: '规划科' }] }),
  submit: () => ({}),
  requestCountersign: () => ({ section: '财务科' }),
  countersign: (file) => ({ countersignId: awaitedCountersign(file), agrees: true, opinion: '同意。' }),
  recordCountersign: (file, { today: day }) => ({
    countersignId: awaitedCountersign(file),
    agrees: true,
    by: '孙财',
    day,
    opinion: '同意。',
  }),
  withdrawCountersign: (file) => ({
    countersignId: presentRound(file).countersigns.findLast((sign) => sign.withdrawn === null)?.id ?? '',
    reason: '不涉及该科职责。',
  }),
  approve: () => ({ opinion: '同意。', comments: [] }),
  amendAndApprove: (file) => ({
    reply: amendedText(presentRound(file).draft),
    opinion: '文字上作了修改，同意。',
    comments: [],
  }),
  returnForRevision: () => ({ remark: '第二部分没有写明时限。', comments: [], reply: null }),
  signOff: () => ({ opinion: '同意签发。', comments: [] }),
  recordPaperDecision: (file, { today: day, bureau }) => ({
    kind: file.stage === 'signOff' ? 'signedOff' : 'approved',
    by: leaderInTurn(file, bureau),
    day,
    opinion: '同意。',
    checkCode: theCode,
    scan: 'a'.repeat(64),
    scanName: '发文稿纸.pdf',
  }),
  recallSignOff: () => ({ reason: '数字有误。' }),
  assignNumber: (file, { bureau }) => ({ number: ownNumber(file, bureau) }),
  seal: (_, { today: day }) => ({ day, copies: 5 }),
  recordSend: (file, { today: day }) => {
    const [next] = unsent(file)
    return {
      recipient: next?.id ?? '市政府办公室',
      recipientName: next?.name ?? '市政府办公室',
      method: 'handover',
      day,
      receipt: '本人签收',
    }
  },
  finishSending: () => ({}),
  settlePublicVersion: (file) => {
    const { disclosure } = presentRound(file).draft
    const chosen =
      disclosure === 'proactive'
        ? ({ mode: 'full', reason: '' } as const)
        : ({ mode: 'none', reason: '涉及商业秘密。' } as const)
    return { ...chosen, summary: '', kept: [], added: [], masked: [] }
  },
  publish: (_, { today: day }) => ({ day, place: '市科技局门户网站' }),
  recordFeedback: (file, { today: day }) => ({
    deputyId: file.suggestion.leadDeputy?.id ?? '',
    day,
    attitude: 'satisfied',
    result: 'satisfied',
    reason: '',
    evidence: '征询意见表原件',
  }),
  startRound: () => ({ reason: '代表对办理结果不满意。' }),
  track: () => ({}),
  recordProgress: (file, { today: day }) => ({
    commitmentId: file.commitments.find((item) => item.state === 'open')?.id ?? '',
    day,
    note: '已达1500家。',
    state: 'done',
  }),
  close: () => ({ missingReason: '' }),
  requestExtension: () => ({ reason: '涉及多个部门。', newDue: '2025-07-31' }),
  grantExtension: (_, { today: day }) => ({ day, approvedBy: '市政府办公室', deputyToldOn: day }),
  refuseExtension: (_, { today: day }) => ({ day, note: '' }),
  withdraw: (_, { today: day }) => ({ reason: `代表 ${day} 书面申请撤回。`, allAgreed: true }),
  sendOut: () => ({ packageId: 'package-1', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } }),
  callBack: () => ({}),
  takeReceipt: (file) => ({ packageId: file.outgoing?.packageId ?? '' }),
  settleFork: () => ({ abandoned: '0'.repeat(64), chosen: 'ours', reason: '以本机这一版为准。' }),
  archive: () => ({}),
}

// 走一步

export interface Circumstances {
  readonly by?: Actor
  readonly on?: Day
  readonly bureau?: Bureau
  readonly facts?: Partial<Facts>
}

const factsFor = (file: CaseFile, { on = today, bureau = theBureau, facts: change = {} }: Circumstances): Facts =>
  facts({ today: on, bureau, ...change }, file)

/** Someone who may take the step; failing that, someone whose step it is, so that the refusal is about the case. */
export const whoMay = (file: CaseFile, name: StepName, known: Facts): Actor =>
  everybody.find((person) => mayAdvance(file, name, person, known) === null) ??
  everybody.find((person) => rolesFor(name, file, known).some((role) => person.roles.includes(role))) ??
  clerk

/** Ids that count with the case: as many things as it holds, so that no two acts on it share one. */
const nextId = (file: CaseFile): string => {
  const { versions, decisions, sends, feedback, countersigns } = presentRound(file)
  const held = [versions, decisions, sends, feedback, countersigns, file.contacts, file.coOpinions, file.extensions]
  return `r${file.rounds.length}-${held.reduce((sum, list) => sum + list.length, file.commitments.length) + 1}`
}

/** What `advance` says to a step, with the usual input where the test gives none. */
export function attempt<Name extends StepName>(
  file: CaseFile,
  name: Name,
  change: Partial<InputOf<Name>> = {},
  circumstances: Circumstances = {},
) {
  const known = factsFor(file, circumstances)
  const by = circumstances.by ?? whoMay(file, name, known)
  const input = { ...usual[name](file, known), ...change } as InputOf<Name>
  const day = known.today
  return advance(file, name, input, act(by, { id: nextId(file), day, at: `${day}T01:00:00.000Z` }), known)
}

/** The case after a step that must be allowed; the refusal fails the test. */
export function take<Name extends StepName>(
  file: CaseFile,
  name: Name,
  change: Partial<InputOf<Name>> = {},
  circumstances: Circumstances = {},
): CaseFile {
  const result = attempt(file, name, change, circumstances)
  if (!result.ok) throw new Error(`${name} in ${file.stage}: ${result.error.reason}`)
  return result.value
}

/** Why a step is refused, in the user's words; null when it is not. */
export function refusalOf<Name extends StepName>(
  file: CaseFile,
  name: Name,
  change: Partial<InputOf<Name>> = {},
  circumstances: Circumstances = {},
): string | null {
  const result = attempt(file, name, change, circumstances)
  return result.ok ? null : result.error.reason
}

// 走到一个环节

/** The stage before, on the shortest way. */
const before = (stage: Stage, role: Assignment['role']): Stage | null => {
  const ways: Record<Stage, Stage | null> = {
    received: null,
    registered: 'received',
    scopeCheck: 'registered',
    returnRequested: 'scopeCheck',
    assignedToSection: 'scopeCheck',
    planning: 'assignedToSection',
    contactBefore: 'planning',
    coOpinionPending: 'contactBefore',
    drafting: role === 'coHandle' ? 'assignedToSection' : 'contactBefore',
    reviewing: 'drafting',
    signOff: 'reviewing',
    numbering: 'signOff',
    sealing: 'numbering',
    sending: 'sealing',
    feedbackPending: 'sending',
    rehandling: 'feedbackPending',
    tracking: 'feedbackPending',
    closed: role === 'coHandle' ? 'sending' : 'feedbackPending',
    returned: 'returnRequested',
    withdrawn: 'registered',
    merged: 'registered',
    archived: 'closed',
  }
  return ways[stage]
}

/** The stages from the first after `from` up to `to`. */
function wayTo(to: Stage, from: Stage, role: Assignment['role']): readonly Stage[] {
  const way: Stage[] = []
  for (let stage: Stage | null = to; stage !== null && stage !== from; stage = before(stage, role)) way.unshift(stage)
  return way
}

function sendAll(file: CaseFile, how: Circumstances): CaseFile {
  let sent = file
  while (unsent(sent).length > 0) sent = take(sent, 'recordSend', {}, how)
  return take(sent, 'finishSending', {}, how)
}

function countersignAll(file: CaseFile, how: Circumstances): CaseFile {
  let signed = file
  while (awaitedCountersign(signed) !== '') signed = take(signed, 'recordCountersign', {}, how)
  return signed
}

/** Drafting begins with a contact made and, for a lead unit, its co-handlers asked and heard. */
function toDrafting(file: CaseFile, how: Circumstances): CaseFile {
  if (file.assignment.role === 'coHandle') return take(file, 'beginCoOpinion', {}, how)
  let ready = take(file, 'recordContact', {}, how)
  const asked = file.coOpinions.map((opinion) => opinion.unit)
  const units = file.assignment.role === 'lead' ? file.assignment.coUnits.filter((unit) => !asked.includes(unit)) : []
  if (units.length > 0)
    ready = take(ready, 'requestCoOpinions', { units: units.map((unit) => ({ unit, points: [] })) }, how)
  for (const unit of units) {
    const opinion = ready.coOpinions.find((entry) => entry.unit === unit)
    ready = take(ready, 'recordCoOpinion', { coOpinionId: opinion?.id ?? '' }, how)
  }
  return take(ready, 'beginDrafting', {}, how)
}

/** The steps that lead into a stage from the one before it. */
function enter(stage: Stage, file: CaseFile, reply: Reply, how: Circumstances): CaseFile {
  switch (stage) {
    case 'received':
      return file
    case 'registered':
      return take(file, 'register', {}, how)
    case 'scopeCheck':
      return take(file, 'checkScope', {}, how)
    case 'returnRequested':
      return take(file, 'requestReturn', {}, how)
    case 'returned':
      return take(file, 'acceptReturn', {}, how)
    case 'assignedToSection':
      return take(file, 'assignToSection', {}, how)
    case 'planning':
      return take(file, 'acceptTask', {}, how)
    case 'contactBefore':
      return take(file, 'settlePlan', {}, how)
    case 'coOpinionPending':
      return take(file, 'requestCoOpinions', {}, how)
    case 'drafting':
      return toDrafting(file, how)
    case 'reviewing':
      return take(take(file, 'saveDraft', { reply }, { ...how, by: clerk }), 'submit', {}, { ...how, by: clerk })
    case 'signOff': {
      let approved = file
      while (approved.stage === 'reviewing') approved = take(approved, 'approve', {}, how)
      return countersignAll(approved, how)
    }
    case 'numbering':
      return take(countersignAll(file, how), 'signOff', {}, how)
    case 'sealing':
      return take(file, 'assignNumber', {}, how)
    case 'sending':
      return take(file, 'seal', {}, how)
    case 'feedbackPending':
      return sendAll(file, how)
    case 'rehandling':
      return take(file, 'recordFeedback', { result: 'dissatisfied', reason: '没有写明建成时间。' }, how)
    case 'tracking':
      return take(take(file, 'recordCommitments', {}, how), 'track', {}, how)
    case 'closed': {
      if (file.assignment.role === 'coHandle') return sendAll(file, how)
      const heard = answeredDeputies(file).reduce(
        (rated, deputy) => take(rated, 'recordFeedback', { deputyId: deputy.id }, how),
        file,
      )
      return take(heard, 'close', {}, how)
    }
    case 'withdrawn':
      return take(file, 'withdraw', {}, how)
    case 'merged':
      return take(file, 'mergeInto', {}, how)
    case 'archived':
      return take(file, 'archive', {}, how)
    default:
      return stage satisfies never
  }
}

export interface CaseChange extends Partial<Omit<CaseFile, 'suggestion' | 'assignment' | 'rounds' | 'stage'>> {
  readonly suggestion?: Partial<Suggestion>
  readonly assignment?: Partial<Assignment>
  /** What the clerk writes before the draft is submitted; after that, what was submitted. */
  readonly reply?: Partial<Reply>
  /** Laid over the present round at the end, for what no step makes. */
  readonly round?: Partial<Round>
}

export interface CaseBuilder {
  /** Walks on to a stage; without it the case is `received`. */
  inStage(stage: Stage): CaseBuilder
  /** Goes through 不满意 and 重新办理 until the round is reached. */
  inRound(round: number): CaseBuilder
  /** Suggestion, assignment and reply go in by the steps; any other field is laid over the end. */
  with(change: CaseChange): CaseBuilder
  /** The day on which all steps are taken, and the bureau that takes them. */
  on(day: Day): CaseBuilder
  at(bureau: Bureau): CaseBuilder
  build(): CaseFile
}

interface Plan {
  readonly stage: Stage
  readonly round: number
  readonly change: CaseChange
  readonly how: Circumstances
}

function built({ stage, round, change, how }: Plan): CaseFile {
  const { suggestion, assignment, reply, round: roundChange, ...rest } = change
  const role = assignment?.role ?? (stage === 'coOpinionPending' ? 'lead' : 'sole')
  const known = {
    suggestion: aSuggestion(suggestion),
    assignment: anAssignment({ leadUnit: role === 'coHandle' ? '市发改委' : '', ...assignment, role }),
  }
  const written = aReply(reply)
  let file = openCase(rest.id ?? caseId, how.on ?? today, known)
  const walk = (from: Stage, to: Stage): void => {
    for (const next of wayTo(to, from, role)) file = enter(next, file, written, how)
  }
  if (round === 1) walk('received', stage)
  else {
    walk('received', 'rehandling')
    while (file.rounds.length < round) {
      if (file.stage !== 'rehandling') walk('planning', 'rehandling')
      file = take(file, 'startRound', {}, how)
    }
    walk('planning', stage)
  }
  if (file.stage === 'drafting' && reply !== undefined) file = take(file, 'saveDraft', { reply: written }, how)
  const overlaid = { ...file, ...rest }
  return roundChange === undefined ? overlaid : withRound(overlaid, roundChange)
}

const builder = (plan: Plan): CaseBuilder => ({
  inStage: (stage) => builder({ ...plan, stage }),
  inRound: (round) => builder({ ...plan, round }),
  with: (change) => builder({ ...plan, change: { ...plan.change, ...change } }),
  on: (day) => builder({ ...plan, how: { ...plan.how, on: day } }),
  at: (bureau) => builder({ ...plan, how: { ...plan.how, bureau } }),
  build: () => built(plan),
})

export const aCase = (): CaseBuilder => builder({ stage: 'received', round: 1, change: {}, how: {} })
