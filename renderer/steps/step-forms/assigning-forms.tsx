import { Form, Select } from 'antd'
import type { Person } from '../../../shared/people/person.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Session } from '../../data/session.tsx'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { SelectField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

const holding = ({ bureau }: Session, role: Role): readonly Person[] =>
  bureau.people.filter((person) => person.roles.includes(role))

const sectionsOf = (session: Session): readonly string[] => [
  ...new Set(
    [...holding(session, 'handler'), ...holding(session, 'sectionHead')]
      .map((person) => person.section)
      .filter(Boolean),
  ),
]

/** Who belongs to a section, as far as the roster tells. */
function proposalFor(session: Session, section: string) {
  const of = (role: Role) => holding(session, role).find((person) => person.section === section)
  return {
    section,
    handlerId: (of('handler') ?? holding(session, 'handler')[0])?.id,
    sectionHead: (of('sectionHead') ?? holding(session, 'sectionHead')[0])?.name ?? '',
    deputyLeader: holding(session, 'deputyLeader')[0]?.name ?? '',
  }
}

interface Values {
  readonly section: string | undefined
  readonly handlerId: string | undefined
  readonly sectionHead: string | undefined
  readonly deputyLeader: string | undefined
}

/** 分办到科室: the section first; the people follow from it and can be changed. */
export const assignToSection = stepForm<InputOf<'assignToSection'>>({
  starts: ({ file, session }): Values => {
    const { section, handler, sectionHead, deputyLeader } = file.handling
    if (section !== '') return { section, handlerId: handler?.id, sectionHead, deputyLeader }
    const sections = sectionsOf(session)
    const [only] = sections
    return sections.length === 1 && only !== undefined ? proposalFor(session, only) : blank
  },
  Fields: AssignFields,
  gives: (held, { session }) => {
    const { section = '', handlerId, sectionHead = '', deputyLeader = '' } = held as Values
    const handler = session.bureau.people.find((person) => person.id === handlerId)
    return { section, handler: handler && { id: handler.id, name: handler.name }, sectionHead, deputyLeader }
  },
})

const blank: Values = { section: undefined, handlerId: undefined, sectionHead: undefined, deputyLeader: undefined }

function AssignFields({ about: { session } }: { readonly about: About }) {
  const form = Form.useFormInstance()
  const named = (role: Role) =>
    holding(session, role).map(({ name, post }) => ({ value: name, label: `${name}　${post}` }))
  const sections = sectionsOf(session)
  return (
    <>
      {sections.length === 0 && (
        <p className="step-form-says">人员里还没有写明科室的承办人，请先到“设置—人员”补上科室。</p>
      )}
      <SelectField
        name="section"
        label="承办科室"
        placeholder="请选择"
        choices={sections.map((section) => ({ value: section, label: section }))}
        onPick={(section) => form.setFieldsValue(proposalFor(session, section))}
      />
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.section !== after.section}>
        {() => <HandlerField session={session} section={(form.getFieldValue('section') as string | undefined) ?? ''} />}
      </Form.Item>
      <SelectField name="sectionHead" label="科室负责人" placeholder="请选择" choices={named('sectionHead')} />
      <SelectField name="deputyLeader" label="分管领导" placeholder="请选择" choices={named('deputyLeader')} />
    </>
  )
}

/** People of the section first; a small bureau may lend a handler from another. */
function HandlerField({ session, section }: { readonly session: Session; readonly section: string }) {
  const people = holding(session, 'handler').toSorted(
    (a, b) => Number(b.section === section) - Number(a.section === section),
  )
  return (
    <Form.Item
      name="handlerId"
      label="承办人"
      rules={[{ required: true, message: '请选择承办人。' }]}
      validateTrigger={[]}
    >
      <Select
        size="middle"
        placeholder="请选择"
        options={people.map((person) => ({ value: person.id, label: `${person.name}　${person.section}` }))}
      />
    </Form.Item>
  )
}
