import { z } from 'zod'

/**
 * 资料版次. `count` goes up with every change made at the bureau's home desk; `term` goes up when the home moves to
 * another desk, so that whatever the old home still changes afterwards never counts as newer.
 */
export const revisionSchema = z
  .strictObject({ term: z.int().positive(), count: z.int().nonnegative() })
  .readonly()
  .default({ term: 1, count: 0 })
export type Revision = z.infer<typeof revisionSchema>

export const firstRevision: Revision = { term: 1, count: 0 }

export const nextRevision = ({ term, count }: Revision): Revision => ({ term, count: count + 1 })

/** The first state at a new home. */
export const nextTerm = ({ term }: Revision): Revision => ({ term: term + 1, count: 0 })

/** Below zero when `one` is older than `other`, 0 when they are the same state. */
export const compareRevisions = (one: Revision, other: Revision): number =>
  one.term === other.term ? one.count - other.count : one.term - other.term
