import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useSession } from '../../data/session.tsx'
import type { FieldName } from './fields.ts'
import { IntakeForm } from './form.tsx'
import type { Place } from './marked-text.tsx'
import { documentFilters, openDocument } from './open-document.ts'
import { RegisterFoot } from './register-foot.tsx'
import { SourcePane, type View } from './source-pane.tsx'
import { useIntake } from './use-intake.ts'
import './intake.css'

/** 登记: a text typed, pasted or dropped on the left, the fields read from it for confirmation on the right. */
export function Intake() {
  const { workspace } = useSession()
  const [, go] = useLocation()
  const intake = useIntake()
  const [chosenView, setView] = useState<View | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  // Who types is not torn away from the words; what came whole is shown as it was read.
  const view = chosenView ?? (intake.restored ? 'read' : 'words')
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)

  async function take(name: string, bytes: Uint8Array) {
    setBusy(true)
    const opened = await openDocument(name, bytes)
    setBusy(false)
    // What stood here before stays when the file cannot be read.
    if (!opened.ok) return intake.setRefusal(ended(opened.error.reason))
    const { text, source, repairs } = opened.value
    if (intake.setText(text, `${name}（${source}）`, repairs)) setView('read')
    setPlace(null)
  }
  async function open() {
    const answer = await workspace.desk.openFile(documentFilters)
    if (answer.outcome === 'opened') await take(answer.name, answer.bytes)
    else if (answer.outcome === 'failed') intake.setRefusal(answer.reason)
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    const file = event.dataTransfer.files[0]
    if (file !== undefined) void file.arrayBuffer().then((buffer) => take(file.name, new Uint8Array(buffer)))
  }
  const showField = (name: FieldName) => {
    const line = intake.reading?.proposals[name]?.line
    if (line === undefined) return
    setView('read')
    setPlace((last) => ({ field: name, line, asked: (last?.asked ?? 0) + 1 }))
  }
  if (intake.loading) return <div className="page" />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the same is done by 打开文件
    <div
      className="page"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false)
      }}
      onDrop={onDrop}
    >
      <header className="page-head">
        <h1>登记</h1>
        {intake.restored && !intake.untouched && <span className="quiet">已找回上次没有登记完的内容。</span>}
        <span className="spacer" />
        <Link href="/co-handling">打开会办来件</Link>
        {!intake.untouched && (
          <Button
            type="text"
            onClick={() => {
              setView('words')
              void intake.forget()
            }}
          >
            清空重填
          </Button>
        )}
      </header>
      <div className={over ? 'intake intake-over' : 'intake'}>
        <SourcePane
          intake={intake}
          view={view}
          place={place}
          busy={busy}
          onView={setView}
          onOpen={() => void open()}
          onShowLine={(line) => setPlace((last) => ({ field: null, line, asked: (last?.asked ?? 0) + 1 }))}
        />
        <section className="intake-form" aria-label="登记内容">
          <div className="intake-bar">
            <b>登记内容</b>
            <span className="quiet">
              {intake.reading === null ? '可以直接填写' : '“第几行”是从原文读到的，请核对；点一下看出处'}
            </span>
          </div>
          <IntakeForm intake={intake} onShow={showField} />
          <RegisterFoot intake={intake} onDone={(id) => go(`/case/${id}`)} />
        </section>
      </div>
    </div>
  )
}

/** Readers' sentences come with and without their full stop. */
const ended = (sentence: string): string => (/[。！？]$/u.test(sentence) ? sentence : `${sentence}。`)
