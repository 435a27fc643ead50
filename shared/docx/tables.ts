import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { FlowTable } from '../letter/flow-item.ts'
import { table as measure } from '../letter/gb9704.ts'
import { type Fonts, textRuns } from './runs.ts'
import { styleOf } from './styles.ts'

const rule = { style: BorderStyle.SINGLE, size: measure.rulePt * 8, color: '000000' } as const

/** A table as wide as the type area ; its head is repeated on every page. */
export function tableOf(item: FlowTable, fonts: Fonts): Table {
  const { columnsTw } = item
  return new Table({
    width: { size: columnsTw.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columnsTw],
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    margins: { left: measure.cellMarginTw, right: measure.cellMarginTw },
    rows: item.rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map(
            (text, column) =>
              new TableCell({
                width: { size: columnsTw[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: [
                  new Paragraph({
                    // On the grid a line of 20 pt would be snapped to 28.95 pt.
                    style: styleOf.offGrid,
                    alignment: row === 0 ? AlignmentType.CENTER : AlignmentType.LEFT,
                    // The head never stands alone at the foot of a page.
                    keepNext: row === 0,
                    spacing: { line: measure.pitchTw, lineRule: LineRuleType.EXACT },
                    children: textRuns({ text, face: row === 0 ? 'hei' : 'body' }, fonts, measure.sizePt),
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}
