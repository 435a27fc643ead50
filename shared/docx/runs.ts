import { type IRunOptions, TextRun } from 'docx'
import type { FontRole, LetterSettings } from '../bureau/letter-settings.ts'
import { grid, size } from '../letter/gb9704.ts'
import type { Run } from '../letter/official-document.ts'
import { type Setting, settingAfter } from '../letter/text-width.ts'

export type Fonts = LetterSettings['fonts']

/** XML 1.0 knows no control characters but tab and line ends, and a letter has no use for those in a run. */
// oxlint-disable-next-line no-control-regex
export const clean = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/gu, '').replace(/[\ud800-\udfff]/gu, '')

/**
 * Faces of a run. The hint makes Word take the Chinese font for “ ” … — between Latin and Han text; without it these
 * marks come out half-width in the Latin font.
 */
export function fontsOf(face: FontRole, fonts: Fonts) {
  const [eastAsia, latin] = [fonts[face], face === 'song' ? fonts.song : fonts.latin]
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin, hint: 'eastAsia' }
}

/** The Chinese font for every script. */
const hanFontsOf = (face: FontRole, fonts: Fonts) => ({
  ...fontsOf(face, fonts),
  ascii: fonts[face],
  hAnsi: fonts[face],
})

interface Piece {
  readonly text: string
  readonly isWide: boolean
}

/**
 * Cuts out the full-width marks that follow Latin text or begin a run. The hint is Word's own; LibreOffice does not know
 * it and would set “ after a digit half-width in the Latin font, so these marks name the Chinese font outright.
 */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let [from, at, wide] = [0, 0, false]
  let setting: Setting = 'latin'
  for (const character of text) {
    setting = settingAfter(setting, character)
    const isWide = setting === 'wideMark'
    if (isWide !== wide && at > from) {
      pieces.push({ text: text.slice(from, at), isWide: wide })
      from = at
    }
    wide = isWide
    at += character.length
  }
  return at > from || pieces.length === 0 ? [...pieces, { text: text.slice(from), isWide: wide }] : pieces
}

/** A stretch of a run in one set of fonts; `newLine`: after a line break within the run (a turned-over 附注). */
export interface FontPiece {
  readonly text: string
  readonly font: ReturnType<typeof fontsOf>
  readonly newLine: boolean
}

export function fontPieces(run: Run, fonts: Fonts): readonly FontPiece[] {
  const [plain, wide] = [fontsOf(run.face, fonts), hanFontsOf(run.face, fonts)]
  return run.text.split('\n').flatMap((line, index) =>
    piecesOf(clean(line)).map(({ text, isWide }, piece) => ({
      text,
      font: isWide ? wide : plain,
      newLine: index > 0 && piece === 0,
    })),
  )
}

/** Runs of one face and size; body text is set 0.25 pt tighter, so that 28 characters fill a line (§5.2.3). */
export function textRuns(run: Run, fonts: Fonts, sizePt: number, extra: IRunOptions = {}): readonly TextRun[] {
  const look = { size: sizePt * 2, ...(sizePt === size.body ? { characterSpacing: grid.spacingTw } : {}), ...extra }
  return fontPieces(run, fonts).map(
    ({ text, font, newLine }) => new TextRun({ text, ...(newLine ? { break: 1 } : {}), font, ...look }),
  )
}

/** Text within hand-written XML. */
export const escapeXml = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
