import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { revocationReasonLabels } from '../../../shared/identity/certificate.ts'

interface Answers {
  readonly reason: 'left' | 'compromised'
  readonly note: string
}

const meanings = {
  left: '从现在起不能再登录和签名；以前的签名照样有效。',
  compromised: '从现在起不能再登录和签名；还没有到本机的包，不论写的什么日期，一律不再相信。',
} as const

/** 吊销: an official act, so it says first what it does. */
export function RevokeForm(props: {
  readonly name: string
  readonly onRevoke: (why: Answers) => Promise<string | null>
  readonly onDone: () => void
}) {
  const { name, onRevoke, onDone } = props
  const [reason, setReason] = useState<Answers['reason']>('left')
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <Form<Answers>
      layout="vertical"
      requiredMark={false}
      className="account-doing"
      initialValues={{ reason, note: '' }}
      onValuesChange={(_changed, answers) => setReason(answers.reason)}
      onFinish={(answers) => void onRevoke(answers).then((why) => (why === null ? onDone() : setWrong(why)))}
    >
      <Form.Item name="reason" label={`为什么吊销${name}的证书`}>
        <Radio.Group
          options={[
            { value: 'left', label: revocationReasonLabels.left },
            { value: 'compromised', label: revocationReasonLabels.compromised },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label="说明（可以不填）">
        <Input maxLength={200} />
      </Form.Item>
      <p className="people-small">{meanings[reason]}吊销不能撤销，要再登录须重新开通账户。</p>
      {wrong !== null && <p className="setting-wrong">{wrong}</p>}
      <div className="settings-acts">
        <Button danger htmlType="submit">
          确定吊销
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </Form>
  )
}
