import { z } from 'zod'
import { daySchema } from '../day.ts'
import { personRefSchema, roleSchema } from '../people/roles.ts'
import { publicVersionSchema } from './public-version.ts'
import { replySchema } from './reply.ts'

/** A version is the reply frozen at a hand-over; it never changes again. */
export const versionSchema = z
  .strictObject({
    id: z.string(),
    number: z.int().positive(),
    frozenAt: z.string(),
    by: personRefSchema,
    reply: replySchema,
    /** Hash of canonical title, addressees, blocks, attachments, class, disclosure, template and settings. */
    textHash: z.string(),
    /** 改后同意: the version that a leader amended into this one while approving; null: written by the clerks. */
    amends: z.int().positive().nullable(),
  })
  .readonly()
export type Version = z.infer<typeof versionSchema>

/** 批注: what a leader says about one block of the text decided on; `blockId` null: about the whole. */
export const commentSchema = z
  .strictObject({ blockId: z.string().nullable(), quote: z.string(), text: z.string().min(1) })
  .readonly()
export type Comment = z.infer<typeof commentSchema>

/**
 * How we know of a decision. `signed`: the leader's own key stands under the journal line. `paper`: signed by hand on
 * the sign-off sheet and recorded by somebody else, with the scan (kept file) and the check code read from the paper.
 */
export const decisionEvidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed') }).readonly(),
  z
    .strictObject({
      kind: z.literal('paper'),
      recordedBy: personRefSchema,
      checkCode: z.string(),
      scan: z.string(),
      scanName: z.string(),
    })
    .readonly(),
])

/** A decision in the approval chain, over one text. */
export const decisionSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['approved', 'returned', 'signedOff']),
    role: roleSchema,
    by: personRefSchema,
    day: daySchema,
    at: z.string(),
    opinion: z.string(),
    versionNumber: z.int().positive(),
    textHash: z.string(),
    /** 办理类别 of that text, and the hashes of its attachments: both are in the text hash, and named for the reader. */
    classMark: z.string().nullable(),
    attachmentHashes: z.array(z.string()).readonly(),
    comments: z.array(commentSchema).readonly(),
    /** 代行: in whose place. */
    onBehalfOf: personRefSchema.nullable(),
    evidence: decisionEvidenceSchema,
  })
  .readonly()
export type Decision = z.infer<typeof decisionSchema>

/** 会签: a parallel task beside the stage, over one text; a later text needs it anew. */
export const countersignSchema = z
  .strictObject({
    id: z.string(),
    section: z.string(),
    /** null: not signed yet. */
    opinion: z.string().nullable(),
    /** Null while open; the opinion of one who does not agree keeps the text from being signed off. */
    agrees: z.boolean().nullable(),
    by: z.string(),
    day: daySchema.nullable(),
    versionNumber: z.int().positive().nullable(),
    textHash: z.string().nullable(),
    /** Who wrote down an opinion given on paper; null: the head of the section signed at the desk. */
    recordedBy: personRefSchema.nullable(),
    /** Why the section is not asked any more; null: it is. */
    withdrawn: z.string().nullable(),
  })
  .readonly()
export type Countersign = z.infer<typeof countersignSchema>

/** A 必改 finding that the clerk lets stand: the reason is kept and shown to the approver. */
export const ignoredFindingSchema = z
  .strictObject({ rule: z.string(), quote: z.string().nullable(), reason: z.string(), by: personRefSchema })
  .readonly()
export type IgnoredFinding = z.infer<typeof ignoredFindingSchema>

export const documentNumberSchema = z
  .strictObject({ seriesId: z.string(), prefix: z.string(), year: z.int(), serial: z.int().positive() })
  .readonly()
export type DocumentNumber = z.infer<typeof documentNumberSchema>

/** 发文字号 as printed: 株科办〔2025〕26号 (GB/T 9704-2012 §7.2.5). */
export const documentNumberText = (number: DocumentNumber): string =>
  `${number.prefix}〔${number.year}〕${number.serial}号`

export const sendMethodLabels = { inPerson: '面复', post: '邮寄', email: '电子邮件', handover: '专人送达' } as const

export const sendSchema = z
  .strictObject({
    id: z.string(),
    /** A deputy's id, or the name of the unit that got a copy. */
    recipient: z.string(),
    recipientName: z.string(),
    method: z.enum(['inPerson', 'post', 'email', 'handover']),
    day: daySchema,
    /** Who signed for it, tracking number, place of the meeting. */
    receipt: z.string(),
    by: personRefSchema,
  })
  .readonly()
export type Send = z.infer<typeof sendSchema>

