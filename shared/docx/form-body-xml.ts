import {
  CELL_PADDING_MM,
  type CellRule,
  type FormBlock,
  type FormCell,
  type FormGrid,
  type FormLine,
  type FormRow,
  type FormRun,
} from '../forms/form-document.ts'
import { mmToTw, RED } from '../letter/gb9704.ts'
import { escapeXml, type Fonts, fontsOf } from './runs.ts'
import { styleOf } from './styles.ts'

/** Between two grids, and after the last: a word processor wants a paragraph there, and joins grids without one. */
export const SEAM_TW = 20

/** A row that holds a long opinion may go over a page's foot; shorter ones are kept whole. */
const LONGEST_WHOLE_ROW = 300

/**
 * The blocks of a form as WordprocessingML, written as text like the flow of a letter: a grid of two hundred cells is
 * slow as a tree of docx objects. Order of elements: ECMA-376 §17.3.1.26 (pPr), §17.4.69 (tcPr), §17.4.59 (tblPr).
 */
export function formBodyXml(blocks: readonly FormBlock[], fonts: Fonts): string {
  const parts: string[] = []
  let before: FormBlock['kind'] | null = null
  for (const block of blocks) {
    if (block.kind === 'line') parts.push(paragraphXml(block.line, fonts))
    if (block.kind === 'grid') {
      if (before !== 'line') parts.push(seamXml(before === 'newPage'))
      parts.push(gridXml(block.grid, fonts))
    }
    before = block.kind
  }
  return (before === 'grid' ? [...parts, seamXml(false)] : parts).join('')
}

function seamXml(newPage: boolean): string {
  const pageBreak = newPage ? '<w:pageBreakBefore/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${styleOf.offGrid}"/>${pageBreak}<w:spacing w:before="0" w:after="0" w:line="${SEAM_TW}" w:lineRule="exact"/></w:pPr></w:p>`
}

const sizeXml = (sizePt: number): string => `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`

