import { expect, test } from 'vitest'
import { chineseNumber } from '../../../shared/letter/chinese-number.ts'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [16, '十六'],
  [20, '二十'],
  [25, '二十五'],
  [99, '九十九'],
  [0, '0'],
  [100, '100'],
])('%i → %s', (value, written) => {
  expect(chineseNumber(value)).toBe(written)
})
