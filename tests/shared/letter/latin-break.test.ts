import { expect, test } from 'vitest'
import { mayBreakLatin } from '../../../shared/letter/latin-break.ts'

test.each([
  ['1', '5', false],
  ['A', 'I', false],
  ['5', '亿', true],
  ['，', '2', false],
  ['）', 'm', false],
  ['I', '（', false],
  ['汉', '（', true],
  ['-', '2', true],
  ['汉', '-', false],
  ['/', '4', false],
  ['/', 'L', true],
  ['5', '%', false],
  ['%', '汉', true],
  ['+', '3', false],
  ['≥', '9', false],
  ['汉', '≥', true],
  ['汉', '“', true],
  ['”', '汉', true],
  ['”', '〔', false],
  ['"', '汉', false],
  ['—', '—', false],
  [' ', '汉', true],
  ['汉', ' ', false],
])('when Latin text no longer fits, between %s and %s: %s', (before, after, may) => {
  expect(mayBreakLatin(before, after)).toBe(may)
})
