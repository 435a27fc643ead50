import {
  type FileChild,
  ImportedXmlComponent,
  type IPatch,
  patchDetector,
  patchDocument,
  PatchType,
  TextRun,
} from 'docx'
import { flowOf } from '../letter/flow.ts'
import type { FlowItem, Part } from '../letter/flow-item.ts'
import {
  isFilled,
  isOfficeField,
  type OfficeFieldName,
  type OfficeLetter,
  officeField,
  withoutPlace,
} from '../letter/office-fields.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { ok, type Result, refuse } from '../result.ts'
import { itemXml } from './body-xml.ts'
import { clean } from './runs.ts'

export interface FilledTemplate {
  readonly bytes: Uint8Array
  /** Fields of the template for which this letter has no value: they are empty in the file. */
  readonly unfilled: readonly OfficeFieldName[]
  /** Fields of the template that nobody knows: they stand in the file as they are. */
  readonly unknown: readonly string[]
  /** What the letter has to say and the template has no place for. */
  readonly withoutPlace: readonly OfficeFieldName[]
}

/**
 * Noncharacters of Unicode: no text may hold them, and XML takes them. First each field becomes one of these marks,
 * then each mark its value: so no value is ever searched for fields, whatever braces it holds.
 */
const mark = { start: '\ufdd0', end: '\ufdd1' } as const
const marks = /[\ufdd0-\ufdef]/gu
const braces = { start: '{{', end: '}}' } as const

const withoutMarks = (text: string): string => text.replace(marks, '')

/** The letter with no mark in any of its texts: it is plain values all the way down. */
const tidied = (letter: OfficeLetter): OfficeLetter =>
  JSON.parse(
    JSON.stringify(letter, (_, value: unknown) => (typeof value === 'string' ? withoutMarks(value) : value)),
  ) as OfficeLetter

/** Paragraphs and tables as docx takes them into a patch. */
const asChildren = (items: readonly FlowItem[], { fonts }: OfficialDocument): readonly FileChild[] =>
  // The imported tree is what a paragraph or table would write; docx's type asks for its own classes.
  items.map((item) => ImportedXmlComponent.fromXmlString(itemXml(item, fonts, 'bare')) as unknown as FileChild)

/** The paragraphs of a field of several, in the order and with the measures of the letter's own flow. */
function paragraphsOf(name: OfficeFieldName, document: OfficialDocument): readonly FileChild[] {
  const flow = flowOf(document)
  const annexFrom = flow.findIndex((item) => item.kind === 'paragraph' && item.part === 'annexLabel')
  const letter = annexFrom === -1 ? flow : flow.slice(0, annexFrom)
  const within = (parts: readonly Part[]) =>
    letter.filter((item) => item.kind === 'paragraph' && parts.includes(item.part))
  switch (name) {
    case '正文':
      return asChildren(
        letter.filter((item) => item.kind === 'table' || item.part === 'text' || item.part === 'heading'),
        document,
      )
    case '附件说明':
      return asChildren(within(['attachments']), document)
    case '附注':
      return asChildren(within(['note', 'contact']), document)
    case '附件':
      return annexFrom === -1 ? [] : asChildren(flow.slice(annexFrom), document)
    default:
      return []
  }
}

/** A line break within a value becomes w:br. */
const linesOf = (text: string): readonly TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: clean(line), ...(index === 0 ? {} : { break: 1 }) }))

/** A value within a line takes the look that its field has in the template; its lines are parted by w:br. */
const inLine = (text: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: [...linesOf(text)],
})

function patchOf(name: OfficeFieldName, letter: OfficeLetter): IPatch {
  const field = officeField(name)
  return field.kind === 'text'
    ? inLine(field.value(letter))
    : { type: PatchType.DOCUMENT, children: [...paragraphsOf(name, letter.document)] }
}

/**
 * An office's own template with the letter in its fields. `template` is a file that `renderer/readers` looked through
 * (it refuses what would lose text or fetch something); its bytes stay as they are. The body is set by the standard
 * (GB/T 9704-2012 §7.3.3), everything else as the template has it. Refuses a file that cannot be filled.
 */
export async function fillTemplate(template: Uint8Array, given: OfficeLetter): Promise<Result<FilledTemplate>> {
  const letter = tidied(given)
  try {
    const found = await patchDetector({ data: template, placeholderDelimiters: braces, trimPlaceholders: true })
    const fields = found.filter(isOfficeField)
    const marked = await patchDocument({
      outputType: 'uint8array',
      data: template,
      placeholderDelimiters: braces,
      trimPlaceholders: true,
      patches: Object.fromEntries(
        fields.map((name, index) => [name, inLine(`${mark.start}${index}${mark.end}`)] as const),
      ),
    })
    const bytes = await patchDocument({
      outputType: 'uint8array',
      data: marked,
      placeholderDelimiters: mark,
      patches: Object.fromEntries(fields.map((name, index) => [String(index), patchOf(name, letter)] as const)),
      properties: {
        title: clean(titleText(letter.document)),
        creator: clean(letter.document.signature.unit),
        lastModifiedBy: clean(letter.document.signature.unit),
      },
    })
    return ok({
      bytes,
      unfilled: fields.filter((name) => !isFilled(name, letter)),
      unknown: found.filter((name) => !isOfficeField(name)),
      withoutPlace: withoutPlace(fields, letter),
    })
  } catch {
    // The library throws on files that it cannot take apart; which ones, it does not say beforehand.
    return refuse('这份模板填不进去。请在 WPS 中打开，另存为新的 .docx，在“设置—本单位模板”中重新导入。')
  }
}
