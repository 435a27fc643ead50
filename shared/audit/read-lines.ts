/** Reads every line of a journal for what it is, also behind a break: an auditor wants to know all that is wrong. */
import { entryOf, type Hash } from '../journal/chain.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Fault } from './fault.ts'

/** Where the working copy has followed a journal to: what the file must at least hold. */
export interface KnownHead {
  readonly seq: number
  readonly hash: string
}

export interface ReadLines {
  /** In the order of the file; null where a line cannot be read. */
  readonly entries: readonly (JournalEntry | null)[]
  readonly hashes: readonly string[]
  readonly faults: readonly Fault[]
}

/** Pauses after every line. `known` null: nothing to compare the end with. */
export function* readLines(
  journal: string,
  lines: readonly string[],
  known: KnownHead | null,
  hash: Hash,
): Generator<void, ReadLines> {
  const faults: Fault[] = []
  const entries: (JournalEntry | null)[] = []
  const hashes: string[] = []
  for (const line of lines) {
    entries.push(entryOf(line))
    hashes.push(hash(line))
    yield
  }
  const fault = (kind: Fault['kind'], seq: number | null, says: string) => faults.push({ kind, journal, seq, says })
  for (const [at, entry] of entries.entries()) {
    const seq = at + 1
    if (entry === null) {
      fault('unreadable', seq, `第 ${seq} 条读不出来。`)
      continue
    }
    const prev = hashes[at - 1] ?? null
    const earlier = entries[at - 1]
    if (entry.journal !== journal) fault('outOfPlace', seq, `第 ${seq} 条属于另一份记录，不是这一份的。`)
    else if (entry.seq !== seq) fault('outOfPlace', seq, `第 ${seq} 条的位置上，放的是编号为 ${entry.seq} 的记录。`)
    // The next line accuses the one before it; one that cannot be read is accused already.
    else if (entry.prev !== prev && earlier !== null) {
      if (seq === 1) fault('outOfPlace', seq, '第 1 条之前还应有记录。')
      else fault('changed', seq - 1, `第 ${seq} 条记下的上一条指纹，与第 ${seq - 1} 条现在的内容不符。`)
    }
  }
  if (known !== null && known.seq > lines.length) {
    fault(
      'shortened',
      null,
      `应有 ${known.seq} 条，日志文件里只有 ${lines.length} 条，少了最后 ${known.seq - lines.length} 条。`,
    )
  } else if (known !== null && hashes[known.seq - 1] !== known.hash) {
    const last = entries.at(known.seq - 1)
    // A last line that was changed has no later line to accuse it.
    if (last !== null) fault('replaced', known.seq, `第 ${known.seq} 条与数据库中记下的不同。`)
  }
  return { entries, hashes, faults }
}
