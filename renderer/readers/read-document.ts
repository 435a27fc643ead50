import { findClassifiedMark } from '../../shared/intake/classified-mark.ts'
import { type Decode, decodeText } from '../../shared/intake/decode-text.ts'
import type { Paragraph } from '../../shared/intake/joins.ts'
import { type Repair, type RepairKind, repairPaste } from '../../shared/intake/paste-repair.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { fileKind } from './file-kind.ts'
import type { DocText } from './read-doc.ts'
import { type DocxText, readDocx } from './read-docx.ts'
import type { PdfText } from './read-pdf.ts'

export interface DocumentText {
  /** A paragraph a line; a first line that stood in from the margin still does. */
  readonly text: string
  /** What the file is, as shown beside its name: PDF，8 页. */
  readonly source: string
  /** What was changed or left out on the way, by the lines of `text`; shown to the clerk before anything is kept. */
  readonly repairs: readonly Repair[]
}

/** For the dialog that asks for a file: what `readDocument` reads. */
export const documentExtensions: readonly string[] = ['docx', 'doc', 'wps', 'pdf', 'txt']

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
 * Reads the text of a chosen file: .docx, .doc, .wps, .pdf with text, and .txt in any usual encoding. The bytes
 * decide, not the name. A file we cannot read is refused with a sentence that says what to do.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Result<DocumentText>> {
  if (bytes.length === 0) return refuse(`“${name}”是空的，请检查是否选错了文件`)
  if (bytes.length > MOST_BYTES) return refuse(`“${name}”超过 50 MB，请只保留文字，另存为 .docx 再导入`)
  switch (fileKind(bytes)) {
    case 'zip': {
      const read = await readDocx(bytes)
      return read.ok ? repaired(read.value.text, 'Word 文档', docxRepairs(read.value)) : read
    }
    case 'ole': {
      if (isEncrypted(bytes)) return refuse(`“${name}”设有打开密码，请在 WPS 中取消密码，另存为 .docx 再导入`)
      const { readDoc } = await import('./read-doc.ts')
      const read = readDoc(bytes)
      if (!read.ok) return refuse(`“${name}”：${read.error.reason}`)
      const secret = classified(name, read.value.aside)
      return secret ?? repaired(read.value.text, '旧版 Word、WPS 文档', docRepairs(read.value))
    }
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.ts')
      const read = await readPdf(bytes)
      if (!read.ok) return refuse(`“${name}”：${read.error.reason}`)
      const { text, pages, pageOfLine, running, slanted } = read.value
      return (
        classified(name, [...running, ...slanted].join('\n')) ??
        repaired(text, `PDF，${pages} 页`, pdfRepairs(read.value), pageOfLine)
      )
    }
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
      return text.ok ? repaired(text.value, '纯文本', []) : refuse(`“${name}”：${text.error.reason}`)
    }
  }
}

/** A 密级 mark in what is left out: nothing of the file may come in. The text itself is looked at by whoever takes it. */
function classified(name: string, aside: string): Result<never> | null {
  const mark = findClassifiedMark(aside)
  return mark === null ? null : refuse(`“${name}”有密级标志“${mark.quote}”，不能导入非涉密系统，没有保存任何内容`)
}

const ofWhole = (kind: RepairKind, applies: boolean, quote: string): readonly Repair[] =>
  applies ? [{ kind, line: 1, quote }] : []

const written = (numbers: readonly string[]): readonly Repair[] =>
  ofWhole('numbering', numbers.length > 0, `${numbers.length} 处：${numbers.slice(0, 8).join(' ')}`)

const docxRepairs = ({ numbers, images, notes }: DocxText): readonly Repair[] => [
  ...written(numbers),
  ...ofWhole('leftOut', images > 0, `图片 ${images} 张`),
  ...ofWhole('leftOut', notes > 0, `脚注、尾注 ${notes} 条`),
]

const docRepairs = (read: DocText): readonly Repair[] => [
  ...written(read.numbers),
  ...ofWhole('check', read.numbers.length > 0, '自动编号是按文件里的编号规则推算的，请对照原件'),
  ...ofWhole('check', read.unnumbered > 0, `有 ${read.unnumbered} 段的自动编号没有读出来，请照原件补上`),
  ...ofWhole('leftOut', read.deleted > 0, `修订中已删去的文字 ${read.deleted} 字`),
  ...ofWhole('leftOut', read.images > 0, `图片 ${read.images} 张`),
  ...ofWhole('leftOut', read.notes > 0, `脚注、尾注 ${read.notes} 条`),
  ...ofWhole('leftOut', read.hasComments, '批注'),
  ...ofWhole('leftOut', read.textBoxes !== '', `文本框里的文字：${shortened(read.textBoxes)}`),
]

const pdfRepairs = (read: PdfText): readonly Repair[] => [
  ...ofWhole(
    'check',
    read.emptyPages.length > 0,
    `第 ${shortList(read.emptyPages)} 页没有文字，可能是扫描页，请照原件补上`,
  ),
  ...ofWhole('blank', read.blanks > 0, `汉字与数字、字母之间 ${read.blanks} 处`),
  ...read.running.flatMap((words) => ofWhole('leftOut', true, `页眉、页脚：${shortened(words)}`)),
  ...ofWhole(
    'leftOut',
    read.slanted.length > 0,
    `斜排、竖排的文字：${shortened([...new Set(read.slanted)].join(' '))}`,
  ),
]

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
const shortList = (pages: readonly number[]): string =>
  pages.length > 10 ? `${pages.slice(0, 10).join('、')}…` : pages.join('、')

/**
 * Mends what was read. In a PDF every line ends at the margin: joins within a page are told as one, those over a page
 * break each for itself.
 */
function repaired(
  raw: string,
  source: string,
  before: readonly Repair[],
  pageOfLine: readonly number[] = [],
): Result<DocumentText> {
  const { paragraphs, repairs, joins } = repairPaste(raw)
  if (paragraphs.length === 0) return refuse('文件里没有文字，请检查是否选错了文件')
  const isPrinted = pageOfLine.length > 0
  const withinPage = new Set(
    joins
      .filter(({ line, nextLine }) => isPrinted && pageOfLine[line - 1] === pageOfLine[nextLine - 1])
      .map(({ line }) => line),
  )
  const told = repairs.filter(
    ({ kind, line }) => !(isPrinted && kind === 'indent') && !(kind === 'join' && withinPage.has(line)),
  )
  return ok({
    text: paragraphs.map(({ text, indented }) => (isPrinted && indented ? `　　${text}` : text)).join('\n'),
    source,
    repairs: [
      ...before,
      ...ofWhole('wrap', withinPage.size > 0, `${withinPage.size} 处`),
      ...told.map((repair) => ({ ...repair, line: paragraphAt(paragraphs, repair.line) })),
    ],
  })
}

/** The paragraph, from 1, into which a line of the file went. */
const paragraphAt = (paragraphs: readonly Paragraph[], line: number): number =>
  Math.max(1, paragraphs.findLastIndex((paragraph) => paragraph.line <= line) + 1)
