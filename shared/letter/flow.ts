import type { HeadingLevel } from '../case/reply.ts'
import { foot, grid, head, letter, main, mmToTw, page, size } from './gb9704.ts'
import type { BodyItem, OfficialDocument, Run } from './official-document.ts'
import { breakLines } from './line-break.ts'
import { textTw, type Widths } from './text-width.ts'

/** What a paragraph is in the letter; both renderers name it (style in the file, class on screen). */
export type Part =
  | 'classLine'
  | 'mark'
  | 'number'
  | 'title'
  | 'salutation'
  | 'text'
  | 'heading'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'note'
  | 'contact'
  | 'imprint'
  | 'blank'

/** A paragraph with every measure in twips: what both renderers draw, so that they cannot differ in it. */
export interface FlowParagraph {
  readonly kind: 'paragraph'
  readonly part: Part
  readonly blockId: string | null
  readonly level: HeadingLevel | null
  readonly runs: readonly Run[]
  readonly sizePt: number
  /** Exact height of a line. */
  readonly pitchTw: number
  readonly beforeTw: number
  readonly align: 'left' | 'center' | 'right' | 'both'
  /** Left edge of the first line and of the following lines, right edge; from the edges of the type area. */
  readonly firstTw: number
  readonly leftTw: number
  readonly rightTw: number
  readonly keepNext: boolean
  readonly red: boolean
  /** Rule under the paragraph (版头分隔线), centred on the type area. */
  readonly rule: { readonly spacePt: number; readonly weightPt: number } | null
  /** Text set against the right edge of the same line, `rightTw` in from it (签发人, 印发日期). */
  readonly opposite: readonly Run[]
}

export interface FlowTable {
  readonly kind: 'table'
  readonly blockId: string | null
  readonly rows: readonly (readonly string[])[]
}

export type FlowItem = FlowParagraph | FlowTable

const em = grid.characterTw

const plain: FlowParagraph = {
  kind: 'paragraph',
  part: 'text',
  blockId: null,
  level: null,
  runs: [],
  sizePt: size.body,
  pitchTw: grid.pitchTw,
  beforeTw: 0,
  align: 'left',
  firstTw: 0,
  leftTw: 0,
  rightTw: 0,
  keepNext: false,
  red: false,
  rule: null,
  opposite: [],
}

const one = (text: string, face: Run['face'] = 'body'): readonly Run[] => [{ text, face }]
const blanks = (count: number, keepNext = false): readonly FlowParagraph[] =>
  Array.from({ length: count }, () => ({ ...plain, part: 'blank', keepNext }))

/** Size of 发文机关标志 in points: the setting, else as large as fits the type area, at most 62 pt. */
export function markSizePt(document: OfficialDocument): number {
  const fits = Math.floor((page.typeWidthTw / 20 / Math.max(1, [...document.mark].length)) * 2) / 2
  return document.markSizePt ?? Math.min(head.markMaxPt, fits)
}

/**
 * Where the glyphs lie in an exact line of 1.2 times their size: the baseline at four fifths of the line, as word
 * processors set it; Han glyphs reach from about 0.85 em above it to 0.08 em below. Calibrated with stand-in fonts.
 */
const MARK_LINE = 1.2
const MARK_INK_TOP_EM = 0.11
const MARK_INK_BOTTOM_EM = 0.165

/** Height of the mark's line, and the blank above and below its glyphs within it, in twips. */
export function markMetrics(document: OfficialDocument): {
  readonly sizePt: number
  readonly lineTw: number
  readonly inkTopTw: number
  readonly inkBottomTw: number
} {
  const sizePt = markSizePt(document)
  const emTw = sizePt * 20
  return {
    sizePt,
    lineTw: Math.round(emTw * MARK_LINE),
    inkTopTw: Math.round(emTw * MARK_INK_TOP_EM),
    inkBottomTw: Math.round(emTw * MARK_INK_BOTTOM_EM),
  }
}

