/** The bureau as its journal says it was at an instant. */
import { type Bureau, bureauSchema } from '../bureau/bureau.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { pastOf } from '../journal/course.ts'

export interface BureauPast {
  readonly now: Bureau | null
  /** Null: the journal of that time is not there, or the bureau was not founded. */
  readonly at: (instant: string) => Bureau | null
  /**
   * The bureau at an instant, then with the settings of other times, nearest first: a desk that follows the bureau by
   * packages may have worked with settings that had been changed at home.
   */
  readonly settingsAround: (instant: string) => Generator<Bureau>
}

/** Matters that neither a letter nor the approval chain depends on: they change often. */
const noSettings: ReadonlySet<string> = new Set([
  'people',
  'certificates',
  'revocations',
  'issuedNumbers',
  'removedCases',
  'otherBureaus',
  'recovery',
  'issuerKey',
  'sampleIssuerKey',
  'lockMinutes',
  'homeDesk',
  'revision',
  'phrases',
])

/** `entries`: the bureau's journal, oldest first, as far as it can be read. */
export function bureauPast(entries: readonly JournalEntry[]): BureauPast {
  const past = pastOf(entries, bureauSchema)
  const turns = entries.flatMap(({ set }, place) =>
    Object.keys(set).some((name) => !noSettings.has(name)) ? [place] : [],
  )
  const at = (instant: string) => past.after(past.placeAt(instant))
  return {
    now: past.after(past.length - 1),
    at,
    *settingsAround(instant) {
      const place = past.placeAt(instant)
      const [present, ...others] = [
        place,
        // What held just before each change of settings, and what holds now.
        ...turns.map((turn) => turn - 1),
        past.length - 1,
      ]
      const nearest = others
        .filter((other) => other !== place)
        .toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))
      for (const one of [present ?? -1, ...new Set(nearest)]) {
        const bureau = past.after(one)
        if (bureau !== null) yield bureau
      }
    },
  }
}
