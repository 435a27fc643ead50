import { z } from 'zod'

const mm = z.number().nonnegative().max(420)

/** A sheet of labels as the trade sells it: A4, all labels of one size. */
export const labelLayoutSchema = z
  .strictObject({
    columns: z.int().min(1).max(8),
    rows: z.int().min(1).max(24),
    widthMm: mm,
    heightMm: mm,
    /** From the sheet's edge to the first label. */
    leftMm: mm,
    topMm: mm,
    /** Between two columns. Rows of the sheets in the trade touch. */
    gapMm: mm,
  })
  .refine((label) => label.leftMm + label.columns * label.widthMm + (label.columns - 1) * label.gapMm <= 210.5, {
    message: '标签的列数乘以宽度超出了 A4 纸的宽度，请核对。',
  })
  .refine((label) => label.topMm + label.rows * label.heightMm <= 297.2, {
    message: '标签的行数乘以高度超出了 A4 纸的高度，请核对。',
  })
  .readonly()
export type LabelLayout = z.infer<typeof labelLayoutSchema>

const touching = { leftMm: 0, gapMm: 0 } as const

/** Sheets that shops sell most; others are typed in. The first is proposed. */
export const labelLayouts = [
  { ...touching, columns: 3, rows: 8, widthMm: 70, heightMm: 37, topMm: 0.5 },
  { columns: 2, rows: 7, widthMm: 99.1, heightMm: 38.1, leftMm: 4.7, topMm: 15.2, gapMm: 2.5 },
  { ...touching, columns: 2, rows: 5, widthMm: 105, heightMm: 57, topMm: 6 },
  { ...touching, columns: 3, rows: 7, widthMm: 70, heightMm: 42.3, topMm: 0.4 },
] as const satisfies readonly LabelLayout[]

/** 3 列 8 行，70×37 毫米. */
export const labelLayoutWords = (label: LabelLayout): string =>
  `${label.columns} 列 ${label.rows} 行，${label.widthMm}×${label.heightMm} 毫米`

/** Envelopes of GB/T 1416-2003 that a letter on A4 goes into: folded twice, or once. */
export const envelopeSizes = {
  DL: { label: 'DL（5号）220×110 毫米', widthMm: 220, heightMm: 110 },
  C5: { label: 'C5（7号）229×162 毫米', widthMm: 229, heightMm: 162 },
} as const
export type EnvelopeSize = keyof typeof envelopeSizes

/** 随函材料: what the bureau has lying beside its printer. */
export const enclosureSettingsSchema = z
  .strictObject({
    envelope: z.enum(['DL', 'C5']),
    /** The envelopes bear frames and sender already: only the recipient is printed. */
    envelopePrinted: z.boolean(),
    label: labelLayoutSchema,
  })
  .readonly()
export type EnclosureSettings = z.infer<typeof enclosureSettingsSchema>

export const defaultEnclosureSettings: EnclosureSettings = {
  envelope: 'DL',
  envelopePrinted: false,
  label: labelLayouts[0],
}
