/** A line of a text as received: its 1-based number in the file, and what it says without blanks at both ends. */
export interface Line {
  readonly number: number
  readonly text: string
  /** It stood in from the margin, as the first line of a paragraph does. */
  readonly indented: boolean
}

export interface ReadLines {
  /** Lines that say something, in order. */
  readonly lines: readonly Line[]
  /** Page numbers left out; shown to the clerk, so that a lone figure is never lost unseen. */
  readonly dropped: readonly Line[]
}

const lineEnd = /\r\n|[\n\r\v\u0085\u2028\u2029]/u
const page = '[0-9０-９]{1,3}'
const dash = '[-－—–─―·•~～]{1,2}'
const framedPageNumber = new RegExp(
  `^(?:${dash}\\s*${page}\\s*${dash}|第\\s*${page}\\s*页(?:\\s*[,，/]?\\s*共\\s*${page}\\s*页)?|${page}\\s*/\\s*${page})$`,
  'u',
)
const bareNumber = new RegExp(`^${page}$`, 'u')

const tabsIn = (raw: string | undefined): number => raw?.match(/\t/gu)?.length ?? 0

/**
 * Without the blanks at both ends. In rows of a table (lines one below another with as many tabs) the tabs stay: an
 * empty cell is a cell. One tab in front is an indent.
 */
function trimmed(raws: readonly string[], at: number): string {
  const raw = raws[at] ?? ''
  const tabs = tabsIn(raw)
  const isRow = tabs > 0 && raw.trim() !== '' && [raws[at - 1], raws[at + 1]].some((other) => tabsIn(other) === tabs)
  if (!isRow) return raw.trim()
  const cells = raw.replace(/^[^\S\t]+|[^\S\t]+$/gu, '')
  return tabs === 1 ? cells.replace(/^\t/u, '') : cells
}

/**
 * Reads a text into numbered lines: line ends of any system, blanks at both ends and lone page numbers go.
 * A bare figure counts as a page number only if all bare figures of the text rise one after another: in a pasted
 * table they do not.
 */
export function readLines(text: string): ReadLines {
  const raws = text.replace(/^\uFEFF/u, '').split(lineEnd)
  const all = raws
    .map((raw, at) => ({ number: at + 1, text: trimmed(raws, at), indented: /^(?:\u3000|\t|[ \u00A0]{2})/u.test(raw) }))
    .filter((line) => line.text !== '')
  const bare = all.filter((line) => bareNumber.test(line.text)).map((line) => Number(line.text.normalize('NFKC')))
  const rising = bare.every((value, at) => at === 0 || value > (bare[at - 1] ?? 0))
  const isPageNumber = (line: Line) =>
    framedPageNumber.test(line.text) || (rising && bareNumber.test(line.text) && all.length > 1)
  return { lines: all.filter((line) => !isPageNumber(line)), dropped: all.filter(isPageNumber) }
}

/** How wide a line is, in Chinese characters: a half-width sign counts half. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += /[\u0000-\u00FF]/u.test(sign) ? 0.5 : 1
  return width
}
