import type { HeadingLevel } from '../case/reply.ts'
import { grid, size } from './gb9704.ts'
import type { Run } from './official-document.ts'

/** What a paragraph is in the letter; both renderers name it (style in the file, class on screen). */
export type Part =
  | 'headLine'
  | 'mark'
  | 'number'
  | 'classLine'
  | 'title'
  | 'salutation'
  | 'text'
  | 'heading'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'note'
  | 'contact'
  | 'annexLabel'
  | 'annexTitle'
  | 'imprint'
  | 'blank'

/** A paragraph with every measure in twips: what both renderers draw, so that they cannot differ in it. */
export interface FlowParagraph {
  readonly kind: 'paragraph'
  readonly part: Part
  readonly blockId: string | null
  readonly level: HeadingLevel | null
  readonly runs: readonly Run[]
  readonly sizePt: number
  /** Exact height of a line. */
  readonly pitchTw: number
  readonly beforeTw: number
  readonly align: 'left' | 'center' | 'right' | 'both'
  /** Left edge of the first line and of the following lines, right edge; from the edges of the type area. */
  readonly firstTw: number
  readonly leftTw: number
  readonly rightTw: number
  /** Begins a page (附件). */
  readonly newPage: boolean
  readonly keepNext: boolean
  readonly red: boolean
  /** Rule under the paragraph (版头分隔线), centred on the type area. */
  readonly rule: { readonly spacePt: number; readonly weightPt: number } | null
  /** Text set against the right edge of the same line, `rightTw` in from it (签发人, 办理类别, 印发日期). */
  readonly opposite: readonly Run[]
}

export interface FlowTable {
  readonly kind: 'table'
  readonly blockId: string | null
  readonly rows: readonly (readonly string[])[]
  /** Widths of the columns; together at most the type area. */
  readonly columnsTw: readonly number[]
}

export type FlowItem = FlowParagraph | FlowTable

/** 一字: the pitch of the 28 characters of a line. */
export const em = grid.characterTw

export const plain: FlowParagraph = {
  kind: 'paragraph',
  part: 'text',
  blockId: null,
  level: null,
  runs: [],
  sizePt: size.body,
  pitchTw: grid.pitchTw,
  beforeTw: 0,
  align: 'left',
  firstTw: 0,
  leftTw: 0,
  rightTw: 0,
  newPage: false,
  keepNext: false,
  red: false,
  rule: null,
  opposite: [],
}

export const one = (text: string, face: Run['face'] = 'body'): readonly Run[] => [{ text, face }]

export const blanks = (count: number, keepNext = false): readonly FlowParagraph[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ ...plain, part: 'blank', keepNext }))
