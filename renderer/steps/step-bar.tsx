import { Button, Dropdown } from 'antd'
import { useId } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { openSteps } from '../../shared/workflow/advance.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../data/session.tsx'
import { expectedStep, hasSubject, isRare } from './expected-step.ts'
import { OpenedPanel } from './opened-panel.tsx'
import { hasOwnPage } from './step-forms/form-of.ts'
import { KnownStepButton } from './step-button.tsx'
import { useStart } from './use-start.tsx'

type OpenStep = ReturnType<typeof openSteps>[number]

/**
 * What can be done now, drawn from the table: the expected step first, then what this person may do; the unusual and
 * what somebody else must do stand under 更多, each with why not. `lead={false}` where the page has a primary act of
 * its own, `without` names the step that it already shows.
 */
export function StepBar(props: {
  readonly file: CaseFile
  readonly lead?: boolean
  readonly without?: StepName | null
}) {
  const { file, lead = true, without = null } = props
  const { actor } = useSession()
  const facts = useFacts(file)
  const expected = expectedStep(file)
  const shown = openSteps(file, actor, facts).filter(
    ({ name }) => !hasOwnPage(name) && name !== without && hasSubject(file, name),
  )
  const first = lead ? shown.find(({ name }) => name === expected) : undefined
  const rest = shown.filter((step) => step !== first)
  const plain = rest.filter(({ name, refusal }) => refusal === null && !isRare(name))
  const more = rest.filter((step) => !plain.includes(step))
  if (first === undefined && rest.length === 0) return null
  return (
    <div className="step-bar">
      {first !== undefined && (
        <KnownStepButton file={file} name={first.name} refusal={first.refusal} primary key={first.name} />
      )}
      {plain.map(({ name, refusal }) => (
        <KnownStepButton file={file} name={name} refusal={refusal} key={name} />
      ))}
      {more.length > 0 && <MoreSteps file={file} rows={more} />}
    </div>
  )
}

function MoreSteps({ file, rows }: { readonly file: CaseFile; readonly rows: readonly OpenStep[] }) {
  const opener = useId()
  const { start } = useStart(file, opener)
  // What can be done stands above what cannot.
  const sorted = rows.toSorted((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null))
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomLeft"
        classNames={{ root: 'step-more' }}
        menu={{
          items: sorted.map(({ name, label, refusal }) => ({
            key: name,
            disabled: refusal !== null,
            label: (
              <span className="step-more-row">
                <span>{label}</span>
                {refusal !== null && <span className="step-more-why">{refusal.reason}</span>}
              </span>
            ),
            onClick: () => start(name),
          })),
        }}
      >
        <Button aria-haspopup="menu">更多</Button>
      </Dropdown>
      <OpenedPanel file={file} opener={opener} />
    </>
  )
}
