import { type RefObject, useEffect, useState } from 'react'
import type { GivenComment } from '../../../shared/case/given-comments.ts'
import type { Block } from '../../../shared/case/reply.ts'

/** Within the margin of the paper, right of the text. */
const INSET_PX = 38

interface Flag {
  readonly comment: GivenComment
  readonly number: number
  readonly top: number
  readonly left: number
}

/** Where each commented block stands on the paper now; two comments on one block stand below one another. */
function flagsOf(paper: HTMLElement, comments: readonly GivenComment[]): readonly Flag[] {
  const frame = paper.getBoundingClientRect()
  const right = paper.querySelector('.reply-editor')?.getBoundingClientRect().right ?? frame.right
  const taken = new Map<string, number>()
  return comments.flatMap((comment, at) => {
    const { blockId } = comment
    const block = blockId === null ? null : paper.querySelector(`[data-block-id="${CSS.escape(blockId)}"]`)
    if (blockId === null || block === null) return []
    const before = taken.get(blockId) ?? 0
    taken.set(blockId, before + 1)
    const top = block.getBoundingClientRect().top - frame.top + before * 24
    return [{ comment, number: at + 1, top, left: right - frame.left - INSET_PX }]
  })
}

/** Flags beside the commented blocks. They lie over the margin and put nothing into the text. */
export function CommentFlags(props: {
  readonly paperRef: RefObject<HTMLElement | null>
  readonly comments: readonly GivenComment[]
  readonly dealtWith: readonly string[]
  /** The text as it stands: where blocks are follows from it. */
  readonly blocks: readonly Block[]
  readonly onPick: (comment: GivenComment) => void
}) {
  const { paperRef, comments, dealtWith, blocks, onPick } = props
  const [flags, setFlags] = useState<readonly Flag[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the blocks' places follow from the text
  useEffect(() => {
    const paper = paperRef.current
    if (paper === null || comments.length === 0) return setFlags([])
    const measure = () => setFlags(flagsOf(paper, comments))
    const observer = new ResizeObserver(measure)
    observer.observe(paper)
    measure()
    return () => observer.disconnect()
  }, [paperRef, comments, blocks])
  return flags.map(({ comment, number, top, left }) => (
    <button
      key={comment.key}
      type="button"
      className="comment-flag"
      data-dealt={dealtWith.includes(comment.key)}
      style={{ top, left }}
      title={`${comment.by.name}：${comment.text}`}
      onClick={() => onPick(comment)}
    >
      批{number}
    </button>
  ))
}
