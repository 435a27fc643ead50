import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Head } from '../../../shared/case/head.ts'
import type { Actor } from '../../../shared/workflow/step.ts'
import { turnOf } from './whose-turn.ts'

const byDue = (a: Head, b: Head) => (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999')

/** The cases in the chain, the most pressing first. */
export const inChain = (heads: readonly Head[]): readonly Head[] =>
  heads.filter((head) => head.stage === 'reviewing' || head.stage === 'signOff').toSorted(byDue)

export const waitsFor = (head: Head, actor: Actor, bureau: Bureau): boolean =>
  turnOf(head, bureau).some((role) => actor.roles.includes(role))

/** What waits for this person next, when `caseId` is done; null: nothing more. */
export const nextCase = (heads: readonly Head[], caseId: string, actor: Actor, bureau: Bureau): Head | null =>
  inChain(heads).find((head) => head.id !== caseId && waitsFor(head, actor, bureau)) ?? null
