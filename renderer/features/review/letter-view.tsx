import { Tabs } from 'antd'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { commentsOf } from '../../../shared/case/given-comments.ts'
import type { Comment, Version } from '../../../shared/case/round.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { letterKindOf } from '../../../shared/letter/letter-facts.ts'
import type { Finding } from '../../../shared/proofread/rule.ts'
import { useSession } from '../../data/session.tsx'
import type { ReplyEditorApi } from '../../editor/reply-session.ts'
import { PAPER_WIDTH_PX, PaperPages } from '../../paper/paper-pages.tsx'
import { titleWords } from '../../ui/title-words.ts'
import { useWidth } from '../../ui/use-width.ts'
import { ApprovalsTab } from './approvals-tab.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { ChecksTab } from './checks-tab.tsx'
import { CommentsTab, type Subject } from './comments-tab.tsx'
import type { Compared } from './compared-versions.ts'
import { CoverageTab } from './coverage-tab.tsx'
import { EditDesk } from './edit-desk.tsx'
import { useReviewKeys } from './keys.ts'
import type { Ask } from './leader-brief.ts'
import { quoteOf, quoteOfSelection } from './quote-of.ts'
import type { Deciding } from './use-deciding.ts'

/** The grey left and right of the paper. */
const MARGIN_PX = 40

export type SideTab = 'comments' | 'coverage' | 'changes' | 'checks' | 'approvals'

interface LetterViewProps {
  readonly file: CaseFile
  readonly version: Version
  readonly compared: Compared
  readonly asks: readonly Ask[]
  readonly open: readonly Finding[]
  readonly ignored: readonly Finding[]
  /** null: it is not this person's turn; the text is only read. */
  readonly deciding: Deciding | null
  readonly editing: boolean
  readonly editorRef: RefObject<ReplyEditorApi | null>
  readonly onEditing: (editing: boolean) => void
  readonly marked: string | null
  readonly onMark: (blockId: string | null) => void
  readonly subject: Subject | null
  readonly onSubject: (subject: Subject | null) => void
  readonly tab: SideTab
  readonly onTab: (tab: SideTab) => void
}

const counted = (label: string, count: number) => (count === 0 ? label : `${label} ${count}`)

/** The text as it will be printed, with comments on its blocks; beside it what a leader asks of it. */
export function LetterView(props: LetterViewProps) {
  const { file, version, deciding, editing, marked, onMark, subject, onSubject, tab, onTab } = props
  const comments = deciding?.draft.comments ?? []
  const edits = deciding?.draft.edits ?? null
  const go = (blockId: string) => onMark(blockId)
  const earlier = useMemo(() => commentsOf(file), [file])

  function comment(next: Subject | null) {
    onSubject(next)
    onTab('comments')
  }

  const items = [
    {
      key: 'comments',
      label: counted('批注', comments.length),
      children: (
        <CommentsTab
          comments={comments}
          open={deciding !== null}
          subject={subject}
          earlier={earlier}
          onSubject={onSubject}
          onChange={(next) => deciding?.change({ comments: next })}
          onGo={go}
        />
      ),
    },
    { key: 'coverage', label: '要点', children: <CoverageTab asks={props.asks} onGo={go} /> },
    {
      key: 'changes',
      label: '改动',
      children: (
        <ChangesTab key={edits === null ? 'versions' : 'edits'} file={file} compared={props.compared} edits={edits} />
      ),
    },
    {
      key: 'checks',
      label: counted('体检', props.open.length + props.ignored.length),
      children: <ChecksTab file={file} open={props.open} ignored={props.ignored} onGo={go} />,
    },
    { key: 'approvals', label: '意见', children: <ApprovalsTab file={file} /> },
  ]
  return (
    <div className="review-panes">
      {editing && deciding !== null ? (
        <EditDesk
          version={version}
          deciding={deciding}
          apiRef={props.editorRef}
          beginAt={marked}
          onShow={() => onTab('changes')}
          onClose={() => props.onEditing(false)}
        />
      ) : (
        <ReadDesk
          file={file}
          version={version}
          comments={comments}
          marked={marked}
          onMark={onMark}
          onComment={deciding === null ? null : comment}
        />
      )}
      <aside className="review-side">
        <Tabs className="review-tabs" items={items} activeKey={tab} onChange={(key) => onTab(key as SideTab)} />
      </aside>
    </div>
  )
}

