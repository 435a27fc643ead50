import { redoDepth, undoDepth } from '@tiptap/pm/history'
import type { EditorState } from '@tiptap/pm/state'
import type { Block, HeadingLevel } from '../../shared/case/reply.ts'
import { countCharacters } from './count-characters.ts'

/** What a toolbar shows about the place of the cursor and the text as a whole. */
export interface EditorStatus {
  readonly place: 'paragraph' | 'attachment' | 'table' | HeadingLevel
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** 字数. */
  readonly characters: number
}

function placeOf(state: EditorState): EditorStatus['place'] {
  const { $from } = state.selection
  const block = $from.depth > 0 ? $from.node(1) : null
  switch (block?.type.name) {
    case 'table':
      return 'table'
    case 'attachment':
      return 'attachment'
    case 'heading': {
      const level: unknown = block.attrs['level']
      return level === 1 || level === 2 || level === 3 || level === 4 ? level : 'paragraph'
    }
    default:
      return 'paragraph'
  }
}

export function statusOf(state: EditorState, blocks: readonly Block[]): EditorStatus {
  return {
    place: placeOf(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    characters: countCharacters(blocks),
  }
}
