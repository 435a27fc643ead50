import { Button, Input, type InputRef } from 'antd'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import { EmptyLedger } from './empty-ledger.tsx'
import { FilterBar } from './filter-bar.tsx'
import {
  type Filters,
  isNarrowed,
  keepFilters,
  keepSelection,
  keptFilters,
  keptSelection,
  noFilters,
} from './filters.ts'
import { LedgerTable } from './ledger-table.tsx'
import { Peek } from './peek.tsx'
import { rowsOf, showRows } from './rows.ts'
import { SampleBar } from './sample-bar.tsx'
import './ledger.css'

// Numbers within codes by value: 第9件 before 第10件. Made once, because making one costs more than a thousand compares.
const collator = new Intl.Collator('zh-CN', { numeric: true })

/** 台账: every case, a line each. */
export function Ledger() {
  const { workspace, bureau, today } = useSession()
  const heads = useObservable(workspace.heads)
  const [, go] = useLocation()
  const [filters, setFilters] = useState(keptFilters)
  const [selected, setSelected] = useState(keptSelection)
  const [peeking, setPeeking] = useState(false)
  const find = useRef<InputRef>(null)
  const list = useRef<HTMLDivElement>(null)

  const rows = useMemo(() => rowsOf(heads, today, bureau.ruleProfile), [heads, today, bureau.ruleProfile])
  // Typing stays quick on ten thousand rows: the list follows the box when there is time.
  const settled = useDeferredValue(filters)
  const shown = useMemo(() => showRows(rows, settled, collator.compare), [rows, settled])
  const at = Math.max(
    0,
    shown.rows.findIndex((entry) => entry.head.id === selected),
  )
  const row = shown.rows[at]

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      find.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const change = useCallback((next: Partial<Filters>) => {
    setFilters((now) => {
      const changed = { ...now, ...next }
      keepFilters(changed)
      return changed
    })
  }, [])
  // Drawn anew only when what it shows changes: while a word is typed, the rows wait.
  const table = useMemo(
    () => (
      <LedgerTable
        box={list}
        rows={shown.rows}
        selected={at}
        filters={settled}
        classScheme={bureau.classScheme}
        onSort={(sort, descending) => change({ sort, descending })}
        onSelect={(id) => {
          keepSelection(id)
          setSelected(id)
        }}
        onOpen={(head) => go(`/case/${head.id}`)}
        onPeek={() => setPeeking((now) => !now)}
        onClosePeek={() => setPeeking(false)}
      />
    ),
    [shown.rows, at, settled, bureau.classScheme, change, go],
  )
  if (heads.length === 0) return <EmptyLedger />
  return (
    <div className="page">
      <header className="page-head">
        <h1>台账</h1>
        <Input
          ref={find}
          className="ledger-find"
          value={filters.query}
          allowClear
          placeholder="查找：编号、标题、姓名、拼音首字母"
          aria-label="查找"
          title="查找（Ctrl+F）"
          onChange={(event) => change({ query: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
            event.preventDefault()
            list.current?.focus()
          }}
        />
        <span className="quiet nowrap">共 {shown.rows.length} 件</span>
        {isNarrowed(filters) && (
          <Button
            type="link"
            className="ledger-clear"
            onClick={() => change({ ...noFilters, group: filters.group, sort: filters.sort })}
          >
            清除筛选
          </Button>
        )}
        <span className="spacer" />
        <Button type="primary" onClick={() => go('/intake')}>
          登记
        </Button>
      </header>
      <SampleBar />
      <FilterBar filters={filters} shown={shown} heads={heads} onChange={change} />
      <div className="ledger-body">
        {table}
        {peeking && row !== undefined && <Peek row={row} onClose={() => setPeeking(false)} />}
      </div>
    </div>
  )
}
