import { flowOf } from '../letter/flow.ts'
import type { FlowItem, FlowParagraph, FlowTable } from '../letter/flow-item.ts'
import { page } from '../letter/gb9704.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import type { Widths } from '../letter/text-width.ts'
import { letterFrame, pageNumberLine } from './page-frame.ts'
import { heightOf, paragraphLines } from './paragraph-lines.ts'
import { placeImprint, turnsBeforeImprint } from './place-imprint.ts'
import { bottomTw, newPlace, type Page, type Place, type PlacedLine } from './placed.ts'
import { type Row, rowRules, tableRows } from './table-rows.ts'

/** The pages while they are being filled, the last one open. */
interface Sheets {
  readonly pages: Place[]
  place: Place
}

function turn(sheets: Sheets): void {
  sheets.place = newPlace()
  sheets.pages.push(sheets.place)
}

/** Paragraphs with their lines and tables with their rows: what has a height. */
type Drawn =
  | { readonly item: FlowParagraph; readonly lines: readonly PlacedLine[] }
  | { readonly item: FlowTable; readonly rows: readonly Row[] }

const draw = (item: FlowItem, widths: Widths | undefined): Drawn =>
  item.kind === 'table' ? { item, rows: tableRows(item, widths) } : { item, lines: paragraphLines(item, widths) }

/** Height of what must stay together from `index` on, the first line of what follows included. */
function chainTw(drawn: readonly Drawn[], index: number): number {
  let height = 0
  for (let at = index; at < drawn.length; at += 1) {
    const here = drawn[at]
    if (here === undefined || !('lines' in here)) return height
    if (!here.item.keepNext) return height + here.item.pitchTw
    height += heightOf(here.item, here.lines)
  }
  return height
}

function putTable(sheets: Sheets, item: FlowTable, rows: readonly Row[]): void {
  const [head] = rows
  const putRow = (row: Row): void => {
    const top = sheets.place.y
    sheets.place.lines.push(...row.lines.map((line) => ({ ...line, topTw: line.topTw + top })))
    sheets.place.rules.push(...rowRules(item.columnsTw, top, row.heightTw))
    sheets.place.y += row.heightTw
  }
  /** A row taller than a page runs on from page to page, as word processors let it. */
  const putTallRow = (row: Row): void => {
    let from = 0
    for (const line of row.lines.toSorted((one, other) => one.topTw - other.topTw)) {
      if (sheets.place.y + line.topTw + line.heightTw - from > bottomTw) {
        from = line.topTw
        turn(sheets)
      }
      sheets.place.lines.push({ ...line, topTw: sheets.place.y + line.topTw - from })
    }
    sheets.place.y = Math.min(bottomTw, sheets.place.y + row.heightTw - from)
  }
  rows.forEach((row, at) => {
    if (row.heightTw > page.typeHeightTw - (head?.heightTw ?? 0)) {
      putTallRow(row)
      return
    }
    // The head stays with the first row, and is repeated on every page.
    const needed = row.heightTw + (at === 0 ? (rows[1]?.heightTw ?? 0) : 0)
    if (sheets.place.y + needed > bottomTw) {
      turn(sheets)
      if (at > 0 && head !== undefined) putRow(head)
    }
    putRow(row)
  })
}

function putParagraph(sheets: Sheets, item: FlowParagraph, lines: readonly PlacedLine[]): void {
  sheets.place.y += item.beforeTw
  let used = 0
  for (const line of lines) {
    if (sheets.place.y + line.topTw - used + line.heightTw > bottomTw) {
      used = line.topTw
      turn(sheets)
    }
    sheets.place.lines.push({ ...line, topTw: sheets.place.y + line.topTw - used })
  }
  sheets.place.y += heightOf(item, lines) - item.beforeTw - used
  if (item.rule === null) return
  sheets.place.rules.push({
    kind: 'single',
    leftTw: page.leftTw,
    topTw: sheets.place.y - Math.round(item.rule.weightPt * 20),
    widthTw: page.typeWidthTw,
    heightTw: 0,
    weightPt: item.rule.weightPt,
    red: true,
  })
}

/** The text on its pages, without page numbers and 版记. */
function layoutText(document: OfficialDocument, widths: Widths | undefined): Sheets {
  const first = newPlace()
  const sheets: Sheets = { pages: [first], place: first }
  if (document.format === 'letter') letterFrame(document, first, widths)
  const drawn = flowOf(document).map((item) => draw(item, widths))
  drawn.forEach((here, index) => {
    if (!('lines' in here)) {
      putTable(sheets, here.item, here.rows)
      return
    }
    const { item, lines } = here
    const before = drawn[index - 1]?.item
    const opensChain = item.keepNext && !(before?.kind === 'paragraph' && before.keepNext)
    const chain = opensChain ? chainTw(drawn, index) : 0
    if (item.newPage || (sheets.place.y + chain > bottomTw && chain <= page.typeHeightTw)) turn(sheets)
    putParagraph(sheets, item, lines)
  })
  return sheets
}

/** How many pages are turned before the 版记: 0 it stands under the text, 2 a blank page comes before its own. */
export function imprintTurns(document: OfficialDocument): 0 | 1 | 2 {
  if (document.imprint === null) return 0
  const { pages, place } = layoutText(document, undefined)
  return turnsBeforeImprint(document, pages.length, place.y)
}

/**
 * Lays the letter out on A4 pages: the same lines on the same pages as the .docx shows in a word processor, from the
 * same flow and measures. `widths` are the advance widths of the Latin font (Times New Roman by default).
 */
export function layoutDocument(document: OfficialDocument, widths?: Widths): readonly Page[] {
  const sheets = layoutText(document, widths)
  const textPages = sheets.pages.length
  const turns = document.imprint === null ? 0 : turnsBeforeImprint(document, textPages, sheets.place.y)
  for (let at = 0; at < turns; at += 1) turn(sheets)
  if (document.imprint !== null) placeImprint(document, sheets.place, widths)
  return sheets.pages.map(({ lines, rules }, index) => {
    const number = index + 1
    // 版记页前有空白页的，空白页和版记页均不编排页码 (§7.5); the first page of a letter shows none either (§10.1).
    const numbered = (document.format === 'document' || number > 1) && (turns < 2 || number <= textPages)
    const all = numbered ? [...lines, pageNumberLine(number, widths)] : lines
    return { number, lines: all.filter((line) => line.runs.length > 0), rules }
  })
}
