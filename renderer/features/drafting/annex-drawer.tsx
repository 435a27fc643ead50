import { App, Button, Drawer } from 'antd'
import { type RefObject, useState } from 'react'
import type { Block } from '../../../shared/case/reply.ts'
import { useSession } from '../../data/session.tsx'
import type { EditorStatus } from '../../editor/editor-status.ts'
import { EditorToolbar } from '../../editor/editor-toolbar.tsx'
import { ReplyEditor } from '../../editor/reply-editor.tsx'
import type { ReplyEditorApi } from '../../editor/reply-session.ts'
import { repairedPaste } from './paste-blocks.ts'
import { annexSize, asAnnexBlocks, type ListedAttachment } from './reply-annexes.ts'

export interface AnnexDrawerProps {
  /** null: closed. */
  readonly attachment: ListedAttachment | null
  readonly readOnly: boolean
  /** A new key opens the text anew: it was replaced from outside. */
  readonly resetKey: number
  readonly apiRef: RefObject<ReplyEditorApi | null>
  readonly onChange: (attachmentId: string, blocks: readonly Block[]) => void
  readonly onClose: () => void
}

/** 附件正文: the text of one attachment, written as the reply's own text is, and saved with it. */
export function AnnexDrawer({ attachment, resetKey, onClose, ...rest }: AnnexDrawerProps) {
  return (
    <Drawer
      open={attachment !== null}
      onClose={onClose}
      title={`附件正文：${attachment?.name ?? ''}`}
      size={640}
      mask={false}
      destroyOnHidden
      classNames={{ body: 'annex-drawer' }}
    >
      {attachment !== null && <AnnexEditor key={`${attachment.id} ${resetKey}`} attachment={attachment} {...rest} />}
    </Drawer>
  )
}

function AnnexEditor(
  props: Omit<AnnexDrawerProps, 'attachment' | 'resetKey' | 'onClose'> & { readonly attachment: ListedAttachment },
) {
  const { attachment, readOnly, apiRef, onChange } = props
  const { workspace } = useSession()
  const { message } = App.useApp()
  const [status, setStatus] = useState<EditorStatus | null>(null)
  const [resetKey, setResetKey] = useState(0)
  const [before, setBefore] = useState<readonly Block[] | null>(null)
  const [says, setSays] = useState<string | null>(null)
  const newId = () => workspace.outside.newId()
  const write = (blocks: readonly Block[]) => onChange(attachment.id, asAnnexBlocks(blocks))

  /** Another text in the place of what is there; the editor begins anew on it. */
  function replace(blocks: readonly Block[]) {
    apiRef.current?.flush()
    write(blocks)
    setResetKey((key) => key + 1)
  }
  async function bringIn() {
    const { documentExtensions, readDocument } = await import('../../readers/read-document.ts')
    const answer = await workspace.desk.openFile([{ name: '附件正文', extensions: documentExtensions }])
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return void message.warning({ content: answer.reason, duration: 8 })
    const read = await readDocument(answer.name, answer.bytes)
    if (!read.ok) return void message.warning({ content: read.error.reason, duration: 8 })
    const { blocks, repairs } = repairedPaste(read.value.text, newId)
    if (blocks.length === 0) return void message.warning({ content: repairs.join('；'), duration: 8 })
    const old = apiRef.current?.flush() ?? attachment.blocks
    replace(blocks)
    setBefore(old)
    const mended = read.value.repairs.length + repairs.length
    setSays(`已读入“${answer.name}”：${blocks.length} 段${mended > 0 ? `，整理 ${mended} 处` : ''}。`)
  }
  function takeBack() {
    if (before !== null) replace(before)
    setBefore(null)
    setSays(null)
  }

  return (
    <>
      <div className="annex-head">
        <EditorToolbar apiRef={apiRef} status={status} readOnly={readOnly} withAttachments={false} />
        <div className="annex-says">
          <span>{annexSize(attachment.blocks)}；印在答复之后，另页编排。</span>
          {!readOnly && <Button onClick={() => void bringIn()}>从文件读入</Button>}
        </div>
        {says !== null && (
          <div className="annex-says" role="status">
            <span>{says}</span>
            <button type="button" className="text-button" onClick={takeBack}>
              撤销读入
            </button>
          </div>
        )}
      </div>
      <div className="draft-desk">
        <ReplyEditor
          label="附件正文"
          value={attachment.blocks}
          resetKey={resetKey}
          readOnly={readOnly}
          newId={newId}
          apiRef={apiRef}
          onChange={write}
          onStatus={setStatus}
          repairPaste={(text) => repairedPaste(text, newId)}
          onRepairs={(repairs) => void message.info(`粘贴时整理了：${repairs.join('；')}`)}
        />
      </div>
    </>
  )
}
