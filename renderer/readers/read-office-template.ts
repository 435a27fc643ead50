import { strFromU8, zipSync } from 'fflate'
import { findClassifiedMark } from '../../shared/intake/classified-mark.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { fileKind } from './file-kind.ts'
import { openZip } from './open-zip.ts'
import { templateDanger } from './template-dangers.ts'
import { findFields, paragraphsOf, type UnknownField } from './template-fields.ts'
import { isSoundXml } from './xml-shape.ts'
import { parseXml, type XmlElement } from './xml-tree.ts'

/** An office's own .docx, looked through. */
export interface OfficeTemplateFile {
  /** The same file packed anew from the parts that were looked at: what is filled in. */
  readonly checked: Uint8Array
  readonly fields: readonly string[]
  readonly unknown: readonly UnknownField[]
  readonly notices: readonly string[]
}

const MOST_BYTES = 20 * 1024 * 1024
/** A letter's template has some fifty; the filling library's time grows with the square. */
const MOST_PARAGRAPHS = 2000
const MOST_XML = 8 * 1024 * 1024
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const broken = '文件已损坏，不能作模板。请在 WPS 中打开，另存为新的 .docx 再导入。'
const tooLong = '文件太长，不像公文模板。请只留版头、字段和版记，另存后再导入。'
const saveAnew = '请在 WPS 中打开，另存为 .docx 再导入。'

function kindReason(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return `“${name}”是空的，请检查是否选错了文件。`
  if (bytes.length > MOST_BYTES) return `“${name}”超过 20 MB，请压缩其中的图片后再导入。`
  const kind = fileKind(bytes)
  if (kind === 'zip') return null
  if (kind === 'ole') {
    const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024))
    return head.includes('EncryptedPackage')
      ? `“${name}”设有打开密码。请在 WPS 中取消密码，另存为 .docx 再导入。`
      : `“${name}”是旧格式文件（.doc、.wps）。${saveAnew}`
  }
  return `“${name}”不是 .docx 文件，不能作模板。${saveAnew}`
}

/** How many entries the directory at the end of a zip claims; null when the end is cut off. */
function entriesAtEnd(bytes: Uint8Array): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    const found = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6
    if (found) return (bytes[at + 10] ?? 0) + (bytes[at + 11] ?? 0) * 256
  }
  return null
}

/** Parts whose text can be filled: the document itself, headers, footers and notes. */
const filled = /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/u

const isUtf16 = (part: Uint8Array): boolean =>
  (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)

/** The roots of the parts that can be filled; null when one of them is not plain WordprocessingML. */
function rootsOf(xml: ReadonlyMap<string, string>): ReadonlyMap<string, XmlElement> | null {
  const roots = new Map<string, XmlElement>()
  for (const [name, text] of xml) {
    if (!filled.test(name)) continue
    const root = parseXml(text)
    if (root === null || root.attributes.get('xmlns:w') !== WORD) return null
    roots.set(name, root)
  }
  return roots
}

/**
 * Looks an office's template through before it is kept or filled: size, parts, links, tracked changes, and the fields
 * in it with their places. Refuses with a sentence that says what to do; never changes the file itself.
 */
export function readOfficeTemplate(name: string, bytes: Uint8Array): Result<OfficeTemplateFile> {
  const reason = kindReason(name, bytes)
  if (reason !== null) return refuse(reason)
  const zip = openZip(bytes, (entry) => !entry.endsWith('/'))
  if (!zip.ok) return zip
  const { names, entries } = zip.value
  if (entriesAtEnd(bytes) !== names.length) return refuse(broken)
  const main = [...entries.keys()].find((entry) => /^word\/document\d*\.xml$/u.test(entry))
  if (main === undefined || !entries.has('[Content_Types].xml')) {
    return refuse(`“${name}”不是 .docx 文件，不能作模板。${saveAnew}`)
  }
  const parts = [...entries].filter(([entry]) => /\.(?:xml|rels)$/iu.test(entry))
  if (parts.some(([, part]) => isUtf16(part))) return refuse(`文件的写法不常见。${saveAnew}`)
  if (parts.reduce((sum, [, part]) => sum + part.length, 0) > MOST_XML) return refuse(tooLong)
  const xml = new Map(parts.map(([entry, part]) => [entry, strFromU8(part)]))
  if (![...xml.values()].every(isSoundXml)) return refuse(broken)
  const danger = templateDanger(names, xml)
  if (danger !== null) return refuse(danger)

  const roots = rootsOf(xml)
  if (roots === null) return refuse(`文件的写法不常见。${saveAnew}`)
  const paragraphs = [...roots].flatMap(([entry, root]) => paragraphsOf(entry, root))
  if (paragraphs.length > MOST_PARAGRAPHS) return refuse(tooLong)
  const mark = findClassifiedMark(paragraphs.map(({ text }) => text).join('\n'))
  if (mark !== null) return refuse(`模板带有密级标志“${mark.quote}”，没有导入。请勿在本系统处理涉密内容。`)

  const { fields, unknown, notices, refusal } = findFields(paragraphs)
  if (refusal !== null) return refuse(refusal)
  if (fields.length === 0 && unknown.length === 0) {
    return refuse('文件里没有字段。请在要填写的地方写上 {{主送}}、{{标题}}、{{正文}} 等，另存后再导入。')
  }
  return ok({
    // A fixed time, so that the same file gives the same bytes.
    checked: zipSync(Object.fromEntries(entries), { level: 0, mtime: '1980-01-02T00:00:00' }),
    fields,
    unknown,
    notices: [...notices, ...noticesOf(xml, fields)],
  })
}

function noticesOf(xml: ReadonlyMap<string, string>, fields: readonly string[]): readonly string[] {
  const comments = (xml.get('word/comments.xml') ?? '').match(/<w:comment[\s>]/gu)?.length ?? 0
  const recording = /<w:trackRevisions(?:\s*\/>|\s+w:val="(?:1|true|on)")/u.test(xml.get('word/settings.xml') ?? '')
  return [
    ...(fields.includes('正文') ? [] : ['模板里没有 {{正文}}，导出的公文会没有正文。']),
    ...(comments === 0 ? [] : [`模板里有 ${comments} 条批注，批注里的字段不填；导出的公文会带着批注，印发前请删除。`]),
    ...(recording ? ['模板开着“修订”，导出后再改动会留下痕迹。建议关闭修订后重新导入。'] : []),
  ]
}
