import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Day } from '../../../shared/day.ts'
import type { Person } from '../../../shared/people/person.ts'
import { roleWordsOn } from '../../../shared/people/role-rules.ts'
import type { Workspace } from '../../data/workspace.ts'
import { findPeople } from '../../seat/find-people.ts'
import { PassphraseForm } from '../../seat/passphrase-form.tsx'
import { Recovery } from './recovery.tsx'
import './sign-in.css'

/** Fewer are found by the eye. */
const manyPeople = 8

/**
 * 登录: whoever works here picks their name and types their passphrase. `locked` sat here until the seat was locked and
 * comes back to where they were.
 */
export function SignIn(props: {
  readonly workspace: Workspace
  readonly bureau: Bureau
  readonly today: Day
  readonly lastId: string | null
  readonly locked: boolean
  readonly onSeated: (personId: string) => void
}) {
  const { workspace, bureau, today, lastId, locked, onSeated } = props
  const people = bureau.people.filter((person) => !person.sample)
  const [chosenId, setChosenId] = useState<string | null>(lastId)
  const [typed, setTyped] = useState('')
  const [forgot, setForgot] = useState(false)
  const [recovering, setRecovering] = useState(false)
  const chosen = people.find(({ id }) => id === chosenId) ?? (people.length === 1 ? (people[0] ?? null) : null)
  const found = findPeople(people, typed)

  function choose(id: string) {
    setChosenId(id)
    setForgot(false)
    setRecovering(false)
  }

  return (
    <main className="sign-in" onKeyDown={stay}>
      <section className="sign-in-card">
        <header>
          <h1 className="wordmark">复言</h1>
          <p>{bureau.name}</p>
        </header>
        <div className="sign-in-panes">
          <nav aria-label="谁在办公">
            {people.length > manyPeople && (
              <Input
                allowClear
                placeholder="姓名或拼音首字母"
                aria-label="查找姓名"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onPressEnter={() => found[0] !== undefined && choose(found[0].id)}
              />
            )}
            <ul className="sign-in-people">
              {found.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    aria-current={person.id === chosen?.id ? 'true' : undefined}
                    onClick={() => choose(person.id)}
                  >
                    <b>{person.name}</b>
                    <span>{placeOf(person)}</span>
                  </button>
                </li>
              ))}
            </ul>
            {found.length === 0 && <p className="quiet">没有这个人。请核对姓名，或请系统管理员添加。</p>}
          </nav>
          <div className="sign-in-seat">
            {chosen === null ? (
              <p className="quiet">请在左边点自己的姓名。</p>
            ) : (
              <>
                <h2>{chosen.name}</h2>
                <p className="quiet">{roleWordsOn(chosen, today).join('、')}</p>
                {locked && chosen.id === lastId && <p className="sign-in-locked">已锁定。输入口令，回到刚才的地方。</p>}
                {recovering ? (
                  <Recovery
                    key={chosen.id}
                    workspace={workspace}
                    person={chosen}
                    onDone={() => onSeated(chosen.id)}
                    onCancel={() => setRecovering(false)}
                  />
                ) : (
                  <PassphraseForm
                    key={chosen.id}
                    workspace={workspace}
                    person={chosen}
                    act="登录"
                    onSeated={() => onSeated(chosen.id)}
                  />
                )}
                {!recovering && (
                  <Button type="link" className="sign-in-forgot" onClick={() => setForgot(!forgot)}>
                    忘记口令
                  </Button>
                )}
                {forgot && !recovering && (
                  <Forgotten people={people} chosen={chosen} onRecover={() => setRecovering(true)} />
                )}
              </>
            )}
          </div>
        </div>
      </section>
      <p className="sign-in-foot">非涉密系统：不得录入国家秘密、工作秘密。</p>
    </main>
  )
}

function Forgotten(props: {
  readonly people: readonly Person[]
  readonly chosen: Person
  readonly onRecover: () => void
}) {
  const others = props.people.filter(
    ({ id, roles, account }) => id !== props.chosen.id && roles.includes('systemAdmin') && account?.state === 'active',
  )
  return (
    <div className="sign-in-help">
      {others.length > 0 && (
        <p>
          请{others.map(({ name }) => name).join('或')}（系统管理员）登录后，在“设置—人员”中为您换发，当场设一个新口令。
        </p>
      )}
      <p>
        {others.length > 0 ? '系统管理员都登录不了时' : '没有别的系统管理员可以换发'}
        ，请取出保险柜里的恢复单。
        <Button type="link" onClick={props.onRecover}>
          用恢复单恢复
        </Button>
      </p>
    </div>
  )
}

const placeOf = ({ section, post }: Person): string => [section, post].filter(Boolean).join(' · ')

/** What is typed here is nobody else's: the page behind must not take it for its keys. */
function stay(event: KeyboardEvent) {
  event.stopPropagation()
}
