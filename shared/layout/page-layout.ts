import {
  flowOf,
  type FlowParagraph,
  type FlowTable,
  imprintFlow,
  imprintHeightTw,
  IMPRINT_RULE_TW,
  linesOf,
  markMetrics,
} from '../letter/flow.ts'
import { foot, letter, mmToTw, page, size, table as tableMeasure } from '../letter/gb9704.ts'
import { breakLines } from '../letter/line-break.ts'
import type { OfficialDocument, Run } from '../letter/official-document.ts'
import { textTw, type Widths } from '../letter/text-width.ts'

/** One line of text where it lies on its page. All measures in twips from the page's top left corner. */
export interface PlacedLine {
  readonly part: FlowParagraph['part'] | 'pageNumber' | 'cell'
  readonly blockId: string | null
  readonly runs: readonly Run[]
  readonly sizePt: number
  readonly leftTw: number
  readonly topTw: number
  readonly heightTw: number
  /** Natural width; `stretchTw` more is spread between the characters of a justified line. */
  readonly widthTw: number
  readonly stretchTw: number
  /** The point of the line that holds whatever the font's true widths are: its left edge, middle or right edge. */
  readonly anchor: 'left' | 'center' | 'right'
  readonly red: boolean
}

/** A rule or the frame line of a table cell. */
export interface PlacedRule {
  readonly kind: 'single' | 'thickThin' | 'thinThick'
  readonly leftTw: number
  readonly topTw: number
  readonly widthTw: number
  /** Height of a vertical line; 0 for a horizontal one. */
  readonly heightTw: number
  readonly weightPt: number
  readonly red: boolean
}

export interface Page {
  readonly number: number
  readonly lines: readonly PlacedLine[]
  readonly rules: readonly PlacedRule[]
}

/** Double rules of a letter are 3 pt heavy in all, with the gap (measured in LibreOffice). */
const DOUBLE_RULE_TW = 86

interface Place {
  readonly lines: PlacedLine[]
  readonly rules: PlacedRule[]
  y: number
}

const bottomTw = page.topTw + page.typeHeightTw

function placeLine(
  item: Pick<FlowParagraph, 'part' | 'blockId' | 'sizePt' | 'pitchTw' | 'align' | 'red'>,
  line: { readonly runs: readonly Run[]; readonly widthTw: number; readonly isLast: boolean },
  box: { readonly left: number; readonly width: number; readonly top: number },
): PlacedLine {
  const free = box.width - line.widthTw
  const shift = item.align === 'center' ? free / 2 : item.align === 'right' ? free : 0
  return {
    part: item.part,
    blockId: item.blockId,
    runs: line.runs,
    sizePt: item.sizePt,
    leftTw: Math.round(box.left + shift),
    topTw: box.top,
    heightTw: item.pitchTw,
    widthTw: line.widthTw,
    stretchTw: item.align === 'both' && !line.isLast && free > 0 ? free : 0,
    anchor: item.align === 'both' ? 'left' : item.align,
    red: item.red,
  }
}

/** The paragraph's lines from its own top at 0. */
function paragraphLines(item: FlowParagraph, widths: Widths | undefined): readonly PlacedLine[] {
  const placed = linesOf(item, widths).map((line, index) => {
    const left = index === 0 ? item.firstTw : item.leftTw
    const box = { left: page.leftTw + left, width: page.typeWidthTw - left - item.rightTw, top: index * item.pitchTw }
    return placeLine(item, line, box)
  })
  if (item.opposite.length === 0) return placed
  const widthTw = item.opposite.reduce((sum, run) => sum + textTw(run.text, item.sizePt, widths), 0)
  const box = { left: page.leftTw, width: page.typeWidthTw - item.rightTw, top: 0 }
  return [...placed, placeLine({ ...item, align: 'right' }, { runs: item.opposite, widthTw, isLast: true }, box)]
}

const ruleHeightTw = (item: FlowParagraph): number =>
  item.rule === null ? 0 : Math.round((item.rule.spacePt + item.rule.weightPt) * 20)

const heightOf = (item: FlowParagraph, lines: readonly PlacedLine[]): number =>
  item.beforeTw + Math.max(...lines.map((line) => line.topTw + line.heightTw)) + ruleHeightTw(item)

interface Row {
  readonly heightTw: number
  readonly lines: readonly PlacedLine[]
}

