import { Input, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { roleWordsOn } from '../../shared/people/role-rules.ts'
import { useSession } from '../data/session.tsx'
import { findPeople } from '../seat/find-people.ts'
import { PassphraseForm } from '../seat/passphrase-form.tsx'
import './seat-dialog.css'

/** More are searched. */
const manyPeople = 8

/** Who works at this desk now: sample people by a click, everybody else by their passphrase. */
export function SeatDialog(props: {
  /** Who is to sit down, where that is settled: 换某人办公. */
  readonly forId: string | null
  readonly onClose: () => void
}) {
  const { forId, onClose } = props
  const { workspace, bureau, actor, today, sit } = useSession()
  const [chosenId, setChosenId] = useState(forId)
  const [typed, setTyped] = useState('')
  const here = useRef<HTMLButtonElement>(null)
  const chosen = bureau.people.find(({ id }) => id === chosenId) ?? null

  useEffect(() => {
    if (forId === null) here.current?.focus()
  }, [forId])

  function choose(id: string, sample: boolean) {
    if (id === actor.id) return onClose()
    if (!sample) return setChosenId(id)
    void sit(id)
    onClose()
  }

  return (
    <Modal open title="现在是谁在办公？" onCancel={onClose} footer={null} width={480}>
      {forId === null && (
        <>
          {bureau.people.length > manyPeople && (
            <Input
              allowClear
              placeholder="姓名或拼音首字母"
              aria-label="查找姓名"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          <ul className="seat-list">
            {findPeople(bureau.people, typed).map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={person.id === (chosen?.id ?? actor.id) ? 'seat-row seat-here' : 'seat-row'}
                  aria-current={person.id === actor.id}
                  ref={person.id === actor.id ? here : null}
                  onClick={() => choose(person.id, person.sample)}
                >
                  <b>{person.name}</b>
                  <span className="quiet">{roleWordsOn(person, today).join('、')}</span>
                  {person.sample && <span className="sample-mark">示例</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen !== null && (
        <div className="seat-passphrase">
          <p>
            换<b>{chosen.name}</b>办公，请{chosen.name}本人输入口令。
          </p>
          <PassphraseForm key={chosen.id} workspace={workspace} person={chosen} act="换人" onSeated={onClose} />
        </div>
      )}
    </Modal>
  )
}
