import { Table, type TableRef } from 'antd'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { ClassScheme } from '../../../shared/bureau/class-scheme.ts'
import type { Head } from '../../../shared/case/head.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { columnsFor } from './columns.tsx'
import { type Filters, type SortColumn, sortColumns } from './filters.ts'
import type { Row } from './rows.ts'

export const rowHeight = 36

interface Props {
  /** The list as one thing to focus; the page sends the cursor here from the find box. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly rows: readonly Row[]
  readonly selected: number
  readonly filters: Filters
  readonly classScheme: ClassScheme
  readonly onSort: (column: SortColumn, descending: boolean) => void
  readonly onSelect: (caseId: string) => void
  readonly onOpen: (head: Head) => void
  readonly onPeek: () => void
  readonly onClosePeek: () => void
}

const isSortColumn = (key: unknown): key is SortColumn => (sortColumns as readonly unknown[]).includes(key)

/** The table: only rows in view are drawn; the arrow keys move, Enter opens, Space peeks. */
export function LedgerTable(props: Props) {
  const { box, rows, selected, filters, classScheme } = props
  const table = useRef<TableRef>(null)
  const size = useSize(box)
  const start = useRef(selected)
  const columns = useMemo(() => columnsFor(size.width, filters, classScheme), [size.width, filters, classScheme])

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    const row = rows[next]
    if (row !== undefined) props.onSelect(row.head.id)
    // Without an alignment the list moves only as far as needed.
    table.current?.scrollTo({ index: next })
  }
  const ready = size.height > 0
  useEffect(() => {
    if (!ready) return
    // The list can be walked at once, from where the person left it.
    table.current?.scrollTo({ index: start.current })
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [ready, box])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const page = Math.max(1, Math.floor(size.height / rowHeight) - 2)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = moves[event.key]
    const row = rows[selected]
    if (to !== undefined) move(to)
    else if (event.key === 'Enter' && row !== undefined) props.onOpen(row.head)
    else if (event.key === ' ') props.onPeek()
    else if (event.key === 'Escape') props.onClosePeek()
    else return
    event.preventDefault()
  }

  const chosen = rows[selected]
  return (
    // biome-ignore lint/a11y: the list is one stop of the Tab key; its rows are told by the line below
    <div
      ref={box}
      className="ledger-table"
      role="group"
      tabIndex={0}
      aria-label="台账列表。上下键移动，回车打开，空格查看要点。"
      onKeyDown={onKeyDown}
    >
      {ready && (
        <Table<Row>
          ref={table}
          virtual
          size="small"
          rowKey={(row) => row.head.id}
          columns={columns}
          dataSource={[...rows]}
          pagination={false}
          showSorterTooltip={false}
          sortDirections={['ascend', 'descend', 'ascend']}
          scroll={{ x: size.width, y: Math.max(rowHeight, size.height - rowHeight - 1) }}
          locale={{ emptyText: '没有符合条件的。可以清除筛选，或换一个词查找。' }}
          rowClassName={(_, index) => (index === selected ? 'ledger-row ledger-row-here' : 'ledger-row')}
          onRow={(row) => ({
            onClick: () => {
              props.onSelect(row.head.id)
              props.onOpen(row.head)
            },
          })}
          onChange={(_page, _filters, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter
            if (isSortColumn(one?.columnKey)) props.onSort(one.columnKey, one.order === 'descend')
          }}
        />
      )}
      <output className="ledger-spoken">
        {chosen === undefined
          ? ''
          : `第 ${selected + 1} 行，${chosen.head.number}，${chosen.head.title}，${stageLabels[chosen.head.stage]}`}
      </output>
    </div>
  )
}

function useSize(box: RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const watcher = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [box])
  return size
}
