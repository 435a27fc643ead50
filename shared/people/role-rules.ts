/** Which roles go together, and how they are said of a person. */
import type { Day } from '../day.ts'
import type { Person } from './person.ts'
import { type Role, roleLabels, roles } from './roles.ts'

/** Why nobody may hold these roles at once; null when somebody may. Whoever checks the books never writes in them. */
export function refusalOfRoles(held: readonly Role[]): string | null {
  if (held.length === 0) return '请至少选一个岗位。'
  if (!held.includes('securityAuditor') || held.length === 1) return null
  return held.includes('systemAdmin')
    ? '系统管理员和安全审计员不能由同一个人担任，请分给两个人。'
    : '安全审计员只看不办，不能兼任其他岗位，请只选一种。'
}

/** What a role is called when it is held in another's place. */
export const deputisedWords = (role: Role): string => `代${roleLabels[role]}`

/** The roles of a person on a day, in words: 承办人, 代科室负责人. */
export function roleWordsOn(person: Pick<Person, 'roles' | 'deputising'>, day: Day): readonly string[] {
  const inPlace = person.deputising.filter(
    ({ role, from, until }) => from <= day && day <= until && !holds(person, role),
  )
  return [...person.roles.map((role) => roleLabels[role]), ...new Set(inPlace.map(({ role }) => deputisedWords(role)))]
}

/** Roles that another may hold for some days: the issuing key is not lent, and an auditor has no deputy. */
export const deputisableRoles: readonly Role[] = roles.filter(
  (role) => role !== 'systemAdmin' && role !== 'securityAuditor',
)

export const holds = (person: Pick<Person, 'roles'>, role: Role): boolean => person.roles.includes(role)

/** Somebody of this bureau who can sign in and use its issuing key. */
export const isAdministrator = (person: Person): boolean =>
  !person.sample && holds(person, 'systemAdmin') && person.account?.state === 'active'
