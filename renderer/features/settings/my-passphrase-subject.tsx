import { Button, Form } from 'antd'
import { useState } from 'react'
import { changeOwnPassphrase } from '../../data/change-people.ts'
import { useSession } from '../../data/session.tsx'
import { type NewPassphrase, NewPassphraseFields, passphraseHint } from '../../seat/new-passphrase.tsx'
import { PassphraseInput } from '../../ui/passphrase-input.tsx'
import type { SubjectProps } from './subject.ts'

interface Answers extends NewPassphrase {
  readonly before: string
}

/** 我的口令. */
export function MyPassphraseSubject({ bureau }: SubjectProps) {
  const { workspace, actor } = useSession()
  const [form] = Form.useForm<Answers>()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const person = bureau.people.find(({ id }) => id === actor.id)

  async function change({ before, passphrase }: Answers) {
    setBusy(true)
    const changed = await changeOwnPassphrase(workspace, actor, before, passphrase)
    setBusy(false)
    setWrong(changed.ok ? null : changed.error.reason)
    setDone(changed.ok)
    if (changed.ok) form.resetFields()
  }

  if (person?.sample !== false) return <p className="settings-notice">示例人员不用口令，点名字就能换人办公。</p>
  return (
    <>
      <p className="settings-lead">
        只改{person.name}自己的口令：签名和证书不变，以前办的件不受影响。忘了原口令，请系统管理员换发。
      </p>
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="my-passphrase"
        onFinish={(answers) => void change(answers)}
      >
        <Form.Item name="before" label="原口令" rules={[{ required: true, message: '请输入原口令。' }]}>
          <PassphraseInput label="原口令" />
        </Form.Item>
        <NewPassphraseFields label="新口令" />
        <p className="quiet people-small">{passphraseHint}</p>
        {wrong !== null && <p className="setting-wrong">{wrong}</p>}
        {done && <output className="settings-said my-passphrase-done">口令已修改，下次登录请用新口令。</output>}
        <div className="settings-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            修改口令
          </Button>
        </div>
      </Form>
    </>
  )
}
