/** What the recovery sheet makes of a person: a 系统管理员 again, beside the roles they hold. */
import type { Bureau } from '../bureau/bureau.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Person } from './person.ts'
import { holds } from './role-rules.ts'

export function recoveredPerson(bureau: Bureau, personId: string): Result<Person> {
  const person = bureau.people.find(({ id }) => id === personId)
  if (person === undefined || person.sample) return refuse('请先在左边选出要重建账户的人。')
  if (holds(person, 'securityAuditor')) return refuse('安全审计员不能兼任系统管理员，请选另一个人来恢复。')
  return ok(holds(person, 'systemAdmin') ? person : { ...person, roles: [...person.roles, 'systemAdmin'] })
}
