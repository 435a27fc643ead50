import { App, Button } from 'antd'
import { useState } from 'react'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { useSession } from '../../data/session.tsx'
import { docxFilter } from './letter-file.ts'

/** 导出 .docx: builds the file only when asked for; the library that writes it is loaded with the first press. */
export function ExportButton({
  document,
  fileName,
}: {
  readonly document: OfficialDocument
  readonly fileName: string
}) {
  const { workspace, today } = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function save() {
    const { writeDocx } = await import('../../../shared/docx/write-docx.ts')
    const bytes = await writeDocx(document, { createdOn: today })
    const answer = await workspace.desk.saveFile(fileName, bytes, [docxFilter])
    if (answer.outcome === 'saved') void message.success({ content: `已导出：${answer.path}`, duration: 8 })
    else if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
  }

  return (
    <Button
      type="primary"
      loading={busy}
      title={fileName}
      onClick={() => {
        setBusy(true)
        void save().finally(() => setBusy(false))
      }}
    >
      导出 .docx
    </Button>
  )
}
