/** 三员分立, as far as this program knows it: who handles, who administers, who only reads. */
import { type Role, roleLabels } from './roles.ts'

const besideTheWork: readonly Role[] = ['systemAdmin', 'securityAuditor']

/** Holds a role beside 系统管理员 and 安全审计员, who by these roles alone handle no case. */
export const handlesCases = (roles: readonly Role[]): boolean => roles.some((role) => !besideTheWork.includes(role))

/** 安全审计员 and nothing else: reads everything, changes nothing. */
export const onlyReads = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => role === 'securityAuditor')

/** Why these roles may not put a case into the books or take one out; null when they may. */
export function whyNotHandle(roles: readonly Role[]): string | null {
  if (handlesCases(roles)) return null
  return `${roles.map((role) => roleLabels[role]).join('、')}只能查看，不能办理。请换办理的人登录。`
}

const auditors: readonly Role[] = ['securityAuditor', 'systemAdmin', 'registrar', 'officeReviewer']

/** Who finds 审计 in the rail: everybody may read, these have it among their duties. */
export const mayAudit = (roles: readonly Role[]): boolean => roles.some((role) => auditors.includes(role))
