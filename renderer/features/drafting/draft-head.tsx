import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { daysBetween } from '../../../shared/day.ts'
import { dueNow, lightOf } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { HandOver } from '../../steps/hand-over.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import { importedReply } from './import-reply.ts'
import type { Notice } from './notice-line.tsx'
import { SubmitButton } from './submit-button.tsx'
import type { Writing } from './use-writing.ts'

export interface DraftHeadProps {
  readonly file: CaseFile
  readonly writing: Writing
  /** The reply once typing has paused: what is worth reading whole again. */
  readonly settled: Reply
  readonly whyReadOnly: string | null
  readonly onVersions: () => void
  readonly onReplace: (part: Partial<Reply>) => void
  readonly onNotice: (notice: Notice | null) => void
}

/** Where am I, by when, and the one next act. */
export function DraftHead(props: DraftHeadProps) {
  const { file, writing, settled, whyReadOnly, onVersions } = props
  const { bureau, today } = useSession()
  const { suggestion } = file
  const round = presentRound(file)
  const due = dueNow(file, bureau)
  const left = due === null ? 0 : daysBetween(today, due.day)
  return (
    <header className="page-head">
      <h1 title={suggestion.title}>
        <Link href={`/case/${file.id}`}>{suggestion.number}</Link> · {suggestion.title}
      </h1>
      {due !== null && whyReadOnly === null && (
        <LightMark
          colour={lightOf(due.day, today, bureau.ruleProfile)}
          word={`${due.what} ${due.day} ${daysLeftWords(left)}`}
        />
      )}
      <span className="spacer" />
      <Button type="text" onClick={onVersions}>
        稿次 {round.versions.length}
      </Button>
      {whyReadOnly === null ? (
        <>
          <ImportButton {...props} />
          <SubmitButton file={file} writing={writing} settled={settled} />
        </>
      ) : (
        <>
          <span className="draft-read-only">只读：{whyReadOnly}</span>
          {file.stage === 'drafting' && <HandOver file={file} name="saveDraft" />}
          <Link href={`/case/${file.id}`}>回案卷</Link>
        </>
      )}
    </header>
  )
}

const filters = [{ name: '答复文稿', extensions: ['docx', 'txt'] }]

/** 导入已有稿件: replaces the body; the old text is one press away. */
function ImportButton({ file, writing, onReplace, onNotice }: DraftHeadProps) {
  const { workspace, bureau } = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function bringIn() {
    setBusy(true)
    await choose()
    setBusy(false)
  }
  async function choose() {
    const answer = await workspace.desk.openFile(filters)
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return void message.warning({ key: file.id, content: answer.reason, duration: 8 })
    const { readDocument } = await import('../../readers/read-document.ts')
    const read = await readDocument(answer.name, answer.bytes)
    const codes = bureau.classScheme.classes.map((entry) => entry.code)
    const imported = read.ok
      ? importedReply(read.value.text, writing.reply, codes, () => workspace.outside.newId())
      : read
    if (!imported.ok) return void message.warning({ key: file.id, content: imported.error.reason, duration: 8 })
    const before = writing.reply
    const repairs = read.ok && read.value.repairs.length > 0 ? `，读入时整理 ${read.value.repairs.length} 处` : ''
    onReplace(imported.value.part)
    onNotice({
      words: `已用“${answer.name}”替换正文：${imported.value.says}${repairs}。`,
      acts: [
        {
          label: '撤销导入',
          act: () => {
            onReplace(before)
            onNotice(null)
          },
        },
      ],
    })
  }
  return (
    <Button type="text" loading={busy} onClick={() => void bringIn()} title="用已有的答复文稿替换正文，可以撤销">
      导入
    </Button>
  )
}
