import type { MouseEvent, RefObject } from 'react'
import type { HeadingLevel } from '../../shared/case/reply.ts'
import type { EditorStatus } from './editor-status.ts'
import type { ReplyEditorApi, TableChange } from './reply-session.ts'

export interface EditorToolbarProps {
  readonly apiRef: RefObject<ReplyEditorApi | null>
  readonly status: EditorStatus | null
  readonly readOnly?: boolean
  /** The text of an attachment has no attachments of its own. */
  readonly withAttachments?: boolean
  /** Opens the phrases; without it there is no such button. */
  readonly onPhrases?: () => void
}

const levels: readonly { readonly level: HeadingLevel; readonly label: string; readonly title: string }[] = [
  { level: 1, label: '一、', title: '一级标题，黑体（Alt+1）' },
  { level: 2, label: '（一）', title: '二级标题，楷体（Alt+2）' },
  { level: 3, label: '1.', title: '三级标题，仿宋（Alt+3）' },
  { level: 4, label: '（1）', title: '四级标题，仿宋（Alt+4）' },
]

const tableChanges: readonly { readonly change: TableChange; readonly label: string; readonly title: string }[] = [
  { change: 'addRow', label: '加行', title: '在下方加一行' },
  { change: 'addColumn', label: '加列', title: '在右侧加一列' },
  { change: 'deleteRow', label: '删行', title: '删除本行（Ctrl+Z 撤销）' },
  { change: 'deleteColumn', label: '删列', title: '删除本列（Ctrl+Z 撤销）' },
  { change: 'deleteTable', label: '删表', title: '删除整个表格（Ctrl+Z 撤销）' },
]

/** A press must not take the focus from the text, or the cursor's place would be lost. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

interface ToolProps {
  readonly label: string
  readonly title: string
  readonly onPress: () => void
  readonly pressed?: boolean
  readonly disabled: boolean
}

function Tool({ label, title, onPress, pressed, disabled }: ToolProps) {
  return (
    <button
      type="button"
      className="editor-tool"
      title={title}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

/** The keys of the editor as buttons: levels, table, attachment, undo; at the end the count of characters. */
export function EditorToolbar({
  apiRef,
  status,
  readOnly = false,
  withAttachments = true,
  onPhrases,
}: EditorToolbarProps) {
  const api = () => apiRef.current
  const place = status?.place
  const inTable = place === 'table'
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="正文工具">
      {levels.map(({ level, label, title }) => (
        <Tool
          key={level}
          label={label}
          title={title}
          pressed={place === level}
          disabled={readOnly || inTable}
          onPress={() => api()?.setLevel(level)}
        />
      ))}
      <Tool
        label="正文"
        title="正文，去掉标题序号（Alt+0）"
        pressed={place === 'paragraph'}
        disabled={readOnly || inTable}
        onPress={() => api()?.setLevel(null)}
      />
      <span className="editor-toolbar-gap" />
      <Tool
        label="表格"
        title="插入三行三列的表格"
        disabled={readOnly || inTable}
        onPress={() => api()?.insertTable()}
      />
      {inTable &&
        tableChanges.map(({ change, label, title }) => (
          <Tool
            key={change}
            label={label}
            title={title}
            disabled={readOnly}
            onPress={() => api()?.changeTable(change)}
          />
        ))}
      {withAttachments && (
        <Tool
          label="附件"
          title="插入附件说明：写附件名称，序号自动排"
          pressed={place === 'attachment'}
          disabled={readOnly}
          onPress={() => api()?.insertAttachment()}
        />
      )}
      {onPhrases !== undefined && (
        <Tool label="词条" title="插入词条，或把选中的文字存为词条（F3）" disabled={readOnly} onPress={onPhrases} />
      )}
      <span className="editor-toolbar-gap" />
      <Tool
        label="撤销"
        title="撤销（Ctrl+Z）"
        disabled={readOnly || status?.canUndo !== true}
        onPress={() => api()?.undo()}
      />
      <Tool
        label="重做"
        title="重做（Ctrl+Y）"
        disabled={readOnly || status?.canRedo !== true}
        onPress={() => api()?.redo()}
      />
      <span className="editor-toolbar-count">字数 {status?.characters ?? 0}</span>
    </div>
  )
}
