import type { Head } from '../../../shared/case/head.ts'
import { isResting } from '../../../shared/case/stage.ts'
import { addDays, type Day, weekday } from '../../../shared/day.ts'

/** The page's lists. A case stands in one only: a date that is near comes before whom it waits for. */
export interface TodayLists {
  readonly overdue: readonly Head[]
  readonly today: readonly Head[]
  readonly week: readonly Head[]
  /** Waiting for somebody else, nothing due this week. */
  readonly waiting: readonly Head[]
  /** The nearest of the rest, so that an empty week still tells what comes. */
  readonly later: readonly Head[]
  /** No date can be worked out: something was left out at registration. */
  readonly undated: readonly Head[]
}

const mostLater = 6

const byDue = (a: Head, b: Head): number =>
  (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999') || a.number.localeCompare(b.number)

/** The week ends on Sunday, as calendars of bureaus do. */
export const endOfWeek = (today: Day): Day => addDays(today, (7 - weekday(today)) % 7)

export function sortOutToday(heads: readonly Head[], today: Day, waits: (head: Head) => boolean): TodayLists {
  const sunday = endOfWeek(today)
  const open = heads.filter((head) => !isResting(head.stage)).toSorted(byDue)
  const due = (test: (day: Day) => boolean) => open.filter((head) => head.due !== null && test(head.due.day))
  const rest = open.filter((head) => head.due === null || head.due.day > sunday)
  return {
    overdue: due((day) => day < today),
    today: due((day) => day === today),
    week: due((day) => day > today && day <= sunday),
    waiting: rest.filter(waits),
    later: rest.filter((head) => head.due !== null && !waits(head)).slice(0, mostLater),
    undated: rest.filter((head) => head.due === null && !waits(head)),
  }
}
