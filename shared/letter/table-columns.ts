import { page, table } from './gb9704.ts'
import { textTw } from './text-width.ts'

/** No cell counts for more than this many characters, so that one long remark does not squeeze the other columns. */
const MOST_EMS = 16
/** Every column holds at least two characters, so that its head can be read. */
const LEAST_EMS = 2

/**
 * Widths of a table's columns in twips: together at most the type area. Columns that need little (序号, 完成时限) get what
 * they need, and the room that is left goes to those that hold sentences.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(1, rows[0]?.length ?? 1)
  const emTw = table.sizePt * 20
  // An em to spare: Latin fonts differ in the width of their digits.
  const beside = 2 * table.cellMarginTw + emTw
  const wanted = Array.from({ length: columns }, (_, at) => {
    const ems = rows.map((cells) => textTw((cells[at] ?? '').slice(0, 2 * MOST_EMS), table.sizePt) / emTw)
    const longest = ems.reduce((most, one) => Math.max(most, one), LEAST_EMS)
    return Math.min(longest, MOST_EMS) * emTw + beside
  })
  const total = wanted.reduce((sum, width) => sum + width, 0)
  if (total <= page.typeWidthTw) return wanted.map((width) => Math.floor((width * page.typeWidthTw) / total))
  let [room, open] = [page.typeWidthTw, columns]
  const given = new Map<number, number>()
  for (const at of [...wanted.keys()].toSorted((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0))) {
    const width = Math.floor(Math.min(wanted[at] ?? 0, room / open))
    given.set(at, width)
    room -= width
    open -= 1
  }
  return wanted.map((_, at) => given.get(at) ?? 0)
}
