/** 公开版 of whole letters: what goes, what stays, and that the proof sees every other change. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPrivate, noChoices } from '../../../shared/disclosure/find-private.ts'
import { knownPersons } from '../../../shared/disclosure/known-persons.ts'
import { makePublic, mayMask, type PublicLetter } from '../../../shared/disclosure/make-public.ts'
import { provePublic } from '../../../shared/disclosure/prove.ts'
import { publicText } from '../../../shared/disclosure/public-text.ts'
import { summaryDocument } from '../../../shared/disclosure/summary.ts'
import { placesOf, rewriteTexts } from '../../../shared/disclosure/text-places.ts'
import type { LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import type { Block, Reply } from '../../../shared/case/reply.ts'
import type { Suggestion } from '../../../shared/case/suggestion.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { type OfficialDocument, titleText } from '../../../shared/letter/official-document.ts'
import { deputy, letterBureau, letterCase, realReply, shortReply } from '../../fixtures/letter-case.ts'

interface Given {
  readonly reply?: Partial<Reply>
  readonly suggestion?: Partial<Suggestion>
  readonly letter?: Partial<LetterSettings>
}

function composed({ reply = {}, suggestion = {}, letter = {} }: Given = {}) {
  const bureau = letterBureau(letter)
  const written = { ...shortReply, ...reply }
  const plain = letterCase(written)
  const file = { ...plain, suggestion: { ...plain.suggestion, ...suggestion } }
  const document = composeReply(file, bureau)
  if (!document.ok) throw new Error(document.error.reason)
  return { document: document.value, known: knownPersons(file, bureau, written) }
}

const madeOf = (given?: Given, choices = noChoices) => {
  const { document, known } = composed(given)
  return { original: document, known, made: makePublic(document, known, choices) }
}

const removedParts = (made: PublicLetter) => made.removed.map(({ part, text }) => [part, text])

const withPrivate: readonly Block[] = [
  ...shortReply.blocks,
  { id: 'p1', kind: 'paragraph', text: '张伟教授（电话13873312345）家住天元区长江北路88号3栋502室，由李婉对接。' },
  {
    id: 't1',
    kind: 'table',
    rows: [
      ['项目', '联系人', '电话'],
      ['中试基地', '王五', '28687612'],
    ],
  },
]

describe('公开版', () => {
  it('leaves out what is for the deputy and the assigner, and nothing else', () => {
    const { original, made } = madeOf()
    expect(removedParts(made)).toEqual([
      ['classMark', '办理类别：A'],
      ['attachment', '人大代表建议、批评和意见办理情况征询意见表'],
      ['note', '（承办负责人：李白军，联系人：李婉，电话：0731-28687612）'],
    ])
    expect(made.masks).toEqual([])
    expect(made.document).toEqual({ ...original, classMark: null, attachments: [], notes: [] })
  })

  it('leaves out contacts that stand as lines, 份号 and 签发人; the mark of publication stays', () => {
    const letter = { contactsAs: 'lines', showCopyNumber: true, showSigner: true, disclosureNote: true } as const
    const { made } = madeOf({ letter })
    expect(removedParts(made).map(([part]) => part)).toEqual([
      'copyNumber',
      'classMark',
      'signer',
      'attachment',
      'contactLine',
      'contactLine',
      'contactLine',
    ])
    expect(made.document.notes).toEqual(['（此件公开发布）'])
    expect(made.document.disclosure).toBe('公开属性：主动公开')
  })

  it('masks in paragraphs and under the heads of tables, each with its place', () => {
    const { made } = madeOf({ reply: { blocks: withPrivate } })
    expect(made.masks.map(({ label, rule, original, shown }) => [label, rule, original, shown])).toEqual([
      ['正文第 5 段', 'person', '张伟', '张××'],
      ['正文第 5 段', 'telephone', '13873312345', '×××'],
      ['正文第 5 段', 'address', '长江北路88号3栋502室', '×××'],
      ['正文第 5 段', 'staff', '李婉', '李××'],
      ['正文第 6 段表格第 2 行第 2 列', 'person', '王五', '王××'],
      ['正文第 6 段表格第 2 行第 3 列', 'telephone', '28687612', '×××'],
    ])
    expect(publicText(made.document)).toContain('张××教授（电话×××）家住天元区×××，由李××对接。')
    expect(publicText(made.document)).not.toMatch(/13873312345|28687612|李婉|张伟|王五/u)
  })

  it('names the deputy, unless confidentiality is asked for or publication is not agreed to', () => {
    const salutation = (suggestion: Partial<Suggestion>) => madeOf({ suggestion }).made.document.salutation
    expect(salutation({})).toBe('李慧代表：')
    expect(salutation({ consent: 'titleOnly' })).toBe('李慧代表：')
    expect(salutation({ consent: 'none' })).toBe('×××代表：')
    expect(salutation({ confidentialityRequested: true, cosigners: [deputy('王强')] })).toBe('×××、×××代表：')
  })

  it('keeps an element or a word when the office says so', () => {
    const kept = ['办理类别：A', '王五']
    const { made } = madeOf({ reply: { blocks: withPrivate } }, { ...noChoices, kept })
    expect(made.document.classMark).toBe('办理类别：A')
    expect(made.masks.map(({ original }) => original)).not.toContain('王五')
  })

  it('masks a word of the title and breaks the title anew', () => {
    const { original, made } = madeOf(
      { reply: { title: '关于株洲市某某企业技术改造问题的答复' } },
      {
        ...noChoices,
        added: ['某某企业'],
      },
    )
    expect(titleText(made.document)).toBe('关于株洲市×××技术改造问题的答复')
    expect(provePublic(original, made)).toEqual({ holds: true, differences: made.removed.length + 1 })
  })

  it('numbers the attachments that are left', () => {
    const blocks: readonly Block[] = [
      ...shortReply.blocks,
      { id: 'a1', kind: 'attachment', text: '征询意见表' },
      { id: 'a2', kind: 'attachment', text: '项目清单' },
      { id: 'a3', kind: 'attachment', text: '政策清单' },
    ]
    const annexes = ['a1', 'a2', 'a3'].map((id) => ({
      id,
      blocks: [{ id: `${id}-1`, kind: 'paragraph' as const, text: '内容' }],
    }))
    const { original, made } = madeOf({ reply: { blocks, annexes } })
    expect(made.document.annexes.map((annex) => annex.label)).toEqual(['附件1', '附件2'])
    expect(made.document.attachments).toEqual(['项目清单', '政策清单'])
    expect(made.removed.map(({ part }) => part)).toContain('annex')
    expect(provePublic(original, made)).toMatchObject({ holds: true })
  })

  it('masks nothing in the real letter but what is left out whole', () => {
    const { original, made } = madeOf({ reply: realReply() })
    expect(made.masks).toEqual([])
    expect(made.document.body).toEqual(original.body)
    expect(provePublic(original, made)).toEqual({ holds: true, differences: 3 })
  })

  it('摘要 holds the office’s text under the letter’s title, and no contacts', () => {
    const { made } = madeOf({ reply: { blocks: withPrivate }, letter: { contactsAs: 'lines' } })
    const document = summaryDocument(made, '　　已加大投入。\n\n将建成平台。')
    expect(titleText(document)).toBe('关于市十六届人大四次会议第1185号建议的答复（摘要）')
    expect(document.body.map((item) => (item.kind === 'table' ? '' : item.runs[0]?.text))).toEqual([
      '已加大投入。',
      '将建成平台。',
    ])
    expect([document.attachments, document.contactLines, document.annexes]).toEqual([[], [], []])
  })
})

const sprinkled = fc.constantFrom(
  '李婉',
  '李 白军',
  '电话0731-28687612',
  '13873312345',
  '张伟教授',
  '家住天元区长江北路88号3栋502室',
  '430202198001011234',
  '湘B12345',
  'a@b.cn',
  '×××',
  '×',
  '2025年投入30亿元',
  '，',
  '。',
)
const someText = fc
  .array(fc.oneof(sprinkled, fc.string({ unit: 'binary', maxLength: 8 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const someBlock = fc.oneof(
  someText.map((text): Block => ({ id: 'x', kind: 'paragraph', text })),
  someText.map((text): Block => ({ id: 'x', kind: 'heading', level: 2, text: `（一）${text}` })),
  fc
    .array(fc.tuple(someText, someText), { minLength: 1, maxLength: 3 })
    .map((rows): Block => ({ id: 'x', kind: 'table', rows: [['联系人', '电话'], ...rows] })),
  someText.map((text): Block => ({ id: 'x', kind: 'attachment', text })),
)
const someLetter = fc.record({
  blocks: fc
    .array(someBlock, { minLength: 1, maxLength: 6 })
    .map((blocks) => blocks.map((b, i) => ({ ...b, id: `b${i}` }))),
  title: fc.option(someText),
  confidentialityRequested: fc.boolean(),
  contactsAs: fc.constantFrom<LetterSettings['contactsAs']>('note', 'lines', 'none'),
  showSigner: fc.boolean(),
  added: fc.array(fc.constantFrom('30亿元', '××', '王', '电话', '李婉，'), { maxLength: 2 }),
  kept: fc.array(fc.constantFrom('李婉', '李白军', '办理类别：A'), { maxLength: 2 }),
})

function letterOf(given: typeof someLetter extends fc.Arbitrary<infer Value> ? Value : never) {
  const { blocks, title, confidentialityRequested, contactsAs, showSigner, added, kept } = given
  const reply = {
    blocks,
    title,
    annexes: blocks
      .filter((block) => block.kind === 'attachment')
      .map(({ id }) => ({ id, blocks: [{ id: `${id}-1`, kind: 'paragraph' as const, text: '张伟教授、李婉' }] })),
  }
  return madeOf(
    { reply, suggestion: { confidentialityRequested }, letter: { contactsAs, showSigner } },
    {
      added,
      kept,
      masked: [],
    },
  )
}

/** One change of one text that the list of differences does not know. */
function edited(document: OfficialDocument, place: number, position: number, put: string, cut: number) {
  const places = placesOf(document)
  const target = places[place % places.length]
  if (target === undefined) return document
  return rewriteTexts(document, ({ key, text }) => {
    if (key !== target.key) return text
    const at = position % (text.length + 1)
    return text.slice(0, at) + put + text.slice(at + cut)
  })
}

