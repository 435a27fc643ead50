import type { Bureau } from '../bureau/bureau.ts'
import type { Reply } from '../case/reply.ts'
import type { OfficialDocument } from './official-document.ts'

/** What the fields of an office's own template are filled from. */
export interface OfficeLetter {
  readonly document: OfficialDocument
  /** The letter prints them as one 附注; a template may want them apart. */
  readonly contacts: Pick<Reply, 'handlingLeader' | 'contact'>
}

/**
 * `text`: a value within a line; its lines are parted by \n. `paragraphs`: whole paragraphs, which take the place of
 * the paragraph that the field stands in.
 */
interface TextField {
  readonly kind: 'text'
  readonly says: string
  /** Signs that belong to the value already: behind the field in a template they would stand twice. */
  readonly tail?: string
  readonly value: (letter: OfficeLetter) => string
}
interface ParagraphsField {
  readonly kind: 'paragraphs'
  readonly says: string
  readonly isEmpty: (letter: OfficeLetter) => boolean
}
export type OfficeField = TextField | ParagraphsField

/** 办理类别：B → B; the template writes its own words around the value. */
const behindColon = (text: string | null): string => text?.replace(/^[^：]*：/u, '').trim() ?? ''

/** 固定字段: all that an office's own template may ask for, by the name between {{ and }}, in the order of the letter. */
export const officeFields = {
  份号: { kind: 'text', says: '六位数字，如 000001', value: ({ document }) => document.copyNumber ?? '' },
  紧急程度: { kind: 'text', says: '加急、特急', value: ({ document }) => document.urgency ?? '' },
  发文机关标志: {
    kind: 'text',
    says: '带“文件”二字；单位名称用 {{署名}}',
    value: ({ document }) => document.mark,
  },
  发文字号: { kind: 'text', says: '如 株科办〔2025〕26号', value: ({ document }) => document.number },
  签发人: { kind: 'text', says: '只有姓名', value: ({ document }) => document.signer?.trim() ?? '' },
  办理类别: { kind: 'text', says: '只有类别，如 A', value: ({ document }) => behindColon(document.classMark) },
  公开属性: { kind: 'text', says: '如 主动公开', value: ({ document }) => behindColon(document.disclosure) },
  标题: { kind: 'text', says: '按词断好行的标题', value: ({ document }) => document.titleLines.join('\n') },
  主送: { kind: 'text', says: '带冒号，如 李慧代表：', tail: '：', value: ({ document }) => document.salutation },
  正文: { kind: 'paragraphs', says: '全部段落、各级标题和表格', isEmpty: ({ document }) => document.body.length === 0 },
  附件说明: {
    kind: 'paragraphs',
    says: '附件：1.……，每个附件一行',
    isEmpty: ({ document }) => document.attachments.length === 0,
  },
  署名: { kind: 'text', says: '单位名称', value: ({ document }) => document.signature.unit },
  成文日期: { kind: 'text', says: '如 2025年6月30日', value: ({ document }) => document.signature.date },
  附注: {
    kind: 'paragraphs',
    says: '带括号，联系人和公开方式',
    isEmpty: ({ document }) => document.notes.length + document.contactLines.length === 0,
  },
  承办负责人: { kind: 'text', says: '姓名', value: ({ contacts }) => contacts.handlingLeader.name },
  联系人: { kind: 'text', says: '姓名', value: ({ contacts }) => contacts.contact.name },
  联系电话: {
    kind: 'text',
    says: '联系人的电话，没有时用承办负责人的',
    value: ({ contacts }) => (contacts.contact.phone === '' ? contacts.handlingLeader.phone : contacts.contact.phone),
  },
  附件: {
    kind: 'paragraphs',
    says: '有正文的附件，各起一页',
    isEmpty: ({ document }) => document.annexes.length === 0,
  },
  抄送: {
    kind: 'text',
    says: '各单位以逗号相连，带句号',
    tail: '。',
    value: ({ document }) => {
      const copyTo = document.imprint?.copyTo ?? []
      return copyTo.length === 0 ? '' : `${copyTo.join('，')}。`
    },
  },
  印发机关: { kind: 'text', says: '单位名称', value: ({ document }) => document.imprint?.issued?.unit ?? '' },
  印发日期: {
    kind: 'text',
    says: '如 2025年6月30日印发',
    tail: '印发',
    value: ({ document }) => document.imprint?.issued?.date ?? '',
  },
} as const satisfies Record<string, OfficeField>

