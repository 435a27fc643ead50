import { foot, letter, mmToTw, page, size } from '../letter/gb9704.ts'
import { markMetrics } from '../letter/mark-size.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import { textTw, type Widths } from '../letter/text-width.ts'
import { bottomTw, type Place, type PlacedLine, placeLine } from './placed.ts'

/** Double rules of a letter are 3 pt heavy in all, with the gap (measured in LibreOffice). */
const DOUBLE_RULE_TW = 86

/** The letter's header on page 1 and both double rules; sets the top of the text under it (§10.1). */
export function letterFrame(document: OfficialDocument, place: Place, widths: Widths | undefined): void {
  const mark = markMetrics(document)
  const top = mmToTw(letter.markTopMm) - mark.inkTopTw
  const space = Math.max(0, Math.round((mmToTw(letter.ruleBelowMarkMm) - mark.inkBottomTw) / 20)) * 20
  const widthTw = textTw(document.mark, mark.sizePt, widths)
  const overhang = mmToTw((letter.ruleWidthMm - page.typeWidthMm) / 2)
  const rule = {
    leftTw: page.leftTw - overhang,
    widthTw: page.typeWidthTw + 2 * overhang,
    heightTw: 0,
    weightPt: 3,
    red: true,
  } as const
  place.lines.push(
    placeLine(
      { part: 'mark', blockId: null, sizePt: mark.sizePt, pitchTw: mark.lineTw, align: 'center', red: true },
      { runs: [{ text: document.mark, face: 'mark' }], widthTw, isLast: true },
      { left: page.leftTw, width: page.typeWidthTw, top },
    ),
  )
  place.rules.push({ ...rule, kind: 'thickThin', topTw: top + mark.lineTw + space })
  place.rules.push({ ...rule, kind: 'thinThick', topTw: page.heightTw - mmToTw(letter.footRuleMm) - DOUBLE_RULE_TW })
  place.y = Math.max(page.topTw, top + mark.lineTw + space + DOUBLE_RULE_TW)
}

/** — 3 — under the type area: odd pages at the right, even pages at the left, one character in (§7.5). */
export function pageNumberLine(number: number, widths: Widths | undefined): PlacedLine {
  const text = `— ${number} —`
  const indent = foot.pageNumberIndent * size.pageNumber * 20
  const middle = bottomTw + mmToTw(foot.pageNumberBelowMm)
  return placeLine(
    {
      part: 'pageNumber',
      blockId: null,
      sizePt: size.pageNumber,
      pitchTw: foot.pageNumberPitchTw,
      align: number % 2 === 1 ? 'right' : 'left',
      red: false,
    },
    { runs: [{ text, face: 'song' }], widthTw: textTw(text, size.pageNumber, widths), isLast: true },
    {
      left: page.leftTw + indent,
      width: page.typeWidthTw - 2 * indent,
      top: middle - foot.pageNumberPitchTw / 2,
    },
  )
}
