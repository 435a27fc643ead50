import {
  type IParagraphOptions,
  type IPatch,
  LineRuleType,
  Paragraph,
  patchDetector,
  patchDocument,
  PatchType,
  type Table,
  TextRun,
} from 'docx'
import { type FlowItem, flowOf, type FlowParagraph } from '../letter/flow.ts'
import { grid, size } from '../letter/gb9704.ts'
import {
  isFilled,
  isOfficeField,
  type OfficeFieldName,
  type OfficeLetter,
  officeField,
  withoutPlace,
} from '../letter/office-fields.ts'
import { type AnnexPages, type OfficialDocument, titleText } from '../letter/official-document.ts'
import { ok, type Result, refuse } from '../result.ts'
import { paragraphOf } from './paragraphs.ts'
import { clean, pieces, textRuns } from './runs.ts'
import { tableOf } from './tables.ts'

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

const bare = (item: FlowItem, document: OfficialDocument): Paragraph | Table =>
  item.kind === 'table' ? tableOf(item, document.fonts, 'bare') : paragraphOf(item, document.fonts, 'bare')

const inParts = (document: OfficialDocument, parts: readonly FlowParagraph['part'][]): readonly FlowItem[] =>
  flowOf(document).filter((item) => item.kind === 'paragraph' && parts.includes(item.part))

const bodyOf = (document: OfficialDocument): readonly (Paragraph | Table)[] =>
  flowOf(document)
    .filter((item) => item.kind === 'table' || item.part === 'text' || item.part === 'heading')
    .map((item) => bare(item, document))

const oneLine: IParagraphOptions = {
  spacing: { line: grid.pitchTw, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
}

/** 附件: on a page of its own, 附件1 in the first line, its title in the third (GB/T 9704-2012 §7.3.8). */
function annexOf(annex: AnnexPages, document: OfficialDocument): readonly (Paragraph | Table)[] {
  const pages: OfficialDocument = { ...document, titleLines: annex.titleLines, body: annex.body }
  return [
    new Paragraph({
      ...oneLine,
      pageBreakBefore: true,
      children: textRuns({ text: annex.label, face: 'hei' }, document.fonts, size.body),
    }),
    new Paragraph({ ...oneLine, children: [] }),
    ...inParts(pages, ['title']).map((item) => bare(item, document)),
    new Paragraph({ ...oneLine, children: [] }),
    ...bodyOf(pages),
  ]
}

function paragraphsOf(name: OfficeFieldName, document: OfficialDocument): readonly (Paragraph | Table)[] {
  switch (name) {
    case '正文':
      return bodyOf(document)
    case '附件说明':
      return inParts(document, ['attachments']).map((item) => bare(item, document))
    case '附注':
      return inParts(document, ['note', 'contact']).map((item) => bare(item, document))
    case '附件':
      return document.annexes.flatMap((annex) => annexOf(annex, document))
    default:
      return []
  }
}

/** A value within a line takes the look that its field has in the template; its lines are parted by w:br. */
const inLine = (text: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: pieces(text).map((piece) => new TextRun(piece)),
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
