import { blockText, type Reply } from '../../../shared/case/reply.ts'
import type { Notice } from './notice-line.tsx'
import { annexesLeftBehind, annexSize, listedAttachments } from './reply-annexes.ts'

/** 附件: each attachment of the 附件说明 with the size of its text, and texts whose attachment is gone. */
export function AnnexesSection(props: {
  readonly reply: Reply
  readonly readOnly: boolean
  readonly onOpen: (attachmentId: string) => void
  readonly onReplace: (part: Partial<Reply>) => void
  readonly onNotice: (notice: Notice | null) => void
}) {
  const { reply, readOnly, onOpen, onReplace, onNotice } = props
  const attachments = listedAttachments(reply)
  const left = readOnly ? [] : annexesLeftBehind(reply)
  if (attachments.length === 0 && left.length === 0) return null

  /** Back into the 附件说明, under the first words of its text until the clerk names it. */
  function bringBack(id: string) {
    const [first] = left.find((annex) => annex.id === id)?.blocks ?? []
    const name = first === undefined ? '' : blockText(first).trim().slice(0, 20)
    const blocks = reply.blocks.filter((block) => block.id !== id)
    onReplace({ blocks: [...blocks, { id, kind: 'attachment', text: name }] })
  }
  function drop(id: string) {
    const before = reply.annexes
    onReplace({ annexes: before.filter((annex) => annex.id !== id) })
    const undo = () => {
      onReplace({ annexes: before })
      onNotice(null)
    }
    onNotice({ words: '已删去这份附件的正文。', acts: [{ label: '撤销', act: undo }] })
  }

  return (
    <>
      <h3 className="pane-section">
        附件 <span className="pane-count">{attachments.length}</span>
      </h3>
      <ul className="annexes">
        {attachments.map(({ id, name, blocks }, at) => (
          <li key={id}>
            <span className="annex-name">
              {attachments.length > 1 && `${at + 1}. `}
              {name === '' ? '（还没有写名称）' : name}
            </span>
            <span className="quiet small">{annexSize(blocks)}</span>
            <button type="button" className="text-button small" onClick={() => onOpen(id)}>
              附件正文
            </button>
          </li>
        ))}
        {left.map(({ id, blocks }) => (
          <li key={id} className="annex-left">
            <span>附件说明中已删去，正文还留着</span>
            <span className="quiet small">{annexSize(blocks)}</span>
            <button type="button" className="text-button small" onClick={() => bringBack(id)}>
              恢复附件
            </button>
            <button type="button" className="text-button small" onClick={() => drop(id)}>
              删去正文
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
