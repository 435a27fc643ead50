import { AutoComplete, Button, Checkbox, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { type Person } from '../../../shared/people/person.ts'
import { type Role, roleLabels, roles } from '../../../shared/people/roles.ts'

interface Answers {
  readonly name: string
  readonly post: string
  readonly section: string
  readonly phone: string
  readonly roles: readonly Role[]
}

/** One person, in a panel: the list stays in view. */
export function PersonForm(props: {
  readonly person: Person
  readonly people: readonly Person[]
  readonly onSave: (person: Person) => Promise<string | null>
  readonly onClose: () => void
}) {
  const { person, people, onSave, onClose } = props
  const [wrong, setWrong] = useState<string | null>(null)
  const sections = [...new Set(people.map((one) => one.section).filter(Boolean))]

  async function finish(answers: Answers) {
    const name = answers.name.trim()
    const twin = people.some((one) => one.id !== person.id && one.name === name)
    if (twin) return setWrong('已有同名人员；如确系两人，请在姓名后加以区别，如“王芳（办公室）”。')
    const reason = await onSave({ ...person, ...answers, name })
    if (reason === null) onClose()
    else setWrong(reason)
  }

  return (
    <Drawer open onClose={onClose} title={person.name === '' ? '添加人员' : '修改人员'} size={400} mask={false}>
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
          <AutoComplete options={sections.map((section) => ({ value: section }))} />
        </Form.Item>
        <Form.Item name="phone" label="电话（联系人的要印在答复函上）">
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="roles" label="岗位" rules={[{ required: true, message: '请至少选一个岗位。' }]}>
          <Checkbox.Group
            className="role-choices"
            options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
          />
        </Form.Item>
        {wrong !== null && <p className="setting-wrong">{wrong}</p>}
        <div className="settings-acts">
          <Button type="primary" htmlType="submit">
            保存
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </Drawer>
  )
}
