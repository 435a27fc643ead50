import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Head } from '../../../shared/case/head.ts'
import type { Role } from '../../../shared/people/roles.ts'

/** The roles whose turn it is on a case in the chain; none when the case is not in it. */
export function turnOf(head: Pick<Head, 'stage' | 'reviewPosition'>, bureau: Bureau): readonly Role[] {
  if (head.stage === 'signOff')
    return bureau.signer === 'chiefLeader' ? ['chiefLeader'] : ['deputyLeader', 'chiefLeader']
  if (head.stage !== 'reviewing') return []
  const role = bureau.approvalChain[head.reviewPosition]
  return role === undefined ? [] : [role]
}

/** The names of those who hold one of the roles. */
export const holdersOf = (bureau: Bureau, wanted: readonly Role[]): readonly string[] =>
  bureau.people.filter((person) => person.roles.some((role) => wanted.includes(role))).map((person) => person.name)
