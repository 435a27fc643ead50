import { App } from 'antd'
import { useState } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { InputOf } from '../../shared/workflow/advance.ts'
import { type StepName, steps } from '../../shared/workflow/steps.ts'
import { openPanel } from './open-panel.ts'
import { useTakeStep } from './step-done.tsx'
import { formOf } from './step-forms/form-of.ts'

/** What pressing does: the form, the sentence of an official act, or the act itself. */
export function useStart(file: CaseFile, opener: string, onDone?: () => void) {
  const { modal, message } = App.useApp()
  const take = useTakeStep()
  const [busy, setBusy] = useState(false)

  async function act<Name extends StepName>(name: Name, input: InputOf<Name>) {
    setBusy(true)
    const refusal = await take(file, name, input)
    setBusy(false)
    if (refusal === null) onDone?.()
    else void message.warning({ key: file.id, content: refusal.reason, duration: 8 })
  }

  function start<Name extends StepName>(name: Name, given?: InputOf<Name>) {
    const { label, final } = steps[name]
    // A step without a form asks for nothing.
    const run = () => act(name, given ?? ({} as InputOf<Name>))
    if (given === undefined && formOf(name) !== null) openPanel.set({ by: opener, name })
    else if (final === null) void run()
    else void modal.confirm({ title: label, content: final, okText: '确定办理', cancelText: '取消', onOk: run })
  }
  return { start, busy }
}
