import type { ProofLine, ProofText } from './proof-text.ts'

/** How much a finding weighs. Only an open `must` keeps a reply from being handed in (it may be ignored with a reason). */
export const severityLabels = { must: '必改', should: '建议', ask: '询问', layout: '排版' } as const
export type Severity = keyof typeof severityLabels

/** One fault in the text; `line` is null for something that is missing from the whole. */
export interface Hit {
  readonly line: ProofLine | null
  readonly start: number
  readonly end: number
  /** What to write instead of the quote, when that is certain. */
  readonly fix?: string
  /** In place of the rule's own message. */
  readonly message?: string
}

/** One proofreading rule: a pure look at the whole text. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Where the rule comes from: clause, custom or criticism on record. */
  readonly source: string
  readonly message: string
  readonly check: (text: ProofText) => readonly Hit[]
}

/** A fault as shown: quote and line are null for something missing. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly quote: string | null
  readonly line: number | null
  readonly message: string
  readonly fix?: string
  readonly blockId: string | null
  /** Where in the block or line the quote begins. */
  readonly start: number | null
}

/** Hits of a pattern in lines; `fix` writes the replacement of a match. */
export function hitsOf(
  lines: readonly ProofLine[],
  pattern: RegExp,
  fix?: (match: RegExpExecArray) => string | null,
): readonly Hit[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].map((match) => {
      const replacement = fix?.(match) ?? null
      const hit = { line, start: match.index, end: match.index + match[0].length }
      return replacement === null ? hit : { ...hit, fix: replacement }
    }),
  )
}
