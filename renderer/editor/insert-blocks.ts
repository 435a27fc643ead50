import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { TableMap, __insertCells as insertCells } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '../../shared/case/reply.ts'
import { documentOf } from './blocks-and-document.ts'
import { isTextBlock } from './commands.ts'
import { blockIdOf } from './schema.ts'
import type { Rows } from './tab-separated.ts'

function nodesOf(schema: Schema, blocks: readonly Block[]): readonly Node[] {
  return schema.nodeFromJSON(documentOf(blocks, () => '')).children
}

/** Text that runs on: it may join the text on its left and right. */
function flows(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' || block?.kind === 'heading'
}

/** Takes the place of an empty line, which hands its id to the first text. */
function inPlaceOfEmptyLine(state: EditorState, blocks: readonly Block[]): Transaction {
  const { $from } = state.selection
  const [first, ...others] = blocks
  const id = blockIdOf($from.parent)
  const named = first !== undefined && id !== '' ? [{ ...first, id }, ...others] : blocks
  const nodes = nodesOf(state.schema, named)
  const { tr } = state
  tr.replaceWith($from.before(), $from.after(), nodes)
  const end = $from.before() + nodes.reduce((size, node) => size + node.nodeSize, 0)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1))
}

/** Writes blocks at the cursor, outside tables: one text joins the line, several part it. */
export function insertBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  const { tr, selection, schema } = state
  const [only] = blocks
  if (blocks.length === 1 && only !== undefined && only.kind !== 'table' && only.kind !== 'attachment') {
    return only.text === '' ? tr : tr.insertText(only.text)
  }
  const { $from, empty } = selection
  if (empty && $from.depth === 1 && isTextBlock($from.parent) && $from.parent.content.size === 0) {
    return inPlaceOfEmptyLine(state, blocks)
  }
  const open = (block: Block | undefined) => (flows(block) ? 1 : 0)
  const slice = new Slice(Fragment.from(nodesOf(schema, blocks)), open(blocks[0]), open(blocks.at(-1)))
  return tr.replaceRange(selection.from, selection.to, slice)
}

/** Writes ready paragraphs at the cursor, as one step of the history; in a cell, which holds one line, as that line. */
export function insertParagraphs(view: EditorView, texts: readonly string[], newId: () => string): void {
  const { state } = view
  const inCell = state.selection.$from.parent.type.name === 'tableCell'
  const blocks = texts.map((text): Block => ({ id: newId(), kind: 'paragraph', text }))
  const tr = inCell ? state.tr.insertText(texts.join('')) : insertBlocks(state, blocks)
  // One press of 撤销 takes back what was inserted, and nothing that was typed before or behind it.
  view.dispatch(closeHistory(tr).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}

/** Fills cells from the cursor on, as a spreadsheet does; the table grows when the rows do not fit. */
export function insertRows(view: EditorView, rows: Rows): void {
  const { state } = view
  const { $from } = state.selection
  const { tableCell } = state.schema.nodes
  if (tableCell === undefined || $from.parent.type !== tableCell) return
  const width = Math.max(1, ...rows.map((row) => row.length))
  const lines = rows.map((row) =>
    Fragment.from(
      Array.from({ length: width }, (_, at) => {
        const text = row[at] ?? ''
        return tableCell.create(null, text === '' ? null : state.schema.text(text))
      }),
    ),
  )
  const start = $from.start(-2)
  const rect = TableMap.get($from.node(-2)).findCell($from.before() - start)
  insertCells(state, view.dispatch.bind(view), start, rect, { width, height: rows.length, rows: lines })
}

const rowText = (row: Node): string => row.children.map((cell) => cell.textContent).join('\t')

/** The blocks that the selection or a copied slice covers, as text for the clipboard. */
export function sliceText(slice: Slice): string {
  const lines: string[] = []
  slice.content.forEach((node) => {
    if (node.type.name === 'table') {
      for (const row of node.children) lines.push(rowText(row))
    } else if (node.type.name === 'tableRow') {
      lines.push(rowText(node))
    } else {
      lines.push(node.textContent)
    }
  })
  return lines.join('\n')
}