/** No default anywhere: a rating is the deputy's own, with evidence. */
export const ratingLabels = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  unknown: '不了解',
} as const
export type Rating = keyof typeof ratingLabels
const ratingSchema = z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'])

export const feedbackSchema = z
  .strictObject({
    id: z.string(),
    deputyId: z.string(),
    day: daySchema,
    /** 办理态度. */
    attitude: ratingSchema,
    /** 办理结果. */
    result: ratingSchema,
    /** Mandatory when 不满意. */
    reason: z.string(),
    /** What proves the rating: the signed form, a call note, who received it. */
    evidence: z.string().min(1),
    by: personRefSchema,
  })
  .readonly()
export type Feedback = z.infer<typeof feedbackSchema>

/** One round of handling: from the plan to the deputy's feedback. Earlier rounds stay unchanged. */
export const roundSchema = z
  .strictObject({
    number: z.int().positive(),
    startedOn: daySchema,
    /** Why there is a second round; empty for the first. */
    reason: z.string(),
    draft: replySchema,
    /** Everyone who saved text of this draft, in this round or the one it was taken over from: none may approve it. */
    drafters: z.array(personRefSchema).readonly(),
    versions: z.array(versionSchema).readonly(),
    decisions: z.array(decisionSchema).readonly(),
    ignoredFindings: z.array(ignoredFindingSchema).readonly(),
    /** Place in the approval chain while reviewing: 0 is the first reviewer. */
    reviewPosition: z.int().nonnegative(),
    countersigns: z.array(countersignSchema).readonly(),
    documentNumber: documentNumberSchema.nullable(),
    /** 成文日期: the day of sign-off (GB/T 9704-2012 §7.3.5). */
    dateOfIssue: daySchema.nullable(),
    seal: z.strictObject({ day: daySchema, by: personRefSchema, copies: z.int().positive() }).readonly().nullable(),
    sends: z.array(sendSchema).readonly(),
    publicVersion: publicVersionSchema.nullable(),
    /** 网上公开 of this round's answer: each answer to a deputy is published for itself. */
    published: z.strictObject({ day: daySchema, place: z.string() }).readonly().nullable(),
    feedback: z.array(feedbackSchema).readonly(),
    /** Forms that were not returned after a reminder: named, with the reason, so that the round can close. */
    feedbackMissing: z.string(),
  })
  .readonly()
export type Round = z.infer<typeof roundSchema>

export const latestVersion = (round: Round): Version | null => round.versions.at(-1) ?? null

/**
 * The latest version and the versions that it amends, newest first: what leaders decided on since the clerks handed the
 * text over. A leader's proposal (退回 with edits) is never among them: the clerk submits anew.
 */
export function versionsInForce(round: Round): readonly Version[] {
  const chain: Version[] = []
  let version = latestVersion(round)
  while (version !== null) {
    chain.push(version)
    const { amends } = version
    version = amends === null ? null : (round.versions.find(({ number }) => number === amends) ?? null)
  }
  return chain
}

/** What still holds: the decisions since the text last came back. */
export const standingDecisions = ({ decisions }: Round): readonly Decision[] =>
  decisions.slice(decisions.findLastIndex(({ kind }) => kind === 'returned') + 1)

/** 退回 with edits: the leader's text that lies before the clerks; null when the last return brought none. */
export function proposedVersion(round: Round): Version | null {
  const version = latestVersion(round)
  if (version === null || version.amends === null || round.decisions.at(-1)?.kind !== 'returned') return null
  return round.decisions.some(({ versionNumber }) => versionNumber === version.number) ? null : version
}

/** The sections asked, each by its latest row; those no longer asked are left out. */
export function standingCountersigns({ countersigns }: Round): readonly Countersign[] {
  return [...new Map(countersigns.map((one) => [one.section, one])).values()].filter((one) => one.withdrawn === null)
}

/**
 * The sign-off of the latest version, if it still holds: a later return or recall voids it, even when the very same
 * text is submitted again.
 */
export function signOffOf(round: Round): Decision | null {
  const version = latestVersion(round)
  const last = round.decisions.at(-1)
  if (version === null || last?.kind !== 'signedOff') return null
  return last.versionNumber === version.number && last.textHash === version.textHash ? last : null
}

export const isDissatisfied = (rating: Pick<Feedback, 'attitude' | 'result'>): boolean =>
  rating.attitude === 'dissatisfied' || rating.result === 'dissatisfied'

/** Each deputy's latest word on this round: a later rating takes the place of an earlier one. */
export function latestFeedback(round: Round): readonly Feedback[] {
  return [...new Map(round.feedback.map((feedback) => [feedback.deputyId, feedback])).values()]
}
