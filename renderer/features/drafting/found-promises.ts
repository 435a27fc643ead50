import { type Block, blockText } from '../../../shared/case/reply.ts'
import { findCommitments } from '../../../shared/commitments/find-commitments.ts'
import type { Day } from '../../../shared/day.ts'

/** A promise in the text, with the block it stands in and the day it would fall due. */
export interface FoundPromise {
  readonly quote: string
  readonly blockId: string
  /** Where in the block the quote begins. */
  readonly start: number
  /** The year's last day: a reply names years; null when no year is known. */
  readonly due: Day | null
  readonly yearStated: boolean
}

export function foundPromises(blocks: readonly Block[], documentYear: number): readonly FoundPromise[] {
  const seen = new Set<string>()
  return findCommitments(blocks.map(blockText), documentYear).flatMap((found) => {
    const block = blocks[found.passage]
    if (block === undefined || seen.has(found.quote)) return []
    seen.add(found.quote)
    const due = found.year === null ? null : `${found.year}-12-31`
    return [{ quote: found.quote, blockId: block.id, start: found.start, due, yearStated: found.yearStated }]
  })
}
