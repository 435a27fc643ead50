import { expect, test } from 'vitest'
import { page } from '../../../shared/letter/gb9704.ts'
import { breakLines, mayBreakBetween } from '../../../shared/letter/line-break.ts'

const lines = (text: string) =>
  breakLines([{ text, face: 'body' }], 16, page.typeWidthTw, page.typeWidthTw).map((line) =>
    line.runs.map((run) => run.text).join(''),
  )

test('a line holds 28 Han characters (GB/T 9704-2012 §5.2.3)', () => {
  expect(lines('汉'.repeat(60)).map((line) => line.length)).toEqual([28, 28, 4])
})

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(lines(`${'汉'.repeat(28)}，汉`)).toEqual(['汉'.repeat(27), '汉，汉'])
  expect(lines(`${'汉'.repeat(27)}“汉”`)).toEqual(['汉'.repeat(27), '“汉”'])
})

test('numbers and Latin words stay whole', () => {
  expect(lines(`${'汉'.repeat(27)}1500家`)).toEqual(['汉'.repeat(27), '1500家'])
  expect(lines(`${'汉'.repeat(26)}3.3%汉`)[1]).toBe('3.3%汉')
})

test.each([
  ['汉', '字', true],
  ['汉', '。', false],
  ['《', '汉', false],
  ['—', '—', false],
  ['5', '亿', true],
  [' ', '汉', true],
])('between %s and %s: %s', (before, after, may) => {
  expect(mayBreakBetween(before, after)).toBe(may)
})
