import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Reading, readSource } from '../../../../renderer/features/intake/read-source.ts'
import { draftFrom } from '../../../../renderer/features/intake/reply-draft.ts'
import { segmentsOf } from '../../../../renderer/features/intake/segments.ts'

function read(text: string, asReply: boolean | null = null): Reading {
  let id = 0
  return readSource(text, asReply, new Map(), () => `b${(id += 1)}`)
}

const letter = readFileSync(new URL('../../../fixtures/reply-1185.txt', import.meta.url), 'utf8')

const form = `株洲市第十六届人民代表大会第四次会议代表建议
编号：0012\t代表团：天元区代表团
标题：关于加快建设中试基地的建议
领衔代表：李　婉\t附议代表：王五、赵六
联系电话：13800000000
交办日期：2026年2月26日
内容：
我市中试基地不足，建议加快建设。`

describe('the real letter, as received', () => {
  const reading = read(letter)

  test('is taken for an existing reply', () => {
    expect(reading.isReply).toBe(true)
    expect(reading.body).toBe('')
  })

  test('proposes what it names, each with its line in the file', () => {
    const { number, title, leadDeputy, congressTerm } = reading.proposals
    expect(number).toMatchObject({ value: '1185', line: 7 })
    expect(title).toMatchObject({ value: '关于进一步精准帮扶推进新质生产力发展的建议', line: 11 })
    expect(leadDeputy).toMatchObject({ value: '李慧', line: 9 })
    expect(congressTerm).toBeUndefined()
  })

  test('takes no telephone of the bureau for the deputy’s', () => {
    expect(reading.proposals.phone).toBeUndefined()
  })

  test('shows its five joins with the words around the seam', () => {
    expect(reading.joins.map((join) => [join.line, join.nextLine])).toEqual([
      [15, 17],
      [23, 25],
      [29, 31],
      [37, 39],
      [43, 45],
    ])
    expect(reading.joins[0]).toMatchObject({ before: '计扣除等普惠性政', after: '策应享尽享，着力' })
  })

  test('becomes a draft with its contacts, without number and salutation', () => {
    const draft = draftFrom(reading.reply, { id: '', label: '', source: '', classes: [] })
    expect(draft.contact).toEqual({ name: '李婉', phone: '0731-28687612' })
    expect(draft.handlingLeader.name).toBe('李白军')
    expect(draft.title).toBeNull()
    expect(draft.classMark).toBeNull()
    expect(draft.blocks.some((block) => block.kind === 'paragraph' && block.text.startsWith('李慧'))).toBe(false)
  })

  test('reads as a suggestion when the clerk says so', () => {
    expect(read(letter, false).isReply).toBe(false)
  })

  test('cuts paragraphs into marks and seams without losing a character', () => {
    for (const paragraph of reading.paragraphs) {
      const segments = segmentsOf(paragraph, reading.proposals)
      expect(segments.map((segment) => segment.text).join('')).toBe(paragraph.text)
    }
    const seams = reading.paragraphs.flatMap((paragraph) => segmentsOf(paragraph, reading.proposals))
    expect(seams.filter((segment) => segment.seamBefore)).toHaveLength(5)
  })
})

describe('a suggestion form', () => {
  test('fills the fields', () => {
    const { proposals, isReply, body } = read(form)
    expect(isReply).toBe(false)
    expect(Object.fromEntries(Object.entries(proposals).map(([name, found]) => [name, found.value]))).toMatchObject({
      kind: 'suggestion',
      number: '0012',
      title: '关于加快建设中试基地的建议',
      leadDeputy: '李婉',
      cosigners: '王五、赵六',
      delegation: '天元区代表团',
      congressTerm: '16',
      sessionNo: '4',
      phone: '13800000000',
      assignedAt: '2026-02-26',
    })
    expect(body).toContain('我市中试基地不足')
  })

  test('keeps the numbers of the lines while mending characters', () => {
    const { proposals, repairs } = read(form.replace('标题', '\u200B标题').replace('李　婉', '⽂婉'))
    expect(repairs).toMatchObject([
      { kind: 'hidden', line: 3 },
      { kind: 'kangxi', line: 4 },
    ])
    expect(proposals.leadDeputy).toMatchObject({ value: '文婉', line: 4 })
    expect(proposals.assignedAt?.line).toBe(6)
  })
})

test('an unreadable text proposes nothing and stays as it is', () => {
  const reading = read('这里没有什么可读的')
  expect(reading.proposals).toEqual({})
  expect(reading.body).toBe('这里没有什么可读的')
})
