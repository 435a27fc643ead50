import type { CaseFile } from '../case/case-file.ts'
import { presentRound, withRound } from '../case/case-file.ts'
import { addDays, type Day } from '../day.ts'
import { openCase } from './open-case.ts'

/** How long ago the sample came in: late enough to be at work, early enough for every light and window to be alive. */
const assignedDaysAgo = 6

/**
 * The sample as a case just received: what was registered and the drafted text stay, everything done since is taken
 * back, and the dates are moved to these days, so that a person can work it through every stage.
 */
export function beginSample(finished: CaseFile, id: string, today: Day): CaseFile {
  const assignedAt = addDays(today, -assignedDaysAgo)
  const assignment = { ...finished.assignment, assignedAt, receivedAt: addDays(assignedAt, 1), officialDue: null }
  const opened = openCase(id, today, { suggestion: finished.suggestion, assignment, sample: true })
  return withRound(opened, { draft: presentRound(finished).draft })
}
