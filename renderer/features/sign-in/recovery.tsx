import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Person } from '../../../shared/people/person.ts'
import { recoverAccount } from '../../data/recover-account.ts'
import type { Workspace } from '../../data/workspace.ts'
import { type NewPassphrase, NewPassphraseFields } from '../../seat/new-passphrase.tsx'
import { useWaiting } from '../../seat/use-waiting.ts'

interface Answers extends NewPassphrase {
  readonly code: string
}

/** With the sheet from the safe: a new passphrase for this person, who is 系统管理员 again. */
export function Recovery(props: {
  readonly workspace: Workspace
  readonly person: Person
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const { workspace, person, onDone, onCancel } = props
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const { seconds, wait } = useWaiting()

  async function recover({ code, passphrase }: Answers) {
    setBusy(true)
    const answer = await recoverAccount(workspace, person.id, code, passphrase)
    setBusy(false)
    if (answer.outcome === 'recovered') return onDone()
    setWrong(answer.reason)
    if (answer.outcome === 'refused') wait(answer.waitSeconds)
  }

  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      className="recovery-form"
      onFinish={(answers) => void recover(answers)}
    >
      <p className="quiet">恢复后{person.name}是系统管理员，旧证书作废；恢复单用过一次，请随后更换。</p>
      <Form.Item name="code" label="恢复码" rules={[{ required: true, whitespace: true, message: '请照恢复单输入。' }]}>
        <Input size="middle" autoFocus autoComplete="off" maxLength={60} placeholder="七组，每组四个字符" />
      </Form.Item>
      <NewPassphraseFields label="新口令" />
      <output className="passphrase-wrong">
        {wrong}
        {seconds > 0 && ` ${seconds} 秒后可以再试。`}
      </output>
      <div className="recovery-form-acts">
        <Button type="primary" htmlType="submit" size="middle" loading={busy} disabled={seconds > 0}>
          恢复
        </Button>
        <Button size="middle" onClick={onCancel}>
          返回
        </Button>
      </div>
    </Form>
  )
}
