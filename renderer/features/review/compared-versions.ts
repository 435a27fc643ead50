import { type Round, type Version, latestVersion } from '../../../shared/case/round.ts'
import type { PersonNotes } from '../../data/review-notes.ts'

/** Why `base` is the version to compare with. */
export type Since = 'looked' | 'decided' | 'previous'

export interface Compared {
  readonly newest: Version
  /** null: the first version, nothing to compare with. */
  readonly base: Version | null
  readonly since: Since
  /** When this person looked at `base` on this desk; null when that is not why. */
  readonly lookedAt: string | null
  /** When this person looked at the newest itself before; null: never on this desk. */
  readonly newestSeenAt: string | null
}

/**
 * What a reviewer wants to see changed: from the version that they looked at last on this desk, else from the last one
 * that they decided on, else from the one before the newest. null while nothing was submitted.
 */
export function comparedFor(round: Round, { personId, seen }: Pick<PersonNotes, 'personId' | 'seen'>): Compared | null {
  const newest = latestVersion(round)
  if (newest === null) return null
  const earlier = (id: string) => round.versions.find((version) => version.id === id && version.number < newest.number)
  const looked = seen.findLast((one) => earlier(one.version) !== undefined)
  const decided = round.decisions.findLast((one) => one.by.id === personId && one.versionNumber < newest.number)
  const numbered = (number: number) => round.versions.find((version) => version.number === number) ?? null
  const shared = { newest, newestSeenAt: seen.findLast((one) => one.version === newest.id)?.at ?? null }
  const lookedVersion = looked === undefined ? undefined : earlier(looked.version)
  if (looked !== undefined && lookedVersion !== undefined) {
    return { ...shared, base: lookedVersion, since: 'looked', lookedAt: looked.at }
  }
  if (decided !== undefined) {
    return { ...shared, base: numbered(decided.versionNumber), since: 'decided', lookedAt: null }
  }
  return { ...shared, base: numbered(newest.number - 1), since: 'previous', lookedAt: null }
}
