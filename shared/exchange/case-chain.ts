import { entryOf, type Hash } from '../journal/chain.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { limits } from './limits.ts'
import { textOf } from './packed-bytes.ts'
import { isTooDeep } from './safe-json.ts'

export interface Chain {
  readonly lines: readonly string[]
  readonly entries: readonly JournalEntry[]
  /** Hash of each line. */
  readonly hashes: readonly string[]
}

const none: Chain = { lines: [], entries: [], hashes: [] }

/** The lines of a case's journal, one unbroken chain from its first; null for anything else. */
export function readLines(bytes: Uint8Array | null, caseId: string | null, hash: Hash): Chain | null {
  if (bytes === null) return none
  const text = textOf(bytes)
  if (text === null || !text.endsWith('\n')) return null
  return chainOf(text.slice(0, -1).split('\n'), caseId, hash)
}

/** A stretch of another chain that parted from this one: the whole chain that it makes; null when it does not fit. */
export function readParted(bytes: Uint8Array, trunk: Chain, hash: Hash): Chain | null {
  const text = textOf(bytes)
  if (text === null || !text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n')
  const [first = ''] = lines
  const entry = isTooDeep(first) ? null : entryOf(first)
  if (entry === null || entry.seq > trunk.lines.length + 1) return null
  return chainOf(lines, entry.journal, hash, upTo(trunk, entry.seq - 1))
}

/** The first lines of a chain. */
export const upTo = ({ lines, entries, hashes }: Chain, length: number): Chain => ({
  lines: lines.slice(0, length),
  entries: entries.slice(0, length),
  hashes: hashes.slice(0, length),
})

/** The chain that these lines make, behind `before`; null when one of them does not fit. */
export function chainOf(
  lines: readonly string[],
  caseId: string | null,
  hash: Hash,
  before: Chain = none,
): Chain | null {
  if (before.lines.length + lines.length > limits.lines) return null
  const entries = [...before.entries]
  const hashes = [...before.hashes]
  for (const line of lines) {
    const entry = isTooDeep(line) ? null : entryOf(line)
    if (entry === null || entry.journal !== caseId) return null
    if (entry.seq !== entries.length + 1 || entry.prev !== (hashes.at(-1) ?? null)) return null
    entries.push(entry)
    hashes.push(hash(line))
  }
  return { lines: [...before.lines, ...lines], entries, hashes }
}
