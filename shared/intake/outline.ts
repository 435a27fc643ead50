import { headingLevel, splitRunIn } from '../case/heading.ts'
import type { HeadingLevel } from '../case/reply.ts'
import type { Paragraph } from './joins.ts'
import { labelOf } from './line-kinds.ts'

export interface OutlineEntry {
  readonly level: HeadingLevel
  readonly line: number
  /** With its number; a heading that runs in ends at its first 。 inclusive. */
  readonly heading: string
}

/** The numbered headings of a text. The numbered names under 附件： are a list, not headings. */
export function outlineOf(paragraphs: readonly Paragraph[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  let inAttachments = false
  for (const paragraph of paragraphs) {
    const level = headingLevel(paragraph.text)
    inAttachments = labelOf(paragraph.text) === '附件' || (inAttachments && level === 3)
    if (level === null || inAttachments) continue
    entries.push({ level, line: paragraph.line, heading: splitRunIn(paragraph.text).heading })
  }
  return entries
}
