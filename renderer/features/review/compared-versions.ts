import { type Round, type Version, latestVersion } from '../../../shared/case/round.ts'

export interface Compared {
  readonly newest: Version
  /** null: the first version, nothing to compare with. */
  readonly base: Version | null
  /** This person has decided on `base` before. */
  readonly seenBefore: boolean
}

/**
 * What a reviewer wants to see changed: from the last version that they decided on, else from the one before the
 * newest. null while nothing was submitted.
 */
export function comparedFor(round: Round, reviewerId: string): Compared | null {
  const newest = latestVersion(round)
  if (newest === null) return null
  const seen = round.decisions.findLast((one) => one.by.id === reviewerId && one.versionNumber < newest.number)
  const wanted = seen?.versionNumber ?? newest.number - 1
  return {
    newest,
    base: round.versions.find((version) => version.number === wanted) ?? null,
    seenBefore: seen !== undefined,
  }
}
