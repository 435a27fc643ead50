import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Person } from '../../../shared/people/person.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { turnOf } from '../../../shared/workflow/turn.ts'
import type { Session } from '../../data/session.tsx'
import { WhichVersion } from './approval-forms.tsx'
import { DayItem, LineField, RadioField, SelectField, TextField } from './fields.tsx'
import { ScanField } from './scan-field.tsx'
import { type About, stepForm } from './step-form.ts'

/** Whoever holds the role whose turn it is, or has held it for another; the step itself looks at the day. */
function leadersInTurn(file: CaseFile, { bureau, actor }: Session): readonly Person[] {
  const wanted = turnOf(file, bureau)
  return bureau.people.filter(
    (person) =>
      person.id !== actor.id &&
      (file.sample || !person.sample) &&
      [...person.roles, ...person.deputising.map(({ role }) => role)].some((role) => wanted.includes(role)),
  )
}

interface Values {
  readonly by?: string
  readonly [field: string]: unknown
}

/** 登记纸面审签. What stands on the paper is copied, nothing is proposed but who and when. */
export const paperForm = stepForm<InputOf<'recordPaperDecision'>>({
  starts: ({ file, session }) => {
    const [only, ...others] = leadersInTurn(file, session)
    const sole = only !== undefined && others.length === 0 ? { by: only.id } : {}
    return { ...sole, day: session.today, opinion: '', checkCode: '', scanName: '' }
  },
  Fields: PaperFields,
  gives: (held, { session }) => {
    const { by, ...rest } = held as Values
    const person = session.bureau.people.find(({ id }) => id === by)
    return { ...rest, by: person && { id: person.id, name: person.name } } as InputOf<'recordPaperDecision'>
  },
})

function PaperFields({ about }: { readonly about: About }) {
  const { file, session } = about
  const people = leadersInTurn(file, session)
  const yes = file.stage === 'signOff' ? { value: 'signedOff', label: '签发' } : { value: 'approved', label: '同意' }
  const turn = turnOf(file, session.bureau).map((role) => roleLabels[role])
  return (
    <>
      <WhichVersion about={about} />
      {people.length === 0 && (
        <p className="step-form-says">{`还没有别人担任${turn.join('、')}，请到“设置—人员”中指定。`}</p>
      )}
      <SelectField
        name="by"
        label="审签人"
        placeholder="请选择"
        choices={people.map(({ id, name, post }) => ({ value: id, label: post === '' ? name : `${name}　${post}` }))}
      />
      <RadioField name="kind" label="纸面上的结果" choices={[yes, { value: 'returned', label: '退回' }]} />
      <DayItem name="day" label="审签日期" max={session.today} />
      <TextField name="opinion" label="意见" rows={3} placeholder="照抄纸面上的意见；只圈阅的不填" />
      <LineField
        name="checkCode"
        label="校验码"
        maxLength={20}
        extra="照发文稿纸右上角抄写；与现在这一稿不符的，不能登记。"
      />
      <ScanField session={session} />
    </>
  )
}
