import { z } from 'zod'
import { daySchema } from '../day.ts'
import { personRefSchema } from '../people/person.ts'

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

/** A line of a journal: the desk adds `seq` (from 1) and `prev`, the hash of the line before (null for the first). */
export const journalEntrySchema = z
  .strictObject({
    ...draftEntrySchema.unwrap().shape,
    seq: z.int().positive(),
    prev: z.string().nullable(),
    alg: z.literal('sha256'),
  })
  .readonly()
export type JournalEntry = z.infer<typeof journalEntrySchema>

export const bureauJournal = 'bureau'
