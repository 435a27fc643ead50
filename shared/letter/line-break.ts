import type { Run } from './official-document.ts'
import { characterTw, officialWidths, type Widths } from './text-width.ts'

/** 禁则: marks that never begin a line (Word and LibreOffice use the same set for Simplified Chinese). */
const neverFirst = '!%),.:;?]}¢\'"°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠'
/** Marks that never end a line. */
const neverLast = '$([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥'
const pairs = '——……'

const isWordCharacter = (character: string): boolean => /[!-~\u00a0-\u024f]/u.test(character)

/** May a line end between these two characters? */
export function mayBreakBetween(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (neverFirst.includes(after) || neverLast.includes(before)) return false
  if (before === after && pairs.includes(before)) return false
  if (!isWordCharacter(before) || !isWordCharacter(after)) return true
  return before === '-' && /[A-Za-z]/u.test(after)
}

/** One line of a paragraph. */
export interface TextLine {
  readonly runs: readonly Run[]
  /** Natural width in twips, a blank at the end not counted. */
  readonly widthTw: number
  /** The last line of a paragraph is not stretched to the right edge. */
  readonly isLast: boolean
}

interface Glyph {
  readonly character: string
  readonly face: Run['face']
  readonly tw: number
}

function toLine(glyphs: readonly Glyph[], isLast: boolean): TextLine {
  const runs: Run[] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)
    if (last !== undefined && last.face === glyph.face)
      runs[runs.length - 1] = { ...last, text: last.text + glyph.character }
    else runs.push({ text: glyph.character, face: glyph.face })
  }
  const end = glyphs.findLastIndex((glyph) => glyph.character !== ' ') + 1
  return { runs, widthTw: glyphs.slice(0, end).reduce((sum, glyph) => sum + glyph.tw, 0), isLast }
}

/** Where the line that begins at `from` ends: as much as fits, taken back to the last place that allows a break. */
function lineEnd(glyphs: readonly Glyph[], from: number, widthTw: number): number {
  let [used, fits] = [0, from]
  while (fits < glyphs.length) {
    const glyph = glyphs[fits]
    if (glyph === undefined) break
    // A blank at the end of a line hangs.
    if (used + glyph.tw > widthTw && glyph.character !== ' ') break
    used += glyph.tw
    fits += 1
  }
  if (fits >= glyphs.length) return glyphs.length
  for (let to = fits; to > from; to -= 1) {
    if (mayBreakBetween(glyphs[to - 1]?.character ?? '', glyphs[to]?.character ?? '')) return to
  }
  return Math.max(fits, from + 1)
}

/** Breaks a paragraph into lines: `firstTw` twips of room in its first line, `restTw` in the others. Never empty. */
export function breakLines(
  runs: readonly Run[],
  sizePt: number,
  firstTw: number,
  restTw: number,
  widths: Widths = officialWidths,
): readonly TextLine[] {
  const glyphs = runs.flatMap((run) =>
    [...run.text].map(
      (character): Glyph => ({ character, face: run.face, tw: characterTw(character, sizePt, widths) }),
    ),
  )
  const lines: TextLine[] = []
  let from = 0
  while (from < glyphs.length) {
    const to = lineEnd(glyphs, from, lines.length === 0 ? firstTw : restTw)
    lines.push(toLine(glyphs.slice(from, to), to >= glyphs.length))
    from = to
  }
  return lines.length === 0 ? [{ runs: [], widthTw: 0, isLast: true }] : lines
}
