import type { Bureau } from '../bureau/bureau.ts'

/** The bureau as one line of its journal left it. */
export interface BureauThen {
  /** Instant of that line. */
  readonly since: string
  readonly bureau: Bureau
}

/**
 * The bureaus under which a line of that instant may have been decided: as it stood then; as it stood next, because a
 * desk that follows learns of a change later than it was made; and as it stands now. Rules change while cases are
 * under way, and what was right on its day stays right.
 */
export function bureausFor(at: string, bureaus: readonly BureauThen[]): readonly Bureau[] {
  const then = Math.max(
    0,
    bureaus.findLastIndex(({ since }) => since <= at),
  )
  return [...new Set([bureaus[then], bureaus[then + 1], bureaus.at(-1)])].flatMap((one) => one?.bureau ?? [])
}
