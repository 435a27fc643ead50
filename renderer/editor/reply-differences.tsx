import { useMemo } from 'react'
import { blockDifferences } from '../../shared/case/block-difference.ts'
import type { Block } from '../../shared/case/reply.ts'
import { DifferenceView } from '../ui/difference-view.tsx'
import { wordDiffer } from '../ui/word-differ.ts'
import { differenceLines } from './difference-lines.ts'

export interface ReplyDifferencesProps {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  readonly emptyText?: string
}

/** 两稿对照: what changed between two versions of a reply. */
export function ReplyDifferences({ before, after, ...view }: ReplyDifferencesProps) {
  const lines = useMemo(() => differenceLines(blockDifferences(before, after, wordDiffer)), [before, after])
  return <DifferenceView lines={lines} {...view} />
}
