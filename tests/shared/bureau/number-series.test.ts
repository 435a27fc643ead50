import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { bureauSchema } from '../../../shared/bureau/bureau.ts'
import { nextSerial, reserveNumber } from '../../../shared/bureau/number-series.ts'
import { documentNumberText } from '../../../shared/case/round.ts'
import { aBureau, today } from '../../helpers/a-case.ts'

const empty = aBureau({ issuedNumbers: [] })
const wanted = (serial: number, seriesId = 'reply', year = 2025) => ({ seriesId, year, serial })

function reserve(bureau: Bureau, serial: number, caseId: string, seriesId = 'reply', year = 2025) {
  const result = reserveNumber(bureau, wanted(serial, seriesId, year), caseId, today)
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
const refusal = (bureau: Bureau, serial: number, caseId: string, seriesId = 'reply') => {
  const result = reserveNumber(bureau, wanted(serial, seriesId), caseId, today)
  return result.ok ? null : result.error.reason
}

describe('文号', () => {
  it('is given to one case and to no other', () => {
    const { bureau, number } = reserve(empty, 26, 'case-1')
    expect(documentNumberText(number)).toBe('株科办〔2025〕26号')
    expect(refusal(bureau, 26, 'case-2')).toBe('这个文号已经用过，请取下一个号。')
    expect(bureauSchema.parse(bureau)).toEqual(bureau)
  })

  it('is the same reservation when the same case asks again', () => {
    const first = reserve(empty, 26, 'case-1')
    const again = reserve(first.bureau, 26, 'case-1')
    expect(again).toEqual(first)
  })

  it.each([
    [0, '文号应是从 1 起的整数，不编虚位。'],
    [-1, '文号应是从 1 起的整数，不编虚位。'],
    [1.5, '文号应是从 1 起的整数，不编虚位。'],
  ])('%d 不是文号', (serial, reason) => {
    expect(refusal(empty, serial, 'case-1')).toBe(reason)
  })

  it('needs a series', () => {
    expect(refusal(empty, 1, 'case-1', '没有的')).toBe('没有这个文号系列，请到“设置—文号”核对。')
  })

  it('goes on after the highest, a series and a year apart', () => {
    expect(nextSerial(empty, 'reply', 2025)).toBe(1)
    const { bureau } = reserve(reserve(empty, 26, 'case-1').bureau, 3, 'case-2', 'co-opinion')
    expect(nextSerial(bureau, 'reply', 2025)).toBe(27)
    expect(nextSerial(bureau, 'co-opinion', 2025)).toBe(4)
    expect(nextSerial(bureau, 'reply', 2026)).toBe(1)
    expect(refusal(bureau, 3, 'case-1')).toBeNull()
  })

  it('keeps the 机关代字 under which it was given', () => {
    const first = reserve(empty, 26, 'case-1').bureau
    const series = first.series.map((one) => (one.id === 'reply' ? { ...one, prefix: '株科函' } : one))
    const renamed = { ...first, series }
    expect(renamed.issuedNumbers.map(documentNumberText)).toEqual(['株科办〔2025〕26号'])
    expect(documentNumberText(reserve(renamed, 26, 'case-1').number)).toBe('株科办〔2025〕26号')
    expect(nextSerial(renamed, 'reply', 2025)).toBe(1)
    expect(documentNumberText(reserve(renamed, 26, 'case-2').number)).toBe('株科函〔2025〕26号')
  })

  it('is not given twice by two series of the same 机关代字', () => {
    const other = { id: 'other', label: '新系列', prefix: '株科办', use: 'other' as const }
    const { bureau } = reserve({ ...empty, series: [...empty.series, other] }, 26, 'case-1')
    expect(nextSerial(bureau, 'other', 2025)).toBe(27)
    expect(refusal(bureau, 26, 'case-2', 'other')).toBe('这个文号已经用过，请取下一个号。')
  })

  it('never stands twice in the books, whoever asks for what', () => {
    const asks = fc.array(
      fc.record({
        serial: fc.integer({ min: 1, max: 6 }),
        caseId: fc.constantFrom('case-1', 'case-2', 'case-3'),
        seriesId: fc.constantFrom('reply', 'co-opinion'),
        year: fc.constantFrom(2025, 2026),
      }),
    )
    fc.assert(
      fc.property(asks, (list) => {
        let bureau = empty
        for (const { caseId, ...ask } of list) {
          const result = reserveNumber(bureau, ask, caseId, today)
          if (result.ok) bureau = result.value.bureau
        }
        const given = bureau.issuedNumbers.map((issued) => `${issued.seriesId} ${issued.year} ${issued.serial}`)
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })
})
