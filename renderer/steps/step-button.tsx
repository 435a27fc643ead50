import { Button, Tooltip } from 'antd'
import { type ReactNode, useId } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Refusal } from '../../shared/result.ts'
import { type InputOf, mayAdvance } from '../../shared/workflow/advance.ts'
import { type StepName, steps } from '../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../data/session.tsx'
import { useExplain } from './hand-over.tsx'
import { OpenedPanel } from './opened-panel.tsx'
import { formOf } from './step-forms/form-of.ts'
import { useStart } from './use-start.tsx'
import './steps.css'

export interface StepButtonProps<Name extends StepName> {
  readonly file: CaseFile
  readonly name: Name
  readonly primary?: boolean
  /** Other words than the table's. */
  readonly label?: ReactNode
  /** Given: the step is taken with it, and no form is shown. */
  readonly input?: InputOf<Name>
  readonly onDone?: () => void
}

/** A button for one step: acts, opens its form, or says why not. */
export function StepButton<Name extends StepName>(props: StepButtonProps<Name>) {
  const { actor } = useSession()
  const refusal = mayAdvance(props.file, props.name, actor, useFacts(props.file))
  return <KnownStepButton {...props} refusal={refusal} />
}

/** The same where the answer of `mayAdvance` is known already, as in a row of many. */
export function KnownStepButton<Name extends StepName>(
  props: StepButtonProps<Name> & { readonly refusal: Refusal | null },
) {
  const { file, name, input, refusal, primary = false } = props
  const opener = useId()
  const { start, busy } = useStart(file, opener, props.onDone)
  const explain = useExplain(file)
  // Not `disabled`: the reason must be reachable by keyboard and read aloud; a press says it, and whose step it is.
  return (
    <>
      <Tooltip title={refusal?.reason}>
        <Button
          type={primary ? 'primary' : 'default'}
          loading={busy}
          className={refusal === null ? 'step-button' : 'step-button step-button-off'}
          aria-disabled={refusal !== null}
          aria-description={refusal?.reason}
          aria-haspopup={input === undefined && formOf(name) !== null ? 'dialog' : undefined}
          onClick={() => (refusal === null ? start(name, input) : explain(name, refusal))}
        >
          {props.label ?? steps[name].label}
        </Button>
      </Tooltip>
      <OpenedPanel file={file} opener={opener} onDone={props.onDone} />
    </>
  )
}
