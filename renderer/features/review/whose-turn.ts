import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Head } from '../../../shared/case/head.ts'
import type { Day } from '../../../shared/day.ts'
import { rolesOn } from '../../../shared/people/person.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { signersFrom } from '../../../shared/workflow/turn.ts'

/** The roles whose turn it is on a case in the chain, told by its list row; none when the case is not in it. */
export function turnOf(
  { stage, reviewPosition }: Pick<Head, 'stage' | 'reviewPosition'>,
  bureau: Bureau,
): readonly Role[] {
  if (stage !== 'reviewing' && stage !== 'signOff') return []
  const role = stage === 'reviewing' ? bureau.approvalChain[reviewPosition] : undefined
  // A chain made shorter meanwhile leaves nobody at this place: the signers can then send the case back.
  return role === undefined ? signersFrom(bureau.signer) : [role]
}

/** The names of those who hold one of the roles on a day, in their own place or in another's. */
export const holdersOf = (bureau: Bureau, wanted: readonly Role[], today: Day): readonly string[] =>
  bureau.people
    .filter((person) => rolesOn(person, today).some((role) => wanted.includes(role)))
    .map((person) => person.name)
