import { isDay } from '../day.ts'
import { parseChineseNumber } from './chinese-number.ts'

const written =
  /([0-9０-９]{4}|[〇○零Ｏ一二三四五六七八九]{4})\s*(?:年|[-./．])\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|[-./．])\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日?/u

/**
 * The first date in a text, as the day it names: 2025年3月5日, 二〇二五年三月五日, 2025-03-05, 2025.3.5.
 * null when there is none or the day does not exist.
 */
export function readDay(text: string): { readonly day: string; readonly quote: string } | null {
  const found = written.exec(text)
  if (found === null) return null
  const [year, month, date] = [found[1], found[2], found[3]].map((part) => parseChineseNumber(part ?? '') ?? 0)
  const two = (figure: number | undefined): string => String(figure ?? 0).padStart(2, '0')
  const day = `${String(year ?? 0).padStart(4, '0')}-${two(month)}-${two(date)}`
  return isDay(day) ? { day, quote: found[0] } : null
}
