import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { coOpinionDue } from '../../../shared/workflow/deadlines.ts'
import { DayItem, NamesField, RadioField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

const unasked = ({ assignment, coOpinions }: CaseFile) =>
  assignment.coUnits.filter((unit) => !coOpinions.some((opinion) => opinion.unit === unit))

/** 征求会办意见: due by the bureau's rules unless another day is agreed. */
export const request = stepForm<InputOf<'requestCoOpinions'>>({
  starts: ({ file, session }) => ({ units: unasked(file), due: coOpinionDue(session.today, session.bureau) }),
  Fields: ({ about }) => (
    <>
      <NamesField name="units" label="会办单位" known={about.file.assignment.coUnits} placeholder="输入全称后回车" />
      <DayItem
        name="due"
        label="请于何日前提出"
        extra={`按规则为 ${about.session.bureau.ruleProfile.coOpinionDays} 日；与会办单位另有商定的可以改。`}
      />
    </>
  ),
})

const pending = ({ coOpinions }: CaseFile) => coOpinions.filter((opinion) => opinion.state === 'pending')

function WhichOpinion({ about: { file }, all }: { readonly about: About; readonly all: boolean }) {
  const shown = all ? file.coOpinions : pending(file)
  if (shown.length === 0) return <p className="step-form-says">没有在等的会办意见。</p>
  return (
    <RadioField
      name="coOpinionId"
      label="会办单位"
      choices={shown.map((opinion) => ({ value: opinion.id, label: `${opinion.unit}（${opinion.due} 前）` }))}
    />
  )
}

/** Received again: a poor opinion sent back and redone takes the place of the first. */
export const record = stepForm<InputOf<'recordCoOpinion'>>({
  starts: ({ file, session }) => ({ coOpinionId: pending(file)[0]?.id, day: session.today, text: '' }),
  Fields: ({ about }) => (
    <>
      <WhichOpinion about={about} all />
      <DayItem name="day" label="收到日期" max={about.session.today} />
      <TextField name="text" label="会办意见" rows={8} placeholder="粘贴会办意见全文" />
    </>
  ),
})

export const waive = stepForm<InputOf<'waiveCoOpinion'>>({
  starts: ({ file }) => ({ coOpinionId: pending(file)[0]?.id, reason: '' }),
  Fields: ({ about }) => (
    <>
      <WhichOpinion about={about} all={false} />
      <TextField name="reason" label="不再等待的理由" placeholder="何时催办过、对方如何答复" />
    </>
  ),
})
