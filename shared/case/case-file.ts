import { z } from 'zod'
import { daySchema } from '../day.ts'
import { personRefSchema } from '../people/roles.ts'
import { emptyReply } from './reply.ts'
import { type Round, roundSchema } from './round.ts'
import { stageSchema } from './stage.ts'
import { assignmentSchema, deputiesOf, deputySchema, suggestionSchema } from './suggestion.ts'

/** 承办: who in the bureau handles the case. */
export const handlingSchema = z
  .strictObject({
    section: z.string(),
    handler: personRefSchema.nullable(),
    sectionHead: z.string(),
    deputyLeader: z.string(),
  })
  .readonly()
export type Handling = z.infer<typeof handlingSchema>

export const planSchema = z
  .strictObject({
    points: z
      .array(
        z
          .strictObject({ id: z.string(), text: z.string(), answeredBy: z.string(), due: daySchema.nullable() })
          .readonly(),
      )
      .readonly(),
    note: z.string(),
  })
  .readonly()
export type Plan = z.infer<typeof planSchema>

/** 三见面. */
export const contactPhaseLabels = { before: '办前', during: '办中', after: '办后' } as const
export const contactModeLabels = {
  faceToFace: '面商',
  meeting: '座谈',
  visit: '走访',
  siteVisit: '调研',
  phone: '电话',
  online: '微信/线上',
  letter: '函',
} as const
export const contactLevelLabels = {
  chief: '主要领导',
  leader: '局领导',
  sectionHead: '科室负责人',
  staff: '一般干部',
} as const

/** 沟通记录. */
export const contactSchema = z
  .strictObject({
    id: z.string(),
    phase: z.enum(['before', 'during', 'after']),
    mode: z.enum(['faceToFace', 'meeting', 'visit', 'siteVisit', 'phone', 'online', 'letter']),
    day: daySchema,
    place: z.string(),
    ourPeople: z.string(),
    level: z.enum(['chief', 'leader', 'sectionHead', 'staff']),
    deputyIds: z.array(z.string()).readonly(),
    views: z.string(),
  })
  .readonly()
export type Contact = z.infer<typeof contactSchema>

/** A 会办意见 that came as a file: a package signed by the unit, or the form filled in by hand. */
export const coOpinionEvidenceSchema = z
  .strictObject({
    kind: z.enum(['package', 'form']),
    /** SHA-256 of the kept file. */
    hash: z.string(),
    name: z.string(),
    /** Who signed it there, and the unit's 发文字号; empty on a form that does not say. */
    signedBy: z.string(),
    documentNumber: z.string(),
  })
  .readonly()

/** 会办意见 asked of another unit. */
export const coOpinionSchema = z
  .strictObject({
    id: z.string(),
    unit: z.string(),
    requestedOn: daySchema,
    due: daySchema,
    state: z.enum(['pending', 'received', 'waived']),
    receivedOn: daySchema.nullable(),
    text: z.string(),
    waivedReason: z.string(),
    /** The asks that this unit is to answer; empty: the whole suggestion. */
    points: z.array(z.string()).readonly(),
    /** 催办: days on which it was reminded. */
    reminders: z.array(daySchema).readonly(),
    /** What the opinion came in as, with the kept file; null: typed in. */
    evidence: coOpinionEvidenceSchema.nullable(),
  })
  .readonly()
export type CoOpinion = z.infer<typeof coOpinionSchema>

/** 退回(改办)申请. */
export const returnRequestSchema = z
  .strictObject({
    requestedOn: daySchema,
    reason: z.string(),
    proposedUnit: z.string(),
    signedBy: z.string(),
    outcome: z.enum(['pending', 'accepted', 'refused']),
    outcomeOn: daySchema.nullable(),
    outcomeNote: z.string(),
  })
  .readonly()
export type ReturnRequest = z.infer<typeof returnRequestSchema>

/** 延期申请: only before expiry, at most six months in all (代表法第五十一条). */
export const extensionSchema = z
  .strictObject({
    id: z.string(),
    requestedOn: daySchema,
    reason: z.string(),
    newDue: daySchema,
    outcome: z.enum(['pending', 'granted', 'refused']),
    outcomeOn: daySchema.nullable(),
    approvedBy: z.string(),
    deputyToldOn: daySchema.nullable(),
  })
  .readonly()
export type Extension = z.infer<typeof extensionSchema>

