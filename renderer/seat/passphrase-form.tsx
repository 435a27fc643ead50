import { Button, type InputRef } from 'antd'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Person } from '../../shared/people/person.ts'
import { takeSeat } from '../data/take-seat.ts'
import type { Workspace } from '../data/workspace.ts'
import { PassphraseInput } from '../ui/passphrase-input.tsx'
import { useWaiting } from './use-waiting.ts'
import './passphrase-form.css'

/** One person's passphrase and Enter. Keyed by person: what was typed for one never stands before another. */
export function PassphraseForm(props: {
  readonly workspace: Workspace
  readonly person: Person
  readonly act: string
  readonly onSeated: () => void
}) {
  const { workspace, person, act, onSeated } = props
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const { seconds, wait } = useWaiting()
  const field = useRef<InputRef>(null)
  const id = useId()
  const shut = refusalOf(person)

  // Also after a wait: the field could not hold the focus while it was closed.
  useEffect(() => {
    if (!busy && seconds === 0) field.current?.focus()
  }, [busy, seconds])

  async function sit(event: FormEvent) {
    event.preventDefault()
    if (typed === '' || busy || seconds > 0) return
    setBusy(true)
    const answer = await takeSeat(workspace, person.id, typed)
    setBusy(false)
    setTyped('')
    if (answer.outcome === 'seated') return onSeated()
    setWrong(answer.reason)
    if (answer.outcome === 'refused') wait(answer.waitSeconds)
  }

  if (shut !== null) return <p className="passphrase-shut">{shut}</p>
  return (
    <form className="passphrase-form" onSubmit={(event) => void sit(event)}>
      <label htmlFor={id}>口令</label>
      <PassphraseInput
        id={id}
        label={`${person.name}的口令`}
        value={typed}
        onChange={setTyped}
        disabled={busy || seconds > 0}
        wrong={wrong !== null}
        field={field}
      />
      <output className="passphrase-wrong">
        {wrong}
        {seconds > 0 && ` ${seconds} 秒后可以再试。`}
      </output>
      <Button type="primary" htmlType="submit" size="middle" loading={busy} disabled={typed === '' || seconds > 0}>
        {act}
      </Button>
    </form>
  )
}

function refusalOf({ name, account }: Person): string | null {
  if (account === null) return `${name}还没有账户，请系统管理员在“设置—人员”中开通。`
  return account.state === 'suspended' ? `${name}的账户已停用，请与系统管理员联系。` : null
}
