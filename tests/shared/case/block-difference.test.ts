import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BlockDifference,
  blockDifferences,
  type Differ,
  markedBlocks,
} from '../../../shared/case/block-difference.ts'
import type { Block } from '../../../shared/case/reply.ts'

const whole: Differ = (before, after) => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]
const p = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const h = (id: string, text: string): Block => ({ id, kind: 'heading', level: 1, text })

/** `改a` and the like: what became of which block. */
const names = { same: '同', added: '增', removed: '删', changed: '改', moved: '移' } as const
const short = (differences: readonly BlockDifference[]) =>
  differences.map((each) => names[each.kind] + ('block' in each ? each.block.id : each.after.id)).join(' ')
const tell = (before: readonly Block[], after: readonly Block[]) => short(blockDifferences(before, after, whole))

describe('differences of blocks', () => {
  const [a, b, c, d] = [p('a', '精准帮扶企业'), p('b', '布局重大项目'), p('c', '培育科技人才'), p('d', '转化科技成果')]

  it.each<[string, readonly Block[], readonly Block[], string]>([
    ['nothing', [a, b], [a, b], '同a 同b'],
    ['one more', [a, c], [a, b, c], '同a 增b 同c'],
    ['one less, shown where it stood', [a, b, c], [a, c], '同a 删b 同c'],
    ['one less at the end', [a, b], [a], '同a 删b'],
    ['all gone', [a, b], [], '删a 删b'],
    ['an amended text', [a, b], [a, p('b', '布局项目')], '同a 改b'],
    ['a paragraph that became a heading', [a], [h('a', '精准帮扶企业')], '改a'],
    ['one block moved, not three', [a, b, c, d], [d, a, b, c], '移d 同a 同b 同c'],
    ['new ids, same text', [a, b], [p('x', '精准帮扶企业'), p('y', '布局重大项目')], '同x 同y'],
    ['new ids, amended text', [a, b], [p('x', '精准帮扶中小企业'), p('y', '布局重大项目')], '改x 同y'],
    ['a text of its own', [a], [p('x', '完全不同的一段话')], '删a 增x'],
    ['blank lines are nobody', [p('m', ''), a], [a, p('n', '')], '删m 同a 增n'],
  ])('%s', (_, before, after, expected) => {
    expect(tell(before, after)).toBe(expected)
  })

  it('asks the differ only about changed text', () => {
    expect(blockDifferences([a], [h('a', '精准帮扶企业')], whole)).toEqual([
      {
        kind: 'changed',
        before: a,
        after: h('a', '精准帮扶企业'),
        pieces: [{ kind: 'same', text: '精准帮扶企业' }],
      },
    ])
  })

  it('accounts for every block once, whatever happened', () => {
    const blocks = fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...'abcdefgh'), kind: fc.constant('paragraph' as const), text: fc.string() }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const differences = blockDifferences(before, after, whole)
        const shown = differences.flatMap((each) =>
          each.kind === 'removed' ? [] : ['block' in each ? each.block : each.after],
        )
        expect(shown).toEqual(after)
        const gone = differences.filter(({ kind }) => kind === 'removed').length
        const added = differences.filter(({ kind }) => kind === 'added').length
        expect(before.length - gone).toBe(after.length - added)
      }),
    )
  })
})

describe('both versions as one text', () => {
  const [a, b, c] = [p('a', '精准帮扶企业'), p('b', '布局重大项目'), p('c', '培育科技人才')]
  const told = (before: readonly Block[], after: readonly Block[]) =>
    markedBlocks(before, after)
      .map((one) => (one.kind === 'kept' ? `留${one.after.id}` : names[one.kind] + one.block.id))
      .join(' ')

  it.each<[string, readonly Block[], readonly Block[], string]>([
    ['nothing', [a, b], [a, b], '留a 留b'],
    ['amended in place', [a], [p('a', '精准帮扶')], '留a'],
    ['one in the place of another', [a, b], [a, c], '留a 删b 增c'],
    ['a moved block stands in both places', [a, b, c], [c, a, b], '增c 留a 留b 删c'],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toBe(expected)
  })

  it('holds each version whole and in order', () => {
    const blocks = fc.array(
      fc.record({
        id: fc.constantFrom(...'abcdef'),
        kind: fc.constant('paragraph' as const),
        text: fc.constantFrom('', '甲', '甲乙', '甲乙丙'),
      }),
    )
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const all = markedBlocks(before, after)
        expect(
          all.flatMap((one) => (one.kind === 'kept' ? [one.before] : one.kind === 'removed' ? [one.block] : [])),
        ).toEqual(before)
        expect(
          all.flatMap((one) => (one.kind === 'kept' ? [one.after] : one.kind === 'added' ? [one.block] : [])),
        ).toEqual(after)
      }),
    )
  })
})
