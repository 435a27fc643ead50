import { describe, expect, it } from 'vitest'
import type { PublicChoices } from '../../../shared/case/public-version.ts'
import { privateInSummary, whyNotSettle } from '../../../shared/disclosure/settling.ts'
import { aBureau, aCase } from '../../helpers/a-case.ts'

const choices = (change: Partial<PublicChoices>): PublicChoices => ({
  mode: 'full',
  reason: '',
  summary: '',
  kept: [],
  added: [],
  masked: [],
  ...change,
})
const bureau = aBureau()
const answered = (disclosure: 'proactive' | 'onRequest' | 'none') =>
  aCase()
    .with({ reply: { disclosure, nonDisclosureReason: '涉及商业秘密' } })
    .inStage('feedbackPending')
    .build()

describe('方式 follows 公开属性', () => {
  it.each([
    ['proactive', { mode: 'full' }, null],
    ['proactive', { mode: 'summary', reason: '内容复杂', summary: '已加大投入。' }, null],
    ['proactive', { mode: 'none', reason: '不宜' }, '本件是主动公开，请选“全文”或“摘要”。'],
    ['onRequest', { mode: 'full' }, '本件是依申请公开，请选“不公开”。'],
    ['onRequest', { mode: 'none', reason: '依申请提供' }, null],
    ['none', { mode: 'summary', reason: '内容复杂', summary: '摘要' }, '本件是不予公开，请选“不公开”。'],
    ['none', { mode: 'none', reason: '' }, '不公开须写明理由。'],
    ['none', { mode: 'none', reason: '涉及商业秘密' }, null],
  ] as const)('%s %o', (disclosure, change, reason) => {
    expect(whyNotSettle(answered(disclosure), bureau, choices(change))).toBe(reason)
  })
})

describe('摘要', () => {
  const summary = '由李婉负责，电话0731-28687612。'
  it('shows what it must not say', () => {
    const found = privateInSummary(answered('proactive'), bureau, choices({ summary }))
    expect(found.map(({ rule, original }) => [rule, original])).toEqual([
      ['staff', '李婉'],
      ['telephone', '0731-28687612'],
    ])
  })

  it('may keep a word that the office lets stand', () => {
    const kept = choices({ mode: 'summary', reason: '内容复杂', summary, kept: ['李婉', '0731-28687612'] })
    expect(whyNotSettle(answered('proactive'), bureau, kept)).toBeNull()
  })
})
