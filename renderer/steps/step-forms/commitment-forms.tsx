import { Button, Form, Input } from 'antd'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { DayField } from '../../ui/day-field.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { DayItem, RadioField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

/** 确认承诺事项, by hand; the drafting page proposes what it finds in the text. */
export const record = stepForm<InputOf<'recordCommitments'>>({
  wide: true,
  starts: ({ file }) => ({ items: [{ text: '', due: null, owner: file.handling.section }] }),
  Fields: RecordFields,
})

function RecordFields({ about: { file } }: { readonly about: About }) {
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <div key={field.key} className="step-form-item">
              <div className="step-form-item-head">
                <span>承诺 {index + 1}</span>
                {fields.length > 1 && (
                  <Button type="link" onClick={() => remove(field.name)}>
                    删去
                  </Button>
                )}
              </div>
              <Form.Item name={[field.name, 'text']}>
                <GrowingText
                  aria-label={`承诺 ${index + 1}`}
                  placeholder="答复中承诺做什么，照原文"
                  rows={2}
                  mostRows={6}
                />
              </Form.Item>
              <div className="step-form-row">
                <Form.Item name={[field.name, 'due']} label="何时兑现（没有写明可不填）">
                  <DayField />
                </Form.Item>
                <Form.Item name={[field.name, 'owner']} label="责任科室">
                  <Input size="middle" />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button onClick={() => add({ text: '', due: null, owner: file.handling.section })}>添一项承诺</Button>
        </>
      )}
    </Form.List>
  )
}

export const commitmentStateLabels = { open: '还在办', done: '已兑现', changed: '情况有变' } as const

export const progress = stepForm<InputOf<'recordProgress'>>({
  starts: ({ file, session }) => {
    const open = file.commitments.filter((item) => item.state === 'open')
    return { commitmentId: open[0]?.id, day: session.today, note: '' }
  },
  Fields: ({ about: { file, session } }) => (
    <>
      {file.commitments.length === 0 && <p className="step-form-says">还没有确认过承诺事项。</p>}
      <RadioField
        name="commitmentId"
        label="哪一项承诺"
        choices={file.commitments.map((item) => ({ value: item.id, label: item.text }))}
      />
      <DayItem name="day" label="日期" max={session.today} />
      <RadioField
        name="state"
        label="现在怎样"
        choices={Object.entries(commitmentStateLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="note" label="进展和依据" />
    </>
  ),
})