/** Rows of a table with their lines from each row's own top; cells as `shared/docx/tables.ts` writes them. */
function tableRows(item: FlowTable, widths: Widths | undefined): readonly Row[] {
  const columns = item.rows[0]?.length ?? 1
  const column = Math.floor(page.typeWidthTw / columns)
  const room = column - 2 * tableMeasure.cellMarginTw
  return item.rows.map((cells, row) => {
    const broken = cells.map((text) =>
      breakLines([{ text, face: row === 0 ? 'hei' : 'body' }], tableMeasure.sizePt, room, room, widths),
    )
    const heightTw = Math.max(...broken.map((lines) => lines.length)) * tableMeasure.pitchTw + tableMeasure.rulePt * 20
    const look = {
      part: 'text',
      blockId: item.blockId,
      sizePt: tableMeasure.sizePt,
      pitchTw: tableMeasure.pitchTw,
      align: row === 0 ? 'center' : 'left',
      red: false,
    } as const
    const lines = broken.flatMap((cell, at) => {
      const top = (heightTw - cell.length * tableMeasure.pitchTw) / 2
      const left = page.leftTw + at * column + tableMeasure.cellMarginTw
      return cell.map(
        (line, index): PlacedLine => ({
          ...placeLine(look, line, { left, width: room, top: top + index * tableMeasure.pitchTw }),
          part: 'cell',
        }),
      )
    })
    return { heightTw, lines }
  })
}

function tableRules(columns: number, top: number, heightTw: number): readonly PlacedRule[] {
  const column = Math.floor(page.typeWidthTw / columns)
  const rule = { kind: 'single', weightPt: tableMeasure.rulePt, red: false } as const
  const across = [top, top + heightTw].map((topTw) => ({
    ...rule,
    leftTw: page.leftTw,
    topTw,
    widthTw: column * columns,
    heightTw: 0,
  }))
  const down = Array.from({ length: columns + 1 }, (_, at) => ({
    ...rule,
    leftTw: page.leftTw + at * column,
    topTw: top,
    widthTw: 0,
    heightTw,
  }))
  return [...across, ...down]
}

/** The letter's header on page 1 and both double rules; gives the top of the text under it (§10.1). */
function letterFrame(document: OfficialDocument, place: Place, widths: Widths | undefined): void {
  const mark = markMetrics(document)
  const top = mmToTw(letter.markTopMm) - mark.inkTopTw
  const space = Math.max(0, Math.round((mmToTw(letter.ruleBelowMarkMm) - mark.inkBottomTw) / 20)) * 20
  const widthTw = textTw(document.mark, mark.sizePt, widths)
  const overhang = mmToTw((letter.ruleWidthMm - page.typeWidthMm) / 2)
  const rule = {
    leftTw: page.leftTw - overhang,
    widthTw: page.typeWidthTw + 2 * overhang,
    heightTw: 0,
    weightPt: 3,
    red: true,
  } as const
  place.lines.push({
    ...placeLine(
      { part: 'mark', blockId: null, sizePt: mark.sizePt, pitchTw: mark.lineTw, align: 'center', red: true },
      { runs: [{ text: document.mark, face: 'mark' }], widthTw, isLast: true },
      { left: page.leftTw, width: page.typeWidthTw, top },
    ),
  })
  place.rules.push({ ...rule, kind: 'thickThin', topTw: top + mark.lineTw + space })
  place.rules.push({ ...rule, kind: 'thinThick', topTw: page.heightTw - mmToTw(letter.footRuleMm) - DOUBLE_RULE_TW })
  place.y = Math.max(page.topTw, top + mark.lineTw + space + DOUBLE_RULE_TW)
}

function pageNumberLine(number: number, widths: Widths | undefined): PlacedLine {
  const text = `— ${number} —`
  const em = size.pageNumber * 20
  const centre = bottomTw + mmToTw(foot.pageNumberBelowMm)
  return placeLine(
    {
      part: 'text',
      blockId: null,
      sizePt: size.pageNumber,
      pitchTw: 400,
      align: number % 2 === 1 ? 'right' : 'left',
      red: false,
    },
    { runs: [{ text, face: 'song' }], widthTw: textTw(text, size.pageNumber, widths), isLast: true },
    {
      left: page.leftTw + foot.pageNumberIndent * em,
      width: page.typeWidthTw - 2 * foot.pageNumberIndent * em,
      top: centre - 200,
    },
  )
}

