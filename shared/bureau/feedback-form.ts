import { z } from 'zod'

/**
 * 征询意见表 as the place wants it (domain §2.4): what is rated on which scale, and where the form goes back to.
 * Nothing in it is filled in beforehand: a rating is the deputy's own.
 */
export const feedbackFormSchema = z
  .strictObject({
    ratings: z
      .array(
        z.strictObject({ label: z.string().min(1), options: z.array(z.string().min(1)).min(2).readonly() }).readonly(),
      )
      .min(1)
      .readonly(),
    /** 面商人 and 协商形式. */
    asksMeeting: z.boolean(),
    /** Whether cosigners were answered. */
    asksCosigners: z.boolean(),
    /** 联系人 of the form's return: the unit itself comes first, then these. */
    returnTo: z.array(z.string().min(1)).readonly(),
    note: z.string(),
  })
  .readonly()
export type FeedbackForm = z.infer<typeof feedbackFormSchema>

const scale = ['满意', '基本满意', '不满意'] as const

export const defaultFeedbackForm: FeedbackForm = {
  ratings: [
    { label: '办理态度', options: scale },
    { label: '办理结果', options: scale },
  ],
  asksMeeting: true,
  asksCosigners: false,
  returnTo: ['市人大常委会代表工委'],
  note: '评价为“不满意”的，请写明理由。',
}