export type OfficeFieldName = keyof typeof officeFields
export const officeFieldNames = Object.keys(officeFields) as readonly OfficeFieldName[]

export const isOfficeField = (name: string): name is OfficeFieldName => Object.hasOwn(officeFields, name)

export const officeField = (name: OfficeFieldName): OfficeField => officeFields[name]

/** Has the letter something to say in this field? */
export function isFilled(name: OfficeFieldName, letter: OfficeLetter): boolean {
  const field = officeField(name)
  return field.kind === 'text' ? field.value(letter).trim() !== '' : !field.isEmpty(letter)
}

/**
 * Without a place for these the letter would not say what it has to. 附件说明 and 附件 are wanted only where the letter
 * has some.
 */
const essential: readonly OfficeFieldName[] = ['标题', '主送', '正文', '附件说明', '成文日期', '附件']

/** Fields that this letter fills and the template has no place for. */
export const withoutPlace = (fields: readonly string[], letter: OfficeLetter): readonly OfficeFieldName[] =>
  essential.filter((name) => !fields.includes(name) && isFilled(name, letter))

/** Other words for a field, as templates of other programs and clerks have them. */
const otherWords: Readonly<Record<string, OfficeFieldName>> = {
  文号: '发文字号',
  字号: '发文字号',
  编号: '发文字号',
  称谓: '主送',
  主送机关: '主送',
  抬头: '主送',
  代表姓名: '主送',
  内容: '正文',
  正文内容: '正文',
  日期: '成文日期',
  落款日期: '成文日期',
  落款: '署名',
  单位: '署名',
  发文机关: '署名',
  发文机关署名: '署名',
  签发: '签发人',
  类别: '办理类别',
  公开方式: '公开属性',
  是否公开: '公开属性',
  抄送机关: '抄送',
  电话: '联系电话',
  联系方式: '联系电话',
  承办人: '联系人',
  经办人: '联系人',
  附件名称: '附件说明',
  附件列表: '附件说明',
  缓急: '紧急程度',
  紧急: '紧急程度',
}

/** The field that was probably meant: the same name but for signs around it, another word for it, or nearly the same. */
export function nearestField(name: string): OfficeFieldName | null {
  const bare = name.replace(/[\s\u3000{}｛｝#/：:]/gu, '')
  if (isOfficeField(bare)) return bare
  const other = Object.hasOwn(otherWords, bare) ? otherWords[bare] : undefined
  if (other !== undefined) return other
  if (bare === '') return null
  // Half of the characters of both names in common; the first such field in the order of the letter wins a tie.
  const score = (field: string): number => {
    const common = [...bare].filter((sign) => field.includes(sign)).length
    return common / Math.max(bare.length, field.length)
  }
  const best = officeFieldNames.reduce((found, field) => (score(field) > score(found) ? field : found))
  return score(best) >= 0.5 ? best : null
}

/**
 * The bureau as its own templates see it: which elements are printed is decided by the fields of the template, not by
 * the settings of the standard letter.
 */
export const withEveryElement = (bureau: Bureau): Bureau => ({
  ...bureau,
  letter: {
    ...bureau.letter,
    format: 'document',
    contactsAs: bureau.letter.contactsAs === 'lines' ? 'lines' : 'note',
    showClassMark: true,
    showDisclosure: true,
    showSigner: true,
    showCopyNumber: true,
    showImprint: true,
  },
})

/** What is still open in the letter, as far as the template prints it. */
export const missingInTemplate = (missing: readonly string[], fields: readonly string[]): readonly string[] =>
  missing.filter((what) => {
    const field = officeFieldNames.find((name) => what.startsWith(name))
    return field === undefined || fields.includes(field)
  })
