import type { FlowTable } from '../letter/flow-item.ts'
import { page, table as measure } from '../letter/gb9704.ts'
import { breakLines } from '../letter/line-break.ts'
import type { Widths } from '../letter/text-width.ts'
import { type PlacedLine, type PlacedRule, placeLine } from './placed.ts'

/** A row with its lines from its own top at 0. */
export interface Row {
  readonly heightTw: number
  readonly lines: readonly PlacedLine[]
}

/** Left edges of the columns and the right edge of the last one, from the page's edge. */
function edgesOf(columnsTw: readonly number[]): readonly number[] {
  const edges: number[] = [page.leftTw]
  for (const width of columnsTw) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** Rows of a table with their lines; cells as `shared/docx/tables.ts` writes them. */
export function tableRows(item: FlowTable, widths: Widths | undefined): readonly Row[] {
  const edges = edgesOf(item.columnsTw)
  return item.rows.map((cells, row) => {
    const look = {
      part: 'cell',
      blockId: item.blockId,
      sizePt: measure.sizePt,
      pitchTw: measure.pitchTw,
      align: row === 0 ? 'center' : 'left',
      red: false,
    } as const
    const broken = cells.map((text, at) => {
      const room = Math.max(1, (item.columnsTw[at] ?? 0) - 2 * measure.cellMarginTw)
      return {
        room,
        lines: breakLines([{ text, face: row === 0 ? 'hei' : 'body' }], measure.sizePt, room, room, widths),
      }
    })
    const heightTw =
      broken.reduce((most, { lines }) => Math.max(most, lines.length), 1) * measure.pitchTw + measure.rulePt * 20
    const lines = broken.flatMap((cell, at) => {
      const top = (heightTw - cell.lines.length * measure.pitchTw) / 2
      const left = (edges[at] ?? 0) + measure.cellMarginTw
      return cell.lines.map((line, index) =>
        placeLine(look, line, { left, width: cell.room, top: top + index * measure.pitchTw }),
      )
    })
    return { heightTw, lines }
  })
}

/** The frame lines of one row that begins at `top`. */
export function rowRules(columnsTw: readonly number[], top: number, heightTw: number): readonly PlacedRule[] {
  const edges = edgesOf(columnsTw)
  const rule = { kind: 'single', weightPt: measure.rulePt, red: false } as const
  const widthTw = (edges.at(-1) ?? page.leftTw) - page.leftTw
  return [
    ...[top, top + heightTw].map((topTw) => ({ ...rule, leftTw: page.leftTw, topTw, widthTw, heightTw: 0 })),
    ...edges.map((leftTw) => ({ ...rule, leftTw, topTw: top, widthTw: 0, heightTw })),
  ]
}
