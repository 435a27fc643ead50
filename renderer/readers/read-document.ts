import { type Decode, decodeText } from '../../shared/intake/decode-text.ts'
import { type Repair, repairPaste } from '../../shared/intake/paste-repair.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { fileKind } from './file-kind.ts'
import { readDocx } from './read-docx.ts'

export interface DocumentText {
  /** A paragraph a line. */
  readonly text: string
  /** What was changed or left out on the way; shown to the clerk before anything is kept. */
  readonly repairs: readonly Repair[]
}

const MOST_BYTES = 50 * 1024 * 1024

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A password turns a .docx into an OLE file with this stream. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024 - ((64 * 1024) % 2))).includes('EncryptedPackage')

/**
 * Reads the text of a chosen file: .txt in any usual encoding and .docx. The bytes decide, not the name. A file we
 * cannot read is refused with a sentence that says what to do.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Result<DocumentText>> {
  if (bytes.length === 0) return refuse(`“${name}”是空的，请检查是否选错了文件`)
  if (bytes.length > MOST_BYTES) return refuse(`“${name}”超过 50 MB，请只保留文字，另存为 .docx 再导入`)
  switch (fileKind(bytes)) {
    case 'zip': {
      const read = await readDocx(bytes)
      if (!read.ok) return read
      return repaired(read.value.text, leftOut(read.value))
    }
    case 'ole':
      return refuse(
        isEncrypted(bytes)
          ? `“${name}”设有打开密码，请在 WPS 中取消密码，另存为 .docx 再导入`
          : `“${name}”是旧格式文件（.doc、.wps），请在 WPS 中另存为 .docx 再导入`,
      )
    case 'pdf':
      return refuse(`“${name}”是 PDF 文件，请在 WPS 中另存为 .docx 再导入，或者复制文字后粘贴导入`)
    case 'rtf':
      return refuse(`“${name}”是 RTF 文件，请在 WPS 中另存为 .docx 再导入`)
    case 'html':
      return refuse(`“${name}”是网页文件，请在 WPS 中打开，另存为 .docx 再导入`)
    case 'image':
      return refuse(`“${name}”是图片或扫描件，读不出文字，请先用文字识别软件转成文字再导入`)
    case 'archive':
      return refuse(`“${name}”是压缩包，请先解压，再选择里面的 .docx 或 .txt 文件`)
    case 'program':
      return refuse(`“${name}”是程序，不是文档，没有导入`)
    case 'text': {
      const text = decodeText(bytes, decode)
      return text.ok ? repaired(text.value, []) : refuse(`“${name}”：${text.error.reason}`)
    }
  }
}

function leftOut(read: {
  readonly numbers: readonly string[]
  readonly images: number
  readonly notes: number
}): readonly Repair[] {
  const one = (kind: Repair['kind'], quote: string): readonly Repair[] => [{ kind, line: 1, quote }]
  return [
    ...(read.numbers.length > 0
      ? one('numbering', `${read.numbers.length} 处：${read.numbers.slice(0, 8).join(' ')}`)
      : []),
    ...(read.images > 0 ? one('leftOut', `图片 ${read.images} 张`) : []),
    ...(read.notes > 0 ? one('leftOut', `脚注、尾注 ${read.notes} 条`) : []),
  ]
}

function repaired(text: string, before: readonly Repair[]): Result<DocumentText> {
  const { text: clean, repairs } = repairPaste(text)
  return clean === ''
    ? refuse('文件里没有文字，请检查是否选错了文件')
    : ok({ text: clean, repairs: [...before, ...repairs] })
}