/** The paper: a click or ↑ ↓ picks a block, Enter begins a comment on it. */
function ReadDesk(props: {
  readonly file: CaseFile
  readonly version: Version
  readonly comments: readonly Comment[]
  readonly marked: string | null
  readonly onMark: (blockId: string | null) => void
  /** null: this person only reads. */
  readonly onComment: ((subject: Subject) => void) | null
}) {
  const { file, version, comments, marked, onMark, onComment } = props
  const { bureau, today } = useSession()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const letter = useMemo(
    () => composeLetter(letterKindOf(file), file, bureau, { reply: version.reply, today, words: titleWords }),
    [file, bureau, version, today],
  )
  const { blocks } = version.reply
  const blockAt = (id: string | null) => blocks.find((block) => block.id === id)
  const notes = useMemo(() => {
    const flags = new Map<string, string>()
    for (const [at, { blockId }] of comments.entries()) {
      if (blockId === null) continue
      const before = flags.get(blockId)
      flags.set(blockId, before === undefined ? `批${at + 1}` : `${before}、${at + 1}`)
    }
    return flags
  }, [comments])

  const drawn = width > 0
  useEffect(() => {
    if (marked === null || !drawn) return
    const frame = place.current?.getBoundingClientRect()
    const line = place.current?.querySelector(`[data-block-id="${CSS.escape(marked)}"]`)
    const at = line?.getBoundingClientRect()
    if (line == null || at === undefined || frame === undefined) return
    // What is in sight stays where it is: a click must not move the text under the hand.
    if (at.top < frame.top || at.bottom > frame.bottom - at.height) line.scrollIntoView({ block: 'center' })
  }, [marked, drawn])

  function commentOn(blockId: string | null, quote?: string) {
    const block = blockAt(blockId)
    if (block !== undefined) onComment?.({ blockId: block.id, quote: quote ?? quoteOf(block) })
  }
  /** Words marked with the mouse are quoted; a mere click quotes how the block begins. */
  function onMouseUp(event: MouseEvent) {
    const selection = window.getSelection()
    if (selection === null || selection.isCollapsed) return
    const line = selection.anchorNode?.parentElement?.closest<HTMLElement>('.paper-line')
    const block = blockAt(line?.dataset['blockId'] ?? null)
    if (block === undefined || !event.currentTarget.contains(selection.focusNode)) return
    const quote = quoteOfSelection(selection.toString(), block)
    onMark(block.id)
    if (quote !== null) commentOn(block.id, quote)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey) return
    if (event.key === 'Enter' && marked !== null) {
      event.preventDefault()
      return commentOn(marked)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = blocks.findIndex((block) => block.id === marked)
    const next = blocks[at < 0 ? 0 : Math.min(blocks.length - 1, Math.max(0, at + step))]
    if (next !== undefined) onMark(next.id)
  }
  useReviewKeys({ comment: () => commentOn(marked) })

  return (
    <div
      className="review-paper"
      ref={place}
      role="group"
      aria-label="将要印发的样子：上下键选段，回车批注"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the paper is gone through by keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseUp={onMouseUp}
    >
      {letter.ok ? (
        drawn && (
          <PaperPages
            document={letter.value}
            zoom={Math.min(1, (width - MARGIN_PX) / PAPER_WIDTH_PX)}
            markedBlockId={marked}
            notes={notes}
            onPick={({ blockId }) => {
              if (blockId === null) return
              onMark(blockId)
              commentOn(blockId)
            }}
          />
        )
      ) : (
        <p className="quiet">{letter.error.reason}</p>
      )}
    </div>
  )
}
