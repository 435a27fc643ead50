import { z } from 'zod'
import { type Bureau, bureauSchema } from '../bureau/bureau.ts'

/** The bureau as the sender's desk has it: lines of its journal up to `seq`, the last of them written at `at`. */
export const bureauSnapshotSchema = z
  .strictObject({ seq: z.int().positive(), at: z.string(), bureau: bureauSchema })
  .readonly()
export type BureauSnapshot = z.infer<typeof bureauSnapshotSchema>

/**
 * What goes along with a case: enough to set its letter and to see whether two desks have the same settings. Nobody's
 * locked key leaves the house on a stick that carries a case; only 本单位资料包 have them.
 */
export const withoutKeys = (bureau: Bureau): Bureau => ({
  ...bureau,
  recovery: null,
  people: bureau.people.map((person) => ({ ...person, account: null })),
})
