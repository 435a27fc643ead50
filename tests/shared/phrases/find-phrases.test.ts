import { describe, expect, test } from 'vitest'
import { initialsOfText } from '../../../renderer/data/pinyin-initials.ts'
import type { Phrase } from '../../../shared/bureau/phrase.ts'
import { findPhrases, phraseState } from '../../../shared/phrases/find-phrases.ts'

const phrase = (id: string, change: Partial<Phrase> = {}): Phrase => ({
  id,
  kind: 'policy',
  text: `根据${id}的规定`,
  source: '',
  validFrom: null,
  validUntil: null,
  ...change,
})

const found = (phrases: readonly Phrase[], query: string, day = '2025-06-30') =>
  findPhrases(phrases, query, day, initialsOfText).map((group) => [
    group.label,
    ...group.phrases.map(({ phrase: { id } }) => id),
  ])

test.each([
  ['2025-03-10', 'notYet'],
  ['2025-03-11', 'valid'],
  ['2026-12-31', 'valid'],
  ['2027-01-01', 'expired'],
] as const)('on %s it is %s: both of its own days count', (day, state) => {
  expect(phraseState(phrase('法', { validFrom: '2025-03-11', validUntil: '2026-12-31' }), day)).toBe(state)
})

describe('looking for a phrase', () => {
  const all = [
    phrase('旧法', { validUntil: '2025-03-10' }),
    phrase('新法', { validFrom: '2025-03-11', source: '国办发〔2014〕46号' }),
    phrase('开头', { kind: 'opening', text: '您提出的建议（第1185号）收悉' }),
    phrase('结尾', { kind: 'closing', text: '感谢您的关心' }),
    phrase('未来', { kind: 'closing', text: '感谢', validFrom: '2030-01-01' }),
  ]

  test('by kind, and what does not hold comes last', () => {
    expect(found(all, '')).toEqual([
      ['开头', '开头'],
      ['结尾', '结尾'],
      ['政策依据', '新法'],
      ['不在有效期内', '旧法', '未来'],
    ])
    expect(found(all, '', '2024-01-01').at(-1)).toEqual(['不在有效期内', '新法', '未来'])
    expect(found(all, '', '2024-01-01')[2]).toEqual(['政策依据', '旧法'])
  })

  test.each([
    ['收悉', [['开头', '开头']]],
    ['jydhsx', [['开头', '开头']]],
    ['JYDHSX', [['开头', '开头']]],
    ['ndgx', [['结尾', '结尾']]],
    ['46号', [['政策依据', '新法']]],
    ['感谢 关心', [['结尾', '结尾']]],
    ['没有', []],
  ])('%s', (query, groups) => {
    expect(found(all, query)).toEqual(groups)
  })
})
