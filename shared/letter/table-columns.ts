import { page, table } from './gb9704.ts'
import { textTw } from './text-width.ts'

/** No cell counts for more than this many characters, so that one long remark does not squeeze the other columns. */
const MOST_EMS = 16
/** Every column holds at least two characters, so that its head can be read. */
const LEAST_EMS = 2

/**
 * Widths of a table's columns in twips: together the type area, in proportion to their longest cells. A column that
 * holds numbers only (序号) is narrow, and the room goes to those that hold sentences.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(1, rows[0]?.length ?? 1)
  const emTw = table.sizePt * 20
  const least = Math.min(LEAST_EMS * emTw + 2 * table.cellMarginTw + emTw / 4, Math.floor(page.typeWidthTw / columns))
  const wanted = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(
      0,
      ...rows.map((cells) => Math.min(textTw((cells[at] ?? '').slice(0, 60), table.sizePt), MOST_EMS * emTw)),
    )
    return Math.max(least, longest + 2 * table.cellMarginTw + emTw / 4)
  })
  const total = wanted.reduce((sum, width) => sum + width, 0)
  const spare = page.typeWidthTw - columns * least
  const beyond = total - columns * least
  return wanted.map((width) =>
    Math.floor(beyond <= 0 ? page.typeWidthTw / columns : least + ((width - least) / beyond) * spare),
  )
}
