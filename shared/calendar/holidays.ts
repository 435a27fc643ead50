import { z } from 'zod'
import { addDays, type Day, daySchema, weekday } from '../day.ts'

/**
 * 放假与调休, as the State Council's yearly notice sets them. Outside `knownUntil` only weekends are known and the
 * page says so; nothing is guessed.
 */
export const holidayTableSchema = z
  .strictObject({
    knownFrom: daySchema,
    knownUntil: daySchema,
    source: z.string(),
    /** Days off, weekends included where the notice names them. */
    daysOff: z.array(daySchema).readonly(),
    /** 调休上班: weekend days that are worked. */
    workedDays: z.array(daySchema).readonly(),
  })
  .readonly()
export type HolidayTable = z.infer<typeof holidayTableSchema>

export const isKnown = (table: HolidayTable, day: Day): boolean => day >= table.knownFrom && day <= table.knownUntil

export function isWorkingDay(table: HolidayTable, day: Day): boolean {
  if (table.workedDays.includes(day)) return true
  if (table.daysOff.includes(day)) return false
  return weekday(day) >= 1 && weekday(day) <= 5
}

/** The n-th working day after `from`; `from` itself does not count (民法典第二百零一条). */
export function addWorkingDays(table: HolidayTable, from: Day, workingDays: number): Day {
  let day = from
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(table, day)) left -= 1
  }
  return day
}

/** The day itself, or the next working day when it is a legal holiday (民法典第二百零三条). */
export function nextWorkingDay(table: HolidayTable, day: Day): Day {
  return isWorkingDay(table, day) ? day : addWorkingDays(table, day, 1)
}
