import { App, Button } from 'antd'
import { useState } from 'react'
import type { Reply } from '../../../shared/case/reply.ts'
import { useSession } from '../../data/session.tsx'
import { type ImportedReply, importedReply } from './import-reply.ts'

/** What an import did, and the text that it replaced. */
export interface Imported extends ImportedReply {
  readonly before: Reply
}

/** 导入已有稿件: replaces the body; the old text is one press away. */
export function ImportButton(props: {
  readonly caseId: string
  readonly reply: Reply
  readonly onImported: (imported: Imported) => void
}) {
  const { caseId, reply, onImported } = props
  const { workspace, bureau } = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function bringIn() {
    setBusy(true)
    await choose()
    setBusy(false)
  }
  async function choose() {
    const { documentExtensions, readDocument } = await import('../../readers/read-document.ts')
    const answer = await workspace.desk.openFile([{ name: '答复文稿', extensions: documentExtensions }])
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return void message.warning({ key: caseId, content: answer.reason, duration: 8 })
    const read = await readDocument(answer.name, answer.bytes)
    const codes = bureau.classScheme.classes.map((entry) => entry.code)
    const imported = read.ok
      ? importedReply(answer.name, read.value, reply, codes, () => workspace.outside.newId())
      : read
    if (!imported.ok) return void message.warning({ key: caseId, content: imported.error.reason, duration: 8 })
    onImported({ ...imported.value, before: reply })
  }
  return (
    <Button
      type="text"
      loading={busy}
      onClick={() => void bringIn()}
      title="用已有的答复文稿（.docx、.doc、.wps、.pdf、.txt）替换正文，可以撤销"
    >
      导入
    </Button>
  )
}
