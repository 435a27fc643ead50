import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import type { Plugin } from '@tiptap/pm/state'
import { goToNextCell } from '@tiptap/pm/tables'
import { attachmentToParagraph, breakBlock, setLevel } from './commands.ts'

/**
 * The keys of the editor. Ctrl+Space, Shift and Ctrl+Shift belong to the input methods and are never bound. Tab is
 * bound inside tables only, and there it lets go at the last cell, so the keyboard never gets caught.
 */
export function editorKeys(newId: () => string): readonly Plugin[] {
  const enter = breakBlock(newId)
  return [
    keymap({
      Enter: enter,
      'Shift-Enter': enter,
      Backspace: attachmentToParagraph,
      Tab: goToNextCell(1),
      'Shift-Tab': goToNextCell(-1),
      'Alt-0': setLevel(null),
      'Alt-1': setLevel(1),
      'Alt-2': setLevel(2),
      'Alt-3': setLevel(3),
      'Alt-4': setLevel(4),
      'Mod-z': chainCommands(undo, () => true),
      'Mod-y': chainCommands(redo, () => true),
    }),
    keymap(baseKeymap),
  ]
}
