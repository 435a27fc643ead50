import { z } from 'zod'

/**
 * A block of the reply's body. Text only: the standard fixes every face and size, so there is nothing to format.
 * Ids are stable; comments, coverage, commitments and differences hang on them.
 * `heading` levels: 1 一、 2 （一） 3 1. 4 （1）; a heading may run in: its sentence ends at the first 。 and the
 * paragraph goes on behind it (see `shared/letter/heading.ts`).
 */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.string(), kind: z.literal('paragraph'), text: z.string() }).readonly(),
  z
    .strictObject({
      id: z.string(),
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      text: z.string(),
    })
    .readonly(),
  z
    .strictObject({
      id: z.string(),
      kind: z.literal('table'),
      /** Rows of cells, the first row is the head; every row has the same length. */
      rows: z.array(z.array(z.string()).readonly()).readonly(),
    })
    .readonly(),
  /** 附件说明: the name of one attachment, without 附件： and number. */
  z.strictObject({ id: z.string(), kind: z.literal('attachment'), text: z.string() }).readonly(),
])
export type Block = z.infer<typeof blockSchema>
export type HeadingLevel = Extract<Block, { kind: 'heading' }>['level']

/** 公开属性 of the reply. */
export const disclosureLabels = { proactive: '主动公开', onRequest: '依申请公开', none: '不予公开' } as const
export type Disclosure = keyof typeof disclosureLabels

export const contactPersonSchema = z.strictObject({ name: z.string(), phone: z.string() }).readonly()
export type ContactPerson = z.infer<typeof contactPersonSchema>

/** 紧急程度 (GB/T 9704-2012 §7.2.3). */
export const urgencyLabels = { urgent: '加急', veryUrgent: '特急' } as const
export type Urgency = keyof typeof urgencyLabels

/** The text of one attachment (附件正文), named by the attachment block of the same id; printed behind the letter. */
export const annexSchema = z.strictObject({ id: z.string(), blocks: z.array(blockSchema).readonly() }).readonly()
export type Annex = z.infer<typeof annexSchema>

/** What the clerk writes. Everything else in the letter is composed from the case and the bureau. */
export const replySchema = z
  .strictObject({
    /** null: composed (关于市十六届人大四次会议第1185号建议的答复). */
    title: z.string().nullable(),
    blocks: z.array(blockSchema).readonly(),
    annexes: z.array(annexSchema).readonly(),
    /** null: nothing printed. */
    urgency: z.enum(['urgent', 'veryUrgent']).nullable(),
    /** 办理类别: a code of the bureau's class scheme; null while undecided. */
    classMark: z.string().nullable(),
    disclosure: z.enum(['proactive', 'onRequest', 'none']).nullable(),
    /** Required unless 主动公开. */
    nonDisclosureReason: z.string(),
    /** 承办负责人. */
    handlingLeader: contactPersonSchema,
    /** 承办人/联系人. */
    contact: contactPersonSchema,
    /** 抄送; null: the bureau's standing list and the co-handling units. */
    copyTo: z.array(z.string()).readonly().nullable(),
  })
  .readonly()
export type Reply = z.infer<typeof replySchema>

export const emptyReply: Reply = {
  title: null,
  blocks: [],
  annexes: [],
  urgency: null,
  classMark: null,
  disclosure: null,
  nonDisclosureReason: '',
  handlingLeader: { name: '', phone: '' },
  contact: { name: '', phone: '' },
  copyTo: null,
}

/** The text of a block as one string; table cells by tab and line. */
export function blockText(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text
}

/** The text of an attachment; null when it has none (it lies beside the letter) or the block is no attachment. */
export function annexOf(reply: Reply, block: Block): Annex | null {
  if (block.kind !== 'attachment') return null
  return reply.annexes.find((annex) => annex.id === block.id && annex.blocks.length > 0) ?? null
}
