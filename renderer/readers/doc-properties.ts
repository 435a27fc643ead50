import { type DocFile, docParts } from './doc-file.ts'

/** A stretch of the WordDocument stream, in bytes, that carries one property. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** Single property modifiers that matter to the text ([MS-DOC] 2.6). */
const sprm = {
  deleted: 0x0800,
  inTable: 0x2416,
  rowEnd: 0x2417,
  level: 0x260a,
  list: 0x460b,
  moreInData: 0x6646,
} as const

const PAGE = 512
/** More single properties than a document of two thousand pages has; a hostile file can name the same ones again. */
const MOST_STEPS = 4_000_000

/** The operand's length by the three highest bits of the modifier ([MS-DOC] 2.2.5.1, spra). */
function operandLength(code: number, view: DataView, at: number): number {
  const kind = code >> 13
  if (kind === 0 || kind === 1) return 1
  if (kind === 2 || kind === 4 || kind === 5) return 2
  if (kind === 3) return 4
  if (kind === 7) return 3
  // sprmTDefTable counts in two bytes, one of them too many.
  return code === 0xd608 ? view.getUint16(at, true) + 1 : view.getUint8(at) + 1
}

/** What the file says of a paragraph, as far as the text needs it. */
export interface ParagraphProperties {
  readonly isRowEnd: boolean
  readonly isInTable: boolean
  /** The list that numbers it, by its place in the file's table from 1; 0: none; null: what its style says. */
  readonly list: number | null
  /** From 0; null: what its style says. */
  readonly level: number | null
  readonly style: number
}

export interface DocProperties {
  /** Whether the byte belongs to text that a tracked change deleted. */
  readonly isDeleted: (at: number) => boolean
  /** Of the paragraph that ends at this byte. */
  readonly paragraphAt: (at: number) => ParagraphProperties
  /** The file says for at least one paragraph that it ends a table row. */
  readonly knowsRows: boolean
}

interface Run extends Stretch {
  readonly style: number
  readonly values: ReadonlyMap<number, number>
}

class Steps {
  private left = MOST_STEPS
  take(): void {
    this.left -= 1
    if (this.left < 0) throw new RangeError('more properties than a document has')
  }
}

/** Reads the modifiers of one run; `into` gets those that matter. */
function readModifiers(
  view: DataView,
  from: number,
  to: number,
  file: DocFile,
  steps: Steps,
  into: Map<number, number>,
) {
  for (let at = from; at + 2 <= to; ) {
    steps.take()
    const code = view.getUint16(at, true)
    const length = operandLength(code, view, at + 2)
    if (at + 2 + length > to) return
    if (code === sprm.moreInData && file.data !== null && view !== file.data) {
      const elsewhere = view.getUint32(at + 2, true)
      const size = elsewhere + 2 <= file.data.byteLength ? file.data.getUint16(elsewhere, true) : 0
      const end = Math.min(elsewhere + 2 + size, file.data.byteLength)
      readModifiers(file.data, elsewhere + 2, end, file, steps, into)
    } else if (length === 1) into.set(code, view.getUint8(at + 2))
    else if (length === 2) into.set(code, view.getUint16(at + 2, true))
    at += 2 + length
  }
}

/**
 * The runs of characters or paragraphs ([MS-DOC] 2.8.5, 2.9.33 ChpxFkp, 2.9.174 PapxFkp): a list of pages of 512
 * bytes, each with the bytes where its runs begin and their properties.
 */
function runsOf(file: DocFile, kind: 'characterRuns' | 'paragraphRuns', steps: Steps): readonly Run[] {
  const { at, length } = file.part(docParts[kind])
  const pages = Math.floor((length - 4) / 8)
  if (pages < 1 || pages > file.text.byteLength / PAGE) return []
  const ofParagraphs = kind === 'paragraphRuns'
  const runs: Run[] = []
  for (let index = 0; index < pages; index += 1) {
    const page = (file.table.getUint32(at + (pages + 1) * 4 + index * 4, true) & 0x3f_ffff) * PAGE
    if (page + PAGE > file.text.byteLength) continue
    const view = new DataView(file.text.buffer, file.text.byteOffset + page, PAGE)
    const count = view.getUint8(PAGE - 1)
    for (let run = 0; run < count && (run + 2) * 4 <= PAGE; run += 1) {
      steps.take()
      const values = new Map<number, number>()
      let style = 0
      const place = (count + 1) * 4 + run * (ofParagraphs ? 13 : 1)
      const offset = place < PAGE ? view.getUint8(place) * 2 : 0
      if (offset !== 0) {
        const size = view.getUint8(offset)
        if (!ofParagraphs) readModifiers(view, offset + 1, Math.min(offset + 1 + size, PAGE - 1), file, steps, values)
        else {
          // A length of zero means that the next byte holds it, in words; two bytes of style come first.
          const from = size === 0 ? offset + 2 : offset + 1
          const end = size === 0 ? from + view.getUint8(offset + 1) * 2 : from + size * 2 - 1
          style = view.getUint16(from, true)
          readModifiers(view, from + 2, Math.min(end, PAGE - 1), file, steps, values)
        }
      }
      runs.push({ from: view.getUint32(run * 4, true), to: view.getUint32(run * 4 + 4, true), values, style })
    }
  }
  return runs
}

/** Finds the run that a byte lies in. */
function lookup(runs: readonly Run[]): (at: number) => Run | null {
  const ordered = runs.toSorted((a, b) => a.from - b.from)
  return (at) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.from ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const found = ordered[low - 1]
    return found !== undefined && at < found.to ? found : null
  }
}

/** What the file says about its characters and paragraphs, as far as the text needs it. May throw a RangeError. */
export function propertiesOf(file: DocFile): DocProperties {
  const steps = new Steps()
  const isSet = (run: Run | null, code: number) => (run?.values.get(code) ?? 0) !== 0
  const deleted = lookup(runsOf(file, 'characterRuns', steps).filter((run) => isSet(run, sprm.deleted)))
  const paragraphs = runsOf(file, 'paragraphRuns', steps)
  const paragraph = lookup(paragraphs)
  return {
    isDeleted: (at) => deleted(at) !== null,
    paragraphAt(at) {
      const run = paragraph(at)
      return {
        isRowEnd: isSet(run, sprm.rowEnd),
        isInTable: isSet(run, sprm.inTable),
        list: run?.values.get(sprm.list) ?? null,
        level: run?.values.get(sprm.level) ?? null,
        style: run?.style ?? 0,
      }
    },
    knowsRows: paragraphs.some((run) => isSet(run, sprm.rowEnd)),
  }
}
