/** What two bureaus hand each other: the asks of a suggestion, and what the co-handler says to them. */
import { z } from 'zod'
import { daySchema } from '../day.ts'

const words = (most: number) => z.string().max(most)

/** Who answers questions. */
const contactSchema = z.strictObject({ name: words(40), phone: words(60) }).readonly()

/**
 * 会办征询: only the asks concerned. Of the deputies it names the leading one, as the books and the letter cite them,
 * and nobody where names are to be kept confidential; never a telephone or an address.
 */
export const coRequestContentsSchema = z
  .strictObject({
    fuyan: z.literal('coRequest'),
    /** Id of the lead unit's CoOpinion; comes back in the answer. */
    requestId: z.string().min(1).max(80),
    leadUnit: words(120).min(1),
    unit: words(120).min(1),
    suggestion: z
      .strictObject({
        kind: z.enum(['suggestion', 'proposal']),
        level: words(20),
        congressTerm: z.int().positive().max(100).nullable(),
        sessionNo: z.int().positive().max(100).nullable(),
        interSession: z.boolean(),
        number: words(40).min(1),
        title: words(400).min(1),
        leadDeputy: z
          .strictObject({ name: words(80), isDelegation: z.boolean(), delegation: words(80) })
          .readonly()
          .nullable(),
      })
      .readonly(),
    /** Empty: the whole suggestion, and then `text` is its text. */
    asks: z.array(words(4000).min(1)).max(100).readonly(),
    text: words(200_000),
    requestedOn: daySchema,
    due: daySchema,
    contact: contactSchema,
    note: words(2000),
  })
  .readonly()
export type CoRequestContents = z.infer<typeof coRequestContentsSchema>

export const askAnswerSchema = z.strictObject({ ask: words(4000), opinion: words(100_000) }).readonly()
export type AskAnswer = z.infer<typeof askAnswerSchema>

/** 会办意见 as the co-handler signed it off. */
export const coOpinionContentsSchema = z
  .strictObject({
    fuyan: z.literal('coOpinion'),
    requestId: z.string().min(1).max(80),
    /** Who answers. */
    unit: words(120).min(1),
    leadUnit: words(120).min(1),
    suggestionNumber: words(40).min(1),
    /** One an ask of the request, in its order, in words of the signed letter. */
    answers: z.array(askAnswerSchema).max(100).readonly(),
    /** The signed letter's text, whole. */
    text: words(100_000).min(1),
    /** 发文字号 of the opinion; empty when it has none yet. */
    documentNumber: words(60),
    signedBy: words(40).min(1),
    signedOn: daySchema,
    contact: contactSchema,
  })
  .readonly()
export type CoOpinionContents = z.infer<typeof coOpinionContentsSchema>
