import { Editor, Extension } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history, redo, undo } from '@tiptap/pm/history'
import { type Command, Plugin, TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  tableEditing,
} from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { Block, HeadingLevel } from '../../shared/case/reply.ts'
import { blockIds } from './block-ids.ts'
import { blocksOf, documentOf, type NodeJson } from './blocks-and-document.ts'
import { insertAttachment, insertTable, setLevel } from './commands.ts'
import { createComposition } from './composition.ts'
import { type EditorStatus, statusOf } from './editor-status.ts'
import { createEmission } from './emission.ts'
import { headingLevels } from './heading-levels.ts'
import { editorKeys } from './keys.ts'
import { type PasteOptions, paste, writeText } from './paste.ts'
import { linesToBlocks, type RepairPaste } from './pasted-text.ts'
import { insertParagraphs, sliceText } from './insert-blocks.ts'
import { runInHeadings } from './run-in-headings.ts'
import { blockIdOf, schemaExtensions } from './schema.ts'

/** What pages and toolbar may ask of the editor. Nothing here writes while an input method composes; it waits. */
export interface ReplyEditorApi {
  readonly focus: () => void
  /** Puts the cursor at the start of the block and brings it into view; false when no such block is there. */
  readonly focusBlock: (id: string) => boolean
  readonly insertText: (text: string) => void
  /** Writes ready paragraphs at the cursor: nothing is mended in them, and one 撤销 takes them back. */
  readonly insertParagraphs: (texts: readonly string[]) => void
  /** The selected text, a block a line; empty when nothing is selected. */
  readonly selectedText: () => string
  /** Numbers the current block at this level; null makes it plain text. */
  readonly setLevel: (level: HeadingLevel | null) => void
  readonly insertTable: (rows?: number, columns?: number) => void
  readonly insertAttachment: () => void
  readonly changeTable: (change: TableChange) => void
  readonly undo: () => void
  readonly redo: () => void
  /** The blocks as they stand, at once; what has not been sent to `onChange` is sent too. */
  readonly flush: () => readonly Block[]
}

export type TableChange = 'addRow' | 'addColumn' | 'deleteRow' | 'deleteColumn' | 'deleteTable'

const tableCommands: Readonly<Record<TableChange, Command>> = {
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
}

export interface SessionOptions {
  readonly blocks: readonly Block[]
  readonly newId: () => string
  readonly label: string
  readonly readOnly: boolean
  readonly onChange: (blocks: readonly Block[]) => void
  readonly onRepairs: (repairs: readonly string[]) => void
  readonly onStatus: (status: EditorStatus) => void
  readonly repairPaste: RepairPaste | null
}

export interface ReplySession {
  readonly api: ReplyEditorApi
  readonly editor: Editor
  readonly setReadOnly: (readOnly: boolean) => void
  /** Sends what is unsent and takes the editor down. */
  readonly close: () => void
}

/** A pause before the toolbar follows the cursor: drawing it must never hold up a keystroke. */
const STATUS_MS = 80

/** One sitting at one text: the editor, its plugins in their order, and the way its blocks get out. */
export function openSession(element: HTMLElement, options: SessionOptions): ReplySession {
  const { newId } = options
  const composition = createComposition()
  const read = () => blocksOf(editor.state.doc.toJSON() as NodeJson, newId)
  const emission = createEmission(composition.running, () => options.onChange(read()))
  const pasteOptions: PasteOptions = {
    newId,
    repair: options.repairPaste ?? ((text) => linesToBlocks(text, newId)),
    onRepairs: options.onRepairs,
  }

  let statusTimer: ReturnType<typeof setTimeout> | undefined
  const showStatus = () => {
    statusTimer = undefined
    if (!editor.isDestroyed) options.onStatus(statusOf(editor.state, read()))
  }
  const outgoing = new Plugin({
    view: () => ({
      update: (view, before) => {
        if (view.state.doc !== before.doc) emission.touch()
        if (!view.composing) statusTimer ??= setTimeout(showStatus, STATUS_MS)
      },
    }),
    props: {
      handleDOMEvents: {
        blur: () => {
          emission.send()
          return false
        },
      },
    },
  })

  const editor = new Editor({
    element,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    // Each of these writes or listens in ways this editor does itself, or not at all.
    enableCoreExtensions: {
      clipboardTextSerializer: false,
      focusEvents: false,
      keymap: false,
      drop: false,
      paste: false,
      delete: false,
      textDirection: false,
    },
    editable: !options.readOnly,
    content: documentOf(options.blocks, newId),
    editorProps: {
      attributes: {
        class: 'reply-editor-text',
        'aria-label': options.label,
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        lang: 'zh-CN',
      },
    },
    extensions: [
      ...schemaExtensions,
      Extension.create({
        name: 'reply',
        addProseMirrorPlugins: () => [
          composition.plugin,
          paste(pasteOptions),
          ...editorKeys(newId),
          history(),
          headingLevels(composition),
          blockIds(newId, composition),
          runInHeadings(composition),
          tableEditing(),
          gapCursor(),
          outgoing,
        ],
      }),
    ],
  })

  const run = (command: Command) =>
    composition.whenSettled((view) => {
      if (!view.editable) return
      view.focus()
      command(view.state, view.dispatch.bind(view))
    })
  const whenEditable = (task: (view: EditorView) => void) =>
    composition.whenSettled((view) => {
      if (view.editable) task(view)
    })

  const api: ReplyEditorApi = {
    focus: () => composition.whenSettled((view) => view.focus()),
    focusBlock: (id) => {
      let at: number | null = null
      editor.state.doc.forEach((block, offset) => {
        if (blockIdOf(block) === id) at = offset
      })
      if (at === null) return false
      const offset: number = at
      composition.whenSettled((view) => {
        const place = Math.min(offset + 1, view.state.doc.content.size)
        view.focus()
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place))).scrollIntoView())
      })
      return true
    },
    insertText: (text) =>
      whenEditable((view) => {
        view.focus()
        writeText(view, text, pasteOptions)
      }),
    insertParagraphs: (texts) =>
      whenEditable((view) => {
        view.focus()
        insertParagraphs(view, texts, newId)
      }),
    selectedText: () => sliceText(editor.state.selection.content()),
    setLevel: (level) => run(setLevel(level)),
    insertTable: (rows = 3, columns = 3) =>
      run((state, dispatch) => !isInTable(state) && insertTable(rows, columns, newId)(state, dispatch)),
    insertAttachment: () => run(insertAttachment(newId)),
    changeTable: (change) => run(tableCommands[change]),
    undo: () => run(undo),
    redo: () => run(redo),
    flush: () => {
      emission.send()
      return read()
    },
  }

  statusTimer = setTimeout(showStatus, 0)
  return {
    api,
    editor,
    setReadOnly: (readOnly) => {
      if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false)
    },
    close: () => {
      clearTimeout(statusTimer)
      emission.end()
      editor.destroy()
    },
  }
}
