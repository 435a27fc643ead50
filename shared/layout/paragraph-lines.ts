import type { FlowParagraph } from '../letter/flow-item.ts'
import { linesOf } from '../letter/flow-lines.ts'
import { page } from '../letter/gb9704.ts'
import { textTw, type Widths } from '../letter/text-width.ts'
import { type PlacedLine, placeLine } from './placed.ts'

/** The paragraph's lines from its own top at 0. */
export function paragraphLines(item: FlowParagraph, widths: Widths | undefined): readonly PlacedLine[] {
  const placed = linesOf(item, widths).map((line, index) => {
    const left = index === 0 ? item.firstTw : item.leftTw
    const box = { left: page.leftTw + left, width: page.typeWidthTw - left - item.rightTw, top: index * item.pitchTw }
    return placeLine(item, line, box)
  })
  if (item.opposite.length === 0) return placed
  const widthTw = item.opposite.reduce((sum, run) => sum + textTw(run.text, item.sizePt, widths), 0)
  const box = { left: page.leftTw, width: page.typeWidthTw - item.rightTw, top: 0 }
  return [...placed, placeLine({ ...item, align: 'right' }, { runs: item.opposite, widthTw, isLast: true }, box)]
}

const ruleHeightTw = (item: FlowParagraph): number =>
  item.rule === null ? 0 : Math.round((item.rule.spacePt + item.rule.weightPt) * 20)

/** Height of a paragraph in twips, with the room before it and its rule. */
export const heightOf = (item: FlowParagraph, lines: readonly PlacedLine[]): number =>
  item.beforeTw + lines.reduce((most, line) => Math.max(most, line.topTw + line.heightTw), 0) + ruleHeightTw(item)
