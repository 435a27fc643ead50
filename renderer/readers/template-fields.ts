import { isOfficeField, nearestField, officeField } from '../../shared/letter/office-fields.ts'
import { elementsIn, holds, textIn, type XmlElement } from './xml-tree.ts'

/** One paragraph of a template: its text as patchDocument reads it, where it stands, what else it carries. */
export interface TemplateParagraph {
  readonly text: string
  /** 正文第 3 段, 页眉, 文本框. */
  readonly place: string
  /** Could its place hold several paragraphs? Headers, text boxes and content controls keep to one. */
  readonly mayGrow: boolean
  /** Pictures, section breaks, page breaks, notes: they would go with the paragraph. */
  readonly carries: boolean
}

/** Elements of a paragraph that hold runs of its text (the same as docx's patcher looks into). */
const runContainers = new Set([
  'w:hyperlink',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
])
const cargo = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sectPr',
  'w:fldChar',
  'w:br',
  'w:footnoteReference',
  'w:endnoteReference',
  'mc:AlternateContent',
])

const runText = (run: XmlElement): string =>
  elementsIn(run)
    .filter((child) => child.name === 'w:t')
    .map(textIn)
    .join('')

const paragraphText = (element: XmlElement): string =>
  elementsIn(element)
    .map((child) => (child.name === 'w:r' ? runText(child) : runContainers.has(child.name) ? paragraphText(child) : ''))
    .join('')

const partWords: readonly (readonly [RegExp, string])[] = [
  [/header/u, '页眉'],
  [/footer/u, '页脚'],
  [/footnotes|endnotes/u, '脚注'],
]

/** Every paragraph of a part, in reading order, those in tables, text boxes and content controls too. */
export function paragraphsOf(partName: string, root: XmlElement): readonly TemplateParagraph[] {
  const found: TemplateParagraph[] = []
  const part = partWords.find(([pattern]) => pattern.test(partName))?.[1] ?? null
  let count = 0
  const walk = (element: XmlElement, box: string | null, table: boolean): void => {
    for (const child of elementsIn(element)) {
      if (child.name === 'w:p') {
        if (box === null) count += 1
        const text = paragraphText(child)
        const place = part ?? box ?? `正文第 ${count} 段${table ? '，在表格中' : ''}`
        found.push({ text, place, mayGrow: part === null && box === null, carries: holds(child, cargo) })
        walk(child, box, table)
      } else if (child.name === 'w:txbxContent') walk(child, '文本框', false)
      // Only a control around whole paragraphs: one within a paragraph goes with it.
      else if (child.name === 'w:sdtContent' && element.name === 'w:sdt') walk(child, box ?? '内容控件', table)
      else walk(child, box, table || child.name === 'w:tbl')
    }
  }
  walk(root, null, false)
  return found
}

export interface UnknownField {
  /** As it stands in the template, with its braces. */
  readonly written: string
  readonly nearest: string | null
  readonly place: string
}

export interface FoundFields {
  /** Names of known fields, each once, in reading order. */
  readonly fields: readonly string[]
  readonly unknown: readonly UnknownField[]
  /** What the clerk should know before using the template. */
  readonly notices: readonly string[]
  /** Why the template cannot be used, with the place; null when it can. */
  readonly refusal: string | null
}

const placeholder = /\{\{((?:(?!\{\{|\}\}).)+)\}\}/gsu
/** What a clerk types with a Chinese input method, or with one brace too few. */
const lookalike = /(?:｛｛|｛|\{)([^{}｛｝]{1,20})(?:｝｝|｝|\})/gu
const quoted = (text: string): string => `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`

/** The fields of a template, wherever they stand; a field cut over several runs is one field. */
export function findFields(paragraphs: readonly TemplateParagraph[]): FoundFields {
  const counts = new Map<string, number>()
  const unknown: UnknownField[] = []
  const notices: string[] = []
  let refusal: string | null = null
  for (const paragraph of paragraphs) {
    const { text, place } = paragraph
    if (!/[{}｛｝]/u.test(text)) continue
    for (const match of text.matchAll(placeholder)) {
      const [written, inner = ''] = match
      const name = inner.trim()
      if (!isOfficeField(name)) {
        unknown.push({ written: `{{${name}}}`, nearest: nearestField(name), place })
        continue
      }
      counts.set(name, (counts.get(name) ?? 0) + 1)
      const field = officeField(name)
      if (field.kind === 'paragraphs') {
        refusal ??= whyNotWhole(name, text.replace(written, ''), paragraph)
      } else if (
        field.tail !== undefined &&
        text
          .slice(match.index + written.length)
          .trimStart()
          .startsWith(field.tail)
      ) {
        notices.push(`${place}：{{${name}}} 填入时自带“${field.tail}”，请删去模板里它后面的“${field.tail}”。`)
      }
    }
    const rest = text.replace(placeholder, '')
    for (const [written, inner = ''] of rest.matchAll(lookalike)) {
      const nearest = nearestField(inner.trim())
      if (nearest !== null) unknown.push({ written, nearest, place })
    }
    if (/\{\{|\}\}/u.test(rest)) notices.push(`${place}有不成对的花括号：${quoted(text)}。字段要写成 {{主送}} 的样子。`)
  }
  for (const [name, count] of counts) {
    if (count > 1 && isOfficeField(name) && officeField(name).kind === 'paragraphs') {
      notices.push(`{{${name}}} 出现 ${count} 次，会印 ${count} 遍。`)
    }
  }
  return { fields: [...counts.keys()], unknown: once(unknown), notices: [...new Set(notices)], refusal }
}

/** A text box is written twice into a file, for newer and for older readers. */
const once = (unknown: readonly UnknownField[]): readonly UnknownField[] => [
  ...new Map(unknown.map((one) => [`${one.written} ${one.place}`, one])).values(),
]

/** A field of several paragraphs takes the place of its whole paragraph: whatever else stands in it would be lost. */
function whyNotWhole(name: string, rest: string, paragraph: TemplateParagraph): string | null {
  const { place, mayGrow, carries } = paragraph
  if (!mayGrow) return `{{${name}}} 会占多段，不能放在${place}里。请把它移到正文中，独占一段。`
  if (rest.trim() !== '') {
    return `{{${name}}} 要独占一段，现在同段还有文字${quoted(rest.trim())}（${place}），填写时会丢失。请在模板里分开成两段。`
  }
  if (carries) {
    return `{{${name}}} 所在的段落里还有图形、红线、分页或分节（${place}），填写时会丢失。请把它们移到别的段落。`
  }
  return null
}
