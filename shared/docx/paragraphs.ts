import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { FlowParagraph } from '../letter/flow.ts'
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

/** The letter's own styles; a file that has none of them (an office's template) gets the outline level alone. */
export type Styling = 'styled' | 'bare'

const styleOrLevel = (item: FlowParagraph, styling: Styling) => {
  const { level } = item
  if (styling === 'bare') return level === null ? {} : { outlineLevel: level - 1 }
  return { style: level === null ? (item.sizePt > size.body ? styleOf.offGrid : styleOf.body) : styleOf.heading(level) }
}

/** A paragraph of the flow in exact lines (w:lineRule exact), so that the line count does not depend on the font. */
export function paragraphOf(
  item: FlowParagraph,
  fonts: Fonts,
  styling: Styling = 'styled',
  extra: IParagraphOptions = {},
): Paragraph {
  const runs = item.runs.flatMap((run) => textRuns(run, fonts, item.sizePt, item.red ? { color: RED } : {}))
  const opposite =
    item.opposite.length === 0
      ? []
      : [new TextRun({ children: [new Tab()] }), ...item.opposite.flatMap((run) => textRuns(run, fonts, item.sizePt))]
  return new Paragraph({
    ...styleOrLevel(item, styling),
    ...extra,
    alignment: alignments[item.align],
    widowControl: false,
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
