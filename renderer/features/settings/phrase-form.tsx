import { Button, Drawer, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { daySchema } from '../../../shared/day.ts'
import { type Phrase, type PhraseKind, phraseKindLabels } from '../../../shared/bureau/phrase.ts'
import { phraseFieldNames } from '../../../shared/phrases/fill-phrase.ts'
import { whyNotKept } from '../../data/keep-phrase.ts'
import { DayField } from '../../ui/day-field.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'

const kinds = (Object.keys(phraseKindLabels) as readonly PhraseKind[]).map((value) => ({
  value,
  label: phraseKindLabels[value],
}))

const isDay = {
  validator: (_: unknown, value: string | null) =>
    value === null || daySchema.safeParse(value).success
      ? Promise.resolve()
      : Promise.reject(new Error('日期请写成 2026-03-05。')),
}

/** One of the bureau's own phrases, in a panel: the list stays in view. */
export function PhraseForm(props: {
  readonly phrase: Phrase
  readonly onSave: (phrase: Phrase) => Promise<string | null>
  readonly onClose: () => void
}) {
  const { phrase, onSave, onClose } = props
  const [wrong, setWrong] = useState<string | null>(null)

  async function finish(answers: Omit<Phrase, 'id'>) {
    const next: Phrase = { ...answers, id: phrase.id, text: answers.text.trim(), source: answers.source.trim() }
    const reason = whyNotKept(next) ?? (await onSave(next))
    if (reason === null) onClose()
    else setWrong(reason)
  }

  return (
    <Drawer open onClose={onClose} title={phrase.text === '' ? '添加词条' : '修改词条'} size={440} mask={false}>
      <Form<Omit<Phrase, 'id'>>
        layout="vertical"
        requiredMark={false}
        initialValues={phrase}
        onFinish={(answers) => void finish(answers)}
      >
        <Form.Item name="kind" label="类别">
          <Segmented<PhraseKind> options={kinds} />
        </Form.Item>
        <Form.Item
          name="text"
          label="内容，一行一段"
          extra={
            <span className="setting-says">
              可以写字段，插入时按本件填好：{phraseFieldNames.map((name) => `{{${name}}}`).join(' ')}
            </span>
          }
          rules={[{ required: true, whitespace: true, message: '请填写词条内容。' }]}
        >
          <GrowingText rows={4} mostRows={8} maxLength={2000} autoFocus />
        </Form.Item>
        <Form.Item name="source" label="出处，如文件名、文号、条款">
          <Input maxLength={200} />
        </Form.Item>
        <div className="phrase-days">
          <Form.Item name="validFrom" label="生效日期（可不填）" rules={[isDay]}>
            <DayField />
          </Form.Item>
          <Form.Item name="validUntil" label="有效期至（可不填）" rules={[isDay]}>
            <DayField />
          </Form.Item>
        </div>
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
