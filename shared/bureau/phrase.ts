import { z } from 'zod'
import { daySchema } from '../day.ts'

/** 词条: wording that a clerk inserts while drafting. */
export const phraseKindLabels = { opening: '开头', closing: '结尾', policy: '政策依据', other: '其他' } as const
export type PhraseKind = keyof typeof phraseKindLabels

export const phraseSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['opening', 'closing', 'policy', 'other']),
    text: z.string().min(1).max(2000),
    /** Where a policy line is printed: name and number of the document, article. */
    source: z.string().max(200),
    /** A policy holds from this day on, and until that one; null: open. */
    validFrom: daySchema.nullable(),
    validUntil: daySchema.nullable(),
  })
  .readonly()
export type Phrase = z.infer<typeof phraseSchema>
