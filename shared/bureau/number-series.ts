import { type DocumentNumber, documentNumberText } from '../case/round.ts'
import type { Day } from '../day.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Bureau, IssuedNumber, NumberSeries } from './bureau.ts'

/** The number proposed next: one after the highest issued in this year under the series' 机关代字. */
export function nextSerial(bureau: Bureau, seriesId: string, year: number): number {
  const prefix = bureau.series.find((series) => series.id === seriesId)?.prefix
  const issued = bureau.issuedNumbers.filter((one) => one.prefix === prefix && one.year === year)
  return Math.max(0, ...issued.map((one) => one.serial)) + 1
}

export const asDocumentNumber = (series: NumberSeries, year: number, serial: number): DocumentNumber => ({
  seriesId: series.id,
  prefix: series.prefix,
  year,
  serial,
})

/**
 * Reserves a document number for a case, before the case takes it: a crash between both leaves the number with the
 * case, never with two. Asking again for the same number answers with the same reservation. Two series may share a
 * 机关代字, so what is compared is the number as printed.
 */
export function reserveNumber(
  bureau: Bureau,
  wanted: { readonly seriesId: string; readonly year: number; readonly serial: number },
  caseId: string,
  day: Day,
): Result<{ readonly bureau: Bureau; readonly number: DocumentNumber }> {
  const { seriesId, year, serial } = wanted
  const held = bureau.issuedNumbers.find(
    (one) => one.caseId === caseId && one.seriesId === seriesId && one.year === year && one.serial === serial,
  )
  if (held !== undefined) return ok({ bureau, number: { seriesId, prefix: held.prefix, year, serial } })
  const series = bureau.series.find((entry) => entry.id === seriesId)
  if (series === undefined) return refuse('没有这个文号系列，请到“设置—文号”核对。')
  if (!Number.isInteger(serial) || serial < 1) return refuse('文号应是从 1 起的整数，不编虚位。')
  const number = asDocumentNumber(series, year, serial)
  const printed = documentNumberText(number)
  if (bureau.issuedNumbers.some((one) => documentNumberText(one) === printed)) {
    return refuse('这个文号已经用过，请取下一个号。')
  }
  const issued: IssuedNumber = { ...number, caseId, day }
  return ok({ bureau: { ...bureau, issuedNumbers: [...bureau.issuedNumbers, issued] }, number })
}
