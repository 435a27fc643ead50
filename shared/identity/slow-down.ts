import { z } from 'zod'

/** Wrong passphrases by person, as the desk keeps them over a restart. */
export const wrongTriesSchema = z
  .record(z.string(), z.strictObject({ count: z.int().nonnegative(), at: z.number() }).readonly())
  .readonly()
export type WrongTries = z.infer<typeof wrongTriesSchema>

const FREE_TRIES = 3
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 15 * 60_000

/** Milliseconds to wait after so many wrong tries in a row: three are free, then 5 s, doubling up to a quarter of an hour. */
export function waitAfter(count: number): number {
  return count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE_TRIES))
}
