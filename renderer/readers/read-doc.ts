import { ok, type Result, refuse } from '../../shared/result.ts'
import { brokenDoc, type DocFile, openDoc } from './doc-file.ts'
import { numbersOf } from './doc-lists.ts'
import { type DocProperties, type ParagraphProperties, propertiesOf } from './doc-properties.ts'
import { type Piece, piecesOf } from './doc-pieces.ts'

export interface DocText {
  /** A paragraph a line; cells of a table row parted by tabs. */
  readonly text: string
  readonly images: number
  readonly notes: number
  /** Comments are in the file. */
  readonly hasComments: boolean
  /** Characters that tracked changes had deleted. */
  readonly deleted: number
  /** Automatic numbers that are now text. */
  readonly numbers: readonly string[]
  /** Paragraphs with an automatic number that could not be told. */
  readonly unnumbered: number
  /** The words in text boxes; an official letter's 版记 is often one. */
  readonly textBoxes: string
  /** Everything that is not the main text: notes, headers, comments, text boxes. */
  readonly aside: string
}

/** Signs with a meaning of their own ([MS-DOC] 2.4.1, 2.9). */
const sign = {
  picture: '\u0001',
  note: '\u0002',
  comment: '\u0005',
  cellEnd: '\u0007',
  drawing: '\u0008',
  lineBreak: '\u000B',
  pageBreak: '\u000C',
  paragraphEnd: '\r',
  columnBreak: '\u000E',
  fieldBegin: '\u0013',
  fieldMiddle: '\u0014',
  fieldEnd: '\u0015',
  hardHyphen: '\u001E',
  softHyphen: '\u001F',
} as const

interface Sign {
  readonly is: string
  /** Byte in the WordDocument stream. */
  readonly at: number
}

const signsOf = (pieces: readonly Piece[]): readonly Sign[] =>
  pieces.flatMap((piece) =>
    Array.from({ length: piece.text.length }, (_, index) => ({
      is: piece.text[index] ?? '',
      at: piece.at + index * piece.bytesPerSign,
    })),
  )

/** Leaves of each field what it shows, not how it is made. A field that is never closed is text. */
function withoutFieldCodes(signs: readonly Sign[]): readonly Sign[] {
  const open: { readonly at: number; middle: number | null }[] = []
  /** How many codes begin or end before a sign: summed up once, so that nesting costs nothing. */
  const edges = new Int32Array(signs.length + 1)
  for (const [at, { is }] of signs.entries()) {
    const last = open.at(-1)
    if (is === sign.fieldBegin) open.push({ at, middle: null })
    else if (is === sign.fieldMiddle && last !== undefined) last.middle ??= at
    else if (is === sign.fieldEnd && last !== undefined) {
      open.pop()
      edges[last.at] = (edges[last.at] ?? 0) + 1
      const end = (last.middle ?? at) + 1
      edges[end] = (edges[end] ?? 0) - 1
    }
  }
  const marks: readonly string[] = [sign.fieldBegin, sign.fieldMiddle, sign.fieldEnd]
  let within = 0
  return signs.filter(({ is }, at) => {
    within += edges[at] ?? 0
    return within === 0 && !marks.includes(is)
  })
}

interface Seen {
  images: number
  notes: number
  unnumbered: number
  readonly numbers: string[]
}
const nothingSeen = (): Seen => ({ images: 0, notes: 0, unnumbered: 0, numbers: [] })

/** Signs to lines: what ends a paragraph or a row ends a line, what ends a cell is a tab. */
function linesOf(
  signs: readonly Sign[],
  properties: DocProperties,
  numberOf: ReturnType<typeof numbersOf>,
  seen: Seen,
): string {
  const lines: string[] = []
  let line = ''
  /** Where the paragraph began: its line, and how far in. */
  let begin = { line: 0, at: 0 }
  const writeNumber = (paragraph: ParagraphProperties) => {
    const number = numberOf(paragraph)
    if (number === null) seen.unnumbered += 1
    if (number === null || number.trim() === '') return
    seen.numbers.push(number)
    const put = (words: string) => words.slice(0, begin.at) + number + words.slice(begin.at)
    const first = lines[begin.line]
    if (first === undefined) line = put(line)
    else lines[begin.line] = put(first)
  }
  const endLine = (whole: string) => {
    lines.push(whole)
    line = ''
  }
  for (const [index, { is, at }] of signs.entries()) {
    switch (is) {
      case sign.paragraphEnd:
      case sign.cellEnd: {
        const paragraph = properties.paragraphAt(at)
        // Where the file does not tell, two cell ends one after another are a row's end.
        const endsRow =
          is === sign.cellEnd && (properties.knowsRows ? paragraph.isRowEnd : signs[index - 1]?.is === sign.cellEnd)
        if (!endsRow) writeNumber(paragraph)
        if (endsRow) endLine(line.replace(/\t$/u, ''))
        else if (is === sign.cellEnd) line += '\t'
        // A paragraph within a cell: the row stays one line.
        else if (paragraph.isInTable) line += ' '
        else endLine(line)
        begin = { line: lines.length, at: line.length }
        break
      }
      case sign.lineBreak:
      case sign.pageBreak:
      case sign.columnBreak:
        endLine(line)
        break
      case sign.picture:
        seen.images += 1
        break
      case sign.note:
        seen.notes += 1
        break
      case sign.hardHyphen:
        line += '-'
        break
      case sign.drawing:
      case sign.comment:
      case sign.softHyphen:
        break
      default:
        line += is
    }
  }
  return [...lines, line].join('\n')
}

/**
 * The text of a Word 97–2003 document (.doc, .wps): the main text whole, also where characters are spaced, with
 * automatic numbers written out and without what tracked changes deleted. Headers, footnotes and comments stay out; the words of text boxes come apart.
 */
export function readDoc(bytes: Uint8Array): Result<DocText> {
  try {
    const file = openDoc(bytes)
    return file.ok ? textOf(file.value) : file
  } catch {
    // A place that lies outside the file.
    return refuse(brokenDoc)
  }
}

function textOf(file: DocFile): Result<DocText> {
  const { lengths } = file
  const pieces = piecesOf(file, 0, lengths.main)
  if (pieces === null) return refuse(brokenDoc)
  const properties = propertiesOf(file)
  const all = signsOf(pieces)
  const kept = all.filter(({ at }) => !properties.isDeleted(at))
  const seen = nothingSeen()
  const text = linesOf(withoutFieldCodes(kept), properties, numbersOf(file), seen)
  if (text.trim() === '') {
    return refuse(
      seen.images > 0
        ? '文件里只有图片，没有文字，可能是扫描件。请先用文字识别软件转成文字再导入'
        : '文件里没有文字，请检查是否选错了文件',
    )
  }
  return ok({
    text,
    ...seen,
    hasComments: lengths.comments > 0,
    deleted: all.length - kept.length,
    ...besideText(file, properties),
  })
}

/** The other parts follow the main text, one after another. */
function besideText(file: DocFile, properties: DocProperties): Pick<DocText, 'textBoxes' | 'aside'> {
  const { main, footnotes, headers, macros, comments, endnotes, textBoxes } = file.lengths
  const words = (from: number, length: number) => {
    const pieces = length === 0 ? null : piecesOf(file, from, length)
    const seen = nothingSeen()
    return pieces === null ? '' : linesOf(withoutFieldCodes(signsOf(pieces)), properties, numbersOf(file), seen).trim()
  }
  const before = footnotes + headers + macros + comments + endnotes
  const boxes = words(main + before, textBoxes)
  return { textBoxes: boxes, aside: `${words(main, before)}\n${boxes}` }
}
