import { type AnyExtension, Extension, Node } from '@tiptap/core'
import type { Node as BlockNode } from '@tiptap/pm/model'

/**
 * What the editor can hold: blocks of plain text and tables of plain text. There is no mark, no hard break and no
 * picture, because the standard fixes every face and size (GB/T 9704-2012 §5.2.3); whatever is pasted has to fit in.
 * Parse rules name only what the browser itself makes while typing; foreign HTML never reaches them (see paste.ts).
 */
const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const Text = Node.create({ name: 'text' })

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  marks: '',
  // First to be tried, so that ProseMirror takes it wherever "some block" is asked for.
  priority: 1000,
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  addAttributes: () => ({
    level: { default: 1, renderHTML: (attributes) => ({ 'data-level': String(attributes['level']) }) },
  }),
  parseHTML: () => [],
  // The letter's title is the page's own heading; 一、 begins one step below.
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 1}`, HTMLAttributes, 0],
})

const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  content: 'text*',
  marks: '',
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-attachment': '' }, 0],
})

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [],
  renderHTML: () => ['tr', 0],
})

const TableCell = Node.create({
  name: 'tableCell',
  content: 'text*',
  marks: '',
  isolating: true,
  // prosemirror-tables reads these three on every cell; cells are never merged, so nothing shows them.
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
  }),
  parseHTML: () => [],
  renderHTML: () => ['td', 0],
})

const tableRoles: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell' }

/** The id of a block; empty while it has none. */
export function blockIdOf(block: BlockNode): string {
  const id: unknown = block.attrs['blockId']
  return typeof id === 'string' ? id : ''
}

/** The blocks that carry an id. */
export const blockTypes: readonly string[] = ['paragraph', 'heading', 'attachment', 'table']

const BlockAttributes = Extension.create({
  name: 'blockAttributes',
  // The role is what prosemirror-tables recognises a table by.
  extendNodeSchema: (extension) => {
    const tableRole = tableRoles[extension.name]
    return tableRole === undefined ? {} : { tableRole }
  },
  addGlobalAttributes: () => [
    {
      types: [...blockTypes],
      attributes: {
        blockId: {
          default: null,
          // Ids come from the case, never from HTML.
          parseHTML: () => null,
          renderHTML: (attributes) => ({ 'data-block-id': String(attributes['blockId'] ?? '') }),
        },
      },
    },
  ],
})

export const schemaExtensions: readonly AnyExtension[] = [
  Document,
  Text,
  Paragraph,
  Heading,
  Attachment,
  Table,
  TableRow,
  TableCell,
  BlockAttributes,
]
