import { Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { handOverPost } from '../../../shared/people/change-people.ts'
import { type Role, roleLabels, roles } from '../../../shared/people/roles.ts'
import { useSession } from '../../data/session.tsx'
import type { ChangePeople } from './use-change-people.ts'

interface Answers {
  readonly from: string
  readonly to: string
  readonly keepsOwn: boolean
  readonly after: 'stays' | 'leaves'
  readonly post: string
  readonly roles: readonly Role[]
}

/** 岗位交接: post and roles of one person go to another from today. */
export function HandOverPostForm(props: {
  readonly bureau: Bureau
  readonly change: ChangePeople
  readonly onClose: () => void
}) {
  const { bureau, change, onClose } = props
  const { actor } = useSession()
  const [form] = Form.useForm<Answers>()
  const from = Form.useWatch('from', form)
  const after = Form.useWatch('after', form)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const people = bureau.people.filter(({ sample }) => !sample)
  const giver = people.find(({ id }) => id === from)
  const named = people.map(({ id, name, post }) => ({ value: id, label: post === '' ? name : `${name}（${post}）` }))

  async function finish(answers: Answers) {
    setBusy(true)
    const { kind, ...stays } = { kind: answers.after, post: answers.post.trim(), roles: answers.roles }
    const reason = await change((now) =>
      handOverPost(now, actor.id, {
        from: answers.from,
        to: answers.to,
        keepsOwn: answers.keepsOwn,
        after: kind === 'leaves' ? { kind } : { kind, ...stays },
      }),
    )
    setBusy(false)
    if (reason === null) onClose()
    else setWrong(reason)
  }

  return (
    <Drawer open onClose={onClose} title="岗位交接" size={400} mask={false}>
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ keepsOwn: false, after: 'stays', post: '', roles: ['handler'] }}
        onFinish={(answers) => void finish(answers)}
      >
        <Form.Item name="from" label="交出岗位的人" rules={[{ required: true, message: '请选交出岗位的人。' }]}>
          <Select options={named} aria-label="交出岗位的人" />
        </Form.Item>
        {giver !== undefined && (
          <p className="settings-said">
            交出：{[giver.section, giver.post].filter(Boolean).join(' ')}{' '}
            {giver.roles.map((role) => roleLabels[role]).join('、')}
          </p>
        )}
        <Form.Item name="to" label="接任的人" rules={[{ required: true, message: '请选接任的人。' }]}>
          <Select options={named} aria-label="接任的人" />
        </Form.Item>
        <Form.Item name="keepsOwn" valuePropName="checked">
          <Checkbox>接任的人保留自己原来的岗位</Checkbox>
        </Form.Item>
        <Form.Item name="after" label="交出岗位以后">
          <Radio.Group
            options={[
              { value: 'stays', label: '留在本单位' },
              { value: 'leaves', label: '离岗（吊销证书）' },
            ]}
          />
        </Form.Item>
        {after !== 'leaves' && (
          <>
            <Form.Item name="post" label="改任职务">
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="roles" label="改任岗位" rules={[{ required: true, message: '请至少选一个岗位。' }]}>
              <Select
                mode="multiple"
                aria-label="改任岗位"
                options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
              />
            </Form.Item>
          </>
        )}
        <p className="quiet people-small">
          从今天起生效，双方证书一并换发，以前的签名照样有效。手上正在办的件不随岗位走，请在案卷中另行分办。
        </p>
        {wrong !== null && <p className="setting-wrong">{wrong}</p>}
        <div className="settings-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            确定交接
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </Drawer>
  )
}
