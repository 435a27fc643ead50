import { ok, type Result, refuse } from '../../shared/result.ts'
import { openOle } from './open-ole.ts'

/** The streams of a Word 97–2003 file and what its information block says ([MS-DOC] 2.5). */
export interface DocFile {
  readonly text: DataView
  /** 0Table or 1Table: pieces, properties, lists. */
  readonly table: DataView
  /** Properties too large for their page; null when there are none. */
  readonly data: DataView | null
  /** Characters of each part, in the order in which they follow one another. */
  readonly lengths: {
    readonly main: number
    readonly footnotes: number
    readonly headers: number
    readonly macros: number
    readonly comments: number
    readonly endnotes: number
    readonly textBoxes: number
  }
  /** Place and length of a structure in the table stream, by its index in FibRgFcLcb97. */
  readonly part: (index: number) => { readonly at: number; readonly length: number }
}

/** Indices in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const docParts = { characterRuns: 12, paragraphRuns: 13, pieces: 33, lists: 73, listUses: 74 } as const

const WORD_FILE = 0xa5ec
/** Word 97 wrote 0x00C1; whatever is lower is Word 6 or 95, whose text lies elsewhere. */
const WORD_97 = 0x00c0

export const brokenDoc = '文件已损坏，读不出文字。请在 WPS 中打开，另存为 .docx 再导入'
const encrypted = '文件设有打开密码。请在 WPS 中取消密码，另存为 .docx 再导入'

const others: readonly (readonly [stream: string, says: string])[] = [
  ['EncryptedPackage', encrypted],
  ['Workbook', '这是表格文件（.xls、.et）。请把文字复制到“粘贴文字”中导入'],
  ['Book', '这是表格文件（.xls、.et）。请把文字复制到“粘贴文字”中导入'],
  ['PowerPoint Document', '这是演示文稿（.ppt、.dps）。请把文字复制到“粘贴文字”中导入'],
  ['__properties_version1.0', '这是邮件文件（.msg）。请打开邮件，把附件另存出来再导入'],
]

/**
 * Opens an OLE file as a Word 97–2003 document (.doc, and .wps of WPS Writer, which is the same). Anything else in
 * such a file is refused with what to do. May throw a RangeError when the information block is cut short.
 */
export function openDoc(bytes: Uint8Array): Result<DocFile> {
  const ole = openOle(bytes)
  if (ole === null) return refuse(brokenDoc)
  const stream = (name: string): DataView | null => {
    const content = ole.stream(name)
    return content === null ? null : new DataView(content.buffer)
  }
  const text = stream('WordDocument')
  if (text === null) {
    const other = others.find(([name]) => ole.names.includes(name))
    if (other !== undefined) return refuse(other[1])
    return refuse(
      ole.names.includes('WordDocument') ? brokenDoc : '这不是文字文档，没有导入。请在 WPS 中打开，另存为 .docx 再导入',
    )
  }
  if (text.getUint16(0, true) !== WORD_FILE) return refuse(brokenDoc)
  const flags = text.getUint16(10, true)
  if ((flags & 0x0100) !== 0) return refuse(encrypted)
  if (text.getUint16(2, true) < WORD_97)
    return refuse('这是 Word 95 或更早的文件。请在 WPS 中打开，另存为 .docx 再导入')
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (table === null) return refuse(brokenDoc)
  const longs = 34 + text.getUint16(32, true) * 2 + 2
  const parts = longs + text.getUint16(longs - 2, true) * 4 + 2
  const long = (index: number) => Math.max(0, text.getInt32(longs + index * 4, true))
  return ok({
    text,
    table,
    data: stream('Data'),
    lengths: {
      main: long(3),
      footnotes: long(4),
      headers: long(5),
      macros: long(6),
      comments: long(7),
      endnotes: long(8),
      textBoxes: long(9),
    },
    part: (index) => ({
      at: text.getUint32(parts + index * 8, true),
      length: text.getUint32(parts + index * 8 + 4, true),
    }),
  })
}
