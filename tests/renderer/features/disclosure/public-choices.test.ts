import { describe, expect, it } from 'vitest'
import {
  addWord,
  firstChoices,
  isSettled,
  keepWord,
  parseChoices,
  settledChoices,
  unkeepWord,
} from '../../../../renderer/features/disclosure/public-choices.ts'
import { knownPersons } from '../../../../shared/disclosure/known-persons.ts'
import { makePublic } from '../../../../shared/disclosure/make-public.ts'
import { composeReply } from '../../../../shared/letter/compose-reply.ts'
import { aBureau, aCase, aReply, facts, take } from '../../../helpers/a-case.ts'

const signed = aCase().inStage('numbering').build()
const start = firstChoices(signed)

describe('the choices', () => {
  it('begin as the 公开属性 of the reply leads', () => {
    expect(start).toMatchObject({ mode: 'full', reason: '' })
    const withheld = { disclosure: 'none', nonDisclosureReason: '涉及商业秘密' } as const
    expect(firstChoices(aCase().with({ reply: withheld }).inStage('numbering').build())).toMatchObject({
      mode: 'none',
      reason: '涉及商业秘密',
    })
  })

  it('begin with what was settled before', () => {
    const settled = take(signed, 'settlePublicVersion', { kept: ['李婉'] })
    expect(firstChoices(settled)).toEqual({ ...start, kept: ['李婉'] })
  })

  it('keep, give back and add words', () => {
    const kept = keepWord(start, '李婉')
    expect(kept.kept).toEqual(['李婉'])
    expect(unkeepWord(kept, '李婉').kept).toEqual([])
    const added = addWord(kept, '李婉')
    expect([added.kept, added.added]).toEqual([[], ['李婉']])
    expect(keepWord(added, '李婉')).toMatchObject({ kept: [], added: [] })
  })

  it('survive on disk, and a broken rest of them does no harm', () => {
    expect(parseChoices(JSON.stringify(start))).toEqual(start)
    expect([parseChoices(null), parseChoices('{'), parseChoices('{"mode":"full"}')]).toEqual([null, null, null])
  })
})

describe('settling', () => {
  const bureau = aBureau()
  const blocks = [{ id: 'b', kind: 'paragraph' as const, text: '请与李婉（13873312345）联系，项目在芦淞区。' }]
  const file = aCase().with({ reply: { blocks } }).inStage('numbering').build()
  const letter = composeReply(file, bureau)
  if (!letter.ok) throw new Error(letter.error.reason)
  const made = makePublic(letter.value, knownPersons(file, bureau, aReply()), { ...start, added: ['芦淞区'] })

  it('writes down what the rules masked, not what the office added itself', () => {
    expect(settledChoices({ ...start, added: ['芦淞区'] }, made)).toMatchObject({
      added: ['芦淞区'],
      masked: ['李婉', '13873312345'],
    })
  })

  it('of a 摘要 keeps the text, of 全文 none', () => {
    const typed = { ...start, reason: '内容复杂', summary: '已加大投入。' }
    expect(settledChoices({ ...typed, mode: 'summary' }, made)).toMatchObject({ summary: '已加大投入。', masked: [] })
    expect(settledChoices({ ...typed, mode: 'none' }, made)).toMatchObject({ summary: '', reason: '内容复杂' })
    expect(settledChoices(typed, made)).toMatchObject({ summary: '', reason: '' })
  })

  it('is told apart from another choice and another text', () => {
    const choices = settledChoices(start, made)
    const settled = take(file, 'settlePublicVersion', choices)
    const { textHash } = facts({}, settled)
    expect(isSettled(settled, choices, textHash)).toBe(true)
    expect(isSettled(settled, { ...choices, kept: ['李婉'] }, textHash)).toBe(false)
    expect(isSettled(settled, choices, '另一稿')).toBe(false)
    expect(isSettled(file, choices, textHash)).toBe(false)
  })

  it('leaves a name masked when its owner has left the roster', () => {
    const gone = { ...knownPersons(file, bureau, aReply()), staff: [], phones: [] }
    const later = makePublic(letter.value, gone, settledChoices(start, made))
    expect(later.masks.map(({ original, rule }) => [original, rule])).toEqual([
      ['李婉', 'settled'],
      ['13873312345', 'telephone'],
    ])
  })
})
