import { Button } from 'antd'
import { useState } from 'react'
import type { GivenComment } from '../../../shared/case/given-comments.ts'
import type { Comment } from '../../../shared/case/round.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { GrowingText } from '../../ui/growing-text.tsx'
import { keyWords } from './keys.ts'

/** What a comment is written about: a block and words of it, or the whole text. */
export type Subject = Pick<Comment, 'blockId' | 'quote'>

interface CommentsTabProps {
  readonly comments: readonly Comment[]
  /** May this person comment now? */
  readonly open: boolean
  /** null: nothing is being written. */
  readonly subject: Subject | null
  readonly earlier: readonly GivenComment[]
  readonly onSubject: (subject: Subject | null) => void
  readonly onChange: (comments: readonly Comment[]) => void
  readonly onGo: (blockId: string) => void
}

/** 批注: what is being said about single paragraphs, and what was said before. */
export function CommentsTab(props: CommentsTabProps) {
  const { comments, open, subject, earlier, onSubject, onChange, onGo } = props
  const [editing, setEditing] = useState<number | null>(null)
  const replace = (at: number, text: string) => {
    onChange(comments.map((comment, index) => (index === at ? { ...comment, text } : comment)))
    setEditing(null)
  }
  return (
    <>
      {open && subject === null && (
        <p className="tab-says">
          点一段（或选中几个字）写批注；键盘用 ↑ ↓ 选段、回车批注，{keyWords('comment')} 批注选中的一段。{' '}
          <button type="button" className="review-link" onClick={() => onSubject({ blockId: null, quote: '' })}>
            对全文批注
          </button>
        </p>
      )}
      {open && subject !== null && (
        <CommentForm
          key={`${subject.blockId} ${subject.quote}`}
          quote={subject.quote}
          first=""
          label="加批注"
          onDone={(text) => {
            onChange([...comments, { ...subject, text }])
            onSubject(null)
          }}
          onClose={() => onSubject(null)}
        />
      )}
      {comments.length === 0 && subject === null && (
        <p className="quiet">{open ? '还没有批注。' : '没有正在写的批注。轮到审核的人才能批注。'}</p>
      )}
      <ol className="comments">
        {comments.map((comment, at) => (
          <li key={at}>
            <QuoteButton comment={comment} onGo={onGo} />
            {editing === at ? (
              <CommentForm
                quote=""
                first={comment.text}
                label="改好"
                onDone={(text) => replace(at, text)}
                onClose={() => setEditing(null)}
              />
            ) : (
              <>
                <p className="comment-text">{comment.text}</p>
                <div className="comment-keys">
                  <button type="button" className="review-link" onClick={() => setEditing(at)}>
                    修改
                  </button>
                  <button
                    type="button"
                    className="review-link"
                    onClick={() => onChange(comments.filter((_, index) => index !== at))}
                  >
                    删除
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      {earlier.length > 0 && (
        <>
          <h3 className="tab-head">以前的批注 {earlier.length}</h3>
          <ol className="comments comments-earlier">
            {earlier.map((comment) => (
              <li key={comment.key}>
                <QuoteButton comment={comment} onGo={onGo} />
                <p className="comment-text">{comment.text}</p>
                <p className="quiet">
                  {comment.by.name}（{roleLabels[comment.role]}）{comment.day}，第 {comment.versionNumber} 稿
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function QuoteButton({ comment, onGo }: { readonly comment: Comment; readonly onGo: (blockId: string) => void }) {
  const { blockId, quote } = comment
  if (blockId === null) return <span className="comment-quote">全文</span>
  return (
    <button type="button" className="comment-quote" onClick={() => onGo(blockId)} title="到正文看这一段">
      {quote}
    </button>
  )
}

function CommentForm(props: {
  readonly quote: string
  readonly first: string
  readonly label: string
  readonly onDone: (text: string) => void
  readonly onClose: () => void
}) {
  const { quote, first, label, onDone, onClose } = props
  const [text, setText] = useState(first)
  const done = () => {
    if (text.trim() !== '') onDone(text.trim())
  }
  return (
    <div className="comment-form">
      {quote !== '' && <p className="comment-quote">{quote}</p>}
      <GrowingText
        autoFocus
        rows={3}
        mostRows={8}
        value={text}
        aria-label="批注"
        placeholder="这里要怎么改"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
          if (event.ctrlKey && event.key === 'Enter') done()
        }}
      />
      <div className="comment-keys">
        <Button type="default" disabled={text.trim() === ''} onClick={done} title="Ctrl+Enter">
          {label}
        </Button>
        <Button type="text" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  )
}
