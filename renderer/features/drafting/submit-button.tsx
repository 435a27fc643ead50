import { App, Button, Tooltip } from 'antd'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { type CaseFile, withRound } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { steps } from '../../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { useTakeStep } from '../../steps/step-done.tsx'
import type { Writing } from './use-writing.ts'

/**
 * 提交审核. Its own button, because the text on the screen goes into the books first and only then is frozen; the hint
 * speaks of the text on the screen, not of the one saved last.
 */
export function SubmitButton(props: { readonly file: CaseFile; readonly writing: Writing; readonly settled: Reply }) {
  const { file, writing, settled } = props
  const { actor } = useSession()
  const { message } = App.useApp()
  const take = useTakeStep()
  const [busy, setBusy] = useState(false)
  const asWritten = useMemo(() => withRound(file, { draft: settled }), [file, settled])
  const refusal = mayAdvance(asWritten, 'submit', actor, useFacts(asWritten))
  const say = (reason: string) => void message.warning({ key: file.id, content: reason, duration: 8 })

  async function submit() {
    if (busy) return
    setBusy(true)
    // The hint may lag behind the last keystroke; the table decides over the text as saved.
    const saved = await writing.save()
    const refused = saved.ok ? await take(file, 'submit', {}) : saved.error
    setBusy(false)
    if (refused !== null) say(refused.reason)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter' || event.isComposing) return
    // A panel's own form has the key while it is open.
    if (event.target instanceof Element && event.target.closest('.ant-drawer, .ant-modal') !== null) return
    event.preventDefault()
    void submit()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <Tooltip title={refusal?.reason ?? 'Ctrl+Enter'} trigger={['hover', 'focus']} placement="bottomRight">
      <Button
        type="primary"
        loading={busy}
        className={refusal === null ? 'step-button' : 'step-button step-button-off'}
        aria-disabled={refusal !== null}
        aria-description={refusal?.reason}
        onClick={() => void submit()}
      >
        {steps.submit.label}
      </Button>
    </Tooltip>
  )
}
