/** What must go along with a case's lines so that another desk can believe and show them. */
import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Certificate, Revocation } from '../identity/certificate.ts'
import type { JournalEntry } from '../journal/entry.ts'

/** Certificates of everybody who signed a line, and everything that was revoked: a desk may not have heard of it. */
export function peopleFor(
  entries: readonly JournalEntry[],
  bureau: Bureau,
): { readonly certificates: readonly Certificate[]; readonly revocations: readonly Revocation[] } {
  const serials = new Set(entries.map(({ signature }) => signature?.certificate))
  return {
    certificates: bureau.certificates.filter(({ serial }) => serials.has(serial)),
    revocations: bureau.revocations,
  }
}

/** Hashes of the kept files that a case names: scans of paper approvals, 会办意见 as they came. */
export function filesNamedBy(file: CaseFile): readonly string[] {
  const scans = file.rounds.flatMap(({ decisions }) =>
    decisions.flatMap(({ evidence }) => (evidence.kind === 'paper' ? [evidence.scan] : [])),
  )
  return [...new Set([...scans, ...file.coOpinions.flatMap(({ evidence }) => evidence?.hash ?? [])])]
}
