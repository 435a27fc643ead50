import { type DocFile, docParts } from './doc-file.ts'

/** Characters that lie side by side in the file: where in the text they begin, where in the stream. */
export interface Piece {
  readonly text: string
  /** Byte in the WordDocument stream of the first character. */
  readonly at: number
  readonly bytesPerSign: 1 | 2
}

/** A million characters are two thousand pages. */
const MOST_SIGNS = 2_000_000
const MOST_PIECES = 200_000
const COMPRESSED = 0x4000_0000

/** Bytes below 0x80 are ASCII, above them Windows-1252 ([MS-DOC] 2.9.73, FcCompressed). */
const narrow = new TextDecoder('windows-1252')
const wide = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Where the piece table proper begins: behind any number of property blocks ([MS-DOC] 2.9.38, Clx). */
function pieceTable({ table, part }: DocFile): { readonly at: number; readonly count: number } | null {
  const clx = part(docParts.pieces)
  for (let at = clx.at; at < clx.at + clx.length; ) {
    const kind = table.getUint8(at)
    if (kind === 2) return { at: at + 5, count: (table.getUint32(at + 1, true) - 4) / 12 }
    if (kind !== 1) return null
    at += 3 + table.getUint16(at + 1, true)
  }
  return null
}

/**
 * The characters from `from` on, `length` of them, in reading order. The text of a .doc lies in pieces, in the order
 * in which it was typed. null when a piece points out of the file or there are more than any letter has.
 */
export function piecesOf(file: DocFile, from: number, length: number): readonly Piece[] | null {
  const found = pieceTable(file)
  if (found === null) return null
  const { at, count } = found
  if (!Number.isInteger(count) || count < 1 || count > MOST_PIECES || length > MOST_SIGNS) return null
  const { table, text } = file
  const pieces: Piece[] = []
  for (let index = 0; index < count; index += 1) {
    const begins = table.getUint32(at + index * 4, true)
    const ends = table.getUint32(at + index * 4 + 4, true)
    if (ends < begins) return null
    const first = Math.max(begins, from)
    const signs = Math.min(ends, from + length) - first
    if (signs <= 0) continue
    const place = table.getUint32(at + (count + 1) * 4 + index * 8 + 2, true)
    const bytesPerSign = (place & COMPRESSED) === 0 ? 2 : 1
    const start =
      (bytesPerSign === 1 ? (place & (COMPRESSED - 1)) >>> 1 : place & (COMPRESSED - 1)) +
      (first - begins) * bytesPerSign
    if (start + signs * bytesPerSign > text.byteLength) return null
    const bytes = new Uint8Array(text.buffer, text.byteOffset + start, signs * bytesPerSign)
    pieces.push({ text: (bytesPerSign === 1 ? narrow : wide).decode(bytes), at: start, bytesPerSign })
  }
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0) === length ? pieces : null
}
