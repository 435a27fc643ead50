/** Bytes and texts of a package, packed (deflate, RFC 1951) and unpacked within limits. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { limits } from './limits.ts'

export const LENGTH_BYTES = 4
/** One push of so many bytes can come out as four megabytes at most: the count is looked at before more is made. */
const PUSH = 4096

export const bytesOf = (text: string): Uint8Array => strToU8(text)

/** The text of these bytes; null when they are no UTF-8, or not the only bytes that mean this text. */
export function textOf(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes)
  const again = strToU8(text)
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? text : null
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A length as four bytes, the highest first. */
export function lengthBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES)
  new DataView(bytes.buffer).setUint32(0, length)
  return bytes
}

/** The stretch that begins with its own length; null when it reaches beyond the end or is longer than `most`. */
export function stretchAt(bytes: Uint8Array, at: number, most: number): Uint8Array | null {
  if (at + LENGTH_BYTES > bytes.length) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(at)
  const end = at + LENGTH_BYTES + length
  return length > most || end > bytes.length ? null : bytes.subarray(at + LENGTH_BYTES, end)
}

const tooDense = (unpacked: number, packed: number): boolean =>
  unpacked > limits.ratioFrom && unpacked > packed * limits.ratio

/** Deflated; what would come out suspiciously small is stored as it is. */
export function deflated(bytes: Uint8Array): Uint8Array {
  const packed = deflateSync(bytes)
  return tooDense(bytes.length, packed.length) ? deflateSync(bytes, { level: 0 }) : packed
}

/** Inflated piece by piece; `tooMuch` as soon as a limit is passed, `broken` for what is no deflate stream. */
export function inflated(packed: Uint8Array): Uint8Array | 'tooMuch' | 'broken' {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((piece) => {
    length += piece.length
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += PUSH) {
      stream.push(packed.subarray(at, at + PUSH), at + PUSH >= packed.length)
      if (length > limits.unpacked || tooDense(length, packed.length)) return 'tooMuch'
    }
  } catch {
    return 'broken'
  }
  return joined(pieces)
}
