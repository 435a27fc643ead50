import { App, Button, Tooltip } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Refusal } from '../../shared/result.ts'
import { type InputOf, mayAdvance } from '../../shared/workflow/advance.ts'
import { type StepName, steps } from '../../shared/workflow/steps.ts'
import { useObservable } from '../data/observable.ts'
import { useFacts, useSession } from '../data/session.tsx'
import { openPanel } from './open-panel.ts'
import { useTakeStep } from './step-done.tsx'
import { formOf, presetOf } from './step-forms/form-of.ts'
import { StepPanel } from './step-panel.tsx'
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
  const { file, name, refusal, primary = false } = props
  const panelId = useId()
  const open = useObservable(openPanel) === panelId
  const { start, busy } = useStart(props, panelId)
  const close = () => openPanel.get() === panelId && openPanel.set(null)
  // Not `disabled`: the reason must be reachable by keyboard and read aloud.
  return (
    <>
      <Tooltip title={refusal?.reason} trigger={['hover', 'focus']}>
        <Button
          type={primary ? 'primary' : 'default'}
          loading={busy}
          className={refusal === null ? 'step-button' : 'step-button step-button-off'}
          aria-disabled={refusal !== null}
          aria-description={refusal?.reason}
          aria-haspopup={formOf(name) === null ? undefined : 'dialog'}
          onClick={() => refusal === null && start()}
        >
          {props.label ?? steps[name].label}
        </Button>
      </Tooltip>
      {open && (
        <StepPanel
          file={file}
          name={name}
          onClose={close}
          onDone={() => {
            close()
            props.onDone?.()
          }}
        />
      )}
    </>
  )
}

/** What pressing does: the form, the sentence of an official act, or the act itself. */
export function useStart<Name extends StepName>(props: StepButtonProps<Name>, panelId: string) {
  const { file, name, input, onDone } = props
  const { modal, message } = App.useApp()
  const take = useTakeStep()
  const [busy, setBusy] = useState(false)
  const { label, final } = steps[name]
  const form = input === undefined ? formOf(name) : null

  async function act() {
    setBusy(true)
    const refusal = await take(file, name, input ?? presetOf(name))
    setBusy(false)
    if (refusal === null) onDone?.()
    else void message.warning({ key: file.id, content: refusal.reason, duration: 8 })
  }

  function start() {
    if (form !== null) openPanel.set(panelId)
    else if (final === null) void act()
    else void modal.confirm({ title: label, content: final, okText: '确定办理', cancelText: '取消', onOk: act })
  }
  return { start, busy }
}
