import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type Ref, useState } from 'react'
import './passphrase-input.css'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly label: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly wrong?: boolean
  /** So that the system's own store of passphrases is not asked for a new one. */
  readonly fresh?: boolean
  readonly field?: Ref<InputRef>
}

/** A passphrase: hidden while it is typed, with a word about Caps Lock. A form may fill in `id`, `value` and `onChange`. */
export function PassphraseInput(props: Props) {
  const { value = '', onChange, label, wrong = false, fresh = false, field, ...shared } = props
  const [capsLock, setCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <>
      <Input.Password
        {...shared}
        ref={field}
        size="middle"
        value={value}
        aria-label={label}
        status={wrong ? 'error' : ''}
        autoComplete={fresh ? 'new-password' : 'off'}
        maxLength={200}
        onChange={(event) => onChange?.(event.target.value)}
        onKeyDown={look}
        onKeyUp={look}
      />
      {capsLock && <output className="caps-lock">大写锁定已打开</output>}
    </>
  )
}
