import { Checkbox, Form } from 'antd'
import { answeredDeputies, presentRound } from '../../../shared/case/case-file.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

/** Steps that ask for nothing but why. */
export const reason = stepForm<{ readonly reason: string }>({
  starts: () => ({ reason: '' }),
  Fields: () => <TextField name="reason" label="理由" rows={4} />,
})

/** 登记撤回: a joint suggestion leaves only with all names. */
export const withdraw = stepForm<InputOf<'withdraw'>>({
  starts: ({ file }) => ({ reason: '', allAgreed: file.suggestion.cosigners.length === 0 }),
  Fields: ({ about }) => (
    <>
      <TextField name="reason" label="撤回依据" placeholder="书面申请的日期、文号" />
      {about.file.suggestion.cosigners.length > 0 && (
        <Form.Item name="allAgreed" valuePropName="checked">
          <Checkbox>全体联名代表都已书面同意</Checkbox>
        </Form.Item>
      )}
    </>
  ),
})

function ClosingFields({ about: { file } }: { readonly about: About }) {
  const { feedback } = presentRound(file)
  const silent = answeredDeputies(file).filter((deputy) => !feedback.some((rating) => rating.deputyId === deputy.id))
  if (file.stage === 'rehandling') {
    return <TextField name="missingReason" label="后续处理情况" placeholder="代表仍不满意，如何继续处理" />
  }
  if (silent.length === 0) return <p className="step-form-says">评价都已收回，可以办结。</p>
  return (
    <TextField
      name="missingReason"
      label={`${silent.map((deputy) => deputy.name).join('、')}的评价没有收回：催收情况`}
      placeholder="何时、怎样催收过"
    />
  )
}

/** 办结. */
export const closing = stepForm<InputOf<'close'>>({
  starts: () => ({ missingReason: '' }),
  Fields: ClosingFields,
})
