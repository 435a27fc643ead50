import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Chain } from '../../shared/exchange/case-chain.ts'

/** Another version of a case: a chain that grew from one of our lines and waits for the office's choice. */
export interface Fork {
  readonly caseId: string
  readonly chain: Chain
  /** Hash of its last line: what a choice names. */
  readonly head: string
  /** The case as that version has it. */
  readonly file: CaseFile
}

export const forksOf = (forks: readonly Fork[], caseId: string): readonly Fork[] =>
  forks.filter((fork) => fork.caseId === caseId)
