/** An OLE file ([MS-CFB]): streams by the names that they have in its outermost storage. */
export interface OleFile {
  readonly names: readonly string[]
  /** null when there is none of that name, or when it is broken. */
  readonly stream: (name: string) => Uint8Array | null
}

const HEADER = 512
const ENTRY = 128
const MINI_SECTOR = 64
/** Streams below this size lie in the mini stream ([MS-CFB] 2.2). */
const MINI_BELOW = 4096

/** The next sector of a chain; negative at its end, null outside the file. */
type Next = (sector: number) => number | null

/** The first `count` sectors of a chain; null when it ends before. Bounded, so that a circle does no harm. */
function take(from: number, next: Next, count: number): readonly number[] | null {
  const sectors: number[] = []
  for (let at: number | null = from; sectors.length < count; at = next(at)) {
    if (at === null || at < 0) return null
    sectors.push(at)
  }
  return sectors
}

/** A whole chain of at most `most` sectors; null when it leaves the file or runs in a circle. */
function chain(from: number, next: Next, most: number): readonly number[] | null {
  const sectors: number[] = []
  for (let at: number | null = from; at === null || at >= 0; at = next(at)) {
    if (at === null || sectors.length >= most) return null
    sectors.push(at)
  }
  return sectors
}

/** Puts pieces of equal size side by side; null when one lies outside. */
function gather(bytes: Uint8Array, starts: readonly number[], size: number, length: number): Uint8Array | null {
  const out = new Uint8Array(length)
  for (const [index, start] of starts.entries()) {
    const wanted = Math.min(size, length - index * size)
    if (start + wanted > bytes.length) return null
    out.set(bytes.subarray(start, start + wanted), index * size)
  }
  return out
}

/** The sectors that hold the allocation table ([MS-CFB] 2.5): 109 in the header, the rest in a chain of their own. */
function tableSectors(view: DataView, size: number, count: number): readonly number[] | null {
  const listed = (from: number, many: number) =>
    Array.from({ length: many }, (_, at) => view.getInt32(from + at * 4, true)).filter((sector) => sector >= 0)
  const next: Next = (sector) => (sector < count ? view.getInt32((sector + 2) * size - 4, true) : null)
  const more = chain(view.getInt32(68, true), next, count)
  if (more === null) return null
  const table = [...listed(76, 109), ...more.flatMap((sector) => listed((sector + 1) * size, size / 4 - 1))]
  return table.length <= count && table.every((sector) => sector < count) ? table : null
}

/** One entry of the directory ([MS-CFB] 2.6.1). */
interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly siblings: readonly number[]
  readonly child: number
  readonly start: number
  readonly length: number
}

function entryIn(view: DataView, at: number): Entry {
  const signed = (offset: number) => view.getInt32(at + offset, true)
  const nameLength = Math.min(64, view.getUint16(at + 64, true)) / 2 - 1
  return {
    name: Array.from({ length: Math.max(0, Math.floor(nameLength)) }, (_, index) =>
      String.fromCharCode(view.getUint16(at + index * 2, true)),
    ).join(''),
    isStream: view.getUint8(at + 66) === 2,
    siblings: [signed(68), signed(72)],
    child: signed(76),
    start: signed(116),
    length: signed(120),
  }
}

/** The entries right under the root: they hang in a tree, which a broken file may turn into a circle. */
function underRoot(entries: readonly Entry[]): readonly Entry[] {
  const found = new Map<number, Entry>()
  const open = [entries[0]?.child ?? -1]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index]
    if (entry === undefined || found.has(index)) continue
    found.set(index, entry)
    open.push(...entry.siblings)
  }
  return [...found.values()]
}

/**
 * Opens an OLE file; null when its tables are broken. Nothing but the directory is read until a stream is asked for,
 * and nothing is followed further than the file is long: a hostile file costs no more than an honest one of its size.
 */
export function openOle(bytes: Uint8Array): OleFile | null {
  if (bytes.length < HEADER * 3) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** view.getUint16(30, true)
  if (size !== 512 && size !== 4096) return null
  const count = Math.floor(bytes.length / size) - 1
  const table = tableSectors(view, size, count)
  if (table === null) return null
  const placeOf = (sector: number) => (sector + 1) * size
  const next: Next = (sector) => {
    const within = table[Math.floor((sector * 4) / size)]
    return within === undefined ? null : view.getInt32(placeOf(within) + ((sector * 4) % size), true)
  }
  const whole = (from: number): Uint8Array | null => {
    const sectors = chain(from, next, count)
    return sectors === null ? null : gather(bytes, sectors.map(placeOf), size, sectors.length * size)
  }
  const directory = whole(view.getInt32(48, true))
  if (directory === null) return null
  const directoryView = new DataView(directory.buffer)
  const entries = Array.from({ length: directory.length / ENTRY }, (_, at) => entryIn(directoryView, at * ENTRY))
  const root = entries[0]
  if (root === undefined) return null

  const large = ({ start, length }: Entry): Uint8Array | null => {
    const sectors = take(start, next, Math.ceil(length / size))
    return sectors === null ? null : gather(bytes, sectors.map(placeOf), size, length)
  }
  const small = ({ start, length }: Entry): Uint8Array | null => {
    const miniTable = whole(view.getInt32(60, true))
    const miniStream = whole(root.start)
    if (miniTable === null || miniStream === null) return null
    const miniView = new DataView(miniTable.buffer)
    const miniNext: Next = (sector) => (sector * 4 < miniTable.length ? miniView.getInt32(sector * 4, true) : null)
    const sectors = take(start, miniNext, Math.ceil(length / MINI_SECTOR))
    const starts = sectors?.map((sector) => sector * MINI_SECTOR)
    return starts === undefined ? null : gather(miniStream, starts, MINI_SECTOR, length)
  }
  const found = underRoot(entries)
  return {
    names: found.map(({ name }) => name),
    stream(name) {
      const entry = found.find((one) => one.isStream && one.name === name)
      if (entry === undefined || entry.length < 0 || entry.length > bytes.length) return null
      return entry.length < MINI_BELOW ? small(entry) : large(entry)
    },
  }
}
