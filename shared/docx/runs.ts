import { type IRunOptions, NoBreakHyphen, TextRun } from 'docx'
import type { FontRole, LetterSettings } from '../bureau/letter-settings.ts'
import { grid, size } from '../letter/gb9704.ts'
import type { Run } from '../letter/official-document.ts'

export type Fonts = LetterSettings['fonts']

/** XML 1.0 knows no control characters but tab and line ends, and a letter has no use for those in a run. */
// oxlint-disable-next-line no-control-regex
const clean = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/gu, '').replace(/[\ud800-\udfff]/gu, '')

/**
 * Faces of a run. The hint makes Word take the Chinese font for “ ” … — between Latin and Han text; without it these
 * marks come out half-width in the Latin font.
 */
export function fontsOf(face: FontRole, fonts: Fonts) {
  const [eastAsia, latin] = [fonts[face], face === 'song' ? fonts.song : fonts.latin]
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin, hint: 'eastAsia' }
}

/** A telephone number is not torn at its hyphen: numbers do not turn over (§7.3.3). */
const phonePieces = (text: string): readonly (string | NoBreakHyphen)[] =>
  text.split(/(?<=\d)-(?=\d)/u).flatMap((piece, index) => (index === 0 ? [piece] : [new NoBreakHyphen(), piece]))

/** A run of one face and size; body text is set 0.25 pt tighter, so that 28 characters fill a line (§5.2.3). */
export function textRun(run: Run, fonts: Fonts, sizePt: number, extra: IRunOptions = {}): TextRun {
  return new TextRun({
    ...(/\d-\d/u.test(run.text) ? { children: phonePieces(clean(run.text)) } : { text: clean(run.text) }),
    font: fontsOf(run.face, fonts),
    size: sizePt * 2,
    ...(sizePt === size.body ? { characterSpacing: grid.spacingTw } : {}),
    ...extra,
  })
}
