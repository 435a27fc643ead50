// @vitest-environment happy-dom
import { type Command, TextSelection } from '@tiptap/pm/state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { breakBlock } from '../../../renderer/editor/commands.ts'
import { insertBlocks } from '../../../renderer/editor/insert-blocks.ts'
import { openSession, type ReplySession } from '../../../renderer/editor/reply-session.ts'
import type { Block } from '../../../shared/case/reply.ts'

let session: ReplySession
let ids = 0
const newId = () => `n${(ids += 1)}`
const onChange = vi.fn<(blocks: readonly Block[]) => void>()
const onRepairs = vi.fn<(repairs: readonly string[]) => void>()

function open(...blocks: readonly Block[]): void {
  session?.close()
  ids = 0
  onChange.mockClear()
  onRepairs.mockClear()
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  session = openSession(element, {
    blocks,
    newId,
    label: '答复正文',
    readOnly: false,
    onChange,
    onRepairs,
    onStatus: () => {},
    repairPaste: null,
  })
}

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const h = (id: string, level: 1 | 2 | 3 | 4, text: string): Block => ({ id, kind: 'heading', level, text })
const blocks = () => session.api.flush()
const run = (command: Command) => command(session.editor.state, session.editor.view.dispatch)
const enter = () => run(breakBlock(newId))

/** The cursor into the n-th block, so many characters from its start. */
function cursor(index: number, offset: number): void {
  const { state, view } = session.editor
  let at = 0
  state.doc.forEach((_, start, place) => {
    if (place === index) at = start + 1 + offset
  })
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
}
const type = (text: string) => session.editor.view.dispatch(session.editor.state.tr.insertText(text))

function transfer(kind: 'paste' | 'drop', contents: Readonly<Record<string, string>>): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true })
  const carried = { getData: (name: string) => contents[name] ?? '', types: Object.keys(contents), files: [] }
  Object.defineProperty(event, kind === 'paste' ? 'clipboardData' : 'dataTransfer', { value: carried })
  session.editor.view.dom.dispatchEvent(event)
  return event
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  session.close()
  vi.useRealTimers()
})

describe('level', () => {
  it.each([
    ['一、提升', h('a', 1, '一、提升')],
    ['（一）持续', h('a', 2, '（一）持续')],
    ['(一)持续', h('a', 2, '(一)持续')],
    ['1.布局', h('a', 3, '1.布局')],
    ['1．布局', h('a', 3, '1．布局')],
    ['（1）布局', h('a', 4, '（1）布局')],
    ['1.5亿元', p('a', '1.5亿元')],
    ['一是提升', p('a', '一是提升')],
  ])('of %s as typed', (text, expected) => {
    open(p('a', ''))
    cursor(0, 0)
    for (const letter of text) type(letter)
    expect(blocks()).toEqual([expected])
  })

  it('goes when the number goes, and comes back by undo', () => {
    open(h('a', 1, '一、提升'))
    session.editor.view.dispatch(session.editor.state.tr.delete(1, 3))
    expect(blocks()).toEqual([p('a', '提升')])
    session.api.undo()
    expect(blocks()).toEqual([h('a', 1, '一、提升')])
    session.api.redo()
    expect(blocks()).toEqual([p('a', '提升')])
  })

  it('of a heading that came without a number stays while others are typed', () => {
    open(h('a', 1, '总体情况'), p('b', ''))
    cursor(1, 0)
    type('正文')
    expect(blocks()).toEqual([h('a', 1, '总体情况'), p('b', '正文')])
  })

  it('is set by the number due at the place', () => {
    open(h('a', 1, '一、甲'), h('b', 2, '（一）乙'), p('c', '丙'), h('d', 1, '二、丁'), p('e', '戊'))
    cursor(2, 1)
    session.api.setLevel(2)
    cursor(4, 0)
    session.api.setLevel(2)
    expect(blocks()[2]).toEqual(h('c', 2, '（二）丙'))
    expect(blocks()[4]).toEqual(h('e', 2, '（一）戊'))
    session.api.setLevel(1)
    expect(blocks()[4]).toEqual(h('e', 1, '三、戊'))
    session.api.setLevel(null)
    expect(blocks()[4]).toEqual(p('e', '戊'))
  })
})

describe('ids', () => {
  it('a split leaves the id with the first half', () => {
    open(p('a', '甲乙'), p('b', '丙'))
    cursor(0, 1)
    enter()
    expect(blocks()).toEqual([p('a', '甲'), p('n1', '乙'), p('b', '丙')])
  })

  it('Enter at the start leaves the id with the text', () => {
    open(h('a', 1, '一、甲'))
    cursor(0, 0)
    enter()
    expect(blocks()).toEqual([p('n1', ''), h('a', 1, '一、甲')])
  })

  it('Enter behind a heading gives a paragraph', () => {
    open(h('a', 1, '一、甲'))
    cursor(0, 3)
    enter()
    type('乙')
    expect(blocks()).toEqual([h('a', 1, '一、甲'), p('n1', '乙')])
  })

  it('a copy put in front gets the new id, the original keeps its own', () => {
    open(p('a', '甲'), p('b', '乙'))
    const { state, view } = session.editor
    const copy = state.doc.child(1)
    view.dispatch(state.tr.insert(0, copy))
    expect(blocks()).toEqual([p('n1', '乙'), p('a', '甲'), p('b', '乙')])
  })

  it('blocks from outside keep free ids and lose taken ones', () => {
    open(p('a', '甲'), p('b', ''))
    cursor(1, 0)
    const { state, view } = session.editor
    view.dispatch(insertBlocks(state, [p('x', '一'), p('a', '二'), p('y', '三')]))
    expect(blocks()).toEqual([p('a', '甲'), p('b', '一'), p('n1', '二'), p('y', '三')])
  })

  it('Enter on an empty attachment line ends the list', () => {
    open({ id: 'a', kind: 'attachment', text: '名单' })
    cursor(0, 2)
    enter()
    expect(blocks()[1]).toEqual({ id: 'n1', kind: 'attachment', text: '' })
    enter()
    expect(blocks()[1]).toEqual(p('n1', ''))
  })
})

