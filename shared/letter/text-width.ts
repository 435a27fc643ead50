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

const isLatin = (character: string): boolean => /[0-9A-Za-z\u00c0-\u024f]/u.test(character)
const isHan = (character: string): boolean => /[\p{Script=Han}\u3005]/u.test(character)

/**
 * Does a word processor put some room between these two? It does between Han characters and Latin letters or digits
 * (w:autoSpaceDE, autoSpaceDN, on by default): a fifth of the size in LibreOffice, about a quarter in Word.
 */
export const isSpaced = (before: string, after: string): boolean =>
  (isHan(before) && isLatin(after)) || (isLatin(before) && isHan(after))

const SPACED_EM = 0.2

/** That room in twips; 0 where there is none. */
export const gapTw = (before: string, after: string, sizePt: number): number =>
  isSpaced(before, after) ? Math.round(SPACED_EM * sizePt * 20) : 0

/** Width of a text in twips, room between Han and Latin included. */
export function textTw(text: string, sizePt: number, widths: Widths = officialWidths): number {
  let [sum, before] = [0, '']
  for (const character of text) {
    sum += characterTw(character, sizePt, widths) + gapTw(before, character, sizePt)
    before = character
  }
  return sum
}
