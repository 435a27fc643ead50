import { z } from 'zod'
import { bureauSchema } from '../bureau/bureau.ts'

/** The bureau as the sender's desk has it: lines of its journal up to `seq`, the last of them written at `at`. */
export const bureauSnapshotSchema = z
  .strictObject({ seq: z.int().positive(), at: z.string(), bureau: bureauSchema })
  .readonly()
export type BureauSnapshot = z.infer<typeof bureauSnapshotSchema>
