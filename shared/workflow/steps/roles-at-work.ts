import type { Role } from '../../people/roles.ts'

export const office: readonly Role[] = ['registrar', 'officeReviewer']
export const clerks: readonly Role[] = ['handler', 'registrar']
export const clerksAndOffice: readonly Role[] = ['handler', ...office]
export const leaders: readonly Role[] = ['deputyLeader', 'chiefLeader']
export const recallers: readonly Role[] = [...leaders, ...clerks, 'officeReviewer']

/** Everybody who handles cases: 系统管理员 and 安全审计员 by these roles alone do not. */
export const everybodyAtWork: readonly Role[] = [...clerksAndOffice, 'sectionHead', ...leaders, 'archivist']
