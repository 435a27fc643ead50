/** What two bureaus hand each other: the asks of a suggestion, and what the co-handler says to them. */
import { z } from 'zod'
import { daySchema } from '../day.ts'

const words = (most: number) => z.string().max(most)

/** 会办征询: only the asks concerned; nothing about the deputies but what the letter of the lead unit must cite. */
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
        number: words(40).min(1),
        title: words(400).min(1),
      })
      .readonly(),
    /** Empty: the whole suggestion. */
    asks: z.array(words(4000).min(1)).max(100).readonly(),
    requestedOn: daySchema,
    due: daySchema,
    contact: z.strictObject({ name: words(40), phone: words(60) }).readonly(),
    note: words(2000),
  })
  .readonly()
export type CoRequestContents = z.infer<typeof coRequestContentsSchema>

/** 会办意见 as the co-handler signed it off. */
export const coOpinionContentsSchema = z
  .strictObject({
    fuyan: z.literal('coOpinion'),
    requestId: z.string().min(1).max(80),
    /** Who answers. */
    unit: words(120).min(1),
    leadUnit: words(120).min(1),
    suggestionNumber: words(40).min(1),
    text: words(100_000).min(1),
    /** 发文字号 of the opinion; empty when it has none yet. */
    documentNumber: words(60),
    signedBy: words(40).min(1),
    signedOn: daySchema,
  })
  .readonly()
export type CoOpinionContents = z.infer<typeof coOpinionContentsSchema>
