import { Button, Form } from 'antd'
import { useState } from 'react'
import { type NewPassphrase, NewPassphraseFields, passphraseHint } from '../../seat/new-passphrase.tsx'

/** A new passphrase for somebody, and what it does. */
export function PassphraseSetting(props: {
  readonly label: string
  readonly act: string
  readonly says: string
  readonly onSet: (passphrase: string) => Promise<string | null>
  readonly onDone: () => void
}) {
  const { label, act, says, onSet, onDone } = props
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  async function set({ passphrase }: NewPassphrase) {
    setBusy(true)
    const reason = await onSet(passphrase)
    setBusy(false)
    if (reason === null) onDone()
    else setWrong(reason)
  }

  return (
    <Form<NewPassphrase>
      layout="vertical"
      requiredMark={false}
      className="account-doing"
      onFinish={(answers) => void set(answers)}
    >
      <NewPassphraseFields label={label} />
      <p className="quiet people-small">
        {passphraseHint}
        {says}
      </p>
      {wrong !== null && <p className="setting-wrong">{wrong}</p>}
      <div className="settings-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {act}
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </Form>
  )
}
