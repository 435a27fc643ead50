import type { HolidayTable } from '../../../shared/calendar/holidays.ts'
import { holidayTableSchema } from '../../../shared/calendar/holidays.ts'
import { type Day, isDay } from '../../../shared/day.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'

/** Days as a clerk reads and edits them: a line a month. */
export function daysAsText(days: readonly Day[]): string {
  const months = new Map<string, Day[]>()
  for (const day of days.toSorted()) {
    const month = day.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months.values()].map((line) => line.join(' ')).join('\n')
}

/** Reads the days back; refuses the first word that is no day. */
export function daysFromText(text: string): Result<readonly Day[]> {
  const words = text.split(/[\s,，、;；]+/u).filter((word) => word !== '')
  const wrong = words.find((word) => !isDay(word))
  return wrong === undefined
    ? ok([...new Set(words)].toSorted())
    : refuse(`“${wrong}”不是日期，应写作 2027-01-01 的样子。`)
}

/** Reads a holiday file: the same shape as the shipped one. */
export function holidaysFromFile(text: string): Result<HolidayTable> {
  try {
    const read = holidayTableSchema.safeParse(JSON.parse(text))
    if (!read.success) return refuse('文件里缺少放假安排，或者日期写法不对，没有导入。')
    return read.data.knownFrom <= read.data.knownUntil ? ok(read.data) : refuse('起始日期晚于截止日期，没有导入。')
  } catch {
    return refuse('这不是放假安排文件（.json），没有导入。')
  }
}

/** Adds a file's days to what is known; where both speak of the same time, the file holds. */
export function joinedHolidays(known: HolidayTable, added: HolidayTable): HolidayTable {
  const outside = (day: Day) => day < added.knownFrom || day > added.knownUntil
  const join = (before: readonly Day[], more: readonly Day[]) =>
    [...new Set([...before.filter(outside), ...more])].toSorted()
  return {
    knownFrom: known.knownFrom < added.knownFrom ? known.knownFrom : added.knownFrom,
    knownUntil: known.knownUntil > added.knownUntil ? known.knownUntil : added.knownUntil,
    source: known.source === added.source ? known.source : `${known.source}；${added.source}`,
    daysOff: join(known.daysOff, added.daysOff),
    workedDays: join(known.workedDays, added.workedDays),
  }
}
