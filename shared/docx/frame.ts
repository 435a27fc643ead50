import { AlignmentType, BorderStyle, Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { markMetrics } from '../letter/mark-size.ts'
import { foot, letter, mmToTw, page, RED, size } from '../letter/gb9704.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import { type Fonts, fontsOf, textRuns } from './runs.ts'
import { styleOf } from './styles.ts'

/** How far the 170 mm rules of a letter reach beyond the type area on either side. */
const overhangTw = mmToTw((letter.ruleWidthMm - page.typeWidthMm) / 2)

/** Distance of the page number from the page's foot, such that its middle lies at 269 mm. */
const footerTw = mmToTw(letter.footRuleMm)
const pageNumberAfterTw =
  mmToTw(page.heightMm - page.topMm - page.typeHeightMm - foot.pageNumberBelowMm) -
  footerTw -
  foot.pageNumberPitchTw / 2

/** Digits lie below the middle of an exact line; measured in LibreOffice with stand-in fonts. */
const PAGE_NUMBER_LIFT_TW = 40

/** Where header and footer begin, in twips from the page's edges. */
export function marginsOf(document: OfficialDocument): { readonly header: number; readonly footer: number } {
  const header = document.format === 'letter' ? mmToTw(letter.markTopMm) - markMetrics(document).inkTopTw : 850
  return { header, footer: footerTw }
}

/** Page 1 of a letter: mark, and 4 mm under it a double line, thick over thin (§10.1). */
export function letterHeader(document: OfficialDocument): Header {
  const mark = markMetrics(document)
  return new Header({
    children: [
      new Paragraph({
        style: styleOf.offGrid,
        alignment: AlignmentType.CENTER,
        indent: { left: -overhangTw, right: -overhangTw },
        spacing: { line: mark.lineTw, lineRule: LineRuleType.EXACT },
        border: {
          bottom: {
            style: BorderStyle.THICK_THIN_SMALL_GAP,
            color: RED,
            size: 24,
            space: Math.max(0, Math.round((mmToTw(letter.ruleBelowMarkMm) - mark.inkBottomTw) / 20)),
          },
        },
        children: textRuns({ text: document.mark, face: 'mark' }, document.fonts, mark.sizePt, { color: RED }),
      }),
    ],
  })
}

/** The letter's second double line, thin over thick, 20 mm above the page's foot; page 1 has no number (§10.1). */
export function letterFirstFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleOf.offGrid,
        indent: { left: -overhangTw, right: -overhangTw },
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, color: RED, size: 24, space: 0 } },
        children: [],
      }),
    ],
  })
}

/** No number: the blank page before the 版记 and the page of the 版记 (§7.5). */
export const emptyFooter = (): Footer => new Footer({ children: [new Paragraph({ style: styleOf.offGrid })] })

/** — 3 —: odd pages at the right, even pages at the left, one character in (§7.5). */
export function pageNumberFooter(side: 'right' | 'left', fonts: Fonts): Footer {
  const indent = foot.pageNumberIndent * size.pageNumber * 20
  return new Footer({
    children: [
      new Paragraph({
        style: styleOf.offGrid,
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: indent } : { left: indent },
        spacing: {
          line: foot.pageNumberPitchTw,
          lineRule: LineRuleType.EXACT,
          after: pageNumberAfterTw + PAGE_NUMBER_LIFT_TW,
        },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: fontsOf('song', fonts),
            size: size.pageNumber * 2,
          }),
        ],
      }),
    ],
  })
}
