import { z } from 'zod'
import { daySchema } from '../day.ts'
import { personRefSchema } from '../people/roles.ts'
import type { Disclosure } from './reply.ts'

/** How the answer is put on the website (国办发〔2014〕46号: in full, or a summary of what is broad and complex). */
export const publicModeLabels = { full: '全文', summary: '摘要', none: '不公开' } as const
export type PublicMode = keyof typeof publicModeLabels

/** Which ways the 公开属性 of the reply leaves open: 依申请公开 is not put on the website either. */
export const publicModesOf = {
  proactive: ['full', 'summary'],
  onRequest: ['none'],
  none: ['none'],
} as const satisfies Record<Disclosure, readonly PublicMode[]>

/** What the office decides about 公开版; the text itself is made from the letter. */
export const publicChoicesSchema = z
  .strictObject({
    mode: z.enum(['full', 'summary', 'none']),
    /** Why not in full; required for 摘要 and 不公开. */
    reason: z.string(),
    /** The text of a 摘要; empty otherwise. */
    summary: z.string(),
    /** Words that a rule would mask or drop and the office leaves standing. */
    kept: z.array(z.string()).readonly(),
    /** Words that no rule found and the office masks. */
    added: z.array(z.string()).readonly(),
    /** Words that the rules masked when it was settled: a later change of the roster uncovers none of them. */
    masked: z.array(z.string()).readonly(),
  })
  .readonly()
export type PublicChoices = z.infer<typeof publicChoicesSchema>

/** 公开版: what is put on the website, of a reply that holds telephone numbers, addresses and names (domain §1.8). */
export const publicVersionSchema = z
  .strictObject({
    ...publicChoicesSchema.unwrap().shape,
    /** Of the text that it was made from: another text needs another look. */
    textHash: z.string(),
    day: daySchema,
    by: personRefSchema,
  })
  .readonly()
export type PublicVersion = z.infer<typeof publicVersionSchema>
