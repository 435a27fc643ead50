import { Alert, App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { stageLabels } from '../../../shared/case/stage.ts'
import { useSession } from '../../data/session.tsx'
import { DueLine } from './deadline-preview.tsx'
import { firstMissing } from './fields.ts'
import { carryOver } from './kept-intake.ts'
import { register, whyNotRegister } from './register.ts'
import { draftFrom } from './reply-draft.ts'
import { useDuplicates } from './use-duplicates.ts'
import type { Intake } from './use-intake.ts'

/** The foot of the form: the deadline, what speaks against it, and the one act of the page. */
export function RegisterFoot({
  intake,
  onDone,
}: {
  readonly intake: Intake
  readonly onDone: (caseId: string) => void
}) {
  const session = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { fields, reading, known } = intake
  const notMine = whyNotRegister(session)
  const duplicates = useDuplicates(known.suggestion)

  async function submit(another: boolean) {
    if (busy) return
    setBusy(true)
    const draft = reading?.isReply ? draftFrom(reading.reply, session.bureau.classScheme) : null
    const done = await register(session, known, draft)
    setBusy(false)
    if (!done.ok) {
      setRefusal(done.error.reason)
      const missing = firstMissing(fields)
      if (missing !== null) document.getElementById(`intake-${missing}`)?.focus()
      return
    }
    setRefusal(null)
    carryOver(fields)
    await intake.forget()
    void message.success(`第 ${known.suggestion.number} 号已登记。`)
    if (another) document.getElementById('intake-number')?.focus()
    else onDone(done.value)
  }

  const submitNow = useRef(submit)
  useEffect(() => {
    submitNow.current = submit
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.shiftKey || event.key !== 'Enter') return
      event.preventDefault()
      void submitNow.current(false)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div className="intake-foot">
      {duplicates.map((head) => (
        <Alert
          key={head.id}
          type="warning"
          title={
            <span className="intake-duplicate">
              台账里已有第 {head.number} 号（{stageLabels[head.stage]}
              {head.sample ? '，示例' : ''}）：<Link href={`/case/${head.id}`}>{head.title}</Link>
            </span>
          }
        />
      ))}
      {notMine !== null && <Alert type="info" title={`${notMine}点左下角姓名换人，内容保留。`} />}
      {refusal !== null && refusal !== notMine && <Alert type="warning" showIcon title={refusal} />}
      <div className="intake-acts">
        <Button type="primary" size="middle" loading={busy} title="Ctrl+Enter" onClick={() => void submit(false)}>
          {duplicates.length > 0 ? '仍然登记' : '登记'}
        </Button>
        <Button
          size="middle"
          disabled={busy}
          title="登记这一件，留在这一页接着填下一件"
          onClick={() => void submit(true)}
        >
          登记并继续
        </Button>
        <DueLine known={known} />
      </div>
    </div>
  )
}
