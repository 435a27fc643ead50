import { AutoComplete, Input, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import {
  type ContactPerson,
  type Disclosure,
  disclosureLabels,
  type Reply,
  type Urgency,
  urgencyLabels,
} from '../../../shared/case/reply.ts'
import { consentLabels } from '../../../shared/case/suggestion.ts'
import { GrowingText } from '../../ui/growing-text.tsx'
import { proposedContacts } from './proposed-contacts.ts'

export interface ReplyFieldsProps {
  readonly file: CaseFile
  readonly bureau: Bureau
  readonly reply: Reply
  readonly readOnly: boolean
  readonly onChange: (part: Partial<Reply>) => void
}

const disclosures = (Object.keys(disclosureLabels) as readonly Disclosure[]).map((value) => ({
  value,
  label: disclosureLabels[value],
}))

const urgencies = [
  { value: 'none' as const, label: '无' },
  ...(Object.keys(urgencyLabels) as readonly Urgency[]).map((value) => ({ value, label: urgencyLabels[value] })),
]

function Field(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="reply-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  )
}

/** What stands around the text in the letter: class, disclosure, who answers for it and who can be rung. */
export function ReplyFields({ file, bureau, reply, readOnly, onChange }: ReplyFieldsProps) {
  const toDeputy = file.assignment.role !== 'coHandle'
  const chosen = bureau.classScheme.classes.find((entry) => entry.code === reply.classMark)
  const proposed = proposedContacts(file, bureau, reply)
  const withheld = file.suggestion.consent === 'none' || file.suggestion.consent === 'titleOnly'
  return (
    <div className="reply-fields">
      {toDeputy && (
        <>
          <Field label="办理类别">
            {(id) => (
              <>
                <Select<string>
                  id={id}
                  value={reply.classMark}
                  placeholder="请选择"
                  disabled={readOnly}
                  popupMatchSelectWidth={280}
                  options={bureau.classScheme.classes.map(({ code, label }) => ({
                    value: code,
                    label: `${code}　${label}`,
                  }))}
                  labelRender={({ value }) => `${value} 类`}
                  onChange={(classMark) => onChange({ classMark })}
                />
                {chosen !== undefined && <span className="field-hint">{chosen.label}</span>}
              </>
            )}
          </Field>
          <Field label="公开属性">
            {(id) => (
              <>
                <Select<Disclosure>
                  id={id}
                  value={reply.disclosure}
                  placeholder="请选择"
                  disabled={readOnly}
                  options={disclosures}
                  onChange={(disclosure) => onChange({ disclosure })}
                />
                {reply.disclosure === 'proactive' && withheld && (
                  <span className="field-hint field-warn">代表{consentLabels[file.suggestion.consent]}，请核对。</span>
                )}
              </>
            )}
          </Field>
          {reply.disclosure !== null && reply.disclosure !== 'proactive' && (
            <Field label="不主动公开的理由">
              {(id) => (
                <GrowingText
                  id={id}
                  rows={2}
                  mostRows={4}
                  value={reply.nonDisclosureReason}
                  disabled={readOnly}
                  onChange={(event) => onChange({ nonDisclosureReason: event.target.value })}
                />
              )}
            </Field>
          )}
        </>
      )}
      <Field label="紧急程度">
        {(id) => (
          <Select<Urgency | 'none'>
            id={id}
            value={reply.urgency ?? 'none'}
            disabled={readOnly}
            options={urgencies}
            onChange={(urgency) => onChange({ urgency: urgency === 'none' ? null : urgency })}
          />
        )}
      </Field>
      <PersonField
        label="承办负责人"
        value={reply.handlingLeader}
        bureau={bureau}
        readOnly={readOnly}
        onChange={(handlingLeader) => onChange({ handlingLeader })}
      />
      <PersonField
        label="联系人"
        value={reply.contact}
        bureau={bureau}
        readOnly={readOnly}
        onChange={(contact) => onChange({ contact })}
      />
      {proposed !== null && !readOnly && (
        <button type="button" className="text-button" onClick={() => onChange(proposed.part)}>
          填入{proposed.names}
        </button>
      )}
    </div>
  )
}

function PersonField(props: {
  readonly label: string
  readonly value: ContactPerson
  readonly bureau: Bureau
  readonly readOnly: boolean
  readonly onChange: (value: ContactPerson) => void
}) {
  const { label, value, bureau, readOnly, onChange } = props
  return (
    <Field label={label}>
      {(id) => (
        <div className="person-field">
          <AutoComplete
            id={id}
            value={value.name}
            disabled={readOnly}
            placeholder="姓名"
            popupMatchSelectWidth={220}
            options={bureau.people.map((person) => ({
              value: person.name,
              label: `${person.name}　${person.post || person.section}`,
            }))}
            showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
            onChange={(name: string) => onChange({ ...value, name })}
            onSelect={(name: string) => {
              const phone = bureau.people.find((person) => person.name === name)?.phone ?? ''
              onChange({ name, phone: phone === '' ? value.phone : phone })
            }}
          />
          <Input
            aria-label={`${label}电话`}
            placeholder="电话"
            value={value.phone}
            disabled={readOnly}
            onChange={(event) => onChange({ ...value, phone: event.target.value })}
          />
        </div>
      )}
    </Field>
  )
}
