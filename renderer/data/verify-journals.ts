/** 核验: reads the journals as they stand on the desk and checks them a few lines at a time, so that the page stays awake. */
import { auditBureau } from '../../shared/audit/audit-bureau.ts'
import { auditCase } from '../../shared/audit/audit-case.ts'
import { bureauPast } from '../../shared/audit/bureau-past.ts'
import type { AuditTools } from '../../shared/audit/case-line.ts'
import type { JournalAudit, JournalLines } from '../../shared/audit/journal-audit.ts'
import { type AuditTotals, numberFaults, totalsOf } from '../../shared/audit/whole-audit.ts'
import type { Cancelled, Failed } from '../../shared/desk.ts'
import { checkCode, codesOfText, plainCode } from '../../shared/forms/check-code.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import { replyTextHash } from '../../shared/letter/text-hash.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import { sha256Hex } from './hashing.ts'
import type { Workspace } from './workspace.ts'

export const auditTools: AuditTools = {
  verifier: nobleLocksmith,
  textHash(file, bureau, day, reply) {
    try {
      return replyTextHash(file, bureau, day, sha256Hex, reply)
    } catch {
      // Settings of another time may make no letter of this case: then nothing can be said about the text.
      return null
    }
  },
  checkCode: (round) => checkCode(round, sha256Hex),
  isCheckCode: (round, code) => codesOfText(round, sha256Hex).some((one) => plainCode(one) === plainCode(code)),
}

export interface Verified {
  readonly outcome: 'verified'
  readonly audits: readonly JournalAudit[]
  readonly totals: AuditTotals
  /** ISO instant at which it was done. */
  readonly at: string
}

export interface VerifyOptions {
  readonly signal: AbortSignal
  /** Lines done of all. */
  readonly onProgress: (done: number, all: number) => void
  /** Lets the page draw. */
  readonly pause: () => Promise<void>
}

/** Milliseconds at a stretch: less than a frame, so that typing and scrolling go on. */
const STRETCH = 12

/** The lines of a journal with what the working copy knows of its end. */
export async function journalLines(workspace: Workspace, journal: string): Promise<JournalLines | Failed> {
  const read = await workspace.desk.readLines(journal)
  if (read.outcome === 'failed') return read
  const cursor = await workspace.db.cursors.get(journal)
  const known = cursor === undefined ? null : { seq: cursor.seq, hash: cursor.hash }
  return { journal, lines: read.lines, known }
}

/** Every case that the desk holds, by the ids of their journals. */
export async function caseJournals(workspace: Workspace): Promise<readonly string[] | Failed> {
  const listed = await workspace.desk.journals()
  if (listed.outcome === 'failed') return listed
  return listed.journals.map((state) => state.journal).filter((journal) => journal !== bureauJournal)
}

/** `cases` beside the bureau's own journal, which tells what was in force when. */
export async function verifyJournals(
  workspace: Workspace,
  cases: readonly string[],
  options: VerifyOptions,
): Promise<Verified | Cancelled | Failed> {
  const given: JournalLines[] = []
  for (const journal of [bureauJournal, ...cases]) {
    const lines = await journalLines(workspace, journal)
    if ('outcome' in lines) return lines
    given.push(lines)
  }
  // Each line is read once and judged once.
  const all = given.reduce((sum, { lines }) => sum + lines.length * 2, 0)
  let done = 0
  let since = performance.now()

  /** Null: cancelled. */
  async function drive<Value>(steps: Generator<void, Value>): Promise<Value | null> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      done += 1
      if (performance.now() - since < STRETCH) continue
      options.onProgress(done, all)
      await options.pause()
      if (options.signal.aborted) return null
      since = performance.now()
    }
  }

  const [ofBureau, ...ofCases] = given
  if (ofBureau === undefined) throw new Error('the journal of the bureau is always read')
  const bureauAudit = await drive(auditBureau(ofBureau, nobleLocksmith))
  if (bureauAudit === null) return { outcome: 'cancelled' }
  const past = bureauPast(bureauAudit.entries.filter((entry) => entry !== null))
  const audits: JournalAudit[] = []
  for (const lines of ofCases) {
    const audit = await drive(auditCase(lines, past, auditTools))
    if (audit === null) return { outcome: 'cancelled' }
    audits.push(audit)
  }
  const names = new Map(workspace.heads.get().map((head) => [head.id, `第${head.number}号`]))
  const numbers = past.now === null ? [] : numberFaults(audits, past.now, (id) => names.get(id) ?? '另一件案卷')
  const everything = [bureauAudit, ...audits]
  return { outcome: 'verified', audits: everything, totals: totalsOf(everything, numbers), at: workspace.outside.now() }
}
