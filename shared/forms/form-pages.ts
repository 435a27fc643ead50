import { mmToTw } from '../letter/gb9704.ts'
import { textTw } from '../letter/text-width.ts'
import { CELL_PADDING_MM, type FormDocument, type FormGrid, type FormLine, type FormRow } from './form-document.ts'

/** How many lines a text takes: by width alone, as 禁则 moves a mark or two at most. */
const turns = (line: FormLine, widthTw: number): number => {
  const text = line.runs.map((run) => run.text).join('')
  return Math.max(
    1,
    Math.ceil(textTw(text, line.sizePt) / Math.max(1, widthTw - (line.indentPt + line.indentRightPt) * 20)),
  )
}

const lineTw = (line: FormLine, widthTw: number): number =>
  Math.round((line.beforePt + turns(line, widthTw) * line.pitchPt) * 20)

function rowTw(row: FormRow, grid: FormGrid): number {
  const least = mmToTw(row.heightMm)
  if (!row.grows) return least
  let column = 0
  const heights = row.cells.map((cell) => {
    const width = grid.columnsMm.slice(column, column + cell.span).reduce((sum, mm) => sum + mm, 0)
    column += cell.span
    const inner = mmToTw(width - 2 * grid.cellMarginMm)
    return cell.lines.reduce((sum, line) => sum + lineTw(line, inner), 0)
  })
  return Math.max(least, ...heights.map((height) => height + 2 * mmToTw(CELL_PADDING_MM)))
}

/**
 * Pages that a form takes when printed: for the print list. Reckoned from the widths of the characters, so a form that
 * ends within a line of the page's foot may be one off.
 */
export function formPages(form: FormDocument): number {
  const { page } = form
  const width = mmToTw(page.widthMm - page.marginMm.left - page.marginMm.right)
  const room = mmToTw(page.heightMm - page.marginMm.top - page.marginMm.bottom)
  let [pages, at] = [1, 0]
  const place = (height: number, repeated = 0) => {
    if (at + height <= room) at += height
    else [pages, at] = [pages + 1, repeated + height]
  }
  for (const block of form.blocks) {
    if (block.kind === 'newPage') [pages, at] = [pages + 1, 0]
    else if (block.kind === 'line') place(lineTw(block.line, width))
    else {
      const head = block.grid.rows.filter((row) => row.head).reduce((sum, row) => sum + rowTw(row, block.grid), 0)
      for (const row of block.grid.rows) place(rowTw(row, block.grid), row.head ? 0 : head)
    }
  }
  return pages
}
