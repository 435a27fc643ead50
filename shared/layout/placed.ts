import type { Part } from '../letter/flow-item.ts'
import { page } from '../letter/gb9704.ts'
import type { TextLine } from '../letter/line-break.ts'
import type { Run } from '../letter/official-document.ts'

/** One line of text where it lies on its page. All measures in twips from the page's top left corner. */
export interface PlacedLine {
  readonly part: Part | 'pageNumber' | 'cell'
  readonly blockId: string | null
  readonly runs: readonly Run[]
  readonly sizePt: number
  readonly leftTw: number
  readonly topTw: number
  readonly heightTw: number
  /** Natural width; `stretchTw` more is spread between the characters of a justified line. */
  readonly widthTw: number
  readonly stretchTw: number
  /** The point of the line that holds whatever the font's true widths are: its left edge, middle or right edge. */
  readonly anchor: 'left' | 'center' | 'right'
  readonly red: boolean
}

/** A rule or the frame line of a table cell. */
export interface PlacedRule {
  readonly kind: 'single' | 'thickThin' | 'thinThick'
  readonly leftTw: number
  readonly topTw: number
  readonly widthTw: number
  /** Height of a vertical line; 0 for a horizontal one. */
  readonly heightTw: number
  readonly weightPt: number
  readonly red: boolean
}

/** A page without lines is the blank one before the 版记 (§7.4.1). */
export interface Page {
  readonly number: number
  readonly lines: readonly PlacedLine[]
  readonly rules: readonly PlacedRule[]
}

/** A page while it is being filled; `y` is where the next line goes. */
export interface Place {
  readonly lines: PlacedLine[]
  readonly rules: PlacedRule[]
  y: number
}

export const newPlace = (): Place => ({ lines: [], rules: [], y: page.topTw })

/** Lower edge of the type area. */
export const bottomTw = page.topTw + page.typeHeightTw

/** What a line takes from its paragraph. */
export interface LineLook {
  readonly part: PlacedLine['part']
  readonly blockId: string | null
  readonly sizePt: number
  readonly pitchTw: number
  readonly align: 'left' | 'center' | 'right' | 'both'
  readonly red: boolean
}

export function placeLine(
  look: LineLook,
  line: TextLine,
  box: { readonly left: number; readonly width: number; readonly top: number },
): PlacedLine {
  const free = box.width - line.widthTw
  const shift = look.align === 'center' ? free / 2 : look.align === 'right' ? free : 0
  return {
    part: look.part,
    blockId: look.blockId,
    runs: line.runs,
    sizePt: look.sizePt,
    leftTw: Math.round(box.left + shift),
    topTw: box.top,
    heightTw: look.pitchTw,
    widthTw: line.widthTw,
    stretchTw: look.align === 'both' && !line.isLast && free > 0 ? free : 0,
    anchor: look.align === 'both' ? 'left' : look.align,
    red: look.red,
  }
}

/** Text of a placed line. */
export const lineText = (line: PlacedLine): string => line.runs.map((run) => run.text).join('')
