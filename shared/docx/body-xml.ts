import type { FlowItem, FlowParagraph, FlowTable } from '../letter/flow-item.ts'
import { grid, page, RED, size, table as measure } from '../letter/gb9704.ts'
import type { Run } from '../letter/official-document.ts'
import { escapeXml, type FontPiece, fontPieces, type Fonts } from './runs.ts'
import { styleOf } from './styles.ts'

/**
 * The flow as WordprocessingML. A letter has some forty paragraphs of one shape, so they are written as text: built as
 * a tree of docx objects they took two thirds of the time of a letter (decision 0009). Order of elements: ECMA-376
 * §17.3.1.26 (pPr), §17.3.2.28 (rPr).
 */
export const bodyXml = (flow: readonly FlowItem[], fonts: Fonts): string =>
  flow.map((item) => itemXml(item, fonts, 'styled')).join('')

/** The letter's own styles; a file that has none of them (an office's template) gets what they say in each paragraph. */
export type Styling = 'styled' | 'bare'

export const itemXml = (item: FlowItem, fonts: Fonts, styling: Styling): string =>
  item.kind === 'table' ? tableXml(item, fonts, styling) : paragraphXml(item, fonts, styling)

/** A paragraph of the flow in exact lines (w:lineRule exact), so that the line count does not depend on the font. */
export function paragraphXml(item: FlowParagraph, fonts: Fonts, styling: Styling = 'styled'): string {
  const look = { sizePt: item.sizePt, colour: item.red ? RED : null }
  const runs = item.runs.map((run) => runXml(run, fonts, look)).join('')
  const opposite = item.opposite.map((run) => runXml(run, fonts, { sizePt: item.sizePt, colour: null })).join('')
  return `<w:p><w:pPr>${propertiesOf(item, runs === '', styling)}</w:pPr>${runs}${opposite === '' ? '' : `<w:r><w:tab/></w:r>${opposite}`}</w:p>`
}

const styleFor = (item: FlowParagraph): string => {
  if (item.level !== null) return styleOf.heading(item.level)
  return item.sizePt > size.body ? styleOf.offGrid : styleOf.body
}

const styleXml = (style: string, styling: Styling): string =>
  styling === 'styled' ? `<w:pStyle w:val="${style}"/>` : ''
const offGridXml = (style: string, styling: Styling): string =>
  styling === 'bare' && style === styleOf.offGrid ? '<w:snapToGrid w:val="0"/>' : ''

function propertiesOf(item: FlowParagraph, empty: boolean, styling: Styling): string {
  const { rule, opposite } = item
  const border =
    rule === null
      ? ''
      : `<w:pBdr><w:bottom w:val="single" w:color="${RED}" w:sz="${Math.round(rule.weightPt * 8)}" w:space="${rule.spacePt}"/></w:pBdr>`
  const tabs =
    opposite.length === 0 ? '' : `<w:tabs><w:tab w:val="right" w:pos="${page.typeWidthTw - item.rightTw}"/></w:tabs>`
  return [
    styleXml(styleFor(item), styling),
    item.keepNext ? '<w:keepNext/>' : '',
    item.newPage ? '<w:pageBreakBefore/>' : '',
    '<w:widowControl w:val="0"/>',
    border,
    tabs,
    offGridXml(styleFor(item), styling),
    `<w:spacing w:before="${item.beforeTw}" w:after="0" w:line="${item.pitchTw}" w:lineRule="exact"/>`,
    indentXml(item),
    `<w:jc w:val="${item.align}"/>`,
    styling === 'bare' && item.level !== null ? `<w:outlineLvl w:val="${item.level - 1}"/>` : '',
    // An empty paragraph keeps the size of its mark, so that a clerk who types into it gets the right face.
    empty ? `<w:rPr>${sizeXml(item.sizePt)}</w:rPr>` : '',
  ].join('')
}

/** Indents as Word takes them: the first line relative to the others. */
function indentXml({ firstTw, leftTw, rightTw, rule }: FlowParagraph): string {
  const first = firstTw - leftTw
  // A rule is as wide as its paragraph, so that one reaches both edges; its opposite text hangs on a tab stop.
  const right = rule === null ? rightTw : 0
  const relative = first > 0 ? ` w:firstLine="${first}"` : first < 0 ? ` w:hanging="${-first}"` : ''
  return `<w:ind w:left="${leftTw}" w:right="${right}"${relative}/>`
}

interface Look {
  readonly sizePt: number
  readonly colour: string | null
}

const sizeXml = (sizePt: number): string => `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`

/** Runs of one face and size; body text is set 0.25 pt tighter, so that 28 characters fill a line (§5.2.3). */
function runXml(run: Run, fonts: Fonts, { sizePt, colour }: Look): string {
  const look = [
    colour === null ? '' : `<w:color w:val="${colour}"/>`,
    sizePt === size.body ? `<w:spacing w:val="${grid.spacingTw}"/>` : '',
    sizeXml(sizePt),
  ].join('')
  return fontPieces(run, fonts)
    .map(
      ({ text, font, newLine }) =>
        `<w:r><w:rPr>${fontXml(font)}${look}</w:rPr>${newLine ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
    )
    .join('')
}

const fontXml = ({ ascii, hAnsi, eastAsia, cs, hint }: FontPiece['font']): string =>
  `<w:rFonts w:hint="${hint}" w:ascii="${escapeXml(ascii)}" w:hAnsi="${escapeXml(hAnsi)}" w:eastAsia="${escapeXml(eastAsia)}" w:cs="${escapeXml(cs)}"/>`

const side = (name: string): string =>
  `<w:${name} w:val="single" w:color="000000" w:sz="${measure.rulePt * 8}" w:space="0"/>`
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`
const cellMargins = `<w:tblCellMar><w:left w:w="${measure.cellMarginTw}" w:type="dxa"/><w:right w:w="${measure.cellMarginTw}" w:type="dxa"/></w:tblCellMar>`

/** A table as wide as the type area; its head is repeated on every page. */
function tableXml({ rows, columnsTw }: FlowTable, fonts: Fonts, styling: Styling): string {
  const total = columnsTw.reduce((sum, width) => sum + width, 0)
  const rowsXml = rows.map((cells, row) => {
    const head = row === 0
    const cellsXml = cells.map((text, column) => cellXml(text, columnsTw[column] ?? 0, { head, styling }, fonts))
    return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cellsXml.join('')}</w:tr>`
  })
  const gridXml = columnsTw.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${cellMargins}</w:tblPr><w:tblGrid>${gridXml}</w:tblGrid>${rowsXml.join('')}</w:tbl>`
}

function cellXml(
  text: string,
  width: number,
  { head, styling }: { readonly head: boolean; readonly styling: Styling },
  fonts: Fonts,
): string {
  // On the grid a line of 20 pt would be snapped to 28.95 pt; the head never stands alone at the foot of a page.
  const properties = `${styleXml(styleOf.offGrid, styling)}${head ? '<w:keepNext/>' : ''}${offGridXml(styleOf.offGrid, styling)}<w:spacing w:line="${measure.pitchTw}" w:lineRule="exact"/><w:jc w:val="${head ? 'center' : 'left'}"/>`
  const run = runXml({ text, face: head ? 'hei' : 'body' }, fonts, { sizePt: measure.sizePt, colour: null })
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${properties}</w:pPr>${run}</w:p></w:tc>`
}