function documentHead(document: OfficialDocument): readonly FlowParagraph[] {
  const mark = markMetrics(document)
  const top = [document.classMark, document.disclosure].map(
    (text): FlowParagraph => ({ ...plain, part: 'classLine', align: 'right', runs: text === null ? [] : one(text) }),
  )
  const signer = document.signer
  return [
    ...top,
    {
      ...plain,
      part: 'mark',
      align: 'center',
      runs: one(document.mark, 'mark'),
      sizePt: mark.sizePt,
      pitchTw: mark.lineTw,
      beforeTw: mmToTw(head.markTopMm) - 2 * grid.pitchTw - mark.inkTopTw,
      red: true,
    },
    ...blanks(head.linesBeforeNumber),
    {
      ...plain,
      part: 'number',
      runs: one(document.number),
      // 上行文的发文字号居左空一字编排，与签发人处在同一行 (§7.2.5).
      ...(signer === null ? { align: 'center' } : { firstTw: em, rightTw: em }),
      opposite: signer === null ? [] : [...one('签发人：'), ...one(signer, 'kai')],
      // The line reaches some 4 pt below its characters already.
      rule: { spacePt: 7, weightPt: document.redLinePt },
    },
    ...blanks(main.linesBeforeTitle),
  ]
}

function letterHead(document: OfficialDocument): readonly FlowParagraph[] {
  const top = [document.classMark, document.disclosure].filter((text) => text !== null)
  return [
    { ...plain, part: 'number', align: 'right', runs: one(document.number), beforeTw: letter.afterRuleTw },
    ...top.map((text): FlowParagraph => ({ ...plain, part: 'classLine', align: 'right', runs: one(text) })),
    ...blanks(letter.linesBeforeTitle),
  ]
}

function bodyFlow(item: BodyItem, keepNext: boolean): FlowItem {
  if (item.kind === 'table') return { kind: 'table', blockId: item.blockId, rows: item.rows }
  return {
    ...plain,
    part: item.kind === 'heading' ? 'heading' : 'text',
    level: item.kind === 'heading' ? item.level : null,
    blockId: item.blockId,
    runs: item.runs,
    align: 'both',
    firstTw: main.paragraphIndent * em,
    keepNext,
  }
}

