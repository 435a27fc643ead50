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
  return rows.filter(({ brief }) => {
    if (brief === null) return true
    if (person !== null && brief.by.id !== person) return false
    if (step !== null && brief.step !== step) return false
    if (from !== null && brief.day < from) return false
    if (until !== null && brief.day > until) return false
    return !officialOnly || isOfficial(brief.step)
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
  for (const { brief } of rows) {
    if (brief === null) continue
    people.set(brief.by.id, brief.by.name)
    steps.add(brief.step)
  }
  return {
    people: [...people].map(([value, label]) => ({ value, label })),
    steps: [...steps].map((value) => ({ value, label: stepLabel(value) })),
  }
}
