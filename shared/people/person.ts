import { z } from 'zod'

/** Roles in the bureau (domain §3.2), with the word the user reads. */
export const roleLabels = {
  registrar: '办公室文书',
  handler: '承办人',
  sectionHead: '科室负责人',
  officeReviewer: '办公室核稿',
  deputyLeader: '分管领导',
  chiefLeader: '主要领导',
  archivist: '档案员',
} as const
export type Role = keyof typeof roleLabels
export const roles = Object.keys(roleLabels) as readonly Role[]
export const roleSchema = z.enum(roles as unknown as readonly [Role, ...Role[]])

export const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().min(1),
    /** 职务, as printed. */
    post: z.string(),
    section: z.string(),
    phone: z.string(),
    /** One person may hold several roles in a small bureau. */
    roles: z.array(roleSchema).min(1).readonly(),
    /** 示例人员: leaves with the sample. */
    sample: z.boolean(),
  })
  .readonly()
export type Person = z.infer<typeof personSchema>

/** Who did it, as kept in a journal line: the name of that day stays readable when the person has left. */
export const personRefSchema = z.strictObject({ id: z.string(), name: z.string() }).readonly()
export type PersonRef = z.infer<typeof personRefSchema>
