import { Checkbox, Form } from 'antd'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { contactOf } from '../../../shared/exchange/co-request.ts'
import { remindWords } from '../../../shared/exchange/remind-words.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { coOpinionDue } from '../../../shared/workflow/deadlines.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { DayItem, NamesField, RadioField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

const unasked = ({ assignment, coOpinions }: CaseFile) =>
  assignment.coUnits.filter((unit) => !coOpinions.some((opinion) => opinion.unit === unit))

interface Asked {
  readonly units: readonly string[]
  /** By unit: the points that it is to answer. */
  readonly points?: Readonly<Record<string, readonly string[]>>
  readonly due: string | null
}

/** 征求会办意见: the points concerned are ticked for each unit; due by the bureau's rules unless another day is agreed. */
export const request = stepForm<InputOf<'requestCoOpinions'>>({
  wide: true,
  starts: ({ file, session }) => ({ units: unasked(file), due: coOpinionDue(session.today, session.bureau) }),
  gives: (held) => {
    const { units, points, due } = held as Asked
    return { units: units.map((unit) => ({ unit, points: [...(points?.[unit] ?? [])] })), due }
  },
  Fields: RequestFields,
})

function RequestFields({ about: { file, session } }: { readonly about: About }) {
  const units = (Form.useWatch('units') as readonly string[] | undefined) ?? []
  const { points } = file.plan
  return (
    <>
      <NamesField name="units" label="会办单位" known={file.assignment.coUnits} placeholder="输入全称后回车" />
      {points.length === 0 ? (
        <p className="step-form-says">办理方案里没有列要点，将请会办单位就整件建议提出意见。</p>
      ) : (
        units.map((unit) => (
          <Form.Item
            key={unit}
            name={['points', unit]}
            label={`请${unit}答复`}
            extra="只把勾选的要点告诉这个单位；都不勾，就请它对整件建议提出意见。"
          >
            <Checkbox.Group
              className="step-points"
              options={points.map(({ text }, at) => ({ value: text, label: `${at + 1}．${text}` }))}
            />
          </Form.Item>
        ))
      )}
      <DayItem
        name="due"
        label="请于何日前提出"
        extra={`按规则为 ${session.bureau.ruleProfile.coOpinionDays} 日；与会办单位另有商定的可以改。`}
      />
    </>
  )
}

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
  starts: ({ file, session }) => ({
    coOpinionId: pending(file)[0]?.id,
    day: session.today,
    text: '',
    evidence: null,
  }),
  Fields: ({ about }) => (
    <>
      <p className="step-form-says">收到的是会办意见包或填好的反馈表，请用“打开会办来件”，不必抄录。</p>
      <WhichOpinion about={about} all />
      <DayItem name="day" label="收到日期" max={about.session.today} />
      <TextField name="text" label="会办意见" rows={8} placeholder="粘贴会办意见全文" />
    </>
  ),
})

/** The longest waiting first: it is what the reminder is most likely about. */
export const remind = stepForm<InputOf<'remindCoHandler'>>({
  starts: ({ file, session }) => ({
    coOpinionId: pending(file).toSorted((a, b) => a.due.localeCompare(b.due))[0]?.id,
    day: session.today,
  }),
  Fields: RemindFields,
})

function RemindFields({ about }: { readonly about: About }) {
  const { file, session } = about
  const chosen = Form.useWatch('coOpinionId') as string | undefined
  const opinion = file.coOpinions.find((one) => one.id === chosen)
  const from = { unit: session.bureau.name, contact: contactOf(file, session.bureau) }
  return (
    <>
      <WhichOpinion about={about} all={false} />
      <DayItem name="day" label="催办日期" max={session.today} />
      {opinion !== undefined && (
        <CopyText label="可以复制发给对方，或照着打电话" text={remindWords(file, opinion, from, session.today)} />
      )}
    </>
  )
}

export const waive = stepForm<InputOf<'waiveCoOpinion'>>({
  starts: ({ file }) => ({ coOpinionId: pending(file)[0]?.id, reason: '' }),
  Fields: ({ about }) => (
    <>
      <WhichOpinion about={about} all={false} />
      <TextField name="reason" label="不再等待的理由" placeholder="何时催办过、对方如何答复" />
    </>
  ),
})
