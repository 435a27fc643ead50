import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import type { Round } from '../../../shared/case/round.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { countersign, signedCase, usualDecisions, version } from '../../fixtures/signed-case.ts'
import { shortReply } from '../../fixtures/letter-case.ts'

const round = presentRound(signedCase())
const codeOf = (change: Partial<Round> = {}) => checkCode({ ...round, ...change }, sha256)

describe('校验码', () => {
  test('is two groups of four signs that no eye mistakes', () => {
    expect(codeOf()).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  })

  test('is the same for the same text and decisions, whatever their ids, numbers and seals', () => {
    const again = usualDecisions.map((one) => ({ ...one, id: `other-${one.id}`, at: '2025-07-01T00:00:00.000Z' }))
    expect(codeOf({ decisions: again, documentNumber: null, seal: null })).toBe(codeOf())
  })

  const [first, ...rest] = usualDecisions
  if (first === undefined) throw new Error('no decision')
  test.each<[string, Partial<Round>]>([
    ['another text', { versions: [{ ...version(1, shortReply), textHash: 'a2' }] }],
    ['another word in an opinion', { decisions: [{ ...first, opinion: '已按代表面商意见修改，同意。' }, ...rest] }],
    ['another day', { decisions: [{ ...first, day: '2025-06-27' }, ...rest] }],
    ['another name', { decisions: [{ ...first, by: { id: 'p-x', name: '周止' } }, ...rest] }],
    ['one decision less', { decisions: rest }],
    ['another order', { decisions: [...rest, first] }],
    ['another section asked', { countersigns: [countersign('高新技术科', '无意见。')] }],
  ])('changes with %s', (_what, change) => {
    expect(codeOf(change)).not.toBe(codeOf())
  })

  test('there is none before a version is frozen', () => {
    expect(codeOf({ versions: [] })).toBeNull()
  })
})
