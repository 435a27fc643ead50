import type { CaseFile } from '../../shared/case/case-file.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'

/** Another version of a case: lines that arrived and grew from one of ours, held beside the journal. */
export interface Fork {
  readonly caseId: string
  /** SHA-256 of the held package. */
  readonly held: string
  /** The whole chain of that version. */
  readonly entries: readonly JournalEntry[]
  /** Hash of its last line: what a choice names. */
  readonly lastHash: string
  /** The case as that version has it. */
  readonly file: CaseFile
}

export const forksOf = (forks: readonly Fork[], caseId: string): readonly Fork[] =>
  forks.filter((fork) => fork.caseId === caseId)
