import { z } from 'zod'
import { daySchema } from '../day.ts'
import { letterSettingsSchema } from './letter-settings.ts'

/** Kinds of letter that a bureau writes in handling a suggestion, with the word the user reads (domain §2.3, §3.1). */
export const letterKindLabels = {
  reply: '答复',
  secondReply: '再次答复',
  coOpinion: '会办意见',
  returnLetter: '退办函',
  extensionRequest: '延期申请',
} as const
export type LetterKind = keyof typeof letterKindLabels
export const letterKinds = Object.keys(letterKindLabels) as readonly LetterKind[]
export const letterKindSchema = z.enum(letterKinds as unknown as readonly [LetterKind, ...LetterKind[]])

/** Words of the bureau with fields in them: `关于{{引述}}的答复`. Which fields there are: `shared/letter/template-fields.ts`. */
const wording = z.string().max(2000)

/** Names of conditions that must all hold; `非` before a name turns it round. Empty: always. */
const when = z.array(z.string().max(40)).max(8).readonly()

/** Wordings that become a list: one that is a single field of several values (`{{抄送}}`) gives an entry each. */
const list = z.array(wording).max(20).readonly()

/**
 * One element of a letter (GB/T 9704-2012 §7, §10.1). There is none for 密级: the app holds nothing classified, and a
 * template that asks for it is refused.
 */
export const templateElementSchema = z.discriminatedUnion('element', [
  /** 份号 (§7.2.1). */
  z.strictObject({ element: z.literal('copyNumber'), when }).readonly(),
  /** 紧急程度 (§7.2.3). */
  z.strictObject({ element: z.literal('urgency'), when }).readonly(),
  /** 办理类别、公开属性 at the top right of page 1: a line each. */
  z.strictObject({ element: z.literal('topRight'), text: wording, when }).readonly(),
  /** 发文机关标志 (§7.2.4). */
  z.strictObject({ element: z.literal('mark'), text: wording, when }).readonly(),
  /** 发文字号 (§7.2.5), from the series of this use. */
  z.strictObject({ element: z.literal('number'), series: z.enum(['reply', 'coOpinion', 'other']), when }).readonly(),
  /** 签发人 (§7.2.6). */
  z.strictObject({ element: z.literal('signer'), when }).readonly(),
  /** 标题 (§7.3.1). */
  z.strictObject({ element: z.literal('title'), text: wording, when }).readonly(),
  /** 主送 (§7.3.2), without its colon. */
  z.strictObject({ element: z.literal('addressee'), text: wording, when }).readonly(),
  /** A paragraph of the template's own, before or after the text (§7.3.3). */
  z.strictObject({ element: z.literal('paragraph'), text: wording, when }).readonly(),
  /** The text that the clerk wrote. */
  z.strictObject({ element: z.literal('body'), when }).readonly(),
  /** 附件说明 (§7.3.4): the names in the text, and these besides. */
  z.strictObject({ element: z.literal('attachments'), names: list, when }).readonly(),
  /** 署名 and 成文日期 (§7.3.5). */
  z.strictObject({ element: z.literal('signature'), when }).readonly(),
  /** 附注 (§7.3.7), with its brackets. */
  z.strictObject({ element: z.literal('note'), text: wording, when }).readonly(),
  /** A line of its own under the date: contacts where they are not a 附注. */
  z.strictObject({ element: z.literal('line'), text: wording, when }).readonly(),
  /** 版记 (§7.4) with its 抄送. */
  z.strictObject({ element: z.literal('imprint'), copyTo: list, when }).readonly(),
])
export type TemplateElement = z.infer<typeof templateElementSchema>
export type ElementName = TemplateElement['element']

/** The elements in the order of the standard, with the word the user reads. */
export const elementLabels = {
  copyNumber: '份号',
  urgency: '紧急程度',
  topRight: '右上角标注',
  mark: '发文机关标志',
  number: '发文字号',
  signer: '签发人',
  title: '标题',
  addressee: '主送',
  paragraph: '段落',
  body: '正文',
  attachments: '附件说明',
  signature: '署名和日期',
  line: '日期下的一行',
  note: '附注',
  imprint: '版记',
} as const satisfies Record<ElementName, string>

const { format, sealSpace, contactsAs, showClassMark, showDisclosure, disclosureNote, feedbackForm, ...others } =
  letterSettingsSchema.unwrap().shape
const { classMarkPlace, showCopyNumber, showSigner, showImprint, imprintOnEvenPage } = others

/** Letter settings that this template sets for itself; what it leaves out follows the bureau's (设置—信函). */
export const templateSettingsSchema = z
  .strictObject({
    format: format.exactOptional(),
    sealSpace: sealSpace.exactOptional(),
    contactsAs: contactsAs.exactOptional(),
    showClassMark: showClassMark.exactOptional(),
    showDisclosure: showDisclosure.exactOptional(),
    classMarkPlace: classMarkPlace.exactOptional(),
    disclosureNote: disclosureNote.exactOptional(),
    feedbackForm: feedbackForm.exactOptional(),
    showCopyNumber: showCopyNumber.exactOptional(),
    showSigner: showSigner.exactOptional(),
    showImprint: showImprint.exactOptional(),
    imprintOnEvenPage: imprintOnEvenPage.exactOptional(),
  })
  .readonly()
export type TemplateSettings = z.infer<typeof templateSettingsSchema>

/** 公文模板: what a kind of letter consists of. Versions are added, never edited: a signed letter names the one it used. */
export const letterTemplateSchema = z
  .strictObject({
    fuyan: z.literal('letter-template'),
    schema: z.literal(1),
    kind: letterKindSchema,
    /** Counts up within a kind. */
    version: z.int().positive(),
    label: z.string().min(1).max(40),
    /** Where the wording comes from, shown beside it. */
    source: z.string().max(200),
    /** In force from this day on, and until that one; null: open. */
    validFrom: daySchema.nullable(),
    validUntil: daySchema.nullable(),
    settings: templateSettingsSchema,
    elements: z.array(templateElementSchema).min(1).max(60).readonly(),
  })
  .readonly()
export type LetterTemplate = z.infer<typeof letterTemplateSchema>
