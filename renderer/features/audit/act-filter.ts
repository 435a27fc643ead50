import type { Day } from '../../../shared/day.ts'
import { type ActRow, isOfficial, stepLabel } from './act-rows.ts'

export interface ActFilter {
  readonly person: string | null
  readonly step: string | null
  readonly from: Day | null
  readonly until: Day | null
  /** Approvals and other acts that cannot be undone. */
  readonly officialOnly: boolean
}

export const noFilter: ActFilter = { person: null, step: null, from: null, until: null, officialOnly: false }

/** A line that cannot be read belongs to nobody and no day: it is never filtered away. */
export function filtered(rows: readonly ActRow[], filter: ActFilter): readonly ActRow[] {
  const { person, step, from, until, officialOnly } = filter
  return rows.filter(({ entry }) => {
    if (entry === null) return true
    if (person !== null && entry.by.id !== person) return false
    if (step !== null && entry.step !== step) return false
    if (from !== null && entry.day < from) return false
    if (until !== null && entry.day > until) return false
    return !officialOnly || isOfficial(entry.step)
  })
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** Whoever and whatever occurs in these lines. */
export function choicesOf(rows: readonly ActRow[]): { readonly people: Choice[]; readonly steps: Choice[] } {
  const people = new Map<string, string>()
  const steps = new Set<string>()
  for (const { entry } of rows) {
    if (entry === null) continue
    people.set(entry.by.id, entry.by.name)
    steps.add(entry.step)
  }
  return {
    people: [...people].map(([value, label]) => ({ value, label })),
    steps: [...steps].map((value) => ({ value, label: stepLabel(value) })),
  }
}
