import { Checkbox, Input, Radio, Select } from 'antd'
import { caseKindLabels, consentLabels, deputyWord, handlingRoleLabels } from '../../../shared/case/suggestion.ts'
import { useSession } from '../../data/session.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { DayInput } from './day-input.tsx'
import { DeadlineWorking } from './deadline-preview.tsx'
import { FieldRow, SourceChip } from './field-row.tsx'
import { type FieldName, type Fields, fieldLabels, listOf } from './fields.ts'
import type { Intake } from './use-intake.ts'

type TextField = { readonly [Name in FieldName]: Fields[Name] extends string ? Name : never }[FieldName]
type TickField = { readonly [Name in FieldName]: Fields[Name] extends boolean ? Name : never }[FieldName]

const choices = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }))
const kindChoices = choices(caseKindLabels)
const roleChoices = choices(handlingRoleLabels)
const consentChoices = choices(consentLabels)
const levelChoices = ['市', '省', '区', '县', '全国'].map((value) => ({ value, label: value }))

/** The fields of a registration, in the order of the notice that comes with it. */
export function IntakeForm({
  intake,
  onShow,
}: {
  readonly intake: Intake
  readonly onShow: (name: FieldName) => void
}) {
  const { today } = useSession()
  const { fields, known, sourceOf, setField } = intake
  const row = (name: FieldName) => ({ name, source: sourceOf(name), onShow })
  const text = (name: Exclude<TextField, 'kind' | 'role' | 'consent'>) => ({
    id: `intake-${name}`,
    value: fields[name],
    onChange: (event: { readonly target: { readonly value: string } }) => setField(name, event.target.value),
  })
  const day = (name: 'assignedAt' | 'receivedAt' | 'officialDue') => ({
    id: `intake-${name}`,
    value: fields[name],
    today,
    onChange: (value: string) => setField(name, value),
  })
  const required = (name: 'number' | 'title' | 'leadDeputy' | 'assignedAt' | 'leadUnit') => ({
    ...row(name),
    missing: name === 'assignedAt' ? known.assignment.assignedAt === null : fields[name].trim() === '',
  })
  const tick = (name: TickField) => (
    <span className="intake-tick">
      <Checkbox checked={fields[name]} onChange={(event) => setField(name, event.target.checked)}>
        {fieldLabels[name]}
      </Checkbox>
      <SourceChip {...row(name)} />
    </span>
  )
  const word = deputyWord[fields.kind]
  const others = listOf(fields.cosigners).length
  return (
    <div className="intake-fields">
      <div className="intake-pair">
        <FieldRow {...row('kind')}>
          <Radio.Group
            id="intake-kind"
            value={fields.kind}
            options={kindChoices}
            onChange={(event) => setField('kind', event.target.value as Fields['kind'])}
          />
        </FieldRow>
        <FieldRow {...row('level')}>
          <Select
            id="intake-level"
            value={fields.level}
            options={levelChoices}
            onChange={(level) => setField('level', level)}
          />
        </FieldRow>
      </div>
      <div className="intake-pair">
        <FieldRow {...required('number')}>
          <Input {...text('number')} maxLength={20} autoComplete="off" />
        </FieldRow>
        <FieldRow {...row('congressTerm')} label="届次">
          <span className="intake-session">
            <Input {...text('congressTerm')} aria-label="届" maxLength={3} />届
            <Input {...text('sessionNo')} aria-label="次" maxLength={3} />次
          </span>
        </FieldRow>
      </div>
      <FieldRow {...required('title')}>
        <GrowingText {...text('title')} rows={1} mostRows={3} maxLength={200} />
      </FieldRow>
      <div className="intake-pair">
        <FieldRow {...required('leadDeputy')} label={`领衔${word}`}>
          <Input {...text('leadDeputy')} maxLength={40} autoComplete="off" />
        </FieldRow>
        <FieldRow {...row('delegation')} label={fields.kind === 'proposal' ? '界别' : '代表团'}>
          <Input {...text('delegation')} maxLength={40} />
        </FieldRow>
      </div>
      <FieldRow {...row('cosigners')} label={`附议${word}`}>
        <Input
          {...text('cosigners')}
          placeholder="多人用顿号隔开"
          suffix={others > 0 ? <span className="quiet">{others} 人</span> : <span />}
        />
      </FieldRow>
      <div className="intake-pair">
        <FieldRow {...row('phone')}>
          <Input {...text('phone')} maxLength={40} autoComplete="off" />
        </FieldRow>
        <FieldRow {...row('consent')}>
          <Select
            id="intake-consent"
            value={fields.consent}
            options={consentChoices}
            onChange={(consent) => setField('consent', consent)}
          />
        </FieldRow>
      </div>
      <hr />
      <div className="intake-pair">
        <FieldRow {...required('assignedAt')}>
          <DayInput {...day('assignedAt')} />
        </FieldRow>
        <FieldRow {...row('receivedAt')}>
          <DayInput {...day('receivedAt')} />
        </FieldRow>
      </div>
      <div className="intake-pair">
        <FieldRow {...row('officialDue')}>
          <DayInput {...day('officialDue')} hint="交办通知要求答复的日期，没有就不填" />
        </FieldRow>
        <FieldRow {...row('assignedBy')}>
          <Input {...text('assignedBy')} maxLength={80} />
        </FieldRow>
      </div>
      <FieldRow {...row('role')}>
        <Radio.Group
          id="intake-role"
          value={fields.role}
          options={roleChoices}
          onChange={(event) => setField('role', event.target.value as Fields['role'])}
        />
      </FieldRow>
      {fields.role === 'coHandle' && (
        <FieldRow {...required('leadUnit')}>
          <Input {...text('leadUnit')} maxLength={80} />
        </FieldRow>
      )}
      {fields.role !== 'sole' && (
        <FieldRow {...row('coUnits')}>
          <Input {...text('coUnits')} placeholder="多个单位用顿号隔开" />
        </FieldRow>
      )}
      <div className="intake-ticks">
        {tick('isKey')}
        {tick('complex')}
        {tick('referenceOnly')}
        {tick('confidentialityRequested')}
        {tick('interSession')}
        {tick('leadIsDelegation')}
      </div>
      {known.assignment.assignedAt !== null && <DeadlineWorking known={known} />}
    </div>
  )
}
