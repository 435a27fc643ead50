import { App, Button } from 'antd'
import { useState } from 'react'
import { publicText } from '../../../shared/disclosure/public-text.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { useSession } from '../../data/session.tsx'
import { publicFileName, publicFilters, textBytes } from './public-file.ts'

/** 导出 .docx and .txt of the public version; `refusal` says why not. */
export function ExportPublic(props: {
  readonly document: OfficialDocument
  readonly signedOff: boolean
  readonly primary: boolean
  readonly refusal: string | null
}) {
  const { document, signedOff, primary, refusal } = props
  const { workspace, today } = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<'docx' | 'txt' | null>(null)

  async function save(kind: 'docx' | 'txt') {
    const name = publicFileName(document, signedOff, kind)
    const answer = await workspace.desk.saveFile(name, await bytesOf(kind), [publicFilters[kind]])
    if (answer.outcome === 'saved') void message.success({ content: `已导出：${answer.path}`, duration: 8 })
    else if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
  }

  async function bytesOf(kind: 'docx' | 'txt'): Promise<Uint8Array> {
    if (kind === 'txt') return textBytes(publicText(document))
    const { writeDocx } = await import('../../../shared/docx/write-docx.ts')
    return writeDocx(document, { createdOn: today })
  }

  return (['txt', 'docx'] as const).map((kind) => (
    <Button
      key={kind}
      type={primary && kind === 'docx' ? 'primary' : 'default'}
      loading={busy === kind}
      aria-disabled={refusal !== null}
      title={refusal ?? publicFileName(document, signedOff, kind)}
      onClick={() => {
        if (refusal !== null) return void message.info(refusal)
        setBusy(kind)
        void save(kind).finally(() => setBusy(null))
      }}
    >
      导出 .{kind}
    </Button>
  ))
}
