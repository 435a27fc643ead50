/** Lines of a journal as the bytes of its file, and back. */
import { isUtf8 } from 'node:buffer'

export const NEWLINE = 0x0a

export const bytesOf = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(''))

/**
 * Bytes up to the last whole line. A last line with NUL bytes is torn as well: after a power cut the length may be
 * there before the contents, and JSON text never holds a NUL.
 */
export function lengthOfWholeLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(NEWLINE) + 1
  if (end === 0) return 0
  const start = bytes.lastIndexOf(NEWLINE, end - 2) + 1
  return end === bytes.length && bytes.subarray(start, end).includes(0) ? start : end
}

export function* linesIn(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let start = 0
  while (start < buffer.length) {
    const end = buffer.indexOf(NEWLINE, start)
    const line = buffer.subarray(start, end)
    // Bytes that are no UTF-8 would decode into something else: an empty line breaks the chain here instead.
    yield isUtf8(line) ? line.toString('utf8') : ''
    start = end + 1
  }
}
