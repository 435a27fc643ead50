import type { Bureau } from '../bureau/bureau.ts'
import type { LabelLayout } from '../bureau/enclosure-settings.ts'
import { fittedSize } from './fitted-size.ts'
import { A4, type FormCell, type FormDocument } from './form-document.ts'
import { bareCell, exactRow, gridBlock, line } from './form-parts.ts'
import type { PostalAddress } from './postal-address.ts'

/** White round the text of a label: printers do not feed to the tenth of a millimetre. */
const WHITE_MM = 4

function label(to: PostalAddress, layout: LabelLayout): FormCell {
  const width = layout.widthMm - 2 * WHITE_MM
  const narrow = layout.heightMm < 30
  const small = narrow ? [9, 8] : [10.5, 9]
  const text = (words: string, lines: number) =>
    words === '' ? [] : [line(words, { sizePt: fittedSize(words, width, lines, small) })]
  const indentPt = (WHITE_MM * 72) / 25.4
  const name = line(to.to, {
    face: 'hei',
    sizePt: fittedSize(to.to, width, 1, narrow ? [11, 10, 9] : [14, 12, 10.5, 9]),
    beforePt: 2,
  })
  return bareCell(
    [...text(to.postcode, 1), ...text(to.address, 2), ...text(to.post, 1), name].map((one) => ({
      ...one,
      indentPt,
      indentRightPt: indentPt,
    })),
  )
}

/** 标签: one A4 sheet after another; every label stands exactly where the sheet has it. */
export function labelSheets(to: readonly PostalAddress[], bureau: Bureau, layout: LabelLayout): FormDocument {
  const columns = Array.from({ length: layout.columns }, (_, column) => column)
  const widths = columns.flatMap((column) =>
    column === 0 || layout.gapMm === 0 ? [layout.widthMm] : [layout.gapMm, layout.widthMm],
  )
  const rows = Array.from({ length: Math.ceil(to.length / layout.columns) }, (_, row) =>
    exactRow(
      layout.heightMm,
      columns.flatMap((column) => {
        const address = to[row * layout.columns + column]
        const place = address === undefined ? bareCell([]) : label(address, layout)
        return column === 0 || layout.gapMm === 0 ? [place] : [bareCell([]), place]
      }),
    ),
  )
  const sheets = Array.from({ length: Math.ceil(rows.length / layout.rows) }, (_, sheet) =>
    rows.slice(sheet * layout.rows, (sheet + 1) * layout.rows),
  )
  return {
    title: '标签',
    unit: bureau.name,
    page: { ...A4, marginMm: { top: layout.topMm, right: 0, bottom: 0, left: layout.leftMm } },
    // A word on the sheet would be a word on a label; the file's name says 样张.
    mark: null,
    numbered: false,
    fonts: bureau.letter.fonts,
    blocks: sheets.flatMap((sheet, index) => [
      ...(index === 0 ? [] : [{ kind: 'newPage' } as const]),
      gridBlock(widths, sheet, 0),
    ]),
  }
}
