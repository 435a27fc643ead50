import { Alert, Button, Input, Segmented } from 'antd'
import { type ClipboardEvent, useRef } from 'react'
import type { ReplyPart } from '../../../shared/intake/reply-parts.ts'
import { DoneToText } from './done-to-text.tsx'
import { MarkedText, type Place } from './marked-text.tsx'
import type { Intake } from './use-intake.ts'

export type View = 'words' | 'read'

interface Props {
  readonly intake: Intake
  readonly view: View
  readonly place: Place | null
  readonly busy: boolean
  readonly onView: (view: View) => void
  readonly onOpen: () => void
  readonly onShowLine: (line: number) => void
}

/** Left: the text, to type or paste, and the same text as it was read. */
export function SourcePane({ intake, view, place, busy, onView, onOpen, onShowLine }: Props) {
  const { state, reading } = intake
  const pasted = useRef(false)
  const words =
    reading === null
      ? '直接输入、粘贴，或把文件拖进来'
      : [state.origin, reading.isReply ? `${reading.reply.blocks.length} 段正文放进答复稿` : '']
          .filter(Boolean)
          .join('，')
  const onPaste = (event: ClipboardEvent) => {
    // What is pasted into an empty field is a whole text: show at once how it was read.
    pasted.current = state.text.trim() === '' && event.clipboardData.getData('text/plain').length > 40
  }
  const onText = (text: string) => {
    const taken = intake.setText(text, '')
    if (taken && pasted.current) onView('read')
    pasted.current = false
  }
  return (
    <section className="intake-source" aria-label="原文">
      <div className="intake-bar">
        {reading !== null && (
          <Segmented<View>
            aria-label="显示"
            value={view}
            options={[
              { value: 'read', label: '识别结果' },
              { value: 'words', label: '改原文' },
            ]}
            onChange={onView}
          />
        )}
        {reading !== null && (
          <Segmented<'suggestion' | 'reply'>
            aria-label="这是什么"
            value={reading.isReply ? 'reply' : 'suggestion'}
            options={[
              { value: 'suggestion', label: '建议原文' },
              { value: 'reply', label: '已有答复' },
            ]}
            onChange={(kind) => intake.setAsReply(kind === 'reply')}
          />
        )}
        <span className="intake-origin quiet" title={words}>
          {words}
        </span>
        <span className="spacer" />
        <Button onClick={onOpen} loading={busy}>
          打开文件
        </Button>
      </div>
      {intake.refusal !== null && (
        <Alert
          type="warning"
          showIcon
          title={intake.refusal}
          closable={{ onClose: () => intake.setRefusal(null) }}
          className="intake-refusal"
        />
      )}
      {reading !== null && Object.keys(reading.proposals).length === 0 && (
        <Alert
          type="info"
          showIcon
          title="没有从这段文字里读出编号、标题等内容。可以直接在右边填写，原文会一并保存。"
          action={<Button onClick={() => document.getElementById('intake-number')?.focus()}>去填写</Button>}
          className="intake-refusal"
        />
      )}
      {reading === null || view === 'words' ? (
        <Input.TextArea
          className="intake-words"
          aria-label="建议原文或已有答复"
          value={state.text}
          placeholder={
            '把建议原文、交办通知或已有的答复粘贴到这里，\n也可以把 .docx、.doc、.wps、.pdf、.txt 文件拖到这一页的任何地方。\n扫描件里没有文字，请先用文字识别软件转成文字。\n\n读到的编号、标题、代表和日期会填到右边，请逐项核对。\n\n非涉密系统：带有密级标志的文字会被拒收，不予保存。'
          }
          onPaste={onPaste}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <MarkedText
          reading={reading}
          place={place}
          onCorrect={(line: number, part: ReplyPart) => intake.correct(line, part)}
        />
      )}
      {reading !== null && view === 'read' && (
        <DoneToText reading={reading} opened={state.repairs} onShow={onShowLine} />
      )}
    </section>
  )
}