describe('the proof', () => {
  it('holds for any letter, whatever is masked, kept and added', () => {
    fc.assert(
      fc.property(someLetter, (given) => {
        const { original, made, known } = letterOf(given)
        expect(provePublic(original, made)).toEqual({
          holds: true,
          differences: made.masks.length + made.removed.length,
        })
        // A second look at what is published finds nothing that the office did not choose to keep.
        const left = placesOf(made.document)
          .filter(({ key }) => mayMask(key))
          .flatMap(({ text, heading }) => findPrivate(text, known, { ...noChoices, kept: given.kept }, heading))
        expect(left).toEqual([])
      }),
      { seed: 1185, numRuns: 300 },
    )
  })

  it('finds any other edit of any text, even beside a mask', () => {
    let edits = 0
    fc.assert(
      fc.property(
        someLetter,
        fc.nat(1000),
        fc.nat(1000),
        fc.constantFrom('', '×', '不', '1', '的', ' '),
        fc.constantFrom(0, 1, 3),
        (given, place, position, put, cut) => {
          const { original, made } = letterOf(given)
          const document = edited(made.document, place, position, put, cut)
          const texts = (one: OfficialDocument) => placesOf(one).map(({ text }) => text)
          if (texts(document).join('\n') === texts(made.document).join('\n')) return
          edits += 1
          const proof = provePublic(original, { ...made, document })
          expect(proof.holds).toBe(false)
          if (!proof.holds) expect(proof.counterexample.where).not.toBe('')
        },
      ),
      { seed: 26, numRuns: 500 },
    )
    expect(edits).toBeGreaterThan(300)
  })

  const { original, made } = madeOf({ reply: { blocks: withPrivate } })
  const { document } = made
  it.each<[string, Partial<OfficialDocument>, string]>([
    ['a paragraph less', { body: document.body.slice(1) }, '正文第 1 段'],
    ['two paragraphs exchanged', { body: document.body.toReversed() }, '正文第 1 段'],
    ['a paragraph more', { body: [...document.body, ...document.body.slice(0, 1)] }, '正文第 8 段'],
    ['another format', { format: 'document' }, '版式'],
    ['another face', { fonts: { ...document.fonts, body: '宋体' } }, '版式'],
    [
      'a heading become text',
      { body: document.body.map((item) => (item.kind === 'heading' ? { ...item, kind: 'paragraph' } : item)) },
      '版式',
    ],
    ['another date', { signature: { ...document.signature, date: '2025年7月1日' } }, '成文日期'],
    ['no copies', { imprint: null }, '抄送第 1 项'],
    ['the contacts back again', { notes: original.notes }, '附注第 2 项'],
  ])('finds %s', (_, change, where) => {
    const proof = provePublic(original, { ...made, document: { ...document, ...change } })
    expect(proof).toMatchObject({ holds: false })
    if (!proof.holds) expect(proof.counterexample.where).toBe(where)
  })

  it('finds a list of differences that is not true', () => {
    const [first, ...others] = made.masks
    if (first === undefined) throw new Error('no mask')
    const wrong = [
      { ...made, masks: others },
      { ...made, masks: [{ ...first, original: '王伟' }, ...others] },
      { ...made, masks: [{ ...first, shown: '张×' }, ...others] },
      { ...made, masks: [first, first, ...others] },
      { ...made, masks: [{ ...first, key: 'body.99.0' }, ...others] },
      { ...made, removed: made.removed.slice(1) },
    ]
    expect(wrong.map((one) => provePublic(original, one).holds)).toEqual(wrong.map(() => false))
  })

  it('says where and what', () => {
    const body = document.body.map((item, at) =>
      at === 1 && item.kind !== 'table'
        ? { ...item, runs: item.runs.map((run) => ({ ...run, text: run.text.replace('关于', '有关') })) }
        : item,
    )
    expect(provePublic(original, { ...made, document: { ...document, body } })).toEqual({
      holds: false,
      counterexample: { where: '正文第 2 段', expected: '一、关于加大研发投入', found: '一、有关加大研发投入' },
    })
  })
})
