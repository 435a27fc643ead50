import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  holidayTableSchema,
  isKnown,
  isWorkingDay,
  nextWorkingDay,
} from '../../../shared/calendar/holidays.ts'
import { addDays, weekday, yearOf } from '../../../shared/day.ts'
import { holidays } from '../../helpers/a-case.ts'

describe('是不是工作日', () => {
  it.each([
    ['2025-01-26', true, '周日，春节调休上班'],
    ['2025-01-27', true, '周一'],
    ['2025-01-28', false, '除夕'],
    ['2025-02-04', false, '初七'],
    ['2025-02-05', true, '节后第一天'],
    ['2025-02-08', true, '周六，春节调休上班'],
    ['2025-02-09', false, '周日'],
    ['2025-04-04', false, '清明'],
    ['2025-04-27', true, '周日，劳动节调休上班'],
    ['2025-10-08', false, '国庆中秋连休最后一天'],
    ['2025-10-11', true, '周六，国庆调休上班'],
    ['2025-03-08', false, '普通周六'],
  ])('%s：%s（%s）', (day, working) => {
    expect(isWorkingDay(holidays, day)).toBe(working)
  })
})

describe('第几个工作日：当日不计', () => {
  it.each([
    ['2025-01-24', 1, '2025-01-26', '周五后是调休的周日'],
    ['2025-01-24', 2, '2025-01-27', '再是周一'],
    ['2025-01-27', 1, '2025-02-05', '跨过春节'],
    ['2025-01-27', 4, '2025-02-08', '调休的周六也算'],
    ['2025-01-27', 5, '2025-02-10', '周日不算'],
    ['2025-09-30', 1, '2025-10-09', '跨过国庆中秋'],
    ['2025-09-30', 3, '2025-10-11', '调休的周六'],
    ['2025-12-31', 1, '2026-01-04', '元旦后调休的周日'],
    ['2025-03-05', 0, '2025-03-05', '零个就是当日'],
  ])('%s 起第 %i 个工作日是 %s（%s）', (from, count, expected) => {
    expect(addWorkingDays(holidays, from, count)).toBe(expected)
  })
})

describe('最后一日是休息日就顺延（民法典第二百零三条）', () => {
  it.each([
    ['2025-01-29', '2025-02-05'],
    ['2025-02-08', '2025-02-08'],
    ['2025-03-08', '2025-03-10'],
    ['2025-03-07', '2025-03-07'],
  ])('%s 顺延到 %s', (day, expected) => {
    expect(nextWorkingDay(holidays, day)).toBe(expected)
  })
})

describe('附带的放假安排', () => {
  it('knows its years and no others', () => {
    expect(['2023-12-31', '2024-01-01', '2026-12-31', '2027-01-01'].map((day) => isKnown(holidays, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('is a table in order, without a day twice or both ways', () => {
    const { daysOff, workedDays } = holidayTableSchema.parse(holidays)
    const all = [...daysOff, ...workedDays]
    expect(new Set(all).size).toBe(all.length)
    for (const list of [daysOff, workedDays]) expect(list).toEqual([...list].toSorted())
  })

  it('names only weekend days as 调休上班', () => {
    expect(holidays.workedDays.filter((day) => ![0, 6].includes(weekday(day)))).toEqual([])
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i 年的工作日是 %i 天', (year, expected) => {
    let count = 0
    for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1))
      if (isWorkingDay(holidays, day)) count += 1
    expect(count).toBe(expected)
  })
})
