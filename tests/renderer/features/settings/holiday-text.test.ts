import { describe, expect, it } from 'vitest'
import {
  daysAsText,
  daysFromText,
  holidaysFromFile,
  joinedHolidays,
} from '../../../../renderer/features/settings/holiday-text.ts'
import type { HolidayTable } from '../../../../shared/calendar/holidays.ts'

const known: HolidayTable = {
  knownFrom: '2025-01-01',
  knownUntil: '2026-12-31',
  source: '2026年通知',
  daysOff: ['2026-10-01', '2026-10-02'],
  workedDays: ['2026-10-10'],
}

describe('days off as a clerk edits them', () => {
  it('come back as they went out', () => {
    const days = ['2026-01-01', '2026-10-01', '2026-10-02']
    expect(daysAsText(days)).toBe('2026-01-01\n2026-10-01 2026-10-02')
    expect(daysFromText(daysAsText(days))).toEqual({ ok: true, value: days })
  })

  it('are refused with the word that is no day', () => {
    const read = daysFromText('2026-10-01、2026-10-32')
    expect(read.ok ? '' : read.error.reason).toContain('2026-10-32')
  })
})

describe('a file of days off', () => {
  it('holds for the time it speaks of, and leaves the rest', () => {
    const added = {
      ...known,
      knownFrom: '2026-10-02',
      knownUntil: '2027-12-31',
      source: '2027年通知',
      daysOff: ['2027-01-01'],
      workedDays: [],
    }
    expect(joinedHolidays(known, added)).toEqual({
      knownFrom: '2025-01-01',
      knownUntil: '2027-12-31',
      source: '2026年通知；2027年通知',
      daysOff: ['2026-10-01', '2027-01-01'],
      workedDays: [],
    })
  })

  it.each(['', '[]', '{"knownFrom":"2026-13-01"}'])('is refused when it is none: %s', (text) => {
    expect(holidaysFromFile(text).ok).toBe(false)
  })
})
