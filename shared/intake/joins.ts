import { headingLevel, splitRunIn } from '../case/heading.ts'
import {
  closeUp,
  datePattern,
  documentNumberPattern,
  endsSentence,
  labelOf,
  salutationPattern,
  titlePattern,
} from './line-kinds.ts'
import { type Line, widthOf } from './lines.ts'

/** Two lines read as one sentence: where, and the words on both sides, so that the clerk can see it. */
export interface Join {
  readonly line: number
  readonly nextLine: number
  readonly before: string
  readonly after: string
}

/** A paragraph put together again; `pieces` says at which character each line of the file begins. */
export interface Paragraph {
  readonly line: number
  readonly text: string
  readonly indented: boolean
  readonly pieces: readonly { readonly line: number; readonly start: number }[]
}

/** The line of the file on which a character of the paragraph stands. */
export function lineAt(paragraph: Paragraph, offset: number): number {
  return paragraph.pieces.findLast((piece) => piece.start <= offset)?.line ?? paragraph.line
}

/** Characters on a line of the standard page (GB/T 9704-2012 §5.2.3), for texts whose own lines are not wrapped. */
const PAGE_WIDTH = 28
const QUOTE_LENGTH = 8

interface Habits {
  readonly width: number
  readonly wrapped: boolean
  /** First lines of paragraphs stand in, so that a line at the margin goes on with the one above. */
  readonly indents: boolean
}

/** How the text was typed: hard-wrapped at some width, or one line a paragraph. */
function habitsOf(lines: readonly Line[]): Habits {
  const running = lines.filter((line) => labelOf(line.text) === null && !line.text.includes('\t'))
  const widths = running.map((line) => widthOf(line.text) + (line.indented ? 2 : 0))
  const widest = Math.max(0, ...widths)
  const long = widths.filter((width) => width > widest * 0.6)
  const full = long.filter((width) => width >= widest - 3)
  // Two full lines can be chance in a short note; a wrapped text has most of its long lines at the same width.
  const wrapped = widest >= 12 && widest <= 64 && full.length >= 2 && full.length >= long.length * 0.6
  const indented = running.filter((line) => line.indented).length
  return {
    width: wrapped ? widest : PAGE_WIDTH,
    wrapped,
    indents: indented >= 2 && indented < running.length,
  }
}

/** The head: everything up to the salutation, or the marks, numbers and titles that open the text. */
function headLength(lines: readonly Line[]): number {
  const salutation = lines.slice(0, 15).findIndex((line) => salutationPattern.test(line.text))
  if (salutation >= 0) return salutation + 1
  const isHead = (text: string) =>
    documentNumberPattern.test(text) || text.endsWith('文件') || (titlePattern.test(text) && /^(?:关于|对)/u.test(text))
  return lines.slice(0, 6).findLastIndex((line) => isHead(line.text)) + 1
}

const isFixed = (line: Line): boolean =>
  line.text.includes('\t') ||
  labelOf(line.text) !== null ||
  datePattern.test(closeUp(line.text)) ||
  documentNumberPattern.test(line.text) ||
  salutationPattern.test(line.text)

/** A heading cut by the margin: it fills the line, and what follows is a short rest of it or ends its sentence. */
function headingGoesOn(line: Line, next: Line, habits: Habits): boolean {
  if (!habits.wrapped || widthOf(line.text) < habits.width - 3) return false
  const rest = widthOf(next.text)
  if (headingLevel(line.text) === 1) return rest < habits.width * 0.7 && !endsSentence(next.text)
  return next.text.includes('。') && !endsSentence(line.text)
}

function goesOn(line: Line, next: Line, habits: Habits): boolean {
  if (isFixed(line) || isFixed(next) || headingLevel(next.text) !== null) return false
  if (habits.indents && next.indented) return false
  const width = widthOf(line.text) + (line.indented ? 2 : 0)
  if (width < habits.width * 0.85) return false
  const bareHeading = headingLevel(line.text) !== null && splitRunIn(line.text).rest === '' && !line.text.endsWith('。')
  // A paragraph that merely opens with a number fills more than one line of the page: it is no heading.
  if (bareHeading && width < PAGE_WIDTH * 2) return headingGoesOn(line, next, habits)
  // In a wrapped text with indents a full stop at the margin does not end the paragraph; the indent does.
  if (habits.wrapped && habits.indents) return true
  return !endsSentence(line.text)
}

const latinEnd = /[A-Za-z]$/u
const latinStart = /^[A-Za-z]/u

/**
 * Puts sentences together that page breaks and hard line ends cut apart, and tells where. Lines of the head,
 * labels, dates and headings stay as they are. Characters are only ever put side by side (with one blank between
 * two Latin words): nothing is lost.
 */
export function joinLines(lines: readonly Line[]): {
  readonly paragraphs: readonly Paragraph[]
  readonly joins: readonly Join[]
} {
  const habits = habitsOf(lines)
  const head = headLength(lines)
  const paragraphs: Paragraph[] = []
  const joins: Join[] = []
  for (const [at, line] of lines.entries()) {
    const above = at > head ? lines[at - 1] : undefined
    const open = paragraphs.at(-1)
    if (above === undefined || open === undefined || !goesOn(above, line, habits)) {
      paragraphs.push({ ...line, line: line.number, pieces: [{ line: line.number, start: 0 }] })
      continue
    }
    const gap = latinEnd.test(open.text) && latinStart.test(line.text) ? ' ' : ''
    const start = open.text.length + gap.length
    paragraphs[paragraphs.length - 1] = {
      ...open,
      text: open.text + gap + line.text,
      pieces: [...open.pieces, { line: line.number, start }],
    }
    joins.push({
      line: above.number,
      nextLine: line.number,
      before: above.text.slice(-QUOTE_LENGTH),
      after: line.text.slice(0, QUOTE_LENGTH),
    })
  }
  return { paragraphs: paragraphs.map(({ line, text, indented, pieces }) => ({ line, text, indented, pieces })), joins }
}
