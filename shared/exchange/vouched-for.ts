import { certificateOf, type Roster } from '../identity/trust.ts'
import type { JournalEntry } from '../journal/entry.ts'

/**
 * Whether a line was built upon by somebody else whose certificate still counts. Each line's signature covers the hash
 * of the line before, and no desk builds upon a line that it does not believe: so it was there, and was believed,
 * while its own signer's key still counted. Without this nobody's work could travel any more once they had left.
 */
export function vouchedFor(entries: readonly JournalEntry[], roster: Roster): (at: number) => boolean {
  const revoked = new Set(roster.revocations.map(({ serial }) => serial))
  const lastOf = new Map<string, number>()
  entries.forEach(({ signature, by }, at) => {
    if (signature === null || revoked.has(signature.certificate)) return
    const certificate = certificateOf(roster, signature.certificate)
    if (certificate !== null && certificate.personId === by.id) lastOf.set(by.id, at)
  })
  return (at) => [...lastOf].some(([personId, place]) => place > at && personId !== entries[at]?.by.id)
}
