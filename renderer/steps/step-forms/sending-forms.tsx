import { Form } from 'antd'
import { answeredDeputies, type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { sendMethodLabels } from '../../../shared/case/round.ts'
import { deputyWord } from '../../../shared/case/suggestion.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import type { Session } from '../../data/session.tsx'
import { choicesOf, CountField, DayItem, LineField, RadioField, SelectField, TextField } from './fields.tsx'
import { stepForm } from './step-form.ts'

interface Recipient {
  readonly id: string
  readonly name: string
  readonly copy: boolean
}

/** Whom the letter goes to: deputies (or the lead unit of a co-handled case), then the units that get a copy. */
export function recipientsOf(file: CaseFile, { bureau }: Pick<Session, 'bureau'>): readonly Recipient[] {
  const { assignment, suggestion } = file
  if (assignment.role === 'coHandle') return [{ id: assignment.leadUnit, name: assignment.leadUnit, copy: false }]
  const copies = presentRound(file).draft.copyTo ?? [...bureau.copyTo[suggestion.kind], ...assignment.coUnits]
  return [
    ...answeredDeputies(file).map(({ id, name }) => ({
      id,
      name: `${name}${deputyWord[suggestion.kind]}`,
      copy: false,
    })),
    ...copies.map((unit) => ({ id: unit, name: unit, copy: true })),
  ]
}

/** 用印: one for each who gets it, one for the file. */
export const seal = stepForm<InputOf<'seal'>>({
  starts: ({ file, session }) => ({ day: session.today, copies: recipientsOf(file, session).length + 1 }),
  Fields: ({ about: { file, session } }) => (
    <>
      <DayItem name="day" label="用印日期" max={session.today} />
      <CountField
        name="copies"
        label="份数"
        unit="份"
        extra={`${recipientsOf(file, session)
          .map((recipient) => recipient.name)
          .join('、')}，另存档一份。`}
      />
    </>
  ),
})

interface SendValues extends InputOf<'recordSend'> {
  readonly other?: string
}

/** 登记送达, one recipient at a time, as each signs for it. */
export const recordSend = stepForm<InputOf<'recordSend'>>({
  starts: ({ file, session }) => {
    const { sends } = presentRound(file)
    const next = recipientsOf(file, session).find(({ id }) => !sends.some((send) => send.recipient === id))
    return { recipient: next?.id, day: session.today, receipt: '' }
  },
  Fields: ({ about: { file, session } }) => {
    const { sends } = presentRound(file)
    const form = Form.useFormInstance<SendValues>()
    const method = Form.useWatch('method', form)
    return (
      <>
        <SelectField
          name="recipient"
          label="收件人"
          placeholder="请选择"
          choices={recipientsOf(file, session).map(({ id, name, copy }) => ({
            value: id,
            label: `${name}${copy ? '（抄送）' : ''}${sends.some((send) => send.recipient === id) ? '　已送' : ''}`,
          }))}
        />
        <RadioField name="method" label="方式" choices={choicesOf(sendMethodLabels)} />
        <DayItem name="day" label="送达日期" max={session.today} />
        <LineField
          name="receipt"
          label={
            method === 'post' ? '邮件号码' : method === 'inPerson' ? '面复的地点和在场人' : '签收人或凭证（可不填）'
          }
        />
      </>
    )
  },
  gives: (held, { file, session }) => {
    const { recipient, method, day, receipt } = held as SendValues
    const known = recipientsOf(file, session).find(({ id }) => id === recipient)
    return { recipient, recipientName: known?.name ?? '', method, day, receipt }
  },
})

/** 登记公开. */
export const publish = stepForm<InputOf<'publish'>>({
  starts: ({ session }) => ({ day: session.today, place: '' }),
  Fields: ({ about: { session } }) => (
    <>
      <DayItem name="day" label="公开日期" max={session.today} />
      <TextField name="place" label="公开在哪里" rows={2} placeholder="网站、栏目、网址" />
    </>
  ),
})
