/** Whose turn it is in the approval chain, and in which role, or in whose place, somebody takes it. */
import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import type { Day } from '../day.ts'
import type { Person } from '../people/person.ts'
import type { PersonRef, Role } from '../people/roles.ts'
import type { Actor, Facts } from './step.ts'

const leaderRoles = ['chiefLeader', 'deputyLeader', 'sectionHead'] as const

/** The lowest role that may sign off, and all above it; the highest first. */
export const signersFrom = (lowest: Bureau['signer']): readonly Role[] =>
  leaderRoles.slice(0, leaderRoles.indexOf(lowest) + 1)

/** The roles whose turn it is; none while the case is not in the chain. */
export function turnOf(file: CaseFile, bureau: Bureau): readonly Role[] {
  if (file.stage === 'signOff') return signersFrom(bureau.signer)
  if (file.stage !== 'reviewing') return []
  // A chain made shorter meanwhile leaves nobody at this place: the signers can then send the case back.
  const role = bureau.approvalChain[presentRound(file).reviewPosition]
  return role === undefined ? signersFrom(bureau.signer) : [role]
}

/** 重点督办, and promises of money or projects (浙海渔办〔2011〕16号): signed by 主要领导, where the rules say so. */
export function whyChief(file: CaseFile, { ruleProfile }: Bureau, weightyPromises: number): string | null {
  if (!ruleProfile.keyItemsToChief) return null
  if (file.suggestion.isKey) return '这是重点督办建议，须由主要领导签发。'
  return weightyPromises > 0 ? '答复中有资金或项目方面的承诺，须由主要领导签发。' : null
}

/** The role in which somebody decides, and in whose place (代行); null: in their own. */
export interface Place {
  readonly role: Role
  readonly onBehalfOf: PersonRef | null
}

/**
 * The place that somebody takes among `wanted`, the most fitting first. One's own role goes before one held for
 * another: who is 分管领导 and deputises for 主要领导 signs an ordinary reply as 分管领导. Null: they hold none.
 */
export function placeOf(actor: Actor, wanted: readonly Role[], bureau: Bureau, day: Day): Place | null {
  const person = bureau.people.find(({ id }) => id === actor.id)
  const deputising = person?.deputising.filter(({ from, until }) => from <= day && day <= until) ?? []
  const held = wanted.filter((role) => actor.roles.includes(role))
  const own = held.find((role) => person?.roles.includes(role) ?? true)
  if (own !== undefined) return { role: own, onBehalfOf: null }
  const [role] = held
  if (role === undefined) return null
  return { role, onBehalfOf: deputising.find((one) => one.role === role)?.of ?? null }
}

/** The roles that can take this turn with this text: a sign-off that 主要领导 must give is nobody else's. */
export function rolesForTurn(file: CaseFile, { bureau }: Facts, weightyPromises: number): readonly Role[] {
  const chiefOnly = file.stage === 'signOff' && whyChief(file, bureau, weightyPromises) !== null
  return chiefOnly ? ['chiefLeader'] : turnOf(file, bureau)
}

/** Somebody else holds the role for this person while they are away. */
export const isAway = (person: Person, role: Role, bureau: Bureau, day: Day): boolean =>
  bureau.people.some((other) =>
    other.deputising.some((one) => one.role === role && one.of.id === person.id && one.from <= day && day <= one.until),
  )

export const twoVersions = '这一件有两个版本，须由办公室选定一个后才能办理。'
