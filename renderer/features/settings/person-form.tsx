import { AutoComplete, Button, Checkbox, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import type { Person } from '../../../shared/people/person.ts'
import { refusalOfRoles } from '../../../shared/people/role-rules.ts'
import { type Role, roleLabels, roles } from '../../../shared/people/roles.ts'
import { type NewPassphrase, NewPassphraseFields, passphraseHint } from '../../seat/new-passphrase.tsx'

interface Answers extends Partial<NewPassphrase> {
  readonly name: string
  readonly post: string
  readonly section: string
  readonly phone: string
  readonly roles: readonly Role[]
}

/** One person, in a panel: the list stays in view. Whoever is added can get an account at once. */
export function PersonForm(props: {
  readonly person: Person
  readonly people: readonly Person[]
  readonly onSave: (person: Person, passphrase: string | null) => Promise<string | null>
  readonly onClose: () => void
}) {
  const { person, people, onSave, onClose } = props
  const isNew = person.name === ''
  const [opens, setOpens] = useState(isNew)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const sections = [...new Set(people.map((one) => one.section).filter(Boolean))]

  async function finish({ name, post, section, phone, roles: held, passphrase }: Answers) {
    setBusy(true)
    const said = { ...person, name: name.trim(), post: post.trim(), section: section.trim(), phone: phone.trim() }
    const reason = await onSave(
      { ...said, roles: roles.filter((role) => held.includes(role)) },
      opens ? (passphrase ?? '') : null,
    )
    setBusy(false)
    if (reason === null) onClose()
    else setWrong(reason)
  }

  return (
    <Drawer open onClose={onClose} title={isNew ? '添加人员' : '修改人员'} size={400} mask={false}>
      <Form<Answers>
        layout="vertical"
        requiredMark={false}
        initialValues={person}
        onFinish={(answers) => void finish(answers)}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input autoFocus maxLength={20} />
        </Form.Item>
        <Form.Item name="post" label="职务">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="section" label="科室">
          <AutoComplete options={sections.map((section) => ({ value: section }))} maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label="电话（联系人的要印在答复函上）">
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          name="roles"
          label="岗位"
          rules={[
            {
              validator: async (_rule, held: readonly Role[]) => {
                const refusal = refusalOfRoles(held)
                if (refusal !== null) throw new Error(refusal)
              },
            },
          ]}
        >
          <Checkbox.Group
            className="role-choices"
            options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
          />
        </Form.Item>
        {isNew && (
          <Checkbox checked={opens} onChange={(event) => setOpens(event.target.checked)} className="person-opens">
            现在开通账户（不登录的人可以不开）
          </Checkbox>
        )}
        {opens && (
          <>
            <NewPassphraseFields label="初始口令" />
            <p className="quiet people-small">{passphraseHint}请当面告诉本人，登录后由本人修改。</p>
          </>
        )}
        {person.account !== null && (
          <p className="quiet people-small">姓名、职务、科室或岗位有变动的，自动换发证书；以前的签名照样有效。</p>
        )}
        {wrong !== null && <p className="setting-wrong">{wrong}</p>}
        <div className="settings-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            保存
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </Drawer>
  )
}
