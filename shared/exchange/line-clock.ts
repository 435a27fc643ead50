/** Instants and days of a line, held against the line before and this desk's clock. */
import { daysBetween } from '../day.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { gap, gapWords, isInstant, isMoreThanADay } from './instants.ts'

/** What cannot be a matter of clocks; null when nothing stands against it. The sentence goes on behind “第 3 条记录”. */
export function clockFault(entry: JournalEntry, before: JournalEntry | null, now: string): string | null {
  if (!isInstant(entry.at)) return '写的时间不合规范。'
  // The day is the office's own, the instant is in UTC: they lie at most one apart.
  if (Math.abs(daysBetween(entry.at.slice(0, 10), entry.day)) > 1) return `写的日期 ${entry.day} 与它的时间对不上。`
  if (isMoreThanADay(gap(now, entry.at))) return `写的时间（${entry.day}）在今天之后，请先核对两台电脑的日期。`
  if (before !== null && isMoreThanADay(gap(entry.at, before.at)))
    return `写的时间（${entry.day}）比前一条（${before.day}）早，请先核对两台电脑的日期。`
  return null
}

/** Clocks that differ by less than a day: taken, and said. */
export function clockRemark(entry: JournalEntry, before: JournalEntry | null, now: string): string | null {
  const ahead = gapWords(gap(now, entry.at))
  if (ahead !== null) return `对方电脑的时钟比本机快约 ${ahead}，请核对两台电脑的时间。`
  const back = before === null ? null : gapWords(gap(entry.at, before.at))
  if (back === null) return null
  return `第 ${entry.seq} 条记录的时间比前一条早约 ${back}：有一台电脑的时钟不准，请核对。`
}
