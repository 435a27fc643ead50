import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { FlowParagraph } from '../letter/flow-item.ts'
import { page, RED, size } from '../letter/gb9704.ts'
import { type Fonts, textRuns } from './runs.ts'
import { styleOf } from './styles.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const

/** Indents as Word takes them: the first line relative to the others. */
function indentOf({ firstTw, leftTw, rightTw, rule }: FlowParagraph) {
  const first = firstTw - leftTw
  return {
    left: leftTw,
    // A rule is as wide as its paragraph, so that one reaches both edges; its opposite text hangs on a tab stop.
    right: rule === null ? rightTw : 0,
    ...(first > 0 ? { firstLine: first } : {}),
    ...(first < 0 ? { hanging: -first } : {}),
  }
}

/** A paragraph of the flow in exact lines (w:lineRule exact), so that the line count does not depend on the font. */
export function paragraphOf(item: FlowParagraph, fonts: Fonts): Paragraph {
  const runs = item.runs.flatMap((run) => textRuns(run, fonts, item.sizePt, item.red ? { color: RED } : {}))
  const opposite =
    item.opposite.length === 0
      ? []
      : [new TextRun({ children: [new Tab()] }), ...item.opposite.flatMap((run) => textRuns(run, fonts, item.sizePt))]
  const style =
    item.level === null ? (item.sizePt > size.body ? styleOf.offGrid : styleOf.body) : styleOf.heading(item.level)
  return new Paragraph({
    style,
    alignment: alignments[item.align],
    widowControl: false,
    pageBreakBefore: item.newPage,
    keepNext: item.keepNext,
    indent: indentOf(item),
    spacing: { line: item.pitchTw, lineRule: LineRuleType.EXACT, before: item.beforeTw, after: 0 },
    ...(item.opposite.length === 0
      ? {}
      : { tabStops: [{ type: TabStopType.RIGHT, position: page.typeWidthTw - item.rightTw }] }),
    ...(item.rule === null
      ? {}
      : {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              color: RED,
              size: Math.round(item.rule.weightPt * 8),
              space: item.rule.spacePt,
            },
          },
        }),
    // An empty paragraph keeps the size of its mark, so that a clerk who types into it gets the right face.
    ...(runs.length === 0 ? { run: { size: item.sizePt * 2 } } : {}),
    children: [...runs, ...opposite],
  })
}
