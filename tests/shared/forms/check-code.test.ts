import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import type { Round } from '../../../shared/case/round.ts'
import { checkCode, codesOfText, plainCode } from '../../../shared/forms/check-code.ts'
import { countersign, signedCase, usualDecisions, version } from '../../fixtures/signed-case.ts'
import { shortReply } from '../../fixtures/letter-case.ts'

const round = presentRound(signedCase())
const codeOf = (change: Partial<Round> = {}) => checkCode({ ...round, ...change }, sha256)

const [first, ...rest] = usualDecisions
if (first === undefined) throw new Error('no decision')

describe('校验码', () => {
  test('is two groups of four signs that no eye mistakes', () => {
    expect(codeOf()).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  })

  test('is the same for the same text and decisions, whatever their ids, numbers and seals', () => {
    const again = usualDecisions.map((one) => ({ ...one, id: `other-${one.id}`, at: '2025-07-01T00:00:00.000Z' }))
    expect(codeOf({ decisions: again, documentNumber: null, seal: null })).toBe(codeOf())
  })

  test.each<[string, Partial<Round>]>([
    ['another text', { versions: [{ ...version(1, shortReply), textHash: 'a2' }] }],
    ['another word in an opinion', { decisions: [{ ...first, opinion: '已按代表面商意见修改，同意。' }, ...rest] }],
    ['another day', { decisions: [{ ...first, day: '2025-06-27' }, ...rest] }],
    ['another name', { decisions: [{ ...first, by: { id: 'p-x', name: '周止' } }, ...rest] }],
    ['one decision less', { decisions: rest }],
    ['another order', { decisions: [...rest, first] }],
    ['another’s place', { decisions: [{ ...first, onBehalfOf: { id: 'p-y', name: '王科长' } }, ...rest] }],
    ['a section that does not agree', { countersigns: round.countersigns.map((one) => ({ ...one, agrees: false })) }],
    ['a section asked no more', { countersigns: round.countersigns.map((one) => ({ ...one, withdrawn: '不涉及' })) }],
    ['an amended text', { versions: round.versions.map((one) => ({ ...one, amends: 1 })) }],
    ['another section asked', { countersigns: [countersign('高新技术科', '无意见。')] }],
  ])('changes with %s', (_what, change) => {
    expect(codeOf(change)).not.toBe(codeOf())
  })

  test('there is none before a version is frozen', () => {
    expect(codeOf({ versions: [] })).toBeNull()
  })
})

test('is the code that sheets printed before places, paper and amended texts were kept have', () => {
  expect(codeOf()).toBe('VCG4-NSJJ')
})

describe('one sheet that goes round', () => {
  const codes = (change: Partial<Round> = {}) => codesOfText({ ...round, ...change }, sha256)
  const open = round.countersigns.map((one) => countersign(one.section, null))

  test('keeps its code for those who sign it later', () => {
    expect(codes()).toContain(codeOf())
    expect(codes()).toContain(codeOf({ decisions: [] }))
    expect(codes()).toContain(codeOf({ decisions: [first], countersigns: open }))
    expect(codes()).toContain(codeOf({ decisions: [], countersigns: [] }))
  })

  test('has no code of an earlier text, nor of decisions that were not made', () => {
    const second = { ...version(2, shortReply), textHash: 'a2' }
    expect(codes({ versions: [...round.versions, second] })).not.toContain(codeOf())
    expect(codes()).not.toContain(codeOf({ decisions: [{ ...first, opinion: '不同意。' }] }))
    expect(codes({ versions: [] })).toEqual([])
  })

  test('of many sections is still found', () => {
    const many = Array.from({ length: 12 }, (_, index) => countersign(`第${index}科`, '同意。'))
    const asked = many.map((one) => countersign(one.section, null))
    expect(codes({ countersigns: many })).toContain(codeOf({ decisions: [], countersigns: asked }))
  })
})

test.each(['7f3a-k2mq', '7F3AK2MQ', ' ７Ｆ３Ａ　Ｋ２ＭＱ ', '7F3A—K2MQ'])('%s is read as 7F3AK2MQ', (typed) => {
  expect(plainCode(typed)).toBe('7F3AK2MQ')
})
