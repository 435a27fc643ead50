import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import type { Decision, Version } from '../../../shared/case/round.ts'
import { emptyReply } from '../../../shared/case/reply.ts'
import { emptyAssignment, type Suggestion } from '../../../shared/case/suggestion.ts'
import { composeCoOpinion } from '../../../shared/letter/compose-co-opinion.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import type { ComposeOptions } from '../../../shared/letter/letter-facts.ts'
import { bodyItemText, titleText } from '../../../shared/letter/official-document.ts'
import { replyTextHash } from '../../../shared/letter/text-hash.ts'
import { deputy, letterBureau, letterCase, realReply, shortReply } from '../../fixtures/letter-case.ts'

function compose(file: CaseFile, bureau = letterBureau(), options: ComposeOptions = {}) {
  const composed = composeReply(file, bureau, options)
  if (!composed.ok) throw new Error(composed.error.reason)
  return composed.value
}

const suggestion = (change: Partial<Suggestion>): Partial<CaseFile> => ({
  suggestion: { ...letterCase().suggestion, ...change },
})

describe('title (domain §2.3)', () => {
  test.each<readonly [Partial<Suggestion>, number, string]>([
    [{}, 1, '关于市十六届人大四次会议第1185号建议的答复'],
    [{}, 2, '关于市十六届人大四次会议第1185号建议的再次答复'],
    [{ interSession: true, number: '0012' }, 1, '关于市十六届人大四次会议闭会期间第0012号建议的答复'],
    [{ sessionNo: null }, 1, '关于第1185号建议的答复'],
    [{ level: '省', congressTerm: 14, sessionNo: 2 }, 1, '关于省十四届人大二次会议第1185号建议的答复'],
    [{ kind: 'proposal', congressTerm: 10, sessionNo: 3 }, 1, '关于市政协十届三次会议第1185号提案的答复'],
    [{ number: '第88号' }, 1, '关于市十六届人大四次会议第88号建议的答复'],
  ])('%o, round %i → %s', (change, number, title) => {
    expect(titleText(compose(letterCase(shortReply, suggestion(change), { number })))).toBe(title)
  })
})

describe('salutation', () => {
  test.each<readonly [Partial<Suggestion>, string]>([
    [{}, '李慧代表：'],
    [{ kind: 'proposal' }, '李慧委员：'],
    [{ cosigners: [deputy('王强'), deputy('张敏')] }, '李慧、王强、张敏代表：'],
    [{ leadDeputy: deputy('株洲县代表团', { isDelegation: true }) }, '株洲县代表团：'],
    [{ leadDeputy: null }, '　　　代表：'],
  ])('%o → %s', (change, salutation) => {
    expect(compose(letterCase(shortReply, suggestion(change))).salutation).toBe(salutation)
  })

  test('one letter each, and a merged case under its own number and title', () => {
    const merged = { caseId: 'c2', number: '1200', title: '关于科技人才的建议', deputies: [deputy('赵云')] }
    const file = letterCase(shortReply, { mergedCases: [merged] })
    const letter = compose(file, letterBureau(), { recipientId: 'd-赵云' })
    expect(letter.salutation).toBe('赵云代表：')
    expect(titleText(letter)).toBe('关于市十六届人大四次会议第1200号建议的答复')
    expect(bodyItemText(letter.body[0] ?? { kind: 'table', blockId: null, rows: [] })).toContain(
      '《关于科技人才的建议》（第1200号）',
    )
    expect(composeReply(file, letterBureau(), { recipientId: 'nobody' }).ok).toBe(false)
  })
})

describe('opening and closing', () => {
  const texts = (reply: Reply, change: Partial<CaseFile> = {}) =>
    compose(letterCase(reply, change)).body.map(bodyItemText)

  test('are added where the text has none', () => {
    expect(texts(shortReply)[0]).toBe(
      '您提出的《关于进一步精准帮扶推进新质生产力发展的建议》（第1185号）收悉。经研究，现答复如下：',
    )
    expect(texts(shortReply).at(-1)).toBe('感谢您对我们工作的关心和支持，希望继续提出宝贵意见。')
  })

  test('the lead unit names those it answered with', () => {
    const assignment = { ...emptyAssignment, role: 'lead' as const, coUnits: ['市财政局', '市人社局'] }
    expect(texts(shortReply, { assignment })[0]).toContain('经会同市财政局、市人社局研究，')
  })

  test('of the real letter stay its own; it has no closing', () => {
    const body = texts(realReply())
    expect(body[0]).toMatch(/^您提出的/u)
    expect(body.filter((text) => text.includes('收悉'))).toHaveLength(1)
    expect(body.at(-1)).toMatch(/^感谢您/u)
    expect(body).toHaveLength(22)
  })

  test('a closing of the clerk is not doubled', () => {
    const blocks = [...shortReply.blocks, { id: 'z', kind: 'paragraph' as const, text: '衷心感谢您对科技工作的关心！' }]
    expect(texts({ ...shortReply, blocks }).filter((text) => text.includes('感谢'))).toHaveLength(1)
  })
})

