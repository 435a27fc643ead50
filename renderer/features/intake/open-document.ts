import { type Decode, decodeText } from '../../../shared/intake/decode-text.ts'
import type { Repair } from '../../../shared/intake/paste-repair.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { FileFilter } from '../../../shared/desk.ts'
import { fileKind } from '../../readers/file-kind.ts'
import { documentExtensions, readDocument } from '../../readers/read-document.ts'

export const documentFilters: readonly FileFilter[] = [
  { name: '文稿（.docx、.doc、.wps、.pdf、.txt）', extensions: documentExtensions },
]

export interface OpenedDocument {
  readonly text: string
  /** What the file is: PDF，8 页. */
  readonly source: string
  /** What the reader changed or left out. */
  readonly repairs: readonly Repair[]
}

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a dropped or opened file. A plain text comes with its own lines, so that the page can say on which line
 * of the file something stands; it is mended line by line later (`read-source.ts`).
 */
export async function openDocument(name: string, bytes: Uint8Array): Promise<Result<OpenedDocument>> {
  try {
    const read = await readDocument(name, bytes)
    if (!read.ok || fileKind(bytes) !== 'text') return read
    const text = decodeText(bytes, decode)
    return text.ok ? ok({ text: text.value, source: read.value.source, repairs: [] }) : refuse(text.error.reason)
  } catch {
    return refuse(`“${name}”读不出来，可能已经损坏。请在 WPS 中打开，另存为新的 .docx 再试，或者复制文字后粘贴到左边。`)
  }
}
