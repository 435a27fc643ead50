import { Checkbox } from 'antd'
import { useEffect, useRef } from 'react'
import type { GivenComment } from '../../../shared/case/given-comments.ts'
import { roleLabels } from '../../../shared/people/roles.ts'

interface CommentsSectionProps {
  readonly comments: readonly GivenComment[]
  readonly earlier: readonly GivenComment[]
  readonly dealtWith: readonly string[]
  /** The comment that was picked beside the text. */
  readonly current: string | null
  /** Ids of the blocks that are still in the text. */
  readonly blockIds: ReadonlySet<string>
  readonly readOnly: boolean
  readonly onDealt: (key: string, dealt: boolean) => void
  readonly onGo: (comment: GivenComment) => void
}

/** 批注: what leaders said about single paragraphs, to be worked through; earlier ones stay to be read. */
export function CommentsSection(props: CommentsSectionProps) {
  const { comments, earlier } = props
  if (comments.length + earlier.length === 0) return null
  return (
    <section className="given-comments">
      <h3 className="pane-section">
        批注 <span className="pane-count">{comments.length}</span>
      </h3>
      <ol>
        {comments.map((comment, at) => (
          <Row key={comment.key} {...props} comment={comment} number={at + 1} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details>
          <summary className="quiet">以前的批注 {earlier.length}</summary>
          <ol>
            {earlier.map((comment) => (
              <Row key={comment.key} {...props} comment={comment} number={null} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/** `number` is that of the flag beside the text; null: an earlier comment, which has none. */
function Row(props: CommentsSectionProps & { readonly comment: GivenComment; readonly number: number | null }) {
  const { comment, number, dealtWith, current, blockIds, readOnly, onDealt, onGo } = props
  const { key, blockId, quote, text, by, role, day, versionNumber } = comment
  const dealt = dealtWith.includes(key)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current === key) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current, key])
  const gone = blockId !== null && !blockIds.has(blockId)
  return (
    <li ref={row} data-dealt={dealt} data-current={current === key}>
      <button
        type="button"
        className="given-quote"
        disabled={blockId === null || gone}
        title={gone ? undefined : '转到正文这一段'}
        onClick={() => onGo(comment)}
      >
        {number !== null && <span className="given-number">批{number}</span>}
        {blockId === null ? '全文' : quote}
        {gone && <span className="field-warn">（这一段已删去）</span>}
      </button>
      <p className="given-text">{text}</p>
      <p className="quiet small">
        {by.name}（{roleLabels[role]}）{day}，第 {versionNumber} 稿
      </p>
      {number !== null && !readOnly && (
        <Checkbox checked={dealt} onChange={(event) => onDealt(key, event.target.checked)}>
          已处理
        </Checkbox>
      )}
    </li>
  )
}
