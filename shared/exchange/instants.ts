/** Instants of different desks, held against each other. Clocks differ: a day is forgiven, and said. */
import { instantPattern } from './manifest.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** True for an instant as a desk writes it: anything else does not sort as it compares. */
export const isInstant = (text: string): boolean => instantPattern.test(text) && !Number.isNaN(Date.parse(text))

/** Milliseconds from one instant to another; negative when `to` lies before. */
export const gap = (from: string, to: string): number => Date.parse(to) - Date.parse(from)

export const isMoreThanADay = (milliseconds: number): boolean => milliseconds > DAY

/** 3 小时、20 分钟, for a sentence; null for less than five minutes, which no office notices. */
export function gapWords(milliseconds: number): string | null {
  const minutes = Math.floor(milliseconds / MINUTE)
  if (minutes < 5) return null
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时`
}
