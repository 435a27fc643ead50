import { head, page } from './gb9704.ts'
import type { OfficialDocument } from './official-document.ts'
import { textTw } from './text-width.ts'

/** 发文机关标志 stays on one line: a size that the setting asks for is taken back to what fits the type area. */
function markSizePt(document: OfficialDocument): number {
  const ems = Math.max(1, textTw(document.mark, 100) / 2000)
  const fits = Math.floor((page.typeWidthTw / 20 / ems) * 2) / 2
  return Math.max(head.markMinPt, Math.min(document.markSizePt ?? head.markMaxPt, fits))
}

/**
 * Where the glyphs lie in an exact line of 1.2 times their size: the baseline at four fifths of the line, as word
 * processors set it; Han glyphs reach from about 0.85 em above it to 0.08 em below. Calibrated with stand-in fonts.
 */
const MARK_LINE = 1.2
const MARK_INK_TOP_EM = 0.11
const MARK_INK_BOTTOM_EM = 0.165

/** Height of the mark's line, and the blank above and below its glyphs within it, in twips. */
export function markMetrics(document: OfficialDocument): {
  readonly sizePt: number
  readonly lineTw: number
  readonly inkTopTw: number
  readonly inkBottomTw: number
} {
  const sizePt = markSizePt(document)
  const emTw = sizePt * 20
  return {
    sizePt,
    lineTw: Math.round(emTw * MARK_LINE),
    inkTopTw: Math.round(emTw * MARK_INK_TOP_EM),
    inkBottomTw: Math.round(emTw * MARK_INK_BOTTOM_EM),
  }
}
