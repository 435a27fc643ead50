import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { type Decision, latestVersion, standingDecisions } from '../../../shared/case/round.ts'
import type { Day } from '../../../shared/day.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { coveredVersions, covers } from '../../../shared/workflow/approval-guards.ts'
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

/** Whether a decision was given over the newest text itself. */
export function overNewest(file: CaseFile, decision: Decision): boolean {
  const version = latestVersion(presentRound(file))
  return version !== null && covers([version], decision)
}

/** Whether a decision counts for the newest text: nothing sent it back, and no edit has voided it. */
export function counts(file: CaseFile, bureau: Bureau, decision: Decision): boolean {
  const round = presentRound(file)
  return standingDecisions(round).includes(decision) && covers(coveredVersions(round, bureau), decision)
}

/** The chain in order, the signer at its end. */
export function chainStanding(file: CaseFile, bureau: Bureau, today: Day): readonly Place[] {
  const round = presentRound(file)
  const chain: readonly { readonly role: Role; readonly signs: boolean }[] = [
    ...bureau.approvalChain.map((role) => ({ role, signs: false })),
    { role: bureau.signer, signs: true },
  ]
  const now = file.stage === 'signOff' ? chain.length - 1 : file.stage === 'reviewing' ? round.reviewPosition : null
  return chain.map(({ role, signs }, at) => {
    const kind = signs ? 'signedOff' : 'approved'
    const said = round.decisions.filter((one) => one.kind === kind && (signs || one.role === role))
    const cleared = said.some((one) => counts(file, bureau, one))
    const state = cleared ? 'cleared' : at === now ? 'waits' : 'open'
    return { role, signs, state, holders: holdersOf(bureau, [role], today), said }
  })
}

/** Approvals of earlier texts that nobody of that role has given anew: they count no longer. */
export function voidedApprovals(file: CaseFile, bureau: Bureau): readonly Decision[] {
  const given = presentRound(file).decisions.filter((one) => one.kind !== 'returned')
  const renewed = given.filter((one) => counts(file, bureau, one)).map((one) => one.role)
  return given.filter((one) => !counts(file, bureau, one) && !renewed.includes(one.role))
}