/** 版记 on the lower edge of the type area, or on a page of its own where it does not fit (§7.4.1). */
function placeImprint(document: OfficialDocument, place: Place, widths: Widths | undefined): void {
  const ruled = document.format === 'document'
  const items = imprintFlow(document)
  let y = bottomTw - imprintHeightTw(document)
  const rule = (weightPt: number): void => {
    if (!ruled) return
    place.rules.push({
      kind: 'single',
      leftTw: page.leftTw,
      topTw: y,
      widthTw: page.typeWidthTw,
      heightTw: 0,
      weightPt,
      red: false,
    })
    y += IMPRINT_RULE_TW
  }
  rule(foot.outerRulePt)
  items.forEach((item, index) => {
    const lines = paragraphLines(item, widths)
    place.lines.push(...lines.map((line) => ({ ...line, topTw: line.topTw + y })))
    y += heightOf(item, lines)
    rule(index === items.length - 1 ? foot.outerRulePt : foot.innerRulePt)
  })
}

/**
 * Lays the letter out on A4 pages: the same lines on the same pages as the .docx shows in a word processor, from the
 * same flow and measures. `widths` are the advance widths of the Latin font (Times New Roman by default).
 */
export function layoutDocument(document: OfficialDocument, widths?: Widths): readonly Page[] {
  const pages: Place[] = []
  let place: Place = { lines: [], rules: [], y: page.topTw }
  const turn = (): void => {
    place = { lines: [], rules: [], y: page.topTw }
    pages.push(place)
  }
  pages.push(place)
  if (document.format === 'letter') letterFrame(document, place, widths)

  const flow = flowOf(document)
  const drawn = flow.map((item) => (item.kind === 'table' ? null : paragraphLines(item, widths)))
  /** Height of the paragraphs from `index` on that must stay together, the last one's first line included. */
  const chainTw = (index: number): number => {
    let height = 0
    for (let at = index; at < flow.length; at += 1) {
      const [item, lines] = [flow[at], drawn[at]]
      if (item === undefined || item.kind === 'table' || lines === undefined || lines === null) return height
      if (!item.keepNext) return height + item.pitchTw
      height += heightOf(item, lines)
    }
    return height
  }

  flow.forEach((item, index) => {
    if (item.kind === 'table') {
      const rows = tableRows(item, widths)
      const [head] = rows
      const putRow = (row: Row): void => {
        const top = place.y
        place.lines.push(...row.lines.map((line) => ({ ...line, topTw: line.topTw + top })))
        place.rules.push(...tableRules(item.rows[0]?.length ?? 1, top, row.heightTw))
        place.y += row.heightTw
      }
      rows.forEach((row, at) => {
        // The head stays with the first row, and is repeated on every page.
        const needed = row.heightTw + (at === 0 ? (rows[1]?.heightTw ?? 0) : 0)
        if (place.y + needed > bottomTw) {
          turn()
          if (at > 0 && head !== undefined) putRow(head)
        }
        putRow(row)
      })
      return
    }
    const lines = drawn[index] ?? []
    const before = flow[index - 1]
    const opensChain = item.keepNext && !(before?.kind === 'paragraph' && before.keepNext)
    if (opensChain && place.y + chainTw(index) > bottomTw && chainTw(index) <= page.typeHeightTw) turn()
    place.y += item.beforeTw
    let used = 0
    for (const line of lines) {
      if (place.y + line.topTw - used + line.heightTw > bottomTw) {
        used = line.topTw
        turn()
      }
      place.lines.push({ ...line, topTw: place.y + line.topTw - used })
    }
    place.y += heightOf(item, lines) - item.beforeTw - used
    if (item.rule !== null) {
      const topTw = place.y - Math.round(item.rule.weightPt * 20)
      place.rules.push({
        kind: 'single',
        leftTw: page.leftTw,
        topTw,
        widthTw: page.typeWidthTw,
        heightTw: 0,
        weightPt: item.rule.weightPt,
        red: true,
      })
    }
  })

  if (document.imprint !== null) {
    if (place.y + imprintHeightTw(document) > bottomTw) turn()
    placeImprint(document, place, widths)
  }
  return pages.map((one, index) => {
    const numbered = document.format === 'document' || index > 0
    const lines = numbered
      ? [...one.lines, { ...pageNumberLine(index + 1, widths), part: 'pageNumber' as const }]
      : one.lines
    return { number: index + 1, lines: lines.filter((line) => line.runs.length > 0), rules: one.rules }
  })
}

/** Text of a placed line. */
export const lineText = (line: PlacedLine): string => line.runs.map((run) => run.text).join('')
