/**
 * Two chains of one case that grew from one line. Lines are compared by their hashes: two chains with the same hash at
 * one place are the same up to there.
 */
import type { SettledFork } from '../case/case-file.ts'
import { caseFileSchema } from '../case/case-file.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Chain } from './case-chain.ts'

/** How many lines two chains have in common, from the first. */
export function commonLength(one: readonly string[], other: readonly string[]): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}

const forksSchema = caseFileSchema.unwrap().shape.settledForks

/** What the office settled, as the lines of a chain say. */
export function settledIn(entries: readonly JournalEntry[]): readonly SettledFork[] {
  const last = entries.findLast((entry) => Object.hasOwn(entry.set, 'settledForks'))
  return forksSchema.safeParse(last?.set['settledForks']).data ?? []
}

/**
 * Chains held beside the journal that still wait for the office: neither part of the journal by now, nor given up in a
 * choice that the journal tells of. As long as there is one, the case is forked (`Facts.forked`).
 */
export function openForks(ours: Chain, beside: readonly Chain[]): readonly Chain[] {
  const settled = new Set(settledIn(ours.entries).map((fork) => fork.abandoned))
  const known = new Set(ours.hashes)
  const waiting = beside.filter(({ hashes }) => {
    const head = hashes.at(-1)
    return head !== undefined && !known.has(head) && !settled.has(head)
  })
  // What another one continues is shown once, in the longer.
  return waiting.filter((one, at) => {
    const inAnother = (other: Chain, place: number) =>
      place !== at && isPartOf(one, other) && (place < at || other.hashes.length > one.hashes.length)
    return !waiting.some(inAnother)
  })
}

/** The chain is the other one's beginning, or all of it. */
export const isPartOf = (one: Chain, other: Chain): boolean =>
  commonLength(one.hashes, other.hashes) === one.hashes.length
