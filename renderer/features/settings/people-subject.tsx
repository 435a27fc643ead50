import { Button } from 'antd'
import { useState } from 'react'
import { addPerson, amendPerson, removePerson, whyNotChangePeople } from '../../../shared/people/change-people.ts'
import type { Person } from '../../../shared/people/person.ts'
import { roleWordsOn } from '../../../shared/people/role-rules.ts'
import { useSession } from '../../data/session.tsx'
import { AccountPanel } from './account-panel.tsx'
import { accountWords } from './account-words.ts'
import { DeputisingSection } from './deputising-section.tsx'
import { HandOverPostForm } from './hand-over-post-form.tsx'
import { PersonForm } from './person-form.tsx'
import { SeatSettings } from './seat-settings.tsx'
import type { SubjectProps } from './subject.ts'
import { useChangePeople } from './use-change-people.ts'
import './people.css'

type Panel =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'account'; readonly personId: string }
  | { readonly kind: 'handOver' }

/** 人员: who works here, in which roles, and who may sign in. Only a 系统管理员 changes any of it. */
export function PeopleSubject({ bureau, save }: SubjectProps) {
  const { workspace, actor, today } = useSession()
  const change = useChangePeople()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const why = whyNotChangePeople(bureau, actor.roles)
  const mayChange = why === null
  const close = () => setPanel(null)

  const put = (person: Person, passphrase: string | null) => {
    const known = bureau.people.some(({ id }) => id === person.id)
    return change((now) => (known ? amendPerson(now, person) : addPerson(now, person, passphrase !== null)), passphrase)
  }
  const blank = (): Person => ({
    id: workspace.outside.newId(),
    name: '',
    post: '',
    section: '',
    phone: '',
    roles: ['handler'],
    deputising: [],
    sample: false,
    account: null,
  })
  const shown = panel?.kind === 'account' ? bureau.people.find(({ id }) => id === panel.personId) : undefined

  return (
    <>
      {why !== null && <p className="settings-notice">{why}</p>}
      {wrong !== null && <p className="settings-notice">{wrong}</p>}
      {mayChange && (
        <div className="settings-acts">
          <Button onClick={() => setPanel({ kind: 'person', person: blank() })}>添加人员</Button>
          <Button onClick={() => setPanel({ kind: 'handOver' })}>岗位交接</Button>
        </div>
      )}
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">职务</th>
            <th scope="col">科室</th>
            <th scope="col">岗位</th>
            <th scope="col">账户</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {bureau.people.map((person) => (
            <tr key={person.id}>
              <td className="nowrap">
                {person.name} {person.sample && <span className="sample-mark">示例</span>}
              </td>
              <td>{person.post}</td>
              <td>{person.section}</td>
              <td>{roleWordsOn(person, today).join('、')}</td>
              <td className="nowrap">{accountWords(person)}</td>
              <td className="nowrap settings-row-acts">
                {mayChange && !person.sample && (
                  <Button
                    type="link"
                    onClick={() => setPanel({ kind: 'person', person })}
                    aria-label={`修改${person.name}`}
                  >
                    修改
                  </Button>
                )}
                <Button
                  type="link"
                  onClick={() => setPanel({ kind: 'account', personId: person.id })}
                  aria-label={`${person.name}的账户和证书`}
                >
                  账户
                </Button>
                {mayChange && !person.sample && person.account === null && (
                  <Button
                    type="link"
                    onClick={() => void change((now) => removePerson(now, person.id, actor.id)).then(setWrong)}
                    aria-label={`移除${person.name}`}
                  >
                    移除
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!bureau.sample && (
        <>
          <DeputisingSection bureau={bureau} mayChange={mayChange} change={change} />
          <SeatSettings bureau={bureau} mayChange={mayChange} save={save} />
        </>
      )}
      {panel?.kind === 'person' && (
        <PersonForm key={panel.person.id} person={panel.person} people={bureau.people} onSave={put} onClose={close} />
      )}
      {panel?.kind === 'handOver' && <HandOverPostForm bureau={bureau} change={change} onClose={close} />}
      {shown !== undefined && (
        <AccountPanel
          key={shown.id}
          bureau={bureau}
          person={shown}
          mayChange={mayChange && !shown.sample}
          change={change}
          onClose={close}
        />
      )}
    </>
  )
}
