import { Button } from 'antd'
import { useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { stopDeputising } from '../../../shared/people/deputise.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { useSession } from '../../data/session.tsx'
import { DeputisingForm } from './deputising-form.tsx'
import type { ChangePeople } from './use-change-people.ts'

/** 代行职务: who stands in for whom, until when. */
export function DeputisingSection(props: {
  readonly bureau: Bureau
  readonly mayChange: boolean
  readonly change: ChangePeople
}) {
  const { bureau, mayChange, change } = props
  const { today } = useSession()
  const [adding, setAdding] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const running = bureau.people.flatMap((person) =>
    person.deputising.filter(({ until }) => until >= today).map((entry) => ({ person, entry })),
  )
  return (
    <>
      <h3>代行职务</h3>
      {running.length === 0 && (
        <p className="quiet">没有人在代行。领导出差、请假时，可以让别人在这几天代行他的岗位。</p>
      )}
      <ul className="deputising">
        {running.map(({ person, entry }) => (
          <li key={`${person.id} ${entry.role} ${entry.from}`}>
            <span>
              <b>{person.name}</b> 代行{entry.of.name}的{roleLabels[entry.role]}
            </span>
            <span className="nowrap quiet">
              {entry.from} 至 {entry.until}
              {entry.from > today && '，未开始'}
            </span>
            {mayChange && (
              <Button
                type="link"
                aria-label={`停止${person.name}代行${roleLabels[entry.role]}`}
                onClick={() => void change((now) => stopDeputising(now, person.id, entry, today)).then(setWrong)}
              >
                停止
              </Button>
            )}
          </li>
        ))}
      </ul>
      {wrong !== null && <p className="setting-wrong">{wrong}</p>}
      {mayChange && (
        <div className="settings-acts">
          <Button onClick={() => setAdding(true)}>安排代行</Button>
        </div>
      )}
      {adding && <DeputisingForm bureau={bureau} change={change} onClose={() => setAdding(false)} />}
    </>
  )
}