/** 承诺事项, as kept in the case; the ledger across cases is drawn from these. */
export const commitmentItemSchema = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    due: daySchema.nullable(),
    owner: z.string(),
    state: z.enum(['open', 'done', 'changed']),
    progress: z.array(z.strictObject({ day: daySchema, note: z.string(), by: personRefSchema }).readonly()).readonly(),
  })
  .readonly()
export type CommitmentItem = z.infer<typeof commitmentItemSchema>

/** 并案: a suggestion of the same content that is handled with this one and answered separately. */
export const mergedCaseSchema = z
  .strictObject({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    deputies: z.array(deputySchema).readonly(),
  })
  .readonly()

/** How a case ended other than by an answer. */
export const endingSchema = z
  .strictObject({ day: daySchema, reason: z.string(), mergedInto: z.string().nullable() })
  .readonly()

/** What a package carries: for a decision, back with the decision, or for good to somebody else. */
export const outgoingKindLabels = { review: '送审包', decision: '签批包', handOver: '交接包' } as const
export type OutgoingKind = keyof typeof outgoingKindLabels

/** The case is out in a package: nobody works on it here until it comes back or is called back. */
export const outgoingSchema = z
  .strictObject({
    packageId: z.string(),
    kind: z.enum(['review', 'decision', 'handOver']),
    to: personRefSchema,
    by: personRefSchema,
    day: daySchema,
    at: z.string(),
  })
  .readonly()
export type Outgoing = z.infer<typeof outgoingSchema>

/** Two versions grew from one line; the office chose. The other is kept beside the journal. */
export const settledForkSchema = z
  .strictObject({
    /** Hash of the last line of the version that was not chosen. */
    abandoned: z.string(),
    chosen: z.enum(['ours', 'theirs']),
    reason: z.string(),
    day: daySchema,
    by: personRefSchema,
  })
  .readonly()
export type SettledFork = z.infer<typeof settledForkSchema>

/** 会办件: the lead unit's request that this case answers. */
export const coRequestSchema = z
  .strictObject({
    /** Id of the lead unit's CoOpinion. */
    requestId: z.string(),
    unit: z.string(),
    /** Issuing key of the lead unit. */
    issuerKey: z.string(),
    receivedOn: daySchema,
  })
  .readonly()
export type CoRequest = z.infer<typeof coRequestSchema>

/** One case: the aggregate. Everything that can happen to it is one row of `shared/workflow/steps.ts`. */
export const caseFileSchema = z
  .strictObject({
    id: z.string(),
    /** 示例: never counted in statistics, removed by one button. */
    sample: z.boolean(),
    stage: stageSchema,
    suggestion: suggestionSchema,
    assignment: assignmentSchema,
    handling: handlingSchema,
    plan: planSchema,
    contacts: z.array(contactSchema).readonly(),
    coOpinions: z.array(coOpinionSchema).readonly(),
    returnRequest: returnRequestSchema.nullable(),
    extensions: z.array(extensionSchema).readonly(),
    mergedCases: z.array(mergedCaseSchema).readonly(),
    /** Oldest first; never empty. The last one is the present round. */
    rounds: z.array(roundSchema).min(1).readonly(),
    commitments: z.array(commitmentItemSchema).readonly(),
    ending: endingSchema.nullable(),
    /** Null: the case is here. */
    outgoing: outgoingSchema.nullable(),
    settledForks: z.array(settledForkSchema).readonly(),
    coRequest: coRequestSchema.nullable(),
  })
  .readonly()
export type CaseFile = z.infer<typeof caseFileSchema>

export const firstRound = (startedOn: string): Round => ({
  number: 1,
  startedOn,
  reason: '',
  draft: emptyReply,
  drafters: [],
  versions: [],
  decisions: [],
  ignoredFindings: [],
  reviewPosition: 0,
  countersigns: [],
  documentNumber: null,
  dateOfIssue: null,
  seal: null,
  sends: [],
  publicVersion: null,
  published: null,
  feedback: [],
  feedbackMissing: '',
})

/** The present round. */
export function presentRound(file: CaseFile): Round {
  const round = file.rounds.at(-1)
  if (round === undefined) throw new Error(`case ${file.id} has no round`)
  return round
}

/** The case with its present round changed. */
export function withRound(file: CaseFile, change: Partial<Round>): CaseFile {
  return { ...file, rounds: [...file.rounds.slice(0, -1), { ...presentRound(file), ...change }] }
}

/** Everyone who must be answered: lead deputy, cosigners, and the deputies of cases merged into this one. */
export function answeredDeputies(file: CaseFile) {
  return [...deputiesOf(file.suggestion), ...file.mergedCases.flatMap((merged) => merged.deputies)]
}
