import { z } from 'zod'

/** 文件格式 (GB/T 9704-2012 §7) or 信函格式 (§10.1). */
export const letterFormatLabels = { document: '文件格式', letter: '信函格式' } as const
export type LetterFormat = keyof typeof letterFormatLabels
export const letterFormatSchema = z.enum(['document', 'letter'])

/** One font name per role is written into the file: OOXML knows no chain. */
export const fontRoleLabels = {
  mark: '小标宋',
  body: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
  latin: '西文',
} as const
export type FontRole = keyof typeof fontRoleLabels

/** Local habits that the standard leaves open. Measures that it fixes are in `shared/letter/gb9704.ts`. */
export const letterSettingsSchema = z
  .strictObject({
    format: letterFormatSchema,
    fonts: z
      .strictObject({
        mark: z.string(),
        body: z.string(),
        kai: z.string(),
        hei: z.string(),
        song: z.string(),
        latin: z.string(),
      })
      .readonly(),
    /** Size of 发文机关标志 in points; null: as large as fits 156 mm, at most 一号-like 62 pt. */
    markSizePt: z.number().positive().nullable(),
    /** Weight of the 版头 red line in points. */
    redLinePt: z.number().positive(),
    /** Room for the seal: 署名 centred over a date four 字 in; else the form without seal. */
    sealSpace: z.boolean(),
    /** Contacts as 附注 in brackets or as lines under the date. */
    contactsAs: z.enum(['note', 'lines', 'none']),
    /** Class and disclosure at the top right of page 1. */
    showClassMark: z.boolean(),
    showDisclosure: z.boolean(),
    /** Where they stand: in the first lines of the page, or right above the title (浙海渔, domain §2.2). */
    classMarkPlace: z.enum(['topRight', 'aboveTitle']),
    /** 份号: six digits, one number a copy (GB/T 9704-2012 §7.2.1); needed for classified documents only. */
    showCopyNumber: z.boolean(),
    /** 签发人 line; by the standard only on upward documents. */
    showSigner: z.boolean(),
    /** 版记 with 抄送. */
    showImprint: z.boolean(),
    /** 版记 on an even page, for printing on both sides (§7.4.1); a blank page is put before it where needed. */
    imprintOnEvenPage: z.boolean(),
    /** 附注 of disclosure: （此件公开发布）. */
    disclosureNote: z.boolean(),
    /** The last sentence of the letter. */
    closing: z.string(),
    /** Adds 征询意见表 as the attachment. */
    feedbackForm: z.boolean(),
  })
  .readonly()
export type LetterSettings = z.infer<typeof letterSettingsSchema>

export const defaultLetterSettings: LetterSettings = {
  format: 'letter',
  fonts: {
    mark: '方正小标宋简体',
    body: '仿宋_GB2312',
    kai: '楷体_GB2312',
    hei: '黑体',
    song: '宋体',
    latin: 'Times New Roman',
  },
  markSizePt: null,
  redLinePt: 1.5,
  sealSpace: true,
  contactsAs: 'note',
  showClassMark: true,
  showDisclosure: true,
  classMarkPlace: 'topRight',
  showCopyNumber: false,
  showSigner: false,
  showImprint: true,
  imprintOnEvenPage: false,
  disclosureNote: false,
  closing: '感谢您对我们工作的关心和支持，希望继续提出宝贵意见。',
  feedbackForm: true,
}
