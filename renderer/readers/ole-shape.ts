const FREE_OR_END = -1
const HEADER = 512
const DIRECTORY_ENTRY = 128
/** Far above a letter with pictures and embedded tables, far below what makes the parser slow. */
const MOST_ENTRIES = 16_384
const MOST_DEPTH = 64

/** Follows a chain of at most `most` sectors; null when it leaves the file or runs in a circle. */
function chain(from: number, next: (sector: number) => number | null, most: number): readonly number[] | null {
  const sectors: number[] = []
  for (let at = from; at > FREE_OR_END; ) {
    if (sectors.length >= most) return null
    sectors.push(at)
    const following = next(at)
    if (following === null) return null
    at = following
  }
  return sectors
}

/** The sectors that hold the allocation table, as [MS-CFB] 2.5 lists them: 109 in the header, the rest in a chain. */
function tableSectors(view: DataView, size: number, count: number): readonly number[] | null {
  const listed = (from: number, many: number) =>
    Array.from({ length: many }, (_, at) => view.getInt32(from + at * 4, true)).filter((sector) => sector > FREE_OR_END)
  const more = chain(
    view.getInt32(68, true),
    (sector) => (sector < count ? view.getInt32((sector + 2) * size - 4, true) : null),
    count,
  )
  if (more === null) return null
  const table = [...listed(76, 109), ...more.flatMap((sector) => listed((sector + 1) * size, size / 4 - 1))]
  return table.length <= count && table.every((sector) => sector < count) ? table : null
}

/**
 * Whether an OLE file ([MS-CFB]) can be opened at a cost in step with its size. Checked before any parser: cfb
 * follows chains without looking back, so a chain in a circle, chains that share their sectors or a directory that
 * names one stream ten thousand times would hold it for hours or fill the memory.
 */
export function isSoundOle(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER * 3) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** view.getUint16(30, true)
  if (size !== 512 && size !== 4096) return false
  // A last sector that is cut short is read as far as it goes; the table itself must be whole.
  const count = Math.ceil(bytes.length / size) - 1
  const whole = Math.floor(bytes.length / size) - 1
  const table = tableSectors(view, size, whole)
  if (table === null) return false
  const perSector = size / 4
  const next = (sector: number): number | null => {
    const within = table[Math.floor(sector / perSector)]
    if (sector >= count || within === undefined) return null
    return view.getInt32((within + 1) * size + (sector % perSector) * 4, true)
  }
  return isCheapToWalk(view.getInt32(48, true), count, next) && isSoundDirectory(view, size, count, next)
}

/** cfb walks to its end every chain it comes upon, from its middle too. Real files stay near one visit a sector. */
function isCheapToWalk(directory: number, count: number, next: (sector: number) => number | null): boolean {
  if (directory < 0 || directory >= count) return false
  const met = new Uint8Array(count)
  let steps = 0
  for (let at = 0; at < count; at += 1) {
    const start = (at + directory) % count
    let sector = met[start] === 0 ? start : FREE_OR_END
    while (sector > FREE_OR_END) {
      if (sector >= count || steps > count * 4 + 4096) return false
      met[sector] = 1
      steps += 1
      sector = next(sector) ?? FREE_OR_END
    }
  }
  return true
}

/** The entries of the directory as the file gives them; a link of -1 leads nowhere. */
interface Entry {
  readonly isStream: boolean
  readonly siblings: readonly number[]
  readonly child: number
  readonly start: number
  readonly length: number
}

/** Names must hang in one tree, and what the streams hold together must fit into the file. */
function isSoundDirectory(
  view: DataView,
  size: number,
  count: number,
  next: (sector: number) => number | null,
): boolean {
  const sectors = chain(view.getInt32(48, true), (sector) => next(sector) ?? FREE_OR_END, count)
  if (sectors === null || sectors.length * (size / DIRECTORY_ENTRY) > MOST_ENTRIES) return false
  if (sectors.some((sector) => (sector + 2) * size > view.byteLength)) return false
  const entries = sectors.flatMap((sector) =>
    Array.from({ length: size / DIRECTORY_ENTRY }, (_, at): Entry => {
      const from = (sector + 1) * size + at * DIRECTORY_ENTRY
      const signed = (offset: number) => view.getInt32(from + offset, true)
      return {
        isStream: view.getUint8(from + 66) === 2,
        siblings: [signed(68), signed(72)],
        child: signed(76),
        start: signed(116),
        length: signed(120),
      }
    }),
  )
  let held = 0
  for (const { isStream, start, length } of entries) {
    if (!isStream) continue
    held += Math.max(0, length)
    if (held > view.byteLength) return false
    // A stream that begins within another chain is walked anew, to wherever that chain ends.
    if (length >= 4096 && chain(start, next, Math.ceil(length / size) * 2 + 16) === null) return false
  }
  return isTree(entries)
}

/** Entries that are not in use have no links, or links of zero. */
function isTree(entries: readonly Entry[]): boolean {
  const met = new Set<number>()
  const open: { readonly index: number; readonly depth: number }[] = [{ index: 0, depth: 0 }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { index, depth } = here
    const entry = entries[index]
    if (entry === undefined || met.has(index) || depth > MOST_DEPTH) return false
    met.add(index)
    for (const sibling of entry.siblings) if (sibling >= 0) open.push({ index: sibling, depth })
    if (entry.child >= 0) open.push({ index: entry.child, depth: depth + 1 })
  }
  return entries.every(
    ({ siblings, child }, index) => met.has(index) || (child <= 0 && siblings.every((at) => at <= 0)),
  )
}
