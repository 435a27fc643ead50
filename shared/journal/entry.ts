import { z } from 'zod'
import { daySchema } from '../day.ts'
import { lineSignatureSchema } from '../identity/certificate.ts'
import { personRefSchema } from '../people/roles.ts'

/**
 * What a page hands to the desk to be written. `set` holds the changed top-level fields only.
 * `journal` is a case's id, or `bureau`.
 */
export const draftEntrySchema = z
  .strictObject({
    journal: z.string(),
    step: z.string(),
    by: personRefSchema,
    /** ISO instant, for the trail; deadlines never read it. */
    at: z.string(),
    day: daySchema,
    set: z.record(z.string(), z.unknown()).readonly(),
  })
  .readonly()
export type DraftEntry = z.infer<typeof draftEntrySchema>

/**
 * A line of a journal: the desk adds `seq` (from 1), `prev`, the hash of the line before (null for the first), and the
 * signature of the one who sits there. The signature covers everything else in the line; it is null only where the
 * bureau has no accounts yet.
 */
export const journalEntrySchema = z
  .strictObject({
    ...draftEntrySchema.unwrap().shape,
    seq: z.int().positive(),
    prev: z.string().nullable(),
    alg: z.literal('sha256'),
    signature: lineSignatureSchema.nullable(),
  })
  .readonly()
export type JournalEntry = z.infer<typeof journalEntrySchema>

export const bureauJournal = 'bureau'
