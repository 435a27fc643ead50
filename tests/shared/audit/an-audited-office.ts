/** A real office whose journals are then tampered with: chain and signatures are made anew where the fault needs it. */
import { checkCode, codesOfText, plainCode } from '../../../shared/forms/check-code.ts'
import { replyTextHash } from '../../../shared/letter/text-hash.ts'
import { auditBureau } from '../../../shared/audit/audit-bureau.ts'
import { auditCase } from '../../../shared/audit/audit-case.ts'
import { bureauPast } from '../../../shared/audit/bureau-past.ts'
import type { AuditTools } from '../../../shared/audit/case-line.ts'
import type { JournalAudit } from '../../../shared/audit/journal-audit.ts'
import type { KnownHead } from '../../../shared/audit/read-lines.ts'
import { signedTexts } from '../../../shared/identity/certificate.ts'
import { unwrapKey } from '../../../shared/identity/keys.ts'
import { entryOf, lineOf, textToSign } from '../../../shared/journal/chain.ts'
import { bureauJournal, type JournalEntry } from '../../../shared/journal/entry.ts'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import { Office, officePassphrase } from '../../helpers/an-office.ts'

export const tools: AuditTools = {
  verifier: nodeLocksmith,
  textHash: (file, bureau, day, reply) => replyTextHash(file, bureau, day, nodeLocksmith.hash, reply),
  checkCode: (round) => checkCode(round, nodeLocksmith.hash),
  isCheckCode: (round, code) =>
    codesOfText(round, nodeLocksmith.hash).some((one) => plainCode(one) === plainCode(code)),
}

/** Runs a check to its end. */
export function ended<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

export async function linesOf(office: Office, journal: string): Promise<readonly string[]> {
  const read = await office.workspace.desk.readJournal(journal, 0)
  if (read.outcome === 'failed') throw new Error(read.reason)
  return read.entries.map(lineOf)
}

export async function knownHead(office: Office, journal: string): Promise<KnownHead | null> {
  return (await office.workspace.db.cursors.get(journal)) ?? null
}

export async function auditOf(office: Office, caseId: string, lines: readonly string[]): Promise<JournalAudit> {
  const past = bureauPast((await linesOf(office, bureauJournal)).map(entryOf).filter((entry) => entry !== null))
  return ended(auditCase({ journal: caseId, lines, known: null }, past, tools))
}

export const bureauAuditOf = (lines: readonly string[]): JournalAudit =>
  ended(auditBureau({ journal: bureauJournal, lines, known: null }, nodeLocksmith))

/** The seed of a person's key, as somebody who knows their passphrase has it. */
export async function seedOf(office: Office, personId: string): Promise<Uint8Array> {
  const account = office.workspace.bureau.get()?.people.find((person) => person.id === personId)?.account
  const seed = account == null ? null : await unwrapKey(nodeLocksmith, account.key, officePassphrase)
  if (seed === null) throw new Error(`no key of ${personId}`)
  return seed
}

/** The entry signed anew with this key. */
export function signedAnew(entry: JournalEntry, seed: Uint8Array): JournalEntry {
  if (entry.signature === null) return entry
  const value = nodeLocksmith.sign(seed, signedTexts.line(textToSign(entry)))
  return { ...entry, signature: { ...entry.signature, value } }
}

/**
 * The lines with one entry changed and everything behind it chained and signed anew by its signers: what somebody could
 * do who holds every key of the office.
 */
export async function forgedFrom(
  office: Office,
  lines: readonly string[],
  seq: number,
  change: (entry: JournalEntry) => JournalEntry,
): Promise<readonly string[]> {
  const forged = lines.slice(0, seq - 1)
  for (const line of lines.slice(seq - 1)) {
    const entry = entryOf(line)
    if (entry === null) throw new Error('the line should be readable')
    const changed = entry.seq === seq ? change(entry) : entry
    const last = forged.at(-1)
    const chained = { ...changed, prev: last === undefined ? null : nodeLocksmith.hash(last) }
    forged.push(lineOf(signedAnew(chained, await seedOf(office, chained.by.id))))
  }
  return forged
}
