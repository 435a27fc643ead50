import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { type Decision, latestVersion } from '../../../shared/case/round.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { holdersOf } from './whose-turn.ts'

/** One place of the chain: who clears it, and how it stands with the newest text. */
export interface Place {
  readonly role: Role
  readonly signs: boolean
  readonly state: 'cleared' | 'waits' | 'open'
  /** Names of those who hold the role. */
  readonly holders: readonly string[]
  /** What was said at this place, oldest first. */
  readonly said: readonly Decision[]
}

/** Whether a decision was given over the newest text. */
export function overNewest(file: CaseFile, decision: Decision): boolean {
  const version = latestVersion(presentRound(file))
  return version !== null && decision.versionNumber === version.number && decision.textHash === version.textHash
}

/** The chain in order, the signer at its end. */
export function chainStanding(file: CaseFile, bureau: Bureau): readonly Place[] {
  const round = presentRound(file)
  const chain: readonly { readonly role: Role; readonly signs: boolean }[] = [
    ...bureau.approvalChain.map((role) => ({ role, signs: false })),
    { role: bureau.signer, signs: true },
  ]
  const now = file.stage === 'signOff' ? chain.length - 1 : file.stage === 'reviewing' ? round.reviewPosition : null
  return chain.map(({ role, signs }, at) => {
    const kind = signs ? 'signedOff' : 'approved'
    const said = round.decisions.filter((one) => one.kind === kind && (signs || one.role === role))
    const cleared = said.some((one) => overNewest(file, one))
    const state = cleared ? 'cleared' : at === now ? 'waits' : 'open'
    return { role, signs, state, holders: holdersOf(bureau, [role]), said }
  })
}

/** Approvals of earlier texts that nobody of that role has given anew: they count no longer. */
export function voidedApprovals(file: CaseFile): readonly Decision[] {
  const given = presentRound(file).decisions.filter((one) => one.kind !== 'returned')
  const renewed = given.filter((one) => overNewest(file, one)).map((one) => one.role)
  return given.filter((one) => !overNewest(file, one) && !renewed.includes(one.role))
}
