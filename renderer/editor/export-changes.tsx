import { App, Button } from 'antd'
import { useState } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Reply } from '../../shared/case/reply.ts'
import { composeLetter } from '../../shared/letter/compose-letter.ts'
import { letterKindOf } from '../../shared/letter/letter-facts.ts'
import { titleText } from '../../shared/letter/official-document.ts'
import { useSession } from '../data/session.tsx'
import { useSavedNotice } from '../files/use-saved-notice.tsx'
import { titleWords } from '../ui/title-words.ts'
import { wordDiffer } from '../ui/word-differ.ts'
import type { VersionChoice } from './version-choices.ts'

/** 导出花脸稿: both texts as letters, their changes tracked, for WPS or Word. */
export function ExportChanges(props: {
  readonly file: CaseFile
  readonly before: VersionChoice
  readonly after: VersionChoice
}) {
  const { file, before, after } = props
  const { workspace, bureau, actor, today } = useSession()
  const { message } = App.useApp()
  const saved = useSavedNotice()
  const [busy, setBusy] = useState(false)

  const letterOf = (reply: Reply) =>
    composeLetter(letterKindOf(file), file, bureau, { reply, today, words: titleWords })

  async function save() {
    const [was, is] = [letterOf(before.reply), letterOf(after.reply)]
    if (!was.ok) return void message.warning(was.error.reason)
    if (!is.ok) return void message.warning(is.error.reason)
    const { writeChanges } = await import('../../shared/docx/write-changes.ts')
    const by = { author: actor.name, at: workspace.outside.now() }
    const bytes = await writeChanges(was.value, is.value, { ...by, differ: wordDiffer })
    const name = `${titleText(is.value)}（花脸稿，${before.name}与${after.name}）.docx`
    const answer = await workspace.desk.saveFile(name, bytes, [{ name: 'Word 文档', extensions: ['docx'] }])
    if (answer.outcome === 'saved') void saved(answer.path)
    else if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
  }

  return (
    <Button
      loading={busy}
      title="导出 .docx，改动都带修订标记，可在 WPS、Word 中逐处接受或拒绝"
      onClick={() => {
        setBusy(true)
        void save().finally(() => setBusy(false))
      }}
    >
      导出花脸稿
    </Button>
  )
}
