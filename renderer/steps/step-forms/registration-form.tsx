import { Button, Checkbox, Form, Input } from 'antd'
import type { Assignment, Deputy, Suggestion } from '../../../shared/case/suggestion.ts'
import { caseKindLabels, consentLabels, handlingRoleLabels } from '../../../shared/case/suggestion.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { choicesOf, CountField, DayItem, LineField, NamesField, RadioField, SelectField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

const newDeputy = (id: string): Deputy => ({
  id,
  name: '',
  isDelegation: false,
  delegation: '',
  post: '',
  phone: '',
  address: '',
})

interface Values {
  readonly suggestion: Omit<Suggestion, 'leadDeputy'> & { readonly leadDeputy: Deputy }
  readonly assignment: Assignment
}

/** 登记、更正登记: everything that is known of the suggestion and of how it came. */
export const registrationForm = stepForm<InputOf<'register'>>({
  wide: true,
  starts: ({ file, session }): Values => ({
    suggestion: {
      ...file.suggestion,
      leadDeputy: file.suggestion.leadDeputy ?? newDeputy(session.workspace.outside.newId()),
    },
    assignment: file.assignment,
  }),
  Fields: RegistrationFields,
  gives: (held) => {
    const { suggestion, assignment } = held as Values
    const { leadDeputy } = suggestion
    return {
      suggestion: {
        ...suggestion,
        number: suggestion.number.trim(),
        title: suggestion.title.trim().replace(/^《(.*)》$/u, '$1'),
        leadDeputy: leadDeputy.name.trim() === '' ? null : leadDeputy,
        cosigners: suggestion.cosigners.filter((deputy) => deputy.name.trim() !== ''),
      },
      assignment,
    }
  },
})

function RegistrationFields({ about }: { readonly about: About }) {
  const role = Form.useWatch<Assignment['role']>(['assignment', 'role']) ?? about.file.assignment.role
  return (
    <>
      <RadioField name={['suggestion', 'kind']} label="种类" choices={choicesOf(caseKindLabels)} />
      <div className="step-form-row">
        <LineField name={['suggestion', 'number']} label="编号" placeholder="照原件，前面的零也写" />
        <LineField name={['suggestion', 'level']} label="层级" placeholder="市、省、区、县" maxLength={6} />
        <CountField name={['suggestion', 'congressTerm']} label="第几届" />
        <CountField name={['suggestion', 'sessionNo']} label="第几次会议" />
      </div>
      <TextField name={['suggestion', 'title']} label="标题（不带书名号）" rows={2} />
      <h3 className="step-form-heading">交办</h3>
      <div className="step-form-row">
        <DayItem name={['assignment', 'assignedAt']} label="交办日期" max={about.session.today} />
        <DayItem name={['assignment', 'receivedAt']} label="签收日期" max={about.session.today} />
        <LineField name={['assignment', 'assignedBy']} label="交办单位" />
        <DayItem name={['assignment', 'officialDue']} label="交办通知写明的期限" />
      </div>
      <RadioField name={['assignment', 'role']} label="承办角色" choices={choicesOf(handlingRoleLabels)} />
      {role === 'coHandle' && <LineField name={['assignment', 'leadUnit']} label="主办单位" />}
      {role === 'lead' && (
        <NamesField name={['assignment', 'coUnits']} label="会办单位" known={[]} placeholder="输入全称后回车" />
      )}
      <Tick name={['assignment', 'complex']}>涉及面广、处理难度大（六个月）</Tick>
      <h3 className="step-form-heading">领衔代表（委员）</h3>
      <DeputyFields path={['suggestion', 'leadDeputy']} />
      <Cosigners about={about} />
      <h3 className="step-form-heading">其他</h3>
      <Tick name={['suggestion', 'interSession']}>闭会期间提出</Tick>
      <Tick name={['suggestion', 'isKey']}>重点督办</Tick>
      <Tick name={['suggestion', 'referenceOnly']}>仅供研究参考，不需要书面答复</Tick>
      <Tick name={['suggestion', 'confidentialityRequested']}>要求对姓名保密</Tick>
      <SelectField name={['suggestion', 'consent']} label="代表对公开的意见" choices={choicesOf(consentLabels)} />
      <TextField name={['suggestion', 'text']} label="建议原文" rows={6} />
    </>
  )
}

function Tick({ name, children }: { readonly name: readonly string[]; readonly children: string }) {
  return (
    <Form.Item name={[...name]} valuePropName="checked" className="step-tick">
      <Checkbox>{children}</Checkbox>
    </Form.Item>
  )
}

function DeputyFields({ path }: { readonly path: readonly (string | number)[] }) {
  return (
    <>
      <div className="step-form-row">
        <LineField name={[...path, 'name']} label="姓名或代表团" />
        <LineField name={[...path, 'delegation']} label="所在代表团、界别" />
        <LineField name={[...path, 'post']} label="单位及职务" />
        <LineField name={[...path, 'phone']} label="电话" />
      </div>
      <LineField name={[...path, 'address']} label="通讯地址" />
      <Form.Item name={[...path, 'isDelegation']} valuePropName="checked" className="step-tick">
        <Checkbox>以代表团名义提出</Checkbox>
      </Form.Item>
    </>
  )
}

function Cosigners({ about }: { readonly about: About }) {
  return (
    <Form.List name={['suggestion', 'cosigners']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <div key={field.key} className="step-form-item">
              <div className="step-form-item-head">
                <span>联名 {index + 1}</span>
                <Button type="link" onClick={() => remove(field.name)}>
                  删去
                </Button>
              </div>
              <div className="step-form-row">
                <Form.Item name={[field.name, 'name']} label="姓名">
                  <Input size="middle" />
                </Form.Item>
                <Form.Item name={[field.name, 'delegation']} label="所在代表团、界别">
                  <Input size="middle" />
                </Form.Item>
                <Form.Item name={[field.name, 'post']} label="单位及职务">
                  <Input size="middle" />
                </Form.Item>
                <Form.Item name={[field.name, 'phone']} label="电话">
                  <Input size="middle" />
                </Form.Item>
              </div>
            </div>
          ))}
          <Button onClick={() => add(newDeputy(about.session.workspace.outside.newId()))}>添联名代表</Button>
        </>
      )}
    </Form.List>
  )
}
