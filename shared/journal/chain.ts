/**
 * The chain of a journal: each line is canonical JSON and names the hash of the line before. One chain a case, so a
 * slice handed to another machine verifies alone and damage stays within one case.
 */
import { canonicalJson } from '../canonical-json.ts'
import { type DraftEntry, type JournalEntry, journalEntrySchema } from './entry.ts'

/** SHA-256 in hex; passed in, because `shared/` knows no crypto. */
export type Hash = (text: string) => string

export interface ChainReport {
  /** The lines that hold, up to the break. */
  readonly entries: readonly JournalEntry[]
  readonly lastHash: string | null
  /** The seq the first wrong line should have had; null when the whole chain holds. */
  readonly brokenAt: number | null
}

/** The line as it stands in the file, without its line end. */
export function lineOf(entry: JournalEntry): string {
  return canonicalJson(entry)
}

/** The entry with its place in the chain, not yet signed. */
export function seal(draft: DraftEntry, seq: number, prev: string | null): JournalEntry {
  return { ...draft, seq, prev, alg: 'sha256', signature: null }
}

/** What the signature of an entry is over: the line as it stands without one. */
export function textToSign(entry: JournalEntry): string {
  return lineOf({ ...entry, signature: null })
}

/** The entry a line holds, or null when it is not exactly one canonical entry: no two texts may mean the same. */
export function entryOf(line: string): JournalEntry | null {
  // The one key that the schema would drop and a merge would obey; in a text its quotes are escaped.
  if (line.includes('"__proto__":')) return null
  const value = parsed(line)
  // Of the value as read: the schema changes nothing else, and its copy is slower to write.
  if (canonicalJson(value) !== line) return null
  return journalEntrySchema.safeParse(value).data ?? null
}

/** Walks the lines of one journal from its first and stops at the first that does not hold. */
export function verifyLines(lines: Iterable<string>, hash: Hash): ChainReport {
  const entries: JournalEntry[] = []
  let lastHash: string | null = null
  let journal: string | null = null
  for (const line of lines) {
    const entry = entryOf(line)
    const fits =
      entry !== null &&
      entry.seq === entries.length + 1 &&
      entry.prev === lastHash &&
      (journal === null || entry.journal === journal)
    if (!fits) return { entries, lastHash, brokenAt: entries.length + 1 }
    entries.push(entry)
    journal = entry.journal
    lastHash = hash(line)
  }
  return { entries, lastHash, brokenAt: null }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
