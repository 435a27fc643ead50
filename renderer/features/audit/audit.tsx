import { Button, Segmented, Select } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { SignatureState } from '../../../shared/audit/line-signature.ts'
import { bureauJournal } from '../../../shared/journal/entry.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import { caseJournals } from '../../data/verify-journals.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { ActDetail } from './act-detail.tsx'
import { choicesOf, filtered, noFilter } from './act-filter.ts'
import { ActTable } from './act-table.tsx'
import { Certificates } from './certificates.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterLine } from './filter-line.tsx'
import { SetAside } from './set-aside.tsx'
import { useJournalRows } from './use-journal-rows.ts'
import { useVerification } from './use-verification.ts'
import { Verdict } from './verdict.tsx'
import './audit.css'

const views = [
  { value: 'acts', label: '办理记录' },
  { value: 'certificates', label: '证书与吊销' },
  { value: 'aside', label: '分叉、外送与移除' },
] as const
type View = (typeof views)[number]['value']

/** 审计: everything that was done, by whom, over which text; and whether it holds. Reads only. */
export function Audit({ journal }: { readonly journal: string }) {
  const { workspace, bureau } = useSession()
  const heads = useObservable(workspace.heads)
  const [, go] = useLocation()
  const [view, setView] = useState<View>('acts')
  const [filter, setFilter] = useState(noFilter)
  const [selected, setSelected] = useState<number | null>(null)
  const { verification, start, cancel } = useVerification()
  const verified = verification.kind === 'done' ? verification.verified : null
  const read = useJournalRows(journal, verified)
  const ofBureau = useJournalRows(bureauJournal, verified)
  const rows = useMemo(() => (read.kind === 'read' ? read.rows : []), [read])
  const choices = useMemo(() => choicesOf(rows), [rows])
  const shown = useDeferredValue(useMemo(() => filtered(rows, filter), [rows, filter]))
  const audit = verified?.audits.find((one) => one.journal === journal)
  const faults = useMemo(
    () => verified?.totals.faults.filter((fault) => fault.journal === journal) ?? [],
    [verified, journal],
  )
  const faulty = useMemo(() => new Set(faults.flatMap(({ seq }) => seq ?? [])), [faults])
  const names = useMemo(() => new Map(heads.map((head) => [head.id, `第${head.number}号`])), [heads])
  const nameOf = (id: string) => (id === bureauJournal ? '本单位日志' : (names.get(id) ?? '一件案卷'))
  const signatureOf = (seq: number): SignatureState | null | undefined => audit?.signatures[seq - 1]
  const row = rows.find(({ seq }) => seq === selected)

  function open(next: string, seq: number | null) {
    setView('acts')
    setFilter(noFilter)
    setSelected(seq)
    if (next !== journal) go(`/audit/${next}`)
  }
  async function verifyAll() {
    const cases = await caseJournals(workspace)
    if ('outcome' in cases) return
    await start(cases)
  }

  return (
    <div className="page">
      <header className="page-head">
        <h1>审计</h1>
        <Select
          className="audit-choice"
          showSearch
          optionFilterProp="label"
          aria-label="查看哪一份"
          value={journal}
          options={[
            { value: bureauJournal, label: '本单位日志（设置、人员、证书、文号）' },
            ...heads.map((head) => ({ value: head.id, label: `${head.number}　${head.title}` })),
          ]}
          onChange={(next: string) => open(next, null)}
        />
        <span className="spacer" />
        <Button type="primary" onClick={() => void verifyAll()} loading={verification.kind === 'running'}>
          核验全部
        </Button>
        <ExportMenu journal={journal} name={nameOf(journal)} rows={rows} verified={verified} />
      </header>
      <Verdict verification={verification} nameOf={nameOf} onCancel={cancel} onGo={open} />
      <div className="audit-bar">
        <Segmented<View> options={[...views]} value={view} onChange={setView} />
        {view === 'acts' && (
          <FilterLine rows={rows} shown={shown.length} filter={filter} choices={choices} onFilter={setFilter} />
        )}
      </div>
      {read.kind === 'failed' && <EmptyPage says={read.reason} />}
      {view === 'acts' && read.kind !== 'failed' && (
        <div className="audit-grid">
          <ActTable
            key={journal}
            rows={shown}
            selected={selected}
            signatureOf={signatureOf}
            faulty={faulty}
            onSelect={setSelected}
          />
          {row === undefined ? (
            <aside className="audit-detail">
              <p className="quiet">选一条，看何人、何时、何事、何文和签名。审批可以看当时的正文，并重算指纹。</p>
            </aside>
          ) : (
            <ActDetail
              key={`${journal} ${row.seq}`}
              rows={rows}
              row={row}
              bureauRows={ofBureau.kind === 'read' ? ofBureau.rows : []}
              faults={faults.filter(({ seq }) => seq === row.seq)}
            />
          )}
        </div>
      )}
      {view === 'certificates' && <Certificates bureau={bureau} />}
      {view === 'aside' && <SetAside bureau={bureau} />}
    </div>
  )
}
