import { expect, test } from 'vitest'
import { quoteOf, quoteOfSelection } from '../../../../renderer/features/review/quote-of.ts'
import type { Block } from '../../../../shared/case/reply.ts'

const block = (text: string): Block => ({ id: 'b', kind: 'paragraph', text })
const long = block(`（一）持续加大投入。${'持续开展研发投入工作，学习长沙 etc 经验。'.repeat(4)}`)

test('a block is quoted by its heading, or by how it begins', () => {
  expect(quoteOf(long)).toBe('（一）持续加大投入。')
  expect(quoteOf(block('没有句号的一段'.repeat(20)))).toHaveLength(60)
})

test.each([
  ['words of one line', '研发投入工作', '研发投入工作'],
  ['words over the end of a line', '研发投\n入工作，学习', '研发投入工作，学习'],
  ['a blank of the text stays', '长沙 etc 经验', '长沙 etc 经验'],
  ['a blank that the paper made goes', '持续 加大', '持续加大'],
  ['what reaches into the next block is cut', '长沙 etc 经验。\n二、另一段', '长沙 etc 经验。'],
])('%s', (_name, selected, quote) => {
  expect(quoteOfSelection(selected, long)).toBe(quote)
})

test('words that are not in the block are no quote', () => {
  expect(quoteOfSelection('甲乙丙', long)).toBeNull()
  expect(quoteOfSelection('  \n ', long)).toBeNull()
})
