import { ok, type Result, refuse } from '../result.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
/** Decodes strictly: null when the bytes are not of that encoding. Passed in, because decoders live outside the core. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)

/**
 * The text of a .txt file: by its byte order mark, else strict UTF-8, else GB18030 (no guessing by frequency).
 * GB18030 takes nearly any bytes, so a result full of control characters is refused as no text.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Result<string> {
  if (bytes.length === 0) return refuse('文件是空的，请检查是否选错了文件')
  const marked: Encoding | null = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null
  if (marked === null && bytes.includes(0)) return refuse('这不是文本文件，请换一个 .txt 或 .docx 文件')
  const text = marked === null ? (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')) : decode(bytes, marked)
  if (text === null) return refuse('认不出文件的编码，请在记事本中另存为 UTF-8 编码的 .txt 再导入')
  const strange = text.match(/[\u0001-\u0008\u000E-\u001F\u007F\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0
  if (strange > 8 && strange > text.length * 0.01)
    return refuse('这不是文本文件，或者已经损坏，请换一个 .txt 或 .docx 文件')
  return text.replace(/^\uFEFF/u, '').trim() === '' ? refuse('文件里没有文字，请检查是否选错了文件') : ok(text)
}
