import type { FlowParagraph } from './flow-item.ts'
import { page } from './gb9704.ts'
import { breakLines, type TextLine } from './line-break.ts'
import type { Widths } from './text-width.ts'

/** Lines of a paragraph as it is set in the type area. */
export const linesOf = (paragraph: FlowParagraph, widths?: Widths): readonly TextLine[] =>
  breakLines(
    paragraph.runs,
    paragraph.sizePt,
    page.typeWidthTw - paragraph.firstTw - paragraph.rightTw,
    page.typeWidthTw - paragraph.leftTw - paragraph.rightTw,
    widths,
  )
