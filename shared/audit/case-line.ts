/** One line of a case's journal with what it is judged by. */
import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Reply } from '../case/reply.ts'
import type { Round } from '../case/round.ts'
import type { Day } from '../day.ts'
import type { Certificate } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { rolesOn } from '../people/person.ts'
import { certifiedRoles } from '../identity/trust.ts'
import type { Role } from '../people/roles.ts'
import type { Facts } from '../workflow/step.ts'
import type { BureauPast } from './bureau-past.ts'
import type { Fault, FaultKind } from './fault.ts'

/** What the core cannot know by itself: the letter's hash and the check code are made above it. */
export interface AuditTools {
  readonly verifier: Verifier
  /** Hash of a text as `replyTextHash` makes it; null when no letter can be made of it. */
  readonly textHash: (file: CaseFile, bureau: Bureau, day: Day, reply: Reply) => string | null
  readonly checkCode: (round: Round) => string | null
  /** Whether a code read from paper is that of a sign-off sheet over the latest text of a round. */
  readonly isCheckCode: (round: Round, code: string) => boolean
}

export interface CaseLine {
  readonly seq: number
  readonly entry: JournalEntry
  readonly before: CaseFile
  readonly after: CaseFile
  /** The line before, with the case as it stood before that; null for the second line. */
  readonly previous: { readonly entry: JournalEntry; readonly before: CaseFile } | null
  /** Whose signature holds; null: unsigned, or not believed. */
  readonly certificate: Certificate | null
  readonly past: BureauPast
}

export const faultAt = (line: CaseLine, kind: FaultKind, words: string): Fault => ({
  kind,
  journal: line.entry.journal,
  seq: line.seq,
  says: `第 ${line.seq} 条：${words}`,
})

/** The roles held when the line was written; null when nothing tells. */
export function rolesThen({ certificate, entry, past }: Pick<CaseLine, 'certificate' | 'entry' | 'past'>) {
  if (certificate !== null) return certifiedRoles(certificate, entry.day)
  const person = past.at(entry.at)?.people.find((one) => one.id === entry.by.id)
  return person === undefined ? null : rolesOn(person, entry.day)
}

/** Facts for a question that only the bureau's settings answer. */
export const settingsAlone = (bureau: Bureau, today: Day): Facts => ({
  today,
  bureau,
  openMustFindings: 0,
  weightyPromises: 0,
  textHash: '',
  hashOf: () => '',
  mustFindingsIn: () => 0,
  weightyPromisesIn: () => 0,
  attachmentHashesOf: () => [],
  isCheckCode: () => false,
  dayOf: () => today,
  forked: false,
})

export const holdsOne = (held: readonly Role[], allowed: readonly Role[]): boolean =>
  held.some((role) => allowed.includes(role))
