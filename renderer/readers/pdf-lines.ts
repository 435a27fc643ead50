/** A stretch of text as a PDF places it; points, y downwards. */
export interface Stretch {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline. */
  readonly y: number
  /** Height of a Chinese character. */
  readonly size: number
}

/** A printed line put together again. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly size: number
  readonly y: number
  /** Blanks dropped that only setting had made. */
  readonly blanks: number
}

/** Gaps between stretches, in widths of a Chinese character. */
const gap = { word: 0.15, blank: 0.6, column: 2 } as const

/** A blank means something between words of Latin script; beside a Chinese character it comes from justifying. */
const blankAtBorder = /(?<![!-~\u00C0-\u024F]) +| +(?![!-~\u00C0-\u024F])/gu
const isLatin = (sign: string): boolean => /[!-~\u00C0-\u024F]/u.test(sign)

function between(before: Stretch, after: Stretch): string {
  const size = Math.max(before.size, after.size)
  const space = (after.left - before.right) / size
  if (space >= gap.column) return '\t'
  if (space >= gap.blank) return ' '
  return space >= gap.word && isLatin(before.text.at(-1) ?? '') && isLatin(after.text.at(0) ?? '') ? ' ' : ''
}

/** The same words printed twice with a small shift: how some programs make bold type. */
const isShadow = (one: Stretch, other: Stretch): boolean =>
  one.text === other.text &&
  Math.abs(one.left - other.left) < one.size * 0.2 &&
  Math.abs(one.y - other.y) < one.size * 0.2

function put(stretches: readonly Stretch[]): PrintedLine {
  const ordered = stretches.toSorted((a, b) => a.left - b.left)
  let text = ''
  let blanks = 0
  let last: Stretch | null = null
  for (const stretch of ordered) {
    if (last !== null && isShadow(last, stretch)) continue
    const words = stretch.text.trim().replace(blankAtBorder, (blank) => {
      blanks += blank.length
      return ''
    })
    text += (last === null ? '' : between(last, stretch)) + words
    last = stretch
  }
  const [first] = ordered
  return {
    text,
    left: first?.left ?? 0,
    size: Math.max(...ordered.map((one) => one.size)),
    y: first?.y ?? 0,
    blanks,
  }
}

/** The lines of a page from top to bottom, each read from left to right. */
export function printedLines(stretches: readonly Stretch[]): readonly PrintedLine[] {
  const lines: Stretch[][] = []
  for (const stretch of stretches.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.y - b.y)) {
    const open = lines.at(-1)
    const head = open?.[0]
    const size = Math.max(head?.size ?? 0, stretch.size)
    if (open !== undefined && head !== undefined && stretch.y - head.y < size * 0.45) open.push(stretch)
    else lines.push([stretch])
  }
  return lines.map(put)
}

/** The margin that lines come back to: the leftmost place where several of them begin. */
export function marginOf(lines: readonly PrintedLine[]): number {
  const lefts = lines.map((line) => line.left).toSorted((a, b) => a - b)
  const several = Math.max(2, Math.min(8, lines.length * 0.1))
  return lefts.find((left, at) => (lefts[at + several - 1] ?? Infinity) - left < 4) ?? lefts[0] ?? 0
}

/** Stands in from the margin as the first line of a paragraph does. */
export const isIndented = (line: PrintedLine, margin: number): boolean => line.left - margin > line.size * 1.2
