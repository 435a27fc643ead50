import { DOMSerializer, type Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { insertBlocks, insertRows, sliceText } from './insert-blocks.ts'
import { cleanPasted, type RepairPaste, textToBlocks } from './pasted-text.ts'
import { plainFromHtml } from './plain-from-html.ts'
import { parseCells } from './tab-separated.ts'

export interface PasteOptions {
  readonly newId: () => string
  readonly repair: RepairPaste
  readonly onRepairs: (repairs: readonly string[]) => void
}

function inCell(view: EditorView): boolean {
  return view.state.selection.$from.parent.type.name === 'tableCell'
}

/** Writes foreign text at the cursor. */
export function writeText(view: EditorView, raw: string, options: PasteOptions): void {
  const text = cleanPasted(raw)
  if (text === '') return
  if (inCell(view)) {
    const rows = parseCells(text.replace(/\n+$/u, ''))
    const single = rows.length === 1 && rows[0]?.length === 1
    if (single) view.dispatch(view.state.tr.insertText(rows[0]?.[0] ?? '').scrollIntoView())
    else insertRows(view, rows)
    return
  }
  const { blocks, repairs } = textToBlocks(text, options.repair, options.newId)
  if (blocks.length === 0) return
  view.dispatch(insertBlocks(view.state, blocks).setMeta('paste', true).scrollIntoView())
  if (repairs.length > 0) options.onRepairs(repairs)
}

/** text/plain first: WPS wraps real text in mso-spacerun, which every HTML reader takes for blanks. */
function textIn(transfer: DataTransfer | null): string {
  if (transfer === null) return ''
  const plain = transfer.getData('text/plain')
  return plain !== '' ? plain : plainFromHtml(transfer.getData('text/html'))
}

/** What leaves by the clipboard beside the plain text: bare paragraphs and tables, so that WPS styles nothing. */
const bareHtml = new DOMSerializer(
  {
    paragraph: () => ['p', 0],
    heading: () => ['p', 0],
    attachment: () => ['p', 0],
    table: () => ['table', ['tbody', 0]],
    tableRow: () => ['tr', 0],
    tableCell: () => ['td', 0],
  },
  {},
)

/**
 * The only ways in from outside: paste and drop, both as plain text. HTML is never parsed into the document. What was
 * cut or copied here is remembered as it was, so that a moved paragraph keeps its id.
 */
export function paste(options: PasteOptions): Plugin {
  let copied: { readonly text: string; readonly slice: Slice } | null = null

  const own = (text: string): Slice | null => {
    if (copied === null || cleanPasted(text) !== cleanPasted(copied.text)) return null
    const whole = copied.slice.content.content.every((node) => node.type.isInGroup('block'))
    return whole ? copied.slice : null
  }

  return new Plugin({
    props: {
      clipboardSerializer: bareHtml,
      clipboardTextSerializer: (slice) => {
        const text = sliceText(slice)
        copied = { text, slice }
        return text
      },
      // Belt and braces: even if a handler below stood aside, no markup would be left to parse.
      transformPastedHTML: () => '',
      handlePaste: (view, event) => {
        const text = textIn(event.clipboardData)
        const slice = inCell(view) ? null : own(text)
        if (slice === null) writeText(view, text, options)
        else view.dispatch(view.state.tr.replaceSelection(slice).setMeta('paste', true).scrollIntoView())
        return true
      },
      handleDrop: (view, event, _slice, moved) => {
        // Within the editor ProseMirror moves the blocks themselves.
        if (moved || view.dragging !== null) return false
        const text = textIn(event.dataTransfer)
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (text !== '' && place !== null) {
          const { tr } = view.state
          view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place.pos))))
          writeText(view, text, options)
          view.focus()
        }
        return true
      },
    },
  })
}
