import { strFromU8, strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { withWrittenNumbers } from './docx-numbering.ts'
import { openZip } from './open-zip.ts'
import { isSoundXml } from './xml-shape.ts'

/** The parts of a .docx that hold text; pictures, macros, embedded files and settings are never unpacked. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering)\.xml|word\/_rels\/document\d*\.xml\.rels)$/u

const broken = '文件已损坏，读不出文字。请在 WPS 中打开并另存为新的 .docx 再导入'

/** The node of mammoth's document tree, as far as we look into it. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
}

export interface DocxText {
  /** A paragraph a line; cells of a table row parted by tabs. */
  readonly text: string
  /** Automatic numbers that are now text. */
  readonly numbers: readonly string[]
  readonly images: number
  readonly notes: number
}

/** What of the document was met on the way and is not text. */
interface Seen {
  images: number
  notes: number
}

function inlineText(node: Node, seen: Seen): string {
  if (node.type === 'image') seen.images += 1
  if (node.type === 'noteReference') seen.notes += 1
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return '\t'
  if (node.type === 'break') return '\n'
  return (node.children ?? []).map((child) => inlineText(child, seen)).join('')
}

function linesOf(node: Node, seen: Seen): readonly string[] {
  if (node.type === 'paragraph') return [inlineText(node, seen)]
  if (node.type === 'tableRow') {
    const cells = (node.children ?? []).map((cell) =>
      (cell.children ?? [])
        .flatMap((child) => linesOf(child, seen))
        .join(' ')
        .replace(/[\t\n]/gu, ' ')
        .trim(),
    )
    return [cells.join('\t')]
  }
  return (node.children ?? []).flatMap((child) => linesOf(child, seen))
}

/** External targets are pointed nowhere: nothing outside the file is ever looked up. */
const closeRelations = (xml: string): string =>
  xml.replace(/<Relationship\b[^<>]*TargetMode\s*=\s*["']External["'][^<>]*>/giu, (relation) =>
    relation.replace(/\bTarget\s*=\s*(?:"[^"]*"|'[^']*')/u, 'Target="#"'),
  )

/**
 * The text of a .docx with its automatic numbers. The file is rebuilt from its text parts first, so that mammoth
 * never meets an oversized, external or unexpected part.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<DocxText>> {
  const zip = openZip(bytes, (name) => wanted.test(name))
  if (!zip.ok) return zip
  const { names, entries } = zip.value
  const documentName = [...entries.keys()].find((name) => /^word\/document\d*\.xml$/u.test(name))
  if (documentName === undefined) return refuse(reasonFor(names))
  const xml = new Map([...entries].map(([name, part]) => [name, strFromU8(part)]))
  if ([...xml.values()].some((part) => /<!(?:DOCTYPE|ENTITY)/iu.test(part))) {
    return refuse('文件里有不允许的内容（外部实体），没有导入。请在 WPS 中打开并另存为新的 .docx 再导入')
  }
  if (![...xml.values()].every(isSoundXml)) return refuse(broken)
  const { xml: documentXml, numbers } = withWrittenNumbers(
    xml.get(documentName) ?? '',
    xml.get('word/numbering.xml') ?? '',
    xml.get('word/styles.xml') ?? '',
  )
  const clean = Object.fromEntries(
    [...xml].map(([name, part]) => [name, strToU8(name === documentName ? documentXml : closeRelations(part))]),
  )
  const packed = zipSync(clean, { level: 0 })
  const seen: Seen = { images: 0, notes: 0 }
  let lines: readonly string[] = []
  try {
    // mammoth takes the array buffer in the page and the buffer in Node (tests).
    const input = { arrayBuffer: packed.slice().buffer, buffer: packed }
    await mammoth.convertToHtml(input, {
      transformDocument: (document: Node): Node => {
        lines = linesOf(document, seen)
        return { ...document, children: [] }
      },
    })
  } catch {
    return refuse(broken)
  }
  const text = lines.join('\n')
  if (text.trim() === '') {
    return refuse(
      seen.images > 0
        ? '文件里只有图片，没有文字，可能是扫描件。请先用文字识别软件转成文字再导入'
        : '文件里没有文字，请检查是否选错了文件',
    )
  }
  return ok({ text, numbers, ...seen })
}

function reasonFor(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return '这是表格文件（.xlsx）。请把文字复制到“粘贴文字”中导入'
  if (names.some((name) => name.startsWith('ppt/'))) return '这是演示文稿（.pptx）。请把文字复制到“粘贴文字”中导入'
  if (names.includes('OFD.xml')) return '这是 OFD 版式文件。请在阅读器中复制文字，用“粘贴文字”导入'
  if (names.includes('content.xml')) return '这是 .odt 文件。请在 WPS 中打开，另存为 .docx 再导入'
  if (names.includes('[Content_Types].xml')) return broken
  return '这是压缩包，不是文档。请先解压，再选择里面的 .docx 或 .txt 文件'
}