test('faces follow the levels, and a heading that runs in ends at its first 。', () => {
  const [, first, second] = compose(letterCase()).body
  expect(first).toMatchObject({ kind: 'heading', level: 1, runs: [{ face: 'hei' }] })
  expect(second).toMatchObject({
    level: 2,
    runs: [
      { text: '（一）完善政策。', face: 'kai' },
      { text: '2025年安排资金1.5亿元，支持120家企业。', face: 'body' },
    ],
  })
})

test('blanks stand where number and date are missing, and missing names them', () => {
  const letter = compose(
    letterCase(emptyReply, suggestion({ congressTerm: null }), { documentNumber: null, dateOfIssue: null }),
  )
  expect(letter.number).toBe('株科办〔2025〕　　号')
  expect(letter.signature.date).toBe('　　年　月　日')
  expect(letter.missing).toEqual([
    '届次、会次',
    '正文',
    '办理类别',
    '公开属性',
    '联系人',
    '联系电话',
    '发文字号',
    '成文日期',
  ])
  expect(compose(letterCase()).missing).toEqual([])
})

test('the signed-off version goes before newer text, the newest version before the draft', () => {
  const version = (number: number, title: string): Version => ({
    id: `v${number}`,
    number,
    frozenAt: '2025-06-01T00:00:00Z',
    by: { id: 'p', name: '甲' },
    reply: { ...shortReply, title },
    textHash: `hash-${number}`,
    amends: null,
  })
  const signedOff: Decision = {
    id: 'd',
    kind: 'signedOff',
    role: 'chiefLeader',
    by: { id: 'p', name: '陈局长' },
    day: '2025-06-30',
    at: '2025-06-30T00:00:00Z',
    opinion: '',
    versionNumber: 1,
    textHash: 'hash-1',
    classMark: null,
    attachmentHashes: [],
    comments: [],
    onBehalfOf: null,
    evidence: { kind: 'signed' },
  }
  const versions = [version(1, '签发的'), version(2, '新版的')]
  expect(titleText(compose(letterCase(shortReply, {}, { versions })))).toBe('新版的')
  expect(titleText(compose(letterCase(shortReply, {}, { versions, decisions: [signedOff] })))).toBe('签发的')
  expect(titleText(compose(letterCase(shortReply, {}, { versions }), letterBureau(), { reply: shortReply }))).toMatch(
    /^关于/u,
  )
})

test('会办意见 goes to the lead unit, without class and form', () => {
  const file = letterCase(shortReply, {
    assignment: { ...emptyAssignment, role: 'coHandle', leadUnit: '市发展改革委' },
  })
  const composed = composeCoOpinion(file, letterBureau())
  expect(composed).toMatchObject({
    ok: true,
    value: { salutation: '市发展改革委：', classMark: null, attachments: [] },
  })
  expect(composed.ok && titleText(composed.value)).toBe('关于市十六届人大四次会议第1185号建议的会办意见')
  expect(composeCoOpinion(letterCase(), letterBureau()).ok).toBe(false)
})

test('the text hash follows the text and leaves number, date and block ids out', () => {
  const hash = (file: CaseFile, bureau = letterBureau()) => replyTextHash(file, bureau, '2025-06-01', (text) => text)
  const usual = hash(letterCase())
  expect(hash(letterCase(shortReply, {}, { documentNumber: null, dateOfIssue: null }))).toBe(usual)
  const renamed = shortReply.blocks.map((block) => ({ ...block, id: `x-${block.id}` }))
  expect(hash(letterCase({ ...shortReply, blocks: renamed }))).toBe(usual)
  expect(hash(letterCase({ ...shortReply, blocks: renamed.slice(1) }))).not.toBe(usual)
  expect(hash(letterCase({ ...shortReply, classMark: 'B' }))).not.toBe(usual)
  expect(hash(letterCase({ ...shortReply, disclosure: 'none' }))).not.toBe(usual)
  expect(hash(letterCase(), letterBureau({ closing: '特此函复。' }))).not.toBe(usual)
  expect(hash(letterCase(shortReply, suggestion({ cosigners: [deputy('王强')] })))).not.toBe(usual)
})
