import { mayBreakLatin } from './latin-break.ts'
import type { Run } from './official-document.ts'
import { characterTw, officialWidths, roomTw, type Setting, settingAfter, type Widths } from './text-width.ts'

/** 禁则: marks that never begin a line (Word and LibreOffice use the same set for Simplified Chinese). */
const neverFirst = '!%),.:;?]}¢\'"°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠'
/** Marks that never end a line. */
const neverLast = '$([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥'
const pairs = '——……'

/** May a line end between these two, when Chinese text no longer fits? */
export function mayBreakBetween(before: string, after: string): boolean {
  if (before === '\n') return true
  if (after === ' ' || after === '\n') return false
  if (before === ' ') return true
  if (neverFirst.includes(after) || neverLast.includes(before)) return false
  return before !== after || !pairs.includes(before)
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
  readonly setting: Setting
  readonly tw: number
  /** Room before it, unless it begins a line. */
  readonly gapTw: number
}

function toLine(glyphs: readonly Glyph[], isLast: boolean): TextLine {
  const runs: Run[] = []
  let text = ''
  glyphs.forEach((glyph, at) => {
    text += glyph.character
    if (glyphs[at + 1]?.face === glyph.face) return
    runs.push({ text, face: glyph.face })
    text = ''
  })
  const end = glyphs.findLastIndex((glyph) => glyph.character !== ' ') + 1
  return {
    runs,
    widthTw: glyphs.slice(0, end).reduce((sum, glyph, at) => sum + glyph.tw + (at === 0 ? 0 : glyph.gapTw), 0),
    isLast,
  }
}

/** Where the line that begins at `from` ends: as much as fits, taken back to the last place that allows a break. */
function lineEnd(glyphs: readonly Glyph[], from: number, widthTw: number): number {
  let [used, fits] = [0, from]
  while (fits < glyphs.length) {
    const glyph = glyphs[fits]
    if (glyph === undefined) break
    if (glyph.character === '\n') return fits + 1
    // A blank at the end of a line hangs.
    const gap = fits === from ? 0 : glyph.gapTw
    if (used + gap + glyph.tw > widthTw && glyph.character !== ' ') break
    used += gap + glyph.tw
    fits += 1
  }
  if (fits >= glyphs.length) return glyphs.length
  const cutInLatin = glyphs[fits]?.setting !== 'han'
  for (let to = fits; to > from; to -= 1) {
    const [before, after] = [glyphs[to - 1], glyphs[to]]
    if (before === undefined || after === undefined) continue
    // A slash that is the last to fit does not end a line, though one before it does.
    if (before.character === '/' && to >= (cutInLatin ? fits : fits - 1)) continue
    const inHan = !cutInLatin && before.setting === 'han' && after.setting === 'han'
    const may = inHan ? mayBreakBetween : mayBreakLatin
    if (may(before.character, after.character)) return to
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
  let before = ''
  const glyphs: Glyph[] = []
  for (const { text, face } of runs) {
    let setting: Setting = 'latin'
    let isFirst = true
    for (const character of text) {
      const own = settingAfter(setting, character)
      const changes = before !== '' && (isFirst || own !== setting)
      const tw = characterTw(character, sizePt, widths)
      glyphs.push({ character, face, setting: own, tw, gapTw: roomTw(before, character, changes, sizePt) })
      before = character
      setting = own
      isFirst = false
    }
  }
  const lines: TextLine[] = []
  let from = 0
  while (from < glyphs.length) {
    const to = lineEnd(glyphs, from, lines.length === 0 ? firstTw : restTw)
    const forced = glyphs[to - 1]?.character === '\n'
    lines.push(toLine(glyphs.slice(from, forced ? to - 1 : to), forced || to >= glyphs.length))
    from = to
  }
  return lines.length === 0 ? [{ runs: [], widthTw: 0, isLast: true }] : lines
}
