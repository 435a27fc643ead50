import { type DocFile, docParts } from './doc-file.ts'
import type { ParagraphProperties } from './doc-properties.ts'
import { type Level, listCounter, type NumberPlace } from './list-numbers.ts'

/** Number formats by their code ([MS-OSHARED] 2.2.1.3, MSONFC), in the words of ECMA-376 §17.18.59. */
const formats: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [28, 'decimalEnclosedCircleChinese'],
  [33, 'taiwaneseCounting'],
  [35, 'taiwaneseCountingThousand'],
  [37, 'chineseCounting'],
  [39, 'chineseCountingThousand'],
  [255, 'none'],
])

const LIST = 28
const LIST_USE = 16
const NO_STYLE = 0xfff
/** More lists than any document has. */
const MOST_LISTS = 4096

/** Reads one level ([MS-DOC] 2.9.150, LVL); `end` is where the next structure begins. */
function levelAt(table: DataView, at: number): { readonly level: Level; readonly end: number } {
  const text = at + LIST + table.getUint8(at + 24) + table.getUint8(at + 25)
  const length = table.getUint16(text, true)
  let words = ''
  for (let index = 0; index < length; index += 1) {
    const sign = table.getUint16(text + 2 + index * 2, true)
    // A sign below nine stands for the number of that level.
    words += sign < 9 ? `%${sign + 1}` : String.fromCharCode(sign)
  }
  const format = formats.get(table.getUint8(at + 4)) ?? 'decimal'
  return { level: { start: table.getInt32(at, true), format, text: words }, end: text + 2 + length * 2 }
}

interface Lists {
  readonly levels: Map<string, ReadonlyMap<number, Level>>
  /** Styles that number their paragraphs: style → list and level. */
  readonly styles: Map<number, NumberPlace>
}

/** The lists ([MS-DOC] 2.9.190 PlfLst): first what they are, then, behind the structure's end, all their levels. */
function readLists({ table, part }: DocFile): Lists {
  const lists: Lists = { levels: new Map(), styles: new Map() }
  const { at, length } = part(docParts.lists)
  const count = length < 2 ? 0 : table.getUint16(at, true)
  if (count > MOST_LISTS) return lists
  let next = at + length
  for (let index = 0; index < count; index += 1) {
    const list = at + 2 + index * LIST
    const id = String(table.getInt32(list, true))
    const isSimple = (table.getUint8(list + 26) & 1) === 1
    const levels = new Map<number, Level>()
    for (let level = 0; level < (isSimple ? 1 : 9); level += 1) {
      const read = levelAt(table, next)
      levels.set(level, read.level)
      next = read.end
      const style = table.getUint16(list + 8 + level * 2, true)
      if (style !== NO_STYLE) lists.styles.set(style, { list: id, level })
    }
    lists.levels.set(id, levels)
  }
  return lists
}

type Uses = Map<string, { readonly abstract: string; readonly restarts: ReadonlyMap<number, number> }>

/** How paragraphs name their list ([MS-DOC] 2.9.188 PlfLfo): by its place here, from 1, with levels started anew. */
function readUses({ table, part }: DocFile): Uses {
  const uses: Uses = new Map()
  const { at, length } = part(docParts.listUses)
  const count = length < 4 ? 0 : table.getUint32(at, true)
  if (count > MOST_LISTS) return uses
  let next = at + 4 + count * LIST_USE
  for (let index = 0; index < count; index += 1) {
    const use = at + 4 + index * LIST_USE
    const restarts = new Map<number, number>()
    next += 4
    for (let left = table.getUint8(use + 12); left > 0; left -= 1) {
      const flags = table.getUint32(next + 4, true)
      if ((flags & 0x10) !== 0) restarts.set(flags & 0x0f, table.getInt32(next, true))
      next += 8
      if ((flags & 0x20) !== 0) next = levelAt(table, next).end
    }
    uses.set(String(index + 1), { abstract: String(table.getInt32(use, true)), restarts })
  }
  return uses
}

/**
 * Answers, paragraph by paragraph, the automatic number that Word draws before it: '' for none, null when a list is
 * named that the file does not describe. May throw a RangeError.
 */
export function numbersOf(file: DocFile): (paragraph: ParagraphProperties) => string | null {
  const { levels, styles } = readLists(file)
  const uses = readUses(file)
  // A style names its list by the list's own id.
  const byId = [...levels.keys()].map((id) => [id, { abstract: id, restarts: new Map<number, number>() }] as const)
  const next = listCounter({
    lists: new Map([...byId.map(([id, use]) => [`of ${id}`, use] as const), ...uses]),
    levels,
  })
  return ({ list, level, style }) => {
    if (list === 0) return ''
    const ofStyle = styles.get(style)
    if (list === null)
      return ofStyle === undefined ? '' : (next({ list: `of ${ofStyle.list}`, level: level ?? ofStyle.level }) ?? '')
    const use = uses.get(String(list))
    if (use === undefined || !levels.has(use.abstract)) return null
    return next({ list: String(list), level: level ?? ofStyle?.level ?? 0 }) ?? ''
  }
}
