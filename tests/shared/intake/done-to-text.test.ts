import { expect, test } from 'vitest'
import { doneToText } from '../../../shared/intake/done-to-text.ts'
import { repairPaste } from '../../../shared/intake/paste-repair.ts'

test('what concerns the whole text comes first, the rest from top to bottom, each with its words', () => {
  const done = doneToText({
    joins: [{ line: 5, nextLine: 7, before: '普惠性政', after: '策应享尽享' }],
    dropped: [{ number: 6, text: '— 2 —', indented: false }],
    repairs: [
      { kind: 'kangxi', line: 2, quote: '⼀体化' },
      { kind: 'leftOut', line: 1, quote: '图片 3 张' },
    ],
  })
  expect(done).toEqual([
    { line: null, says: '未导入的内容', quote: '图片 3 张' },
    { line: 2, says: '第 2 行：部首字符改为通用汉字', quote: '⼀体化' },
    { line: 5, says: '第 5 行与第 7 行已接成一句', quote: '…普惠性政｜策应享尽享…' },
    { line: 6, says: '第 6 行是页码，没有收入', quote: '— 2 —' },
  ])
})

test('radicals of the supplement become the characters they stand for; others stay', () => {
  const { text, repairs } = repairPaste('⻓株潭⺠生，⻢⻋⻔⻚，⺮头。')
  expect(text).toBe('长株潭民生，马车门页，⺮头。')
  expect(repairs.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'kangxi'))
})
