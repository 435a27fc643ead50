import { grid, size } from './gb9704.ts'

/** Advance widths of Times New Roman (regular) in thousandths of the size, U+0020 to U+007E. */
// biome-ignore format: one row a block of sixteen code points
const timesNewRoman: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
  500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
  556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
  333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
  500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]

/** Width of one character in ems. */
export type Widths = (character: string) => number

/**
 * Han and full-width marks are one em in every official font, so lines break alike in all of them; only ASCII depends on
 * the Latin font. Characters beyond both (µ, é) count as half an em.
 */
export const officialWidths: Widths = (character) => {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code <= 0x7e) return (timesNewRoman[code - 0x20] ?? 500) / 1000
  return code >= 0xa0 && code < 0x0250 ? 0.5 : 1
}

/** Width of one character in twips, character spacing included (body text is set 0.25 pt tighter, see `grid`). */
export function characterTw(character: string, sizePt: number, widths: Widths = officialWidths): number {
  const spacing = sizePt === size.body ? grid.spacingTw : 0
  return Math.round(widths(character) * sizePt * 20) + spacing
}

/** Width of a text in twips. */
export function textTw(text: string, sizePt: number, widths: Widths = officialWidths): number {
  let sum = 0
  for (const character of text) sum += characterTw(character, sizePt, widths)
  return sum
}
