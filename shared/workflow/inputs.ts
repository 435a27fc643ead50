/** What each step asks for. The messages stand beside the field that is wrong. */
import { z } from 'zod'
import { contactSchema } from '../case/case-file.ts'
import { publicChoicesSchema } from '../case/public-version.ts'
import { replySchema } from '../case/reply.ts'
import { commentSchema, documentNumberSchema, feedbackSchema, sendSchema } from '../case/round.ts'
import { assignmentSchema, deputySchema, suggestionSchema } from '../case/suggestion.ts'
import { daySchema } from '../day.ts'
import { personRefSchema } from '../people/roles.ts'

export const required = (message: string) => z.string().trim().min(1, message)

export const nothing = z.strictObject({})
const comments = z.array(commentSchema)
/** Nothing to fill in; what older programs asked for beside it is not kept anywhere and not refused. */
export const calledBack = z.object({})
export const opinion = z.strictObject({ opinion: z.string(), comments })
export const remark = z.strictObject({
  remark: required('请写明退回的理由，承办人要据此修改。'),
  comments,
  /** The leader's own text for the clerk to take or leave; null: no edits. */
  reply: replySchema.nullable(),
})
export const amendment = z.strictObject({ reply: replySchema, opinion: z.string(), comments })
/** A decision signed by hand on the sign-off sheet. */
export const paperDecision = z.strictObject({
  kind: z.enum(['approved', 'returned', 'signedOff'], '请选择纸面上的审签结果。'),
  by: z.strictObject(personRefSchema.unwrap().shape, '请选择审签人。'),
  day: daySchema,
  opinion: z.string(),
  checkCode: required('请填写纸面右上角的校验码。'),
  scan: z.string('请选择扫描件。').regex(/^[0-9a-f]{64}$/, '请选择扫描件。'),
  scanName: z.string().max(200),
})
export const reason = z.strictObject({ reason: required('请写明理由。') })

export const registration = z.strictObject({ suggestion: suggestionSchema, assignment: assignmentSchema })

export const returnRequest = z.strictObject({
  reason: required('请写明不属于本单位职责的理由。'),
  proposedUnit: required('请写明建议改办的单位。'),
  signedBy: required('退回申请须由分管领导签字，请填写签字人。'),
})

export const outcome = z.strictObject({ day: daySchema, note: z.string() })

export const sectionAssignment = z.strictObject({
  section: required('请选择承办科室。'),
  handler: personRefSchema,
  sectionHead: z.string(),
  deputyLeader: z.string(),
})

export const plan = z.strictObject({
  points: z
    .array(z.strictObject({ text: required('要点不能为空。'), answeredBy: z.string(), due: daySchema.nullable() }))
    .min(1, '请至少列出一条建议要点，答复要逐条回应。'),
  note: z.string(),
})

export const contact = z.strictObject(contactSchema.unwrap().omit({ id: true }).shape)

export const coOpinionRequest = z.strictObject({
  units: z.array(required('会办单位不能为空。')).min(1, '请至少填写一个会办单位。'),
  due: daySchema.nullable(),
})

export const coOpinionReceived = z.strictObject({
  coOpinionId: z.string(),
  day: daySchema,
  text: required('会办意见是空的：请填写内容，或退回会办单位重办。'),
})

export const coOpinionWaived = z.strictObject({
  coOpinionId: z.string(),
  reason: required('不再等待会办意见须写明理由。'),
})

export const draft = z.strictObject({ reply: replySchema })

export const ignoredFinding = z.strictObject({
  rule: z.string(),
  quote: z.string().nullable(),
  reason: required('忽略“必改”须写明理由，审核人会看到。'),
})

export const countersignRequest = z.strictObject({ section: required('请填写会签科室。') })
const opinionOnText = {
  countersignId: z.string('请选择会签科室。'),
  agrees: z.boolean('请选择是否同意。'),
  opinion: z.string(),
}
export const countersigned = z.strictObject(opinionOnText)
export const countersignedOnPaper = z.strictObject({
  ...opinionOnText,
  by: required('请填写会签人。'),
  day: daySchema,
})
export const countersignWithdrawn = z.strictObject({
  countersignId: z.string('请选择会签科室。'),
  reason: required('撤回会签须写明理由，签发人会看到。'),
})

export const numbering = z.strictObject({ number: documentNumberSchema })
export const sealing = z.strictObject({ day: daySchema, copies: z.int('份数应是整数。').positive('份数至少为 1。') })
export const sent = z.strictObject(sendSchema.unwrap().omit({ id: true, by: true }).shape)
export const rated = z.strictObject({
  ...feedbackSchema.unwrap().omit({ id: true, by: true, evidence: true }).shape,
  evidence: required('评价须有依据：征询意见表原件、通话记录、收件人等，请写明。'),
})
export const closing = z.strictObject({ missingReason: z.string() })

export const extensionRequest = z.strictObject({ reason: required('请写明需要延期的理由。'), newDue: daySchema })
export const extensionGranted = z.strictObject({
  day: daySchema,
  approvedBy: required('请填写同意延期的交办机构。'),
  deputyToldOn: daySchema.nullable(),
})

export const outgoing = z.strictObject({
  packageId: z.string().min(1),
  kind: z.enum(['review', 'decision', 'handOver']),
  to: personRefSchema,
})
export const returned = z.strictObject({ packageId: z.string().min(1) })
export const forkChoice = z.strictObject({
  abandoned: z.string().regex(/^[0-9a-f]{64}$/),
  chosen: z.enum(['ours', 'theirs']),
  reason: required('请写明选用这一版的理由。'),
})

export const merge = z.strictObject({ leadCaseId: required('请选择并入哪一件。'), reason: z.string() })
export const takeIn = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  deputies: z.array(deputySchema),
})

export const withdrawal = z.strictObject({
  reason: required('请写明撤回依据（书面申请的日期、文号）。'),
  allAgreed: z.boolean(),
})

export const commitments = z.strictObject({
  items: z.array(
    z.strictObject({ text: required('承诺内容不能为空。'), due: daySchema.nullable(), owner: z.string() }),
  ),
})
export const progress = z.strictObject({
  commitmentId: z.string(),
  day: daySchema,
  note: required('请写明进展和依据。'),
  state: z.enum(['open', 'done', 'changed']),
})
export const publicVersion = z.strictObject(publicChoicesSchema.unwrap().shape)
export const publication = z.strictObject({ day: daySchema, place: required('请填写公开的网站或栏目。') })
