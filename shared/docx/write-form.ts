import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type IBorderOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Day } from '../day.ts'
import type { FormBlock, FormCell, FormDocument, FormGrid, FormLine, FormRow } from '../forms/form-document.ts'
import { mmToTw, RED } from '../letter/gb9704.ts'
import { escapeXml, type Fonts, fontsOf, textRuns } from './runs.ts'
import { officialStyles, styleOf } from './styles.ts'

/** docProps/core.xml of our own: docx would write the time of the run into it. */
const coreProperties = (form: FormDocument, createdOn: Day): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(form.title)}</dc:title><dc:creator>${escapeXml(form.unit)}</dc:creator><cp:lastModifiedBy>${escapeXml(form.unit)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** Between two grids, and after the last: a word processor wants a paragraph there, and joins grids without one. */
const SEAM_TW = 20
/** A row that holds a long opinion may go over a page's foot; shorter ones are kept whole. */
const LONGEST_WHOLE_ROW = 300
const FOOT_MM = 9
const HEAD_MM = 10

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const verticals = { top: VerticalAlign.TOP, center: VerticalAlign.CENTER, bottom: VerticalAlign.BOTTOM } as const

/** 0.5 pt; what a bureau's printed forms have. */
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const red: IBorderOptions = { ...thin, size: 6, color: RED }
const none: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }
const around = (border: IBorderOptions) => ({ top: border, bottom: border, left: border, right: border })
const borders = { box: around(thin), redBox: around(red), none: around(none) } as const

function paragraph(line: FormLine, fonts: Fonts): Paragraph {
  return new Paragraph({
    style: styleOf.offGrid,
    alignment: alignments[line.align],
    keepNext: line.keepNext,
    indent: { left: line.indentPt * 20 },
    spacing: { before: line.beforePt * 20, line: line.pitchPt * 20, lineRule: LineRuleType.EXACT },
    children: line.runs.flatMap((run) => textRuns(run, fonts, line.sizePt)),
  })
}

const seam = (newPage: boolean): Paragraph =>
  new Paragraph({
    style: styleOf.offGrid,
    pageBreakBefore: newPage,
    spacing: { line: SEAM_TW, lineRule: LineRuleType.EXACT },
    children: [],
  })

function cellOf(cell: FormCell, widthTw: number, marginTw: number, fonts: Fonts): TableCell {
  const lines = cell.lines.map((line) => paragraph(line, fonts))
  return new TableCell({
    width: { size: widthTw, type: WidthType.DXA },
    columnSpan: cell.span,
    rowSpan: cell.down,
    verticalAlign: verticals[cell.vertical],
    borders: borders[cell.rule],
    margins: { left: marginTw, right: marginTw, top: 0, bottom: 0 },
    children: lines.length === 0 ? [seam(false)] : lines,
  })
}

const textLength = (row: FormRow): number =>
  Math.max(
    0,
    ...row.cells.map((cell) =>
      cell.lines.reduce((sum, line) => sum + line.runs.reduce((length, run) => length + run.text.length, 0), 0),
    ),
  )

function tableOf(grid: FormGrid, fonts: Fonts): Table {
  // Edges are rounded, not widths, so that columns of one table and of the next stand under each other.
  const edges = grid.columnsMm.reduce<readonly number[]>((found, mm) => [...found, (found.at(-1) ?? 0) + mm], [0])
  const edgeTw = (column: number): number => mmToTw(edges[column] ?? 0)
  const marginTw = mmToTw(grid.cellMarginMm)
  const widthTw = edgeTw(grid.columnsMm.length)
  const rowOf = (row: FormRow): TableRow => {
    let column = 0
    const cells = row.cells.map((cell) => {
      const from = column
      column += cell.span
      return cellOf(cell, edgeTw(column) - edgeTw(from), marginTw, fonts)
    })
    return new TableRow({
      height: { value: mmToTw(row.heightMm), rule: row.grows ? HeightRule.ATLEAST : HeightRule.EXACT },
      cantSplit: textLength(row) <= LONGEST_WHOLE_ROW,
      tableHeader: row.head,
      children: cells,
    })
  }
  return new Table({
    width: { size: widthTw, type: WidthType.DXA },
    columnWidths: grid.columnsMm.map((_, column) => edgeTw(column + 1) - edgeTw(column)),
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    borders: { ...borders.none, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: grid.rows.map(rowOf),
  })
}

function bodyOf(blocks: readonly FormBlock[], fonts: Fonts): readonly (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = []
  let before: FormBlock['kind'] | null = null
  for (const block of blocks) {
    if (block.kind === 'line') children.push(paragraph(block.line, fonts))
    if (block.kind === 'grid') {
      if (before !== 'line') children.push(seam(before === 'newPage'))
      children.push(tableOf(block.grid, fonts))
    }
    before = block.kind
  }
  return before === 'grid' ? [...children, seam(false)] : children
}

function small(children: readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[], fonts: Fonts): TextRun {
  return new TextRun({ children: [...children], font: fontsOf('body', fonts), size: 21 })
}

function build(form: FormDocument): Document {
  const { page, fonts } = form
  const { marginMm } = page
  const lying = page.widthMm > page.heightMm
  const [width, height] = [mmToTw(page.widthMm), mmToTw(page.heightMm)]
  // docx takes the sides of the sheet as it lies in the tray and turns them itself.
  const size = lying
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT }
  const beginsWithGrid = form.blocks[0]?.kind === 'grid'
  return new Document({
    title: form.title,
    creator: form.unit,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    styles: { importedStyles: [...officialStyles(fonts)] },
    sections: [
      {
        properties: {
          page: {
            size,
            margin: {
              top: Math.max(0, mmToTw(marginMm.top) - (beginsWithGrid ? SEAM_TW : 0)),
              right: mmToTw(marginMm.right),
              bottom: mmToTw(marginMm.bottom),
              left: mmToTw(marginMm.left),
              header: Math.min(mmToTw(HEAD_MM), mmToTw(marginMm.top)),
              footer: Math.min(mmToTw(FOOT_MM), mmToTw(marginMm.bottom)),
              gutter: 0,
            },
          },
        },
        ...(form.mark === null
          ? {}
          : {
              headers: {
                default: new Header({
                  children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [small([form.mark], fonts)] })],
                }),
              },
            }),
        ...(form.numbered
          ? {
              footers: {
                default: new Footer({
                  children: [
                    new Paragraph({
                      alignment: AlignmentType.CENTER,
                      children: [small(['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'], fonts)],
                    }),
                  ],
                }),
              },
            }
          : {}),
        children: bodyOf(form.blocks, fonts),
      },
    ],
  })
}

/** A form as the bytes of a .docx: page, columns and row heights in millimetres as the model has them. */
export async function writeForm(form: FormDocument, options: { readonly createdOn: Day }): Promise<Uint8Array> {
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(form, options.createdOn) }]
  return new Uint8Array(await Packer.toArrayBuffer(build(form), undefined, overrides))
}
