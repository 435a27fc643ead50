import { type Join, joinLines, type Paragraph } from './joins.ts'
import { type Line, readLines } from './lines.ts'

/** A text as received, in paragraphs; what was joined and what was left out is told. */
export interface IntakeText {
  readonly paragraphs: readonly Paragraph[]
  readonly joins: readonly Join[]
  readonly dropped: readonly Line[]
}

/** Reads plain text into paragraphs with the numbers of their lines. */
export function readText(text: string): IntakeText {
  const { lines, dropped } = readLines(text)
  return { ...joinLines(lines), dropped }
}
