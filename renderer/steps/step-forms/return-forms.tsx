import type { InputOf } from '../../../shared/workflow/advance.ts'
import { DayItem, LineField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

const leaders = ({ file, session }: About) =>
  file.handling.deputyLeader ||
  (session.bureau.people.find((person) => person.roles.includes('deputyLeader'))?.name ?? '')

/** 申请退回(改办). */
export const requestReturn = stepForm<InputOf<'requestReturn'>>({
  starts: (about) => ({ reason: '', proposedUnit: '', signedBy: leaders(about) }),
  Fields: () => (
    <>
      <TextField name="reason" label="不属于本单位职责的理由" placeholder="依据职能规定逐条说明" />
      <LineField name="proposedUnit" label="建议改办的单位" />
      <LineField name="signedBy" label="签字的分管领导" />
    </>
  ),
})

/** What the assigning office said. */
export const outcome = stepForm<InputOf<'acceptReturn'>>({
  starts: ({ session }) => ({ day: session.today, note: '' }),
  Fields: ({ about }) => (
    <>
      <DayItem name="day" label="交办机构答复日期" max={about.session.today} />
      <TextField name="note" label="答复内容（可不填）" placeholder="文号、经办人、理由" />
    </>
  ),
})
