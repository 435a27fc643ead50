import { Modal } from 'antd'
import { useRef } from 'react'
import { roleLabels } from '../../shared/people/roles.ts'
import { useSession } from '../data/session.tsx'
import './seat-dialog.css'

/** Who works at this desk now: one click on a name. */
export function SeatDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { bureau, actor, sit } = useSession()
  const here = useRef<HTMLButtonElement>(null)
  return (
    <Modal
      open={open}
      title="现在是谁在办公？"
      onCancel={onClose}
      footer={null}
      width={420}
      afterOpenChange={(shown) => shown && here.current?.focus()}
    >
      <ul className="seat-list">
        {bureau.people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={person.id === actor.id ? 'seat-row seat-here' : 'seat-row'}
              aria-current={person.id === actor.id}
              ref={person.id === actor.id ? here : null}
              onClick={() => {
                void sit(person.id)
                onClose()
              }}
            >
              <b>{person.name}</b>
              <span className="quiet">{person.roles.map((role) => roleLabels[role]).join('、')}</span>
              {person.sample && <span className="sample-mark">示例</span>}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
