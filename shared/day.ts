/**
 * Days as words: `'2026-03-05'`. A deadline is about days, not instants, so days are strings that sort as they
 * compare, and this is the one module that converts them. "Today" always comes in as an argument.
 */
import { z } from 'zod'

export type Day = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists: 2025-02-30 does not. */
export function isDay(text: string): boolean {
  const parts = PATTERN.exec(text)
  if (parts === null) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && date >= 1 && (date <= 28 || date <= daysInMonth(year, month))
}

export const daySchema = z.string().refine(isDay, '日期应写作 2026-03-05 的样子')

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function toTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

const MS_PER_DAY = 86_400_000

/** Calendar days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(toTime(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toTime(to) - toTime(from)) / MS_PER_DAY)
}

/**
 * The corresponding day some months later; where that month has none, its last day
 * (民法典第二百零二条: 01-31 + 3 months = 04-30).
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const newDate = Math.min(date, daysInMonth(newYear, newMonth))
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return new Date(toTime(day)).getUTCDay()
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** As letters write it: 2026年5月18日, Arabic digits, no leading zeros (GB/T 9704-2012 §7.3.5.4). */
export function inChinese(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
