import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { NumberSeries } from '../../../shared/bureau/bureau.ts'
import { documentNumberText } from '../../../shared/case/round.ts'
import { nextSerial } from '../../../shared/bureau/number-series.ts'
import { yearOf } from '../../../shared/day.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import type { SubjectProps } from './subject.ts'

const uses = { reply: '答复', coOpinion: '会办意见', other: '其他' } as const
const useChoices = Object.entries(uses).map(([value, label]) => ({ value: value as NumberSeries['use'], label }))

/** 文号: the series, and every number that was given out. */
export function NumbersSubject({ bureau, save }: SubjectProps) {
  const { workspace, today } = useSession()
  const heads = useObservable(workspace.heads)
  const [wrong, setWrong] = useState<string | null>(null)
  const year = yearOf(today)
  const issuedOf = (id: string) => bureau.issuedNumbers.filter((issued) => issued.seriesId === id)

  const setSeries = async (change: (series: readonly NumberSeries[]) => readonly NumberSeries[]) =>
    setWrong(await save((now) => ({ ...now, series: change(now.series) })))
  const put = (series: NumberSeries) => setSeries((all) => all.map((one) => (one.id === series.id ? series : one)))

  return (
    <>
      <p className="settings-lead">每个系列每年从 1 号起编，不编虚位。文号用六角括号：机关代字〔{year}〕1号。</p>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">系列</th>
            <th scope="col">机关代字</th>
            <th scope="col">用于</th>
            <th scope="col">{year} 年下一号</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {bureau.series.map((series) => (
            <tr key={series.id}>
              <td>
                <Cell label="系列名称" value={series.label} onSave={(label) => put({ ...series, label })} />
              </td>
              <td>
                <Cell label="机关代字" value={series.prefix} onSave={(prefix) => put({ ...series, prefix })} />
              </td>
              <td>
                <Select
                  aria-label="用于"
                  value={series.use}
                  options={useChoices}
                  onChange={(use) => void put({ ...series, use })}
                />
              </td>
              <td className="nowrap">
                {series.prefix}〔{year}〕{nextSerial(bureau, series.id, year)}号
              </td>
              <td className="settings-row-acts">
                {issuedOf(series.id).length === 0 ? (
                  <Button
                    type="link"
                    onClick={() => void setSeries((all) => all.filter((one) => one.id !== series.id))}
                  >
                    移除
                  </Button>
                ) : (
                  <span className="quiet nowrap">已用 {issuedOf(series.id).length} 号</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong !== null && <p className="setting-wrong">{wrong}</p>}
      <div className="settings-acts">
        <Button
          onClick={() =>
            void setSeries((all) => [
              ...all,
              { id: workspace.outside.newId(), label: '新系列', prefix: all[0]?.prefix ?? '机关代字', use: 'other' },
            ])
          }
        >
          添加系列
        </Button>
      </div>
      <h3>已用文号 {bureau.issuedNumbers.length}</h3>
      {bureau.issuedNumbers.length === 0 && <p className="quiet">还没有编过文号。编号时从这里取号，一号一件。</p>}
      <ul className="issued">
        {bureau.issuedNumbers.toReversed().map((issued) => {
          const head = heads.find((one) => one.id === issued.caseId)
          return (
            <li key={documentNumberText(issued)}>
              <span className="nowrap">{documentNumberText(issued)}</span>
              <span className="nowrap quiet">{issued.day}</span>
              <span>{head === undefined ? '原件已移除' : `${head.number} ${head.title}`}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Cell(props: {
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => Promise<void>
}) {
  const { label, value, onSave } = props
  const [typed, setTyped] = useState(value)
  return (
    <Input
      aria-label={label}
      value={typed}
      status={typed.trim() === '' ? 'error' : ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== '' && typed.trim() !== value && void onSave(typed.trim())}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}
