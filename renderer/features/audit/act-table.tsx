import { Table, type TableProps, type TableRef } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SignatureState } from '../../../shared/audit/line-signature.ts'
import { localDayTime } from '../../ui/local-time.ts'
import { type ActRow, actWords, entryOfRow, isOfficial, shortHash } from './act-rows.ts'

const ROW = 36
/** Under this width the text has no column of its own. */
const WIDE = 720

export type SignatureOf = (seq: number) => SignatureState | null | undefined

const signatureWords = { signed: '有效', before: '无', wrong: '不能采信' } as const

function SignatureMark({ row, state }: { readonly row: ActRow; readonly state: SignatureState | null | undefined }) {
  const entry = entryOfRow(row)
  if (entry === null) return <span className="audit-bad">读不出</span>
  if (state == null) return <span className="quiet">{entry.signature === null ? '无' : '已签，未核验'}</span>
  return (
    <span className={`audit-signature audit-${state}`}>
      {state === 'signed' ? '✓ ' : state === 'wrong' ? '✕ ' : ''}
      {signatureWords[state]}
    </span>
  )
}

function columnsFor(
  width: number,
  signatureOf: SignatureOf,
  faulty: ReadonlySet<number>,
): TableProps<ActRow>['columns'] {
  const wide = width >= WIDE
  return [
    { key: 'seq', title: '序号', width: 56, align: 'right', render: (_, row) => row.seq },
    { key: 'at', title: '时间', width: 136, render: (_, { brief }) => (brief === null ? '' : localDayTime(brief.at)) },
    { key: 'who', title: '何人', width: 72, ellipsis: true, render: (_, { brief }) => brief?.by.name ?? '' },
    {
      key: 'what',
      title: '何事',
      ellipsis: true,
      render: (_, row) => {
        const { what, detail, stage } = actWords(row)
        const official = row.brief !== null && isOfficial(row.brief.step)
        return (
          <span title={[what, detail].filter(Boolean).join('：')}>
            {faulty.has(row.seq) && <b className="audit-bad">✕ </b>}
            {official ? <b className="audit-official">{what}</b> : what}
            {stage !== null && <span className="quiet">{` → ${stage}`}</span>}
            {detail !== '' && <span className="quiet">{`　${detail}`}</span>}
          </span>
        )
      },
    },
    ...(wide
      ? ([
          {
            key: 'text',
            title: '何文（稿次、指纹）',
            width: 216,
            render: (_: unknown, row: ActRow) => {
              const { text } = actWords(row)
              return text === null ? null : (
                <span className="nowrap">
                  {`第 ${text.version.number} 稿 `}
                  <code className="audit-hash">{shortHash(text.version.textHash).slice(0, 14)}</code>
                </span>
              )
            },
          },
        ] as const)
      : []),
    {
      key: 'signature',
      title: '签名',
      width: 104,
      render: (_, row) => <SignatureMark row={row} state={signatureOf(row.seq)} />,
    },
  ]
}

/** The acts, oldest first; only rows in view are drawn, so that ten thousand are as quick as ten. */
export function ActTable(props: {
  readonly rows: readonly ActRow[]
  readonly selected: number | null
  readonly signatureOf: SignatureOf
  /** Lines with a fault. */
  readonly faulty: ReadonlySet<number>
  readonly onSelect: (seq: number) => void
}) {
  const { rows, selected, signatureOf, faulty, onSelect } = props
  const box = useRef<HTMLDivElement>(null)
  const table = useRef<TableRef>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const watcher = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  const at = rows.findIndex((row) => row.seq === selected)
  const ready = size.height > 0
  useEffect(() => {
    if (ready && at >= 0) table.current?.scrollTo({ index: at })
  }, [ready, at])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(size.height / ROW) - 2)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = moves[event.key]
    if (event.target !== event.currentTarget || to === undefined) return
    event.preventDefault()
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (row !== undefined) onSelect(row.seq)
  }

  return (
    // biome-ignore lint/a11y: the list is one stop of the Tab key; the chosen line is told by the panel beside it
    <div
      ref={box}
      className="audit-table"
      role="group"
      tabIndex={0}
      aria-label="办理记录。上下键移动。"
      onKeyDown={onKeyDown}
    >
      {ready && (
        <Table<ActRow>
          ref={table}
          virtual
          size="small"
          rowKey="seq"
          columns={columnsFor(size.width, signatureOf, faulty) ?? []}
          dataSource={[...rows]}
          pagination={false}
          scroll={{ x: size.width, y: Math.max(ROW, size.height - ROW - 1) }}
          locale={{ emptyText: '没有符合条件的记录。可以清除筛选。' }}
          rowClassName={({ seq }) => (seq === selected ? 'audit-row audit-row-here' : 'audit-row')}
          onRow={({ seq }) => ({ onClick: () => onSelect(seq) })}
        />
      )}
    </div>
  )
}
