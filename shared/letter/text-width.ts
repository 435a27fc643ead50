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

// By code point throughout: this runs for every character of every letter, and a regular expression costs ten times as
// much.

/** Marks of Latin-1 that the official fonts draw full-width: § ¨ ° ± ´ · × ÷ (GB 2312, row 1). */
const wideLatin = new Set([0xa7, 0xa8, 0xb0, 0xb1, 0xb4, 0xb7, 0xd7, 0xf7])

/**
 * Is it a mark that belongs to no script but is one em in official text: “ ” — … × ≥ ℃ ①, Greek, Cyrillic? Word
 * processors give it the font of its neighbours unless they are told.
 */
export function isWideMark(code: number): boolean {
  if (code < 0x370) return wideLatin.has(code)
  return code < 0x530 || (code >= 0x2010 && code < 0x2e80 && !isZeroWidth(code))
}

/** Joiners, marks of direction, variation selectors and combining accents. */
function isZeroWidth(code: number): boolean {
  if (code < 0x300) return false
  return (
    code < 0x370 ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  )
}

/**
 * Han and full-width marks are one em in every official font, so lines break alike in all of them; only ASCII depends on
 * the Latin font. Latin letters beyond it (µ, é) count as half an em.
 */
export const officialWidths: Widths = (character) => {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code <= 0x7e) return (timesNewRoman[code - 0x20] ?? 500) / 1000
  if (isZeroWidth(code)) return 0
  return code >= 0xa0 && code < 0x0250 && !isWideMark(code) ? 0.5 : 1
}

/** Width of one character in twips, character spacing included (body text is set 0.25 pt tighter, see `grid`). */
export function characterTw(character: string, sizePt: number, widths: Widths = officialWidths): number {
  const spacing = sizePt === size.body ? grid.spacingTw : 0
  return Math.round(widths(character) * sizePt * 20) + spacing
}

const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code < 0x250 && !isWideMark(code))
const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  code === 0x3005 ||
  code === 0x3007 ||
  (code >= 0xf900 && code <= 0xfaff) ||
  code >= 0x20000

/**
 * Does a word processor put some room between these two? It does between Han characters and Latin letters or digits
 * (w:autoSpaceDE, autoSpaceDN, on by default): a fifth of the size in LibreOffice, about a quarter in Word.
 */
export function isSpaced(before: string, after: string): boolean {
  const [left, right] = [before.codePointAt(0) ?? 0, after.codePointAt(0) ?? 0]
  return (isHan(left) && isLatin(right)) || (isLatin(left) && isHan(right))
}

const SPACED_EM = 0.2

/** That room in twips; 0 where there is none. */
export const gapTw = (before: string, after: string, sizePt: number): number =>
  isSpaced(before, after) ? Math.round(SPACED_EM * sizePt * 20) : 0

/**
 * How a character is set: in the Chinese font, in the Latin one, or as a full-width mark behind Latin text, which must
 * be given the Chinese font by name (`shared/docx/runs.ts`).
 */
export type Setting = 'han' | 'latin' | 'wideMark'

/** How a character is set after one that is set so; a run begins after 'latin'. */
export function settingAfter(before: Setting, character: string): Setting {
  const code = character.codePointAt(0) ?? 0
  if (isWideMark(code)) return code < 0x250 || before !== 'han' ? 'wideMark' : 'han'
  if (code === 0x20 || isZeroWidth(code)) return before
  return code < 0x250 ? 'latin' : 'han'
}

/**
 * Room before a character: the gap between the scripts, and the 0.25 pt by which body text is set tighter, which
 * LibreOffice does not take off the last character before another setting.
 */
export const roomTw = (before: string, after: string, changes: boolean, sizePt: number): number =>
  gapTw(before, after, sizePt) + (changes && sizePt === size.body ? -grid.spacingTw : 0)

/** Width of a text in twips, room between Han and Latin included. */
export function textTw(text: string, sizePt: number, widths: Widths = officialWidths): number {
  let [sum, before] = [0, '']
  let setting: Setting = 'latin'
  for (const character of text) {
    const own = settingAfter(setting, character)
    const changes = before !== '' && own !== setting
    sum += characterTw(character, sizePt, widths) + roomTw(before, character, changes, sizePt)
    before = character
    setting = own
  }
  return sum
}
