import { Alert, Button, Drawer, Form } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { InputOf } from '../../shared/workflow/advance.ts'
import { type StepName, steps } from '../../shared/workflow/steps.ts'
import { useSession } from '../data/session.tsx'
import { useTakeStep } from './step-done.tsx'
import { formOf } from './step-forms/form-of.ts'
import { issueWords } from './step-forms/issue-words.ts'

interface StepPanelProps<Name extends StepName> {
  readonly file: CaseFile
  readonly name: Name
  readonly onClose: () => void
  readonly onDone: () => void
}

const firstField = 'input:not([readonly]):not([type=date]), textarea, button[type=submit]'

/** Inside the drawer, because what stands in it is mounted later than the drawer itself. */
function FocusFirst({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  // Focus goes to the first field, and back to where it came from when the panel leaves.
  useEffect(() => {
    const from = document.activeElement
    box.current?.querySelector<HTMLElement>(firstField)?.focus()
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus()
    }
  }, [])
  return (
    <div ref={box} className="step-panel-box">
      {children}
    </div>
  )
}

/** The form of a step in a panel at the right; the page stays in view and can be scrolled beside it. */
export function StepPanel<Name extends StepName>({ file, name, onClose, onDone }: StepPanelProps<Name>) {
  const session = useSession()
  const [values] = Form.useForm()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const take = useTakeStep()
  const { label, final, input: schema } = steps[name]
  const form = formOf(name)
  // The proposals are made once, when the panel opens: what is typed must not change under the hand.
  const about = useMemo(() => ({ file, session }), [file, session])
  const [starts] = useState(() => form?.starts(about) ?? {})
  if (form === null) return null

  async function submit() {
    setRefusal(null)
    const held = values.getFieldsValue(true) as object
    const parsed = schema.safeParse(form?.gives?.(held, about) ?? held)
    clearErrors()
    if (!parsed.success) return showIssues(parsed.error.issues)
    setBusy(true)
    const answer = await take(file, name, parsed.data as InputOf<Name>)
    setBusy(false)
    if (answer === null) onDone()
    else setRefusal(answer.reason)
  }

  function clearErrors() {
    const wrong = values.getFieldsError().filter((field) => field.errors.length > 0)
    values.setFields(wrong.map((field) => ({ name: field.name, errors: [] })))
  }

  /** Each message beside its field; what belongs to no field on the form stands above the buttons. */
  function showIssues(issues: Parameters<typeof issueWords>[0][]) {
    const named = issues.map((issue) => ({ name: issue.path as (string | number)[], words: issueWords(issue) }))
    const fields = named.map((issue) => ({ ...issue, field: nearestField(issue.name) }))
    values.setFields(fields.flatMap(({ field, words }) => (field === null ? [] : [{ name: field, errors: [words] }])))
    const homeless = fields.find(({ field }) => field === null)
    if (homeless !== undefined) setRefusal(homeless.words)
    const first = fields.find(({ field }) => field !== null)?.field
    if (first != null) values.scrollToField(first, { block: 'nearest', focus: true })
  }

  function nearestField(path: readonly (string | number)[]) {
    const known = values.getFieldsError().map((field) => field.name)
    return known.find((field) => field.length <= path.length && field.every((key, at) => key === path[at])) ?? null
  }

  return (
    <Drawer
      open
      title={label}
      size={form.wide === true ? 560 : 420}
      mask={false}
      onClose={onClose}
      destroyOnHidden
      autoFocus={false}
      focusable={{ trap: false, focusTriggerAfterClose: false }}
      className="step-panel"
    >
      <FocusFirst>
        <Form
          form={values}
          layout="vertical"
          initialValues={starts}
          requiredMark={false}
          className="step-form"
          onFinish={() => void submit()}
          onKeyDown={(event) => {
            if (event.ctrlKey && event.key === 'Enter') values.submit()
          }}
        >
          <div className="step-form-fields">
            <form.Fields about={about} />
          </div>
          <div className="step-form-foot">
            {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" />}
            {final !== null && <p className="step-form-final">{final}</p>}
            <div className="step-form-keys">
              <Button type="primary" htmlType="submit" size="middle" loading={busy}>
                {final === null ? '确定' : '确定办理'}
              </Button>
              <Button size="middle" onClick={onClose}>
                取消
              </Button>
            </div>
          </div>
        </Form>
      </FocusFirst>
    </Drawer>
  )
}