function paragraphXml(line: FormLine, fonts: Fonts): string {
  const properties = [
    `<w:pStyle w:val="${styleOf.offGrid}"/>`,
    line.keepNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${line.beforePt * 20}" w:after="0" w:line="${line.pitchPt * 20}" w:lineRule="exact"/>`,
    `<w:ind w:left="${Math.round(line.indentPt * 20)}" w:right="${Math.round(line.indentRightPt * 20)}"${line.hangPt === 0 ? '' : ` w:hanging="${line.hangPt * 20}"`}/>`,
    `<w:jc w:val="${line.align}"/>`,
    `<w:rPr>${sizeXml(line.sizePt)}</w:rPr>`,
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${line.runs.map((run) => runXml(run, line.sizePt, fonts)).join('')}</w:p>`
}

function runXml(run: FormRun, sizePt: number, fonts: Fonts): string {
  if (run.text === '') return ''
  const { ascii, eastAsia } = fontsOf(run.face, fonts)
  const [latin, han] = [escapeXml(ascii), escapeXml(eastAsia)]
  const face = `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${han}" w:cs="${latin}"/>`
  return `<w:r><w:rPr>${face}${sizeXml(sizePt)}</w:rPr><w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`
}

const sides = ['top', 'left', 'bottom', 'right'] as const

/** 0.5 pt black, what a bureau's printed forms have; 0.75 pt red on envelopes. */
const ruleXml: Readonly<Record<CellRule, string>> = {
  box: 'w:val="single" w:sz="4" w:space="0" w:color="000000"',
  redBox: `w:val="single" w:sz="6" w:space="0" w:color="${RED}"`,
  none: 'w:val="nil"',
}

interface CellMargins {
  readonly sideTw: number
  readonly paddingTw: number
}

function cellXml(cell: FormCell, widthTw: number, { sideTw, paddingTw }: CellMargins, fonts: Fonts): string {
  const properties = [
    `<w:tcW w:w="${widthTw}" w:type="dxa"/>`,
    cell.span === 1 ? '' : `<w:gridSpan w:val="${cell.span}"/>`,
    cell.down === 1 ? '' : '<w:vMerge w:val="restart"/>',
    `<w:tcBorders>${sides.map((side) => `<w:${side} ${ruleXml[cell.rule]}/>`).join('')}</w:tcBorders>`,
    `<w:tcMar>${sides
      .map((side, index) => `<w:${side} w:w="${index % 2 === 0 ? paddingTw : sideTw}" w:type="dxa"/>`)
      .join('')}</w:tcMar>`,
    `<w:vAlign w:val="${cell.vertical}"/>`,
  ].join('')
  const text = cell.lines.map((line) => paragraphXml(line, fonts)).join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? seamXml(false) : text}</w:tc>`
}

/** The lower part of a cell that takes several rows. */
function continuedXml(cell: FormCell, widthTw: number): string {
  const rules = sides.map((side) => `<w:${side} ${ruleXml[cell.rule]}/>`).join('')
  const span = cell.span === 1 ? '' : `<w:gridSpan w:val="${cell.span}"/>`
  return `<w:tc><w:tcPr><w:tcW w:w="${widthTw}" w:type="dxa"/>${span}<w:vMerge/><w:tcBorders>${rules}</w:tcBorders></w:tcPr>${seamXml(false)}</w:tc>`
}

const textLength = (row: FormRow): number =>
  Math.max(
    0,
    ...row.cells.map((cell) =>
      cell.lines.reduce((sum, line) => sum + line.runs.map((run) => run.text).join('').length, 0),
    ),
  )

function gridXml(grid: FormGrid, fonts: Fonts): string {
  // Edges are rounded, not widths, so that columns of one grid and of the next stand under each other.
  const edges = grid.columnsMm.reduce<readonly number[]>((found, mm) => [...found, (found.at(-1) ?? 0) + mm], [0])
  const widthTw = (from: number, span: number): number => mmToTw(edges[from + span] ?? 0) - mmToTw(edges[from] ?? 0)
  const sideTw = mmToTw(grid.cellMarginMm)
  /** By column: a cell from above that reaches down into the next row, and how many rows further. */
  const reaching = new Map<number, { readonly cell: FormCell; readonly rows: number }>()

  const rowXml = (row: FormRow): string => {
    const margins = { sideTw, paddingTw: row.grows ? mmToTw(CELL_PADDING_MM) : 0 }
    const cells: string[] = []
    const waiting = [...row.cells]
    for (let column = 0; column < grid.columnsMm.length; ) {
      const above = reaching.get(column)
      const cell = above?.cell ?? waiting.shift()
      if (cell === undefined) throw new Error('a row of a form does not fill its columns')
      const width = widthTw(column, cell.span)
      cells.push(above === undefined ? cellXml(cell, width, margins, fonts) : continuedXml(cell, width))
      const rows = (above?.rows ?? cell.down) - 1
      if (rows > 0) reaching.set(column, { cell, rows })
      else reaching.delete(column)
      column += cell.span
    }
    const height = `<w:trHeight w:val="${mmToTw(row.heightMm)}" w:hRule="${row.grows ? 'atLeast' : 'exact'}"/>`
    const whole = textLength(row) <= LONGEST_WHOLE_ROW ? '<w:cantSplit/>' : ''
    return `<w:tr><w:trPr>${whole}${height}${row.head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  }

  const properties = [
    `<w:tblW w:w="${widthTw(0, grid.columnsMm.length)}" w:type="dxa"/>`,
    '<w:tblInd w:w="0" w:type="dxa"/>',
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${sides.map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tblCellMar>`,
  ].join('')
  const columns = grid.columnsMm.map((_, column) => `<w:gridCol w:w="${widthTw(column, 1)}"/>`).join('')
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${grid.rows.map(rowXml).join('')}</w:tbl>`
}
