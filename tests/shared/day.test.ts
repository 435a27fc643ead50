import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daySchema, daysBetween, inChinese, isDay, weekday, yearOf } from '../../shared/day.ts'

describe('isDay', () => {
  it.each(['2025-03-05', '2024-02-29', '2000-02-29', '2025-12-31'])('%s 是一天', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each(['2025-02-29', '2025-02-30', '1900-02-29', '2025-13-01', '2025-00-10', '2025-3-5', '2025/03/05', '', '今天'])(
    '%s 不是一天',
    (text) => {
      expect(isDay(text)).toBe(false)
      expect(daySchema.safeParse(text).error?.issues[0]?.message).toBe('日期应写作 2026-03-05 的样子')
    },
  )
})

describe('addMonths：对应日，没有则取月末（民法典第二百零二条）', () => {
  it.each([
    ['2025-01-31', 3, '2025-04-30'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', 6, '2025-09-30'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-12-31', 12, '2026-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
  ])('%s 加 %i 个月是 %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })
})

describe('days', () => {
  it.each([
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-03-05', 0, '2025-03-05'],
  ])('%s 加 %i 天是 %s，反过来也一样', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  it('knows its weekday and year, and sorts as it compares', () => {
    expect([weekday('2025-03-02'), weekday('2025-03-05'), weekday('2025-03-08')]).toEqual([0, 3, 6])
    expect(yearOf('2025-03-05')).toBe(2025)
    expect(['2025-10-01', '2024-12-31', '2025-09-30'].toSorted()).toEqual(['2024-12-31', '2025-09-30', '2025-10-01'])
  })

  it('is written in Chinese without leading zeros (GB/T 9704-2012 §7.3.5.4)', () => {
    expect(inChinese('2025-05-08')).toBe('2025年5月8日')
  })
})
