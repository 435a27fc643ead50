import type { CSSProperties } from 'react'
import type { LetterSettings } from '../../shared/bureau/letter-settings.ts'
import { grid, size } from '../../shared/letter/gb9704.ts'
import type { Run } from '../../shared/letter/official-document.ts'
import { gapTw } from '../../shared/letter/text-width.ts'
import { lineText, type PlacedLine } from '../../shared/layout/placed.ts'
import { fontFamily } from './paper-fonts.ts'

interface Piece extends Run {
  readonly latin: boolean
  /** Room before it, in twips. */
  readonly gapTw: number
}

/** A line's runs cut where the script changes: each script has its font, and some room between them. */
function piecesOf(line: PlacedLine): readonly Piece[] {
  const pieces: Piece[] = []
  let before = ''
  for (const run of line.runs) {
    for (const character of run.text) {
      const latin = /[\u0020-\u024f]/u.test(character)
      const gap = gapTw(before, character, line.sizePt)
      const last = pieces.at(-1)
      if (last !== undefined && last.latin === latin && last.face === run.face && gap === 0) {
        pieces[pieces.length - 1] = { ...last, text: last.text + character }
      } else pieces.push({ text: character, face: run.face, latin, gapTw: gap })
      before = character
    }
  }
  return pieces
}

const pt = (twips: number): string => `${twips / 20}pt`

/** How far along its own width a line is held: a stand-in font is a little wider or narrower than the official one. */
const held = { left: 0, center: 0.5, right: 1 } as const

/** One line where the layout put it; justified lines spread their free room between the characters. */
export function PaperLine(props: {
  readonly line: PlacedLine
  readonly fonts: LetterSettings['fonts']
  readonly marked: boolean
}) {
  const { line, fonts, marked } = props
  const characters = [...lineText(line)].length
  const spread = characters > 1 ? line.stretchTw / (characters - 1) : 0
  const spacing = (line.sizePt === size.body ? grid.spacingTw : 0) + spread
  const place: CSSProperties = {
    left: pt(line.leftTw + line.widthTw * held[line.anchor]),
    ...(line.anchor === 'left' ? {} : { transform: `translateX(-${held[line.anchor] * 100}%)` }),
    top: pt(line.topTw),
    height: pt(line.heightTw),
    lineHeight: pt(line.heightTw),
    fontSize: `${line.sizePt}pt`,
    letterSpacing: pt(spacing),
  }
  return (
    <div
      className="paper-line"
      style={place}
      data-part={line.part}
      data-block-id={line.blockId ?? undefined}
      data-red={line.red}
      data-marked={marked}
    >
      {piecesOf(line).map((piece, index) => (
        <span
          key={index}
          style={{
            fontFamily: fontFamily(piece.face, fonts, piece.latin),
            ...(piece.gapTw === 0 ? {} : { marginLeft: pt(piece.gapTw) }),
          }}
        >
          {piece.text}
        </span>
      ))}
    </div>
  )
}
