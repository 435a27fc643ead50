import { IMPRINT_RULE_TW, imprintFlow, imprintHeightTw } from '../letter/flow-imprint.ts'
import { foot, page } from '../letter/gb9704.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import type { Widths } from '../letter/text-width.ts'
import { heightOf, paragraphLines } from './paragraph-lines.ts'
import { bottomTw, type Place } from './placed.ts'

/** Pages that are turned before the 版记 where the text ends on `pageNumber` at `y`. */
export function turnsBeforeImprint(document: OfficialDocument, pageNumber: number, y: number): 0 | 1 | 2 {
  const fits = y + imprintHeightTw(document) <= bottomTw
  const lands = fits ? pageNumber : pageNumber + 1
  const isOdd = lands % 2 === 1
  const turns = lands - pageNumber + (document.imprintOnEvenPage && isOdd ? 1 : 0)
  return turns === 2 ? 2 : turns === 1 ? 1 : 0
}

/** 版记 on the lower edge of the type area (§7.4.1). */
export function placeImprint(document: OfficialDocument, place: Place, widths: Widths | undefined): void {
  const ruled = document.format === 'document'
  const items = imprintFlow(document)
  let y = bottomTw - imprintHeightTw(document)
  const rule = (weightPt: number): void => {
    if (!ruled) return
    place.rules.push({
      kind: 'single',
      leftTw: page.leftTw,
      topTw: y,
      widthTw: page.typeWidthTw,
      heightTw: 0,
      weightPt,
      red: false,
    })
    y += IMPRINT_RULE_TW
  }
  rule(foot.outerRulePt)
  items.forEach((item, index) => {
    const lines = paragraphLines(item, widths)
    place.lines.push(...lines.map((line) => ({ ...line, topTw: line.topTw + y })))
    y += heightOf(item, lines)
    rule(index === items.length - 1 ? foot.outerRulePt : foot.innerRulePt)
  })
}
