import { expect, it } from 'vitest'
import { chineseNumber, numberPrefix } from '../../../renderer/editor/next-number.ts'
import { headingLevel, headingPrefix } from '../../../shared/case/heading.ts'

it.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i is %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text)
})

it('writes numbers that the one recogniser knows again', () => {
  for (const level of [1, 2, 3, 4] as const) {
    for (let number = 1; number < 100; number += 1) {
      const prefix = numberPrefix(level, number)
      expect(headingLevel(`${prefix}持续投入`)).toBe(level)
      expect(headingPrefix(`${prefix}持续投入`)).toBe(prefix)
    }
  }
})
