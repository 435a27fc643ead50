import { Button, Drawer, Form, Select } from 'antd'
import { useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { deputise } from '../../../shared/people/deputise.ts'
import { deputisableRoles, holds } from '../../../shared/people/role-rules.ts'
import { type Role, roleLabels } from '../../../shared/people/roles.ts'
import { useSession } from '../../data/session.tsx'
import { DayField } from '../../ui/day-field.tsx'
import type { ChangePeople } from './use-change-people.ts'

interface Answers {
  readonly of: string
  readonly role: Role
  readonly deputy: string
  readonly from: string
  readonly until: string | null
}

/** 安排代行: whose role, who stands in, on which days. */
export function DeputisingForm(props: {
  readonly bureau: Bureau
  readonly change: ChangePeople
  readonly onClose: () => void
}) {
  const { bureau, change, onClose } = props
  const { today } = useSession()
  const [form] = Form.useForm<Answers>()
  const of = Form.useWatch('of', form)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const people = bureau.people.filter(({ sample }) => !sample)
  const absent = people.find(({ id }) => id === of)
  const named = (among: typeof people) =>
    among.map(({ id, name, post }) => ({ value: id, label: post === '' ? name : `${name}（${post}）` }))
  const lent = deputisableRoles.filter((role) => absent !== undefined && holds(absent, role))

  async function finish({ until, ...answers }: Answers) {
    setBusy(true)
    const reason = await change((now) => deputise(now, { ...answers, until: until ?? '' }, today))
    setBusy(false)
    if (reason === null) onClose()
    else setWrong(reason)
  }

  function choose(personId: string) {
    const person = people.find(({ id }) => id === personId)
    const first = deputisableRoles.findLast((role) => person !== undefined && holds(person, role))
    if (first !== undefined) form.setFieldValue('role', first)
  }

  return (
    <Drawer open onClose={onClose} title="安排代行" size={400} mask={false}>
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ from: today, until: null }}
        onFinish={(answers) => void finish(answers)}
      >
        <Form.Item name="of" label="谁不在岗" rules={[{ required: true, message: '请选不在岗的人。' }]}>
          <Select
            aria-label="谁不在岗"
            options={named(people.filter(({ roles }) => roles.some((role) => deputisableRoles.includes(role))))}
            onChange={choose}
          />
        </Form.Item>
        <Form.Item name="role" label="代行他的哪个岗位" rules={[{ required: true, message: '请选代行的岗位。' }]}>
          <Select aria-label="代行的岗位" options={lent.map((role) => ({ value: role, label: roleLabels[role] }))} />
        </Form.Item>
        <Form.Item name="deputy" label="由谁代行" rules={[{ required: true, message: '请选代行的人。' }]}>
          <Select aria-label="由谁代行" options={named(people.filter(({ id }) => id !== of))} />
        </Form.Item>
        <div className="phrase-days">
          <Form.Item name="from" label="从">
            <DayField aria-label="代行开始日期" />
          </Form.Item>
          <Form.Item name="until" label="到（含当天）">
            <DayField aria-label="代行结束日期" />
          </Form.Item>
        </div>
        <p className="quiet people-small">到期自动停止，也可以提前停止。代行期间，审核意见上写明“代”。</p>
        {wrong !== null && <p className="setting-wrong">{wrong}</p>}
        <div className="settings-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            确定
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </Drawer>
  )
}