/** 附件：1. 甲 / 2. 乙; turn-over lines align with the first character of the name (§7.3.4). */
function attachmentFlow(names: readonly string[]): readonly FlowParagraph[] {
  const label = '附件：'
  const start = main.attachmentsIndent * em
  const after = start + textTw(label, size.body)
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}. `
    const leftTw = after + textTw(number, size.body)
    return {
      ...plain,
      part: 'attachments',
      runs: one(`${index === 0 ? label : ''}${number}${name}`),
      align: 'both',
      firstTw: index === 0 ? start : after,
      leftTw,
      keepNext: true,
    }
  })
}

/** 署名 and 成文日期 (§7.3.5.1 with seal, §7.3.5.2 without). */
function signatureFlow(document: OfficialDocument): readonly FlowParagraph[] {
  const { unit, date, sealed } = document.signature
  const [unitTw, dateTw] = [textTw(unit, size.body), textTw(date, size.body)]
  const line = (part: Part, text: string, rightTw: number, keepNext: boolean): FlowParagraph => ({
    ...plain,
    part,
    runs: one(text),
    align: 'right',
    rightTw: Math.max(0, Math.round(rightTw)),
    keepNext,
  })
  if (sealed) {
    // A unit longer than the date and its margin pushes the date in, so that both stay centred on each other. Both are
    // centred on one axis rather than set from the right: so they are, whatever Latin font the machine has.
    const dateRight = Math.max(main.dateRightIndent * em, (unitTw - dateTw) / 2)
    const axis = Math.round(page.typeWidthTw - dateRight - dateTw / 2)
    const half = page.typeWidthTw - axis
    const centred = (part: Part, text: string, keepNext: boolean): FlowParagraph => ({
      ...line(part, text, 0, keepNext),
      align: 'center',
      firstTw: axis - half,
      leftTw: axis - half,
    })
    return [
      ...blanks(main.linesBeforeSealedSignature, true),
      centred('signature', unit, true),
      centred('date', date, false),
    ]
  }
  // 成文日期首字比署名首字右移二字; if the date is the longer, it stands two characters in and the unit moves.
  const unitRight = Math.max(
    main.unitRightIndentUnsealed * em,
    main.unitRightIndentUnsealed * em + dateTw + 2 * em - unitTw,
  )
  const unitLeft = Math.max(0, page.typeWidthTw - unitRight - unitTw)
  // Set from the left, so that the two characters between them hold with any Latin font.
  const from = (part: Part, text: string, leftTw: number, keepNext: boolean): FlowParagraph => ({
    ...line(part, text, 0, keepNext),
    align: 'left',
    firstTw: leftTw,
    leftTw,
  })
  return [
    ...blanks(main.linesBeforeUnsealedSignature, true),
    from('signature', unit, unitLeft, true),
    from('date', date, unitLeft + 2 * em, false),
  ]
}

/** 附注 (§7.3.7): turned over at a comma, so that a telephone number stays whole, and aligned behind the bracket. */
function noteFlow(text: string): FlowParagraph {
  const leftTw = (main.noteIndent + 1) * em
  const lines = text.split(/(?<=，)/u).reduce<readonly string[]>((done, clause) => {
    const last = done.at(-1)
    const fits = last !== undefined && textTw(last + clause, size.body) <= page.typeWidthTw - leftTw - em
    return fits ? [...done.slice(0, -1), last + clause] : [...done, clause]
  }, [])
  return { ...plain, part: 'note', runs: one(lines.join('\n')), firstTw: main.noteIndent * em, leftTw }
}

/** Everything that flows through the pages, from the first line of page 1 to the contacts. */
export function flowOf(document: OfficialDocument): readonly FlowItem[] {
  const last = document.body.length - 1
  return [
    ...(document.format === 'document' ? documentHead(document) : letterHead(document)),
    ...document.titleLines.map(
      (text): FlowParagraph => ({
        ...plain,
        part: 'title',
        runs: one(text, 'mark'),
        sizePt: size.title,
        pitchTw: main.titlePitchTw,
        align: 'center',
      }),
    ),
    ...blanks(main.linesBeforeSalutation),
    { ...plain, part: 'salutation', runs: one(document.salutation) },
    // A short last paragraph goes with the signature: a page that carries only the signature is not allowed (§7.3.5.5).
    ...document.body.map((item, index) => bodyFlow(item, index === last && shortText(item))),
    ...(document.attachments.length === 0 ? [] : blanks(main.linesBeforeAttachments, true)),
    ...attachmentFlow(document.attachments),
    ...signatureFlow(document),
    ...document.notes.map(noteFlow),
    ...document.contactLines.map(
      (text): FlowParagraph => ({
        ...plain,
        part: 'contact',
        runs: one(text),
        firstTw: main.noteIndent * em,
        leftTw: main.noteIndent * em,
      }),
    ),
  ]
}

const shortText = (item: BodyItem): boolean =>
  item.kind !== 'table' && item.runs.reduce((sum, run) => sum + run.text.length, 0) <= 2 * grid.characters

/** 版记, from its first rule to its last (§7.4); empty when there is none. */
export function imprintFlow(document: OfficialDocument): readonly FlowParagraph[] {
  const { imprint } = document
  if (imprint === null) return []
  const em14 = size.imprint * 20
  const base: FlowParagraph = {
    ...plain,
    part: 'imprint',
    sizePt: size.imprint,
    pitchTw: foot.imprintPitchTw,
    rightTw: em14,
  }
  const copies: readonly FlowParagraph[] =
    imprint.copyTo.length === 0
      ? []
      : [
          {
            ...base,
            runs: one(`抄送：${imprint.copyTo.join('，')}。`),
            align: 'both',
            firstTw: em14,
            // 回行时与冒号后的首字对齐 (§7.4.2).
            leftTw: em14 + textTw('抄送：', size.imprint),
          },
        ]
  if (imprint.issued === null) return copies
  return [
    ...copies,
    { ...base, runs: one(imprint.issued.unit), firstTw: em14, leftTw: em14, opposite: one(imprint.issued.date) },
  ]
}

/** Lines of a paragraph as it is set in the type area. */
export const linesOf = (paragraph: FlowParagraph, widths?: Widths) =>
  breakLines(
    paragraph.runs,
    paragraph.sizePt,
    page.typeWidthTw - paragraph.firstTw - paragraph.rightTw,
    page.typeWidthTw - paragraph.leftTw - paragraph.rightTw,
    widths,
  )

/** Height of one rule of the 版记 as a paragraph of its own: 1 pt of line and 1 pt of border. */
export const IMPRINT_RULE_TW = 40

/** Height of the whole 版记 in twips; 0 when there is none. Only a document has rules (§10.1). */
export function imprintHeightTw(document: OfficialDocument): number {
  const items = imprintFlow(document)
  const lines = items.reduce((sum, item) => sum + linesOf(item).length * item.pitchTw, 0)
  return items.length === 0 || document.format === 'letter' ? lines : lines + (items.length + 1) * IMPRINT_RULE_TW
}
