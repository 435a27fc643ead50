// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it } from 'vitest'
import { differenceLines } from '../../../renderer/editor/difference-lines.ts'
import { DifferenceView } from '../../../renderer/ui/difference-view.tsx'
import { wordDiffer } from '../../../renderer/ui/word-differ.ts'
import { blockDifferences } from '../../../shared/case/block-difference.ts'
import type { Block } from '../../../shared/case/reply.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })

function show(before: readonly Block[], after: readonly Block[]): HTMLElement {
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  const lines = differenceLines(blockDifferences(before, after, wordDiffer))
  act(() => createRoot(element).render(<DifferenceView lines={lines} />))
  return element
}
const texts = (element: HTMLElement, selector: string) =>
  Array.from(element.querySelectorAll(selector), (found) => found.textContent)

describe('differences by words', () => {
  it('keeps numbers whole', () => {
    expect(wordDiffer('力争高企达到1500家', '力争高企达到1550家')).toEqual([
      { kind: 'same', text: '力争高企达到' },
      { kind: 'removed', text: '1500' },
      { kind: 'added', text: '1550' },
      { kind: 'same', text: '家' },
    ])
  })

  it('gives up on texts too far apart in time, and still tells both', () => {
    const [long, other] = ['甲乙丙丁戊'.repeat(20_000), '子丑寅卯辰'.repeat(20_000)]
    const pieces = wordDiffer(long, other)
    expect(pieces.map(({ text }) => text.length).reduce((sum, length) => sum + length)).toBe(200_000)
  })
})

describe('the view', () => {
  const many = Array.from({ length: 6 }, (_, at) => p(`s${at}`, `没有改动的第${at}段`))

  it('marks what was put in and taken out by word as well as by colour', () => {
    const element = show(
      [p('a', '力争达到1500家'), p('b', '删去的一段')],
      [p('a', '力争达到1550家'), p('c', '全新内容')],
    )
    expect(texts(element, 'ins')).toEqual(['增1550', '增全新内容'])
    expect(texts(element, 'del')).toEqual(['删1500', '删删去的一段'])
    expect(texts(element, '.difference-mark')).toEqual(['改', '删', '增'])
  })

  it('folds what did not change and unfolds it when asked', () => {
    const element = show([...many, p('a', '甲')], [...many, p('a', '乙')])
    const button = element.querySelector('button')
    expect(button?.textContent).toBe('…… 未改动 5 段')
    act(() => button?.click())
    expect(texts(element, '.difference-line')).toHaveLength(7)
  })

  it('says when nothing changed', () => {
    expect(show(many, many).textContent).toBe('两稿相同，没有改动。')
  })

  it('names a change of kind', () => {
    const element = show([p('a', '一、提升')], [{ id: 'a', kind: 'heading', level: 1, text: '一、提升' }])
    expect(element.querySelector('.difference-note')?.textContent).toBe('正文改为一级标题')
  })
})
