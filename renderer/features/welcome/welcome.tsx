import { Alert, App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import classSchemes from '../../../assets/class-schemes.json'
import holidays from '../../../assets/holidays/2024-2026.json'
import ruleProfile from '../../../assets/rule-profiles/zhuzhou.json'
import { classSchemeSchema } from '../../../shared/bureau/class-scheme.ts'
import { ruleProfileSchema } from '../../../shared/bureau/rule-profile.ts'
import { holidayTableSchema } from '../../../shared/calendar/holidays.ts'
import { type Role, roleLabels, roles } from '../../../shared/people/roles.ts'
import { type Founded, foundOwnBureau } from '../../data/found-own-bureau.ts'
import { openSample } from '../../data/open-sample.ts'
import type { Workspace } from '../../data/workspace.ts'
import { type NewPassphrase, NewPassphraseFields, passphraseHint } from '../../seat/new-passphrase.tsx'
import { JoinBureau } from './join-bureau.tsx'
import './welcome.css'

interface Answers extends NewPassphrase {
  readonly bureau: string
  readonly prefix?: string
  readonly name: string
  readonly roles: readonly Role[]
}

const defaults = {
  ruleProfile: ruleProfileSchema.parse(ruleProfile),
  holidays: holidayTableSchema.parse(holidays),
  classScheme: classSchemeSchema.parse(classSchemes[0]),
}

/** The founder is 系统管理员 in any case, and so never the auditor. */
const roleChoices = roles
  .filter((role) => role !== 'systemAdmin' && role !== 'securityAuditor')
  .map((role) => ({ value: role, label: roleLabels[role] }))

/** First run: which bureau, who is its administrator, or straight into the sample. */
export function Welcome(props: {
  readonly workspace: Workspace
  readonly browser: boolean
  /** This page stays while the bureau is being founded. */
  readonly onFounding: (founding: boolean) => void
  /** The recovery sheet comes next. */
  readonly onFounded: (founded: Founded) => void
}) {
  const { workspace, onFounding, onFounded } = props
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)

  async function start(answers: Answers) {
    setBusy(true)
    onFounding(true)
    const founded = await foundOwnBureau(workspace, { ...answers, prefix: answers.prefix ?? '' }, defaults)
    if (founded.ok) {
      go('/cases')
      onFounded(founded.value)
    } else void message.error(founded.error.reason)
    onFounding(false)
    setBusy(false)
  }

  async function sample() {
    setBusy(true)
    const opened = await openSample(workspace, null).finally(() => setBusy(false))
    if (!opened.ok) return void message.error(opened.error.reason)
    go(`/case/${opened.value.caseId}`)
  }

  return (
    <main className="welcome">
      <section className="welcome-card">
        <h1 className="wordmark">复言</h1>
        <p className="welcome-lead">
          答复人大代表建议、政协提案：登记、办理、起草、审核、成文、送达，一件一案，离线可用。
        </p>
        <Alert
          type="warning"
          title="非涉密系统：不得录入国家秘密、工作秘密。带“绝密”“机密”“秘密★”标志的文字会被拒收。"
        />
        {props.browser && (
          <Alert
            type="info"
            title="现在是浏览器版：内容只存在这个浏览器里，请勿用于正式办理。"
            className="welcome-gap"
          />
        )}
        <Form<Answers>
          layout="vertical"
          requiredMark={false}
          className="welcome-form"
          onFinish={(answers) => void start(answers)}
        >
          <Form.Item
            name="bureau"
            label="单位名称"
            rules={[{ required: true, whitespace: true, message: '请填写单位全称，信头要印。' }]}
          >
            <Input placeholder="如：株洲市科学技术局" size="middle" autoFocus maxLength={40} />
          </Form.Item>
          <Form.Item name="prefix" label="发文代字（可以后填）">
            <Input placeholder="如：株科办" size="middle" maxLength={8} />
          </Form.Item>
          <Form.Item
            name="name"
            label="您的姓名（您是系统管理员）"
            rules={[{ required: true, whitespace: true, message: '请填写姓名，办理记录要用。' }]}
          >
            <Input size="middle" maxLength={20} />
          </Form.Item>
          <Form.Item name="roles" label="同时担任（可以多选）" initialValue={['registrar', 'handler']}>
            <Select mode="multiple" options={roleChoices} size="middle" aria-label="岗位" maxTagCount="responsive" />
          </Form.Item>
          <NewPassphraseFields label="登录口令" />
          <p className="welcome-hint quiet">口令{passphraseHint}</p>
          <div className="welcome-actions">
            <Button type="primary" htmlType="submit" size="middle" loading={busy}>
              开始使用
            </Button>
            <Button size="middle" onClick={() => void sample()} disabled={busy}>
              打开示例 1185
            </Button>
            <span className="quiet">示例不用口令，随时可以一键移除。</span>
          </div>
        </Form>
        <JoinBureau workspace={workspace} />
      </section>
    </main>
  )
}
