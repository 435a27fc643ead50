import type { InputOf } from '../../../shared/workflow/advance.ts'
import { replyDeadline } from '../../../shared/workflow/deadlines.ts'
import { DayItem, LineField, TextField } from './fields.tsx'
import { stepForm } from './step-form.ts'

/** 申请延期 (代表法第五十一条): before expiry, six months in all. */
export const request = stepForm<InputOf<'requestExtension'>>({
  starts: () => ({ reason: '', newDue: null }),
  Fields: ({ about: { file, session } }) => (
    <>
      <p className="step-form-says">
        {`现在的期限是 ${replyDeadline(file, session.bureau).warnBy ?? '（未定）'}；自交办之日起最长六个月。`}
      </p>
      <DayItem name="newDue" label="申请延至" />
      <TextField name="reason" label="理由" placeholder="涉及面广、处理难度大的具体情况" />
    </>
  ),
})

export const granted = stepForm<InputOf<'grantExtension'>>({
  starts: ({ file, session }) => ({ day: session.today, approvedBy: file.assignment.assignedBy, deputyToldOn: null }),
  Fields: ({ about: { session } }) => (
    <>
      <DayItem name="day" label="同意日期" max={session.today} />
      <LineField name="approvedBy" label="同意延期的交办机构" />
      <DayItem name="deputyToldOn" label="向代表说明的日期（还没有说明可以不填）" max={session.today} />
    </>
  ),
})

export const refused = stepForm<InputOf<'refuseExtension'>>({
  starts: ({ session }) => ({ day: session.today, note: '' }),
  Fields: ({ about: { session } }) => (
    <>
      <DayItem name="day" label="答复日期" max={session.today} />
      <TextField name="note" label="理由（可不填）" rows={2} />
    </>
  ),
})