describe('paste', () => {
  it('takes text/plain, not what WPS writes around it', () => {
    open(p('a', '前后'))
    cursor(0, 1)
    transfer('paste', {
      'text/plain': '力争突破120亿元',
      'text/html': '<p class=MsoNormal><span style="mso-spacerun:yes">力争突破</span></p>',
    })
    expect(blocks()).toEqual([p('a', '前力争突破120亿元后')])
  })

  it('parts lines into blocks with their levels', () => {
    open(p('a', ''))
    cursor(0, 0)
    transfer('paste', { 'text/plain': '一、提升\r\n（一）持续。投入\r\n　　正文\r\n' })
    expect(blocks().map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph'])
    expect(blocks()[0]).toEqual(h('a', 1, '一、提升'))
    expect(onRepairs).toHaveBeenCalledWith(['去掉段首段尾空格1处'])
  })

  it('joins the first and last line to the text around the cursor', () => {
    open(p('a', '左右'))
    cursor(0, 1)
    transfer('paste', { 'text/plain': '甲\n乙\n丙' })
    expect(blocks().map((block) => (block.kind === 'table' ? '' : block.text))).toEqual(['左甲', '乙', '丙右'])
  })

  it('makes a table of rows and columns', () => {
    open(p('a', ''))
    cursor(0, 0)
    transfer('paste', { 'text/plain': '项目\t期限\n基金\t2025年' })
    expect(blocks()[0]).toMatchObject({
      kind: 'table',
      rows: [
        ['项目', '期限'],
        ['基金', '2025年'],
      ],
    })
  })

  it.each([
    '<script>window.hit = true</script><img src=x onerror="window.hit = true"><p>正文</p>',
    '<p onclick="window.hit = true"><a href="javascript:hit()">正文</a></p><svg onload="window.hit = true"></svg>',
    '<style>body{display:none}</style><iframe srcdoc="<script>parent.hit = true</script>"></iframe><b>正文</b>',
  ])('lets only characters of HTML in: %s', (html) => {
    open(p('a', ''))
    cursor(0, 0)
    const event = transfer('paste', { 'text/html': html })
    expect(event.defaultPrevented).toBe(true)
    expect(blocks()).toEqual([p('a', '正文')])
    expect(session.editor.view.dom.querySelector('script, img, a, svg, iframe, style, b')).toBeNull()
    expect('hit' in window).toBe(false)
  })

  it('pastes a grid into cells from the cursor on and grows the table', () => {
    open({
      id: 't',
      kind: 'table',
      rows: [
        ['一', '二'],
        ['三', '四'],
      ],
    })
    const { state, view } = session.editor
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(3))))
    transfer('paste', { 'text/plain': 'A\tB\nC\tD\nE\tF' })
    expect(blocks()[0]).toEqual({
      id: 't',
      kind: 'table',
      rows: [
        ['A', 'B'],
        ['C', 'D'],
        ['E', 'F'],
      ],
    })
  })
})

describe('emission', () => {
  it('waits for a pause, and at the latest three seconds', () => {
    open(p('a', ''))
    cursor(0, 0)
    type('一')
    vi.advanceTimersByTime(299)
    expect(onChange).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onChange).toHaveBeenCalledOnce()
    for (let step = 0; step < 20; step += 1) {
      type('二')
      vi.advanceTimersByTime(200)
    }
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('sends the rest on closing, and nothing when nothing changed', () => {
    open(p('a', ''))
    session.close()
    expect(onChange).not.toHaveBeenCalled()
    open(p('a', ''))
    cursor(0, 0)
    type('一')
    session.close()
    expect(onChange).toHaveBeenCalledWith([p('a', '一')])
  })

  it('refuses to write when read only', () => {
    open(p('a', '甲'))
    session.setReadOnly(true)
    session.api.insertText('乙')
    session.api.setLevel(1)
    expect(blocks()).toEqual([p('a', '甲')])
  })
})

describe('tables and attachments', () => {
  it('take the place of an empty line and leave a line to write on', () => {
    open(p('a', '甲'), p('b', ''))
    cursor(1, 0)
    session.api.insertTable(2, 2)
    expect(blocks().map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    type('格')
    session.api.changeTable('addRow')
    session.api.changeTable('deleteColumn')
    expect(blocks()[1]).toMatchObject({ rows: [[''], [''], ['']] })
    session.api.changeTable('deleteTable')
    expect(blocks().map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  it('an attachment comes behind the current block', () => {
    open(p('a', '甲'), p('b', '乙'))
    cursor(0, 1)
    session.api.insertAttachment()
    type('名单')
    expect(blocks()[1]).toMatchObject({ kind: 'attachment', text: '名单' })
  })

  it('finds a block by its id', () => {
    open(p('a', '甲'), p('b', '乙'))
    expect(session.api.focusBlock('b')).toBe(true)
    expect(session.editor.state.selection.$from.parent.textContent).toBe('乙')
    expect(session.api.focusBlock('gone')).toBe(false)
  })
})
