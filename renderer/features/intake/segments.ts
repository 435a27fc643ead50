import type { Paragraph } from '../../../shared/intake/joins.ts'
import type { FieldName } from './fields.ts'
import type { Proposals } from './read-source.ts'

/** A stretch of a paragraph: the fields read from it, and whether a broken line was joined just before it. */
export interface Segment {
  readonly start: number
  readonly text: string
  readonly fields: readonly FieldName[]
  readonly seamBefore: boolean
}

interface Range {
  readonly field: FieldName
  readonly start: number
  readonly end: number
}

/** Where in a paragraph the proposals were read. A quote that is not found literally marks the whole paragraph. */
function rangesIn(paragraph: Paragraph, proposals: Proposals): readonly Range[] {
  const lines = new Set([paragraph.line, ...paragraph.pieces.map((piece) => piece.line)])
  return (Object.keys(proposals) as readonly FieldName[]).flatMap((field) => {
    const found = proposals[field]
    if (found === undefined || !lines.has(found.line)) return []
    const start = found.quote === '' ? -1 : paragraph.text.indexOf(found.quote)
    return start < 0
      ? [{ field, start: 0, end: paragraph.text.length }]
      : [{ field, start, end: start + found.quote.length }]
  })
}

/** The paragraph cut wherever a mark begins or ends or two lines were joined. Joined again, the texts are the paragraph. */
export function segmentsOf(paragraph: Paragraph, proposals: Proposals): readonly Segment[] {
  const ranges = rangesIn(paragraph, proposals)
  const seams = new Set(paragraph.pieces.slice(1).map((piece) => piece.start))
  const cuts = new Set([0, paragraph.text.length, ...seams, ...ranges.flatMap((range) => [range.start, range.end])])
  const points = [...cuts].toSorted((a, b) => a - b)
  return points.slice(0, -1).map((start, at) => ({
    start,
    text: paragraph.text.slice(start, points[at + 1]),
    fields: ranges.filter((range) => range.start <= start && start < range.end).map((range) => range.field),
    seamBefore: seams.has(start),
  }))
}
