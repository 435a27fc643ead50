import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { bureauJournal } from '../../../shared/journal/entry.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import type { Verified } from '../../data/verify-journals.ts'
import { useSavedNotice } from '../../files/use-saved-notice.tsx'
import type { ActRow } from './act-rows.ts'
import { reportOf, writeLines } from './write-audit.ts'

const docx = [{ name: 'Word 文档', extensions: ['docx'] }]

/** 导出: the report for the file, or the lines for somebody else's tools. */
export function ExportMenu(props: {
  readonly journal: string
  readonly name: string
  readonly rows: readonly ActRow[]
  readonly verified: Verified | null
}) {
  const { journal, name, rows, verified } = props
  const { workspace, bureau, actor, today } = useSession()
  const heads = useObservable(workspace.heads)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const tellSaved = useSavedNotice()
  const title = heads.find((head) => head.id === journal)?.title ?? ''
  const subject = journal === bureauJournal ? name : `${name}　${title}`

  async function report() {
    const { writeForm } = await import('../../../shared/docx/write-form.ts')
    const madeAt = workspace.outside.now()
    const form = reportOf({ journal, subject, bureau, rows, verified, madeBy: actor.name, madeAt })
    return workspace.desk.saveFile(`审计-${name}.docx`, await writeForm(form, { createdOn: today }), docx)
  }

  async function run(make: () => Promise<Awaited<ReturnType<typeof report>> | Awaited<ReturnType<typeof writeLines>>>) {
    setBusy(true)
    const answer = await make().finally(() => setBusy(false))
    if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
    else if (answer.outcome === 'saved') await tellSaved(answer.path)
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'report', label: '审计表（.docx，可打印签名）', onClick: () => void run(report) },
          {
            key: 'lines',
            label: '记录原文和证书（可另行核对）',
            onClick: () => void run(() => writeLines(workspace.desk, { journal, subject, bureau, day: today })),
          },
        ],
      }}
    >
      <Button loading={busy}>导出</Button>
    </Dropdown>
  )
}
