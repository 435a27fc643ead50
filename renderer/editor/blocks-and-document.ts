import type { Block, HeadingLevel } from '../../shared/case/reply.ts'

/**
 * Blocks of the reply ↔ the document of the editor, as plain JSON both ways. Nothing is repaired on the road except
 * what the editor cannot hold: no block at all becomes one empty paragraph, and a table gets a full rectangle.
 */
export type NodeJson = {
  type: string
  attrs?: Record<string, unknown>
  // Mutable only because Tiptap's own type is; nothing here writes into it.
  content?: NodeJson[]
  text?: string
}

/** ProseMirror refuses empty text nodes: an empty block has no content. */
function textContent(text: string): NodeJson[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

function textOf(node: NodeJson): string {
  return (node.content ?? []).map((child) => child.text ?? '').join('')
}

function tableRows(rows: readonly (readonly string[])[]): NodeJson[] {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  return (rows.length === 0 ? [[]] : rows).map((row) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, column) => ({
      type: 'tableCell',
      content: textContent(row[column] ?? ''),
    })),
  }))
}

function nodeOf(block: Block): NodeJson {
  switch (block.kind) {
    case 'table':
      return { type: 'table', attrs: { blockId: block.id }, content: tableRows(block.rows) }
    case 'heading':
      return {
        type: 'heading',
        attrs: { blockId: block.id, level: block.level },
        content: textContent(block.text),
      }
    default:
      return { type: block.kind, attrs: { blockId: block.id }, content: textContent(block.text) }
  }
}

/** The document that shows these blocks; without blocks, one empty paragraph to write in. */
export function documentOf(blocks: readonly Block[], newId: () => string): NodeJson {
  const shown: readonly Block[] = blocks.length > 0 ? blocks : [{ id: newId(), kind: 'paragraph', text: '' }]
  return { type: 'doc', content: shown.map(nodeOf) }
}

function levelOf(node: NodeJson): HeadingLevel {
  const level = node.attrs?.['level']
  return level === 2 || level === 3 || level === 4 ? level : 1
}

function blockOf(node: NodeJson, newId: () => string): Block {
  const given = node.attrs?.['blockId']
  const id = typeof given === 'string' ? given : newId()
  switch (node.type) {
    case 'table':
      return { id, kind: 'table', rows: (node.content ?? []).map((row) => (row.content ?? []).map(textOf)) }
    case 'heading':
      return { id, kind: 'heading', level: levelOf(node), text: textOf(node) }
    case 'attachment':
      return { id, kind: 'attachment', text: textOf(node) }
    default:
      return { id, kind: 'paragraph', text: textOf(node) }
  }
}

/** The blocks of a document. `newId` serves only a block that the editor has not numbered yet. */
export function blocksOf(document: NodeJson, newId: () => string): readonly Block[] {
  return (document.content ?? []).map((node) => blockOf(node, newId))
}
