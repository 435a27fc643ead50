import { Button, Form, Input } from 'antd'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { DayField } from '../../ui/day-field.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { TextField } from './fields.tsx'
import { proposePoints } from './propose-points.ts'
import { type About, stepForm } from './step-form.ts'

/** 办理方案: the points of the suggestion, who answers which, by when. */
export const planForm = stepForm<InputOf<'settlePlan'>>({
  wide: true,
  starts: ({ file }) => {
    const { plan, handling, suggestion } = file
    const known = plan.points.map(({ text, answeredBy, due }) => ({ text, answeredBy, due }))
    const proposed = proposePoints(suggestion.text).map((text) => ({ text, answeredBy: handling.section, due: null }))
    const first = [{ text: '', answeredBy: handling.section, due: null }]
    return { points: known.length > 0 ? known : proposed.length > 0 ? proposed : first, note: plan.note }
  },
  Fields: PlanFields,
})

function PlanFields({ about: { file } }: { readonly about: About }) {
  return (
    <>
      <p className="step-form-says">从原文中的“一是、二是”等试列如下，请对照原文增删改，答复要逐条回应。</p>
      <Form.List name="points">
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map((field, index) => (
              <div key={field.key} className="step-form-item">
                <div className="step-form-item-head">
                  <span>要点 {index + 1}</span>
                  <Button type="link" onClick={() => remove(field.name)}>
                    删去
                  </Button>
                </div>
                <Form.Item name={[field.name, 'text']}>
                  <GrowingText aria-label={`要点 ${index + 1}`} rows={1} mostRows={5} />
                </Form.Item>
                <div className="step-form-row">
                  <Form.Item name={[field.name, 'answeredBy']}>
                    <Input size="middle" placeholder="由谁答" aria-label={`要点 ${index + 1} 由谁答`} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'due']}>
                    <DayField placeholder="何时成稿（可不填）" aria-label={`要点 ${index + 1} 何时成稿`} />
                  </Form.Item>
                </div>
              </div>
            ))}
            <Button onClick={() => add({ text: '', answeredBy: file.handling.section, due: null })}>添一条要点</Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
      <TextField name="note" label="进度安排（可不填）" rows={2} />
    </>
  )
}
