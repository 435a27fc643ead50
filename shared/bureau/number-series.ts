import type { DocumentNumber } from '../case/round.ts'
import type { Day } from '../day.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Bureau, IssuedNumber, NumberSeries } from './bureau.ts'

const issuedIn = (bureau: Bureau, seriesId: string, year: number): readonly IssuedNumber[] =>
  bureau.issuedNumbers.filter((issued) => issued.seriesId === seriesId && issued.year === year)

/** The number proposed next: one after the highest issued in this series and year. */
export function nextSerial(bureau: Bureau, seriesId: string, year: number): number {
  return Math.max(0, ...issuedIn(bureau, seriesId, year).map((issued) => issued.serial)) + 1
}

export const asDocumentNumber = (series: NumberSeries, year: number, serial: number): DocumentNumber => ({
  seriesId: series.id,
  prefix: series.prefix,
  year,
  serial,
})

/**
 * Reserves a document number for a case, before the case takes it: a crash between both leaves the number with the
 * case, never with two. Asking again for the same number answers with the same reservation.
 */
export function reserveNumber(
  bureau: Bureau,
  wanted: { readonly seriesId: string; readonly year: number; readonly serial: number },
  caseId: string,
  day: Day,
): Result<{ readonly bureau: Bureau; readonly number: DocumentNumber }> {
  const series = bureau.series.find((entry) => entry.id === wanted.seriesId)
  if (series === undefined) return refuse('没有这个文号系列，请到“设置—文号”核对。')
  if (!Number.isInteger(wanted.serial) || wanted.serial < 1) return refuse('文号应是从 1 起的整数，不编虚位。')
  const number = asDocumentNumber(series, wanted.year, wanted.serial)
  const holder = issuedIn(bureau, wanted.seriesId, wanted.year).find((issued) => issued.serial === wanted.serial)
  if (holder !== undefined) {
    return holder.caseId === caseId ? ok({ bureau, number }) : refuse('这个文号已经用过，请取下一个号。')
  }
  const { seriesId, year, serial } = wanted
  const issued: IssuedNumber = { seriesId, year, serial, caseId, day }
  return ok({ bureau: { ...bureau, issuedNumbers: [...bureau.issuedNumbers, issued] }, number })
}
