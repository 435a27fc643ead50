import { type IRunOptions, TextRun } from 'docx'
import type { FontRole, LetterSettings } from '../bureau/letter-settings.ts'
import { grid, size } from '../letter/gb9704.ts'
import type { Run } from '../letter/official-document.ts'

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

/** Line breaks within a run (a turned-over 附注) become w:br. */
export const pieces = (text: string): readonly TextPiece[] =>
  text.split('\n').map((piece, index) => (index === 0 ? { text: clean(piece) } : { text: clean(piece), break: 1 }))

export interface TextPiece {
  readonly text: string
  readonly break?: number
}

/** Runs of one face and size; body text is set 0.25 pt tighter, so that 28 characters fill a line (§5.2.3). */
export function textRuns(run: Run, fonts: Fonts, sizePt: number, extra: IRunOptions = {}): readonly TextRun[] {
  return pieces(run.text).map(
    (piece) =>
      new TextRun({
        ...piece,
        font: fontsOf(run.face, fonts),
        size: sizePt * 2,
        ...(sizePt === size.body ? { characterSpacing: grid.spacingTw } : {}),
        ...extra,
      }),
  )
}

/** Text within hand-written XML. */
export const escapeXml = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
