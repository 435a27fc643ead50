import { z } from 'zod'

const count = z.int().positive()

/**
 * 规则方案: terms as data, each to be checked against the 交办通知 of the place. Editable; `source` is shown.
 * Defaults for 株洲 in `assets/rule-profiles/zhuzhou.json`. Wd = working days.
 */
export const ruleProfileSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    source: z.string(),
    /** 代表法第五十一条: three months, six when 涉及面广、处理难度大. */
    replyMonths: count,
    complexReplyMonths: count,
    /** MM-DD: date in the year of assignment by which suggestions of a session are answered; null: none. */
    sessionReplyDeadline: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .nullable(),
    returnWarnWd: count,
    returnHardWd: count,
    coOpinionDays: count,
    coOpinionRedoWd: count,
    firstContactWd: count,
    feedbackWd: count,
    rehandleMonths: count,
    publishWd: count,
    /** Lights: orange within this many days, amber within that many, else green; red once overdue. */
    orangeDays: count,
    amberDays: count,
    /** 重点建议 and promises of money or projects go to 主要领导. */
    keyItemsToChief: z.boolean(),
  })
  .readonly()
export type RuleProfile = z.infer<typeof ruleProfileSchema>
