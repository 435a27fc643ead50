import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  WpsShapeRun,
} from 'docx'
import { IMPRINT_RULE_TW, imprintHeightTw } from '../letter/flow-imprint.ts'
import { foot, page } from '../letter/gb9704.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import { styleOf } from './styles.ts'

const PX_PER_TW = 96 / 1440

/** A paragraph that takes no room to speak of: a file needs one where nothing stands. */
const slender = {
  style: styleOf.offGrid,
  spacing: { line: 10, lineRule: LineRuleType.EXACT },
  run: { size: 2 },
} as const

/** Ends a letter whose last thing is a table: Word takes no table as the end of a section. */
export const endParagraph = (): Paragraph => new Paragraph(slender)

/** A rule is a paragraph of its own: the border of an indented paragraph would be indented with it. */
const rule = (weightPt: number): Paragraph =>
  new Paragraph({
    style: styleOf.offGrid,
    spacing: { line: IMPRINT_RULE_TW / 2, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, color: '000000', size: Math.round(weightPt * 8), space: 0 } },
    run: { size: 2 },
    children: [],
  })

/**
 * 版记 at the foot of the last page's type area (§7.4.1): a text box that is anchored to a last paragraph of half a
 * point. Floating tables and frames came out at the end of the text in LibreOffice; a text box that does not fit moves
 * to a page of its own. `newPage` sends it there in any case. `lines` are what stands between its rules.
 */
export function imprintBox(
  document: OfficialDocument,
  lines: readonly Paragraph[],
  newPage: boolean,
): readonly Paragraph[] {
  if (lines.length === 0) return []
  const ruled = document.format === 'document'
  const children = ruled
    ? [
        rule(foot.outerRulePt),
        ...lines.flatMap((line, index) => [
          line,
          rule(index === lines.length - 1 ? foot.outerRulePt : foot.innerRulePt),
        ]),
      ]
    : lines
  const box = new WpsShapeRun({
    type: 'wps',
    children,
    transformation: {
      width: page.typeWidthTw * PX_PER_TW,
      height: imprintHeightTw(document) * PX_PER_TW,
    },
    bodyProperties: { margins: { top: 0, bottom: 0, left: 0, right: 0 } },
    altText: { id: '1', name: '版记', description: '版记', title: '版记' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.CENTER },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
    },
  })
  return [
    new Paragraph({
      ...slender,
      pageBreakBefore: newPage,
      children: [box],
    }),
  ]
}
