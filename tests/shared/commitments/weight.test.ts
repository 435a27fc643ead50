import { expect, it } from 'vitest'
import { findCommitments } from '../../../shared/commitments/find-commitments.ts'
import { weightOf } from '../../../shared/commitments/weight.ts'

it.each([
  ['今年安排专项资金500万元。', 'money'],
  ['力争发放知识价值信用贷款30亿元。', 'money'],
  ['今年新建重点项目12个。', 'project'],
  ['年内完成老旧小区改造工程3个。', 'project'],
  ['新选派科技特派员100名。', null],
  ['力争2025年全市高企达到1500家。', null],
] as const)('%s', (text, weight) => {
  const [found] = findCommitments([text], 2026)
  expect(found === undefined ? 'nothing found' : weightOf(found)).toBe(weight)
})
