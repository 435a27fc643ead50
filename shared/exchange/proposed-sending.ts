/** Whom a case most likely goes to now, and as what. */
import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, type Outgoing, type OutgoingKind, outgoingSchema } from '../case/case-file.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { type Person, rolesOn } from '../people/person.ts'
import { rolesFor } from '../workflow/advance.ts'
import type { Actor, Facts } from '../workflow/step.ts'

export interface Proposal {
  readonly kind: OutgoingKind
  /** Null: nobody is nearer than the others. */
  readonly to: Person | null
  /** Why this person, shown beside the choice. */
  readonly why: string
}

/** The last 送出 of a case, as its journal tells it. */
export function lastSent(entries: readonly JournalEntry[]): Outgoing | null {
  const line = entries.findLast((entry) => entry.step === 'sendOut')
  return outgoingSchema.safeParse(line?.set['outgoing']).data ?? null
}

/** Whoever can open a package: the bureau's own people for real cases, the sample's for samples. */
export const receivers = (file: Pick<CaseFile, 'sample'>, bureau: Bureau, actor: Actor): readonly Person[] =>
  bureau.people.filter((person) => person.id !== actor.id && (file.sample || !person.sample))

/** Back to who sent it to this person; else on to whose turn it is; else to whoever is chosen. */
export function proposedSending(file: CaseFile, actor: Actor, facts: Facts, sent: Outgoing | null): Proposal {
  const people = receivers(file, facts.bureau, actor)
  const sender = sent?.to.id === actor.id ? people.find((person) => person.id === sent.by.id) : undefined
  if (sender !== undefined)
    return { kind: 'decision', to: sender, why: `送回${sender.name}：本件是${sender.name}送来的。` }
  const turn = nextInChain(file, facts)
  const next = people.find((person) => rolesOn(person, facts.today).some((role) => turn.includes(role)))
  if (next !== undefined) return { kind: 'review', to: next, why: `轮到${next.name}${turnWord(file)}。` }
  return { kind: 'handOver', to: null, why: '' }
}

function nextInChain(file: CaseFile, facts: Facts) {
  if (file.stage === 'reviewing') return rolesFor('approve', file, facts)
  return file.stage === 'signOff' ? rolesFor('signOff', file, facts) : []
}

const turnWord = (file: CaseFile): string => (file.stage === 'signOff' ? '签发' : '审核')
