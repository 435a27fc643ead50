import type { RuleProfile } from '../../../shared/bureau/rule-profile.ts'
import type { Head } from '../../../shared/case/head.ts'
import { isResting, stages } from '../../../shared/case/stage.ts'
import { type Day, daysBetween } from '../../../shared/day.ts'
import { type Light, lightOf } from '../../../shared/workflow/deadlines.ts'
import { findHeads } from '../../data/find-heads.ts'
import type { Filters, SortColumn } from './filters.ts'
import { groupOf, type StageGroup } from './stage-groups.ts'

/** A head with what depends on today; worked out once a day and change, not at each draw. */
export interface Row {
  readonly head: Head
  /** null: at rest, or no date. */
  readonly light: Light | null
  readonly daysLeft: number | null
}

export function rowsOf(heads: readonly Head[], today: Day, profile: RuleProfile): readonly Row[] {
  return heads.map((head) => {
    if (head.due === null || isResting(head.stage)) return { head, light: null, daysLeft: null }
    return { head, light: lightOf(head.due.day, today, profile), daysLeft: daysBetween(today, head.due.day) }
  })
}

/** What the other filters leave; the tabs are counted over this. */
function matching(rows: readonly Row[], filters: Filters): readonly Row[] {
  const { query, light, handler, role, year } = filters
  const found =
    query.trim() === ''
      ? null
      : new Set(
          findHeads(
            rows.map((row) => row.head),
            query,
          ),
        )
  return rows.filter(
    (row) =>
      (found === null || found.has(row.head)) &&
      (light === null || row.light === light) &&
      (handler === null || row.head.handler === handler) &&
      (role === null || row.head.role === role) &&
      (year === null || (row.head.assignedAt ?? '').startsWith(year)),
  )
}

export interface Shown {
  readonly rows: readonly Row[]
  readonly counts: Readonly<Partial<Record<StageGroup, number>>>
  /** Of all tabs together. */
  readonly all: number
}

/** The rows to show under these filters, sorted, and how many stand under each tab. */
export function showRows(rows: readonly Row[], filters: Filters, compare: (a: string, b: string) => number): Shown {
  const found = matching(rows, filters)
  const counts: Partial<Record<StageGroup, number>> = {}
  for (const row of found) {
    const group = groupOf(row.head.stage)
    counts[group] = (counts[group] ?? 0) + 1
  }
  const { group, sort, descending } = filters
  const inTab = group === null ? found : found.filter((row) => groupOf(row.head.stage) === group)
  const sign = descending ? -1 : 1
  const key = sortKeys[sort]
  const byNumber = (a: Row, b: Row) => compare(a.head.number, b.head.number)
  const keyed = inTab.map((row) => ({ row, key: key(row) }))
  keyed.sort((a, b) => {
    // What has no value stands last in either direction.
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '') || byNumber(a.row, b.row)
    return sign * compare(a.key, b.key) || byNumber(a.row, b.row)
  })
  return { rows: keyed.map((entry) => entry.row), counts, all: found.length }
}

const stageOrder = new Map(stages.map((stage, at) => [stage, String(at).padStart(2, '0')]))

const sortKeys: Readonly<Record<SortColumn, (row: Row) => string>> = {
  number: (row) => row.head.number,
  title: (row) => row.head.title,
  leadDeputy: (row) => row.head.leadDeputy,
  handler: (row) => row.head.handler,
  stage: (row) => stageOrder.get(row.head.stage) ?? '',
  due: (row) => (row.daysLeft === null ? '' : (row.head.due?.day ?? '')),
  classMark: (row) => row.head.classMark ?? '',
}
