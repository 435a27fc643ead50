import type { Node } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { TableMap } from '@tiptap/pm/tables'
import { headingPrefix } from '../../shared/case/heading.ts'
import type { HeadingLevel } from '../../shared/case/reply.ts'
import { nextNumber, numberPrefix } from './next-number.ts'
import { blockIdOf } from './schema.ts'

export function isTextBlock(node: Node): boolean {
  return node.type.name === 'paragraph' || node.type.name === 'heading' || node.type.name === 'attachment'
}

function isCell(node: Node): boolean {
  return node.type.name === 'tableCell'
}

/** Enter in a table goes to the cell below; the last row keeps the cursor, because cells hold one line. */
const cellBelow: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!isCell($from.parent)) return false
  const table = $from.node(-2)
  const tableStart = $from.start(-2)
  const map = TableMap.get(table)
  const below = map.nextCell($from.before() - tableStart, 'vert', 1)
  if (below !== null && dispatch) {
    const cell = state.doc.nodeAt(tableStart + below)
    const end = tableStart + below + 1 + (cell?.content.size ?? 0)
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView())
  }
  return true
}

/** Enter: a new block below, with a new id; text behind the cursor goes with it, and its level follows from it. */
export function breakBlock(newId: () => string): Command {
  return (state, dispatch) => {
    if (!(state.selection instanceof TextSelection)) return false
    if (isCell(state.selection.$from.parent)) return cellBelow(state, dispatch)
    const { paragraph, attachment } = state.schema.nodes
    if (paragraph === undefined || attachment === undefined) return false

    const tr = state.tr.deleteSelection()
    const { $from } = tr.selection
    const block = $from.parent
    if (!isTextBlock(block)) {
      dispatch?.(tr.scrollIntoView())
      return true
    }
    const blockId = blockIdOf(block)
    if (block.type === attachment && block.content.size === 0) {
      tr.setNodeMarkup($from.before(), paragraph, { blockId })
    } else if ($from.parentOffset === 0 && block.content.size > 0) {
      // The empty line is the new block: the text keeps its id and what hangs on it.
      tr.insert($from.before(), paragraph.create({ blockId: newId() }))
    } else {
      const type = block.type === attachment ? attachment : paragraph
      tr.split($from.pos, 1, [{ type, attrs: { blockId: newId() } }])
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Backspace at the start of an attachment line makes it a paragraph before anything is joined. */
export const attachmentToParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { paragraph } = state.schema.nodes
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'attachment' || paragraph === undefined)
    return false
  dispatch?.(state.tr.setNodeMarkup($from.before(), paragraph, { blockId: blockIdOf($from.parent) }))
  return true
}

/** Writes the number due at this place in front of the block, or takes its number away (null: plain text). */
export function setLevel(level: HeadingLevel | null): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const block = $from.parent
    const { paragraph } = state.schema.nodes
    if ($from.depth !== 1 || !isTextBlock(block) || paragraph === undefined) return false
    const text = block.textContent
    const old = headingPrefix(text)
    const indent = text.length - text.trimStart().length
    const prefix = level === null ? '' : numberPrefix(level, nextNumber(state.doc, $from.index(0), level))
    const { tr } = state
    tr.insertText(prefix, $from.start(), $from.start() + (old === null ? 0 : indent + old.length))
    // The level itself is derived from the text; only an attachment line has to become text first.
    if (block.type !== paragraph) tr.setNodeMarkup($from.before(), paragraph, { blockId: blockIdOf(block) })
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Puts a block behind the current one, or in its place when that is an empty line, and the cursor into it. */
function placeBlock(node: Node, after: Node | null): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const current = $from.depth > 0 ? $from.node(1) : null
    if (current === null) return false
    const start = $from.before(1)
    const inPlace = isTextBlock(current) && current.content.size === 0
    const at = inPlace ? start : start + current.nodeSize
    const isLast = start + current.nodeSize === state.doc.content.size
    const nodes = after !== null && isLast ? [node, after] : [node]
    const { tr } = state
    tr.replaceWith(at, start + current.nodeSize, nodes)
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

export function insertTable(rows: number, columns: number, newId: () => string): Command {
  return (state, dispatch) => {
    const { table, tableRow, tableCell, paragraph } = state.schema.nodes
    if (!table || !tableRow || !tableCell || !paragraph) return false
    const cells = () => Array.from({ length: columns }, () => tableCell.create())
    const content = Array.from({ length: rows }, () => tableRow.create(null, cells()))
    // A table that ends the document would leave no place to write on.
    const behind = paragraph.create({ blockId: newId() })
    return placeBlock(table.create({ blockId: newId() }, content), behind)(state, dispatch)
  }
}

export function insertAttachment(newId: () => string): Command {
  return (state, dispatch) => {
    const { attachment } = state.schema.nodes
    return attachment ? placeBlock(attachment.create({ blockId: newId() }), null)(state, dispatch) : false
  }
}
