/** What 核验 says about one journal. */
import type { DocumentNumber } from '../case/round.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Fault } from './fault.ts'
import type { KnownHead } from './read-lines.ts'
import type { SignatureState } from './line-signature.ts'

export interface JournalLines {
  readonly journal: string
  /** As they stand in the file, not verified. */
  readonly lines: readonly string[]
  readonly known: KnownHead | null
}

/** A document number that a case took, with the line that says so. */
export interface TakenNumber {
  readonly number: DocumentNumber
  readonly seq: number
}

export interface JournalAudit {
  readonly journal: string
  readonly lines: number
  readonly entries: readonly (JournalEntry | null)[]
  /** By line; null where a line cannot be read. */
  readonly signatures: readonly (SignatureState | null)[]
  /** In the order of the lines. */
  readonly faults: readonly Fault[]
  /** Worth knowing, and no fault. */
  readonly remarks: readonly string[]
  /** Texts whose hash was made anew and held; those for which nothing tells the settings of that time. */
  readonly recomputed: number
  readonly unknownTexts: number
  readonly numbers: readonly TakenNumber[]
}

export const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((a, b) => (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER))

/** A clock that went back is no proof of anything, but the reader should know. */
export function clockRemarks(entries: readonly (JournalEntry | null)[]): readonly string[] {
  return entries.flatMap((entry, at) => {
    const earlier = entries[at - 1] ?? null
    return entry !== null && earlier !== null && entry.at < earlier.at
      ? [`第 ${at + 1} 条的时间早于第 ${at} 条：两台电脑的时钟可能不一致。`]
      : []
  })
}
