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
  systemAdmin: '系统管理员',
  securityAuditor: '安全审计员',
} as const
export type Role = keyof typeof roleLabels
export const roles = Object.keys(roleLabels) as readonly Role[]
export const roleSchema = z.enum(roles as unknown as readonly [Role, ...Role[]])

/** Who did it, as kept in a journal line: the name of that day stays readable when the person has left. */
export const personRefSchema = z.strictObject({ id: z.string(), name: z.string() }).readonly()
export type PersonRef = z.infer<typeof personRefSchema>
