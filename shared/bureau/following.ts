/**
 * 本单位资料: the bureau's own matters are changed at one desk, its home; the others follow it by packages. What goes
 * along, and how a desk takes it over.
 */
import type { Certificate, Revocation } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import { isGenuine, isGenuineRevocation } from '../identity/trust.ts'
import type { Person } from '../people/person.ts'
import type { Bureau } from './bureau.ts'
import { compareRevisions, nextTerm } from './revision.ts'

/** Whether the bureau's matters may be changed at this desk. A bureau that no desk made (a file, a test) is at home anywhere. */
export const isHome = ({ homeDesk }: Pick<Bureau, 'homeDesk'>, deskId: string | null): boolean =>
  homeDesk === null || deskId === null || homeDesk === deskId

/**
 * The bureau as it travels. Samples stay at home. `withKeys`: people's keys, each under its passphrase, go along only
 * in 本单位资料包, where a new desk must let them sit down: nobody's locked key leaves the house beside a case.
 */
export function snapshotOf(bureau: Bureau, withKeys: boolean): Bureau {
  return {
    ...bureau,
    people: bureau.people
      .filter((person) => !person.sample)
      .map((person) => (withKeys ? person : { ...person, account: null })),
    recovery: withKeys ? bureau.recovery : null,
    certificates: bureau.certificates.filter((certificate) => !certificate.sample),
    sampleIssuerKey: null,
  }
}

/** What an arriving snapshot is to this desk; `foreign` carries the sentence to show. */
export type Arrival = { readonly kind: 'newer' | 'known' } | { readonly kind: 'foreign'; readonly reason: string }

export function arrivalOf(ours: Bureau, theirs: Bureau): Arrival {
  if (theirs.issuerKey === null || theirs.issuerKey !== ours.issuerKey) {
    return {
      kind: 'foreign',
      reason: `这份资料是“${theirs.name}”的，签发密钥与本单位的不同，不能在本机使用。请核对是否拿错了包。`,
    }
  }
  return { kind: compareRevisions(theirs.revision, ours.revision) > 0 ? 'newer' : 'known' }
}

/** The bureau on this desk after it has taken a newer snapshot over. What only this desk has stays: samples, passphrases. */
export function followed(ours: Bureau, theirs: Bureau): Bureau {
  const certificates = unionOf(theirs.certificates, ours.certificates, (one) => one.serial)
  return {
    ...theirs,
    people: [
      ...theirs.people.map((person) => withOwnKey(person, ours, certificates)),
      ...ours.people.filter((person) => person.sample),
    ],
    recovery: theirs.recovery ?? ours.recovery,
    certificates,
    revocations: unionOf(theirs.revocations, ours.revocations, (one) => one.signature),
    sampleIssuerKey: ours.sampleIssuerKey,
    removedCases: unionOf(theirs.removedCases, ours.removedCases, (one) => one.caseId),
    issuedNumbers: unionOf(
      theirs.issuedNumbers,
      ours.issuedNumbers,
      (one) => `${one.seriesId} ${one.year} ${one.serial}`,
    ),
  }
}

/** The old home is gone for good: from now on the bureau's matters are changed at this desk. */
export const movedHome = (bureau: Bureau, deskId: string): Bureau => ({
  ...bureau,
  homeDesk: deskId,
  revision: nextTerm(bureau.revision),
})

/**
 * A passphrase is each desk's own, as long as the key behind it is the same: who chose another one here would stand
 * before a locked door. A key issued anew brings the passphrase it was issued with.
 */
function withOwnKey(person: Person, ours: Bureau, certificates: readonly Certificate[]): Person {
  const known = ours.people.find((one) => one.id === person.id)?.account ?? null
  if (known === null) return person
  const keyOf = (serial: string | undefined) => certificates.find((one) => one.serial === serial)?.signKey
  const key = keyOf(known.certificate)
  if (person.account !== null) {
    return keyOf(person.account.certificate) === key
      ? { ...person, account: { ...person.account, key: known.key } }
      : person
  }
  const latest = certificates.findLast((one) => one.personId === person.id && one.signKey === key)
  return { ...person, account: { ...known, certificate: latest?.serial ?? known.certificate } }
}

function unionOf<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const known = new Set(first.map(keyOf))
  return [...first, ...second.filter((one) => !known.has(keyOf(one)))]
}

/** Certificates and revocations that came with lines: whoever signed them must stay known here. Others' are left out. */
export function withPeople(
  bureau: Bureau,
  arrived: { readonly certificates: readonly Certificate[]; readonly revocations: readonly Revocation[] },
  verifier: Verifier,
): Bureau {
  const { issuerKey } = bureau
  const certificates = arrived.certificates.filter((one) => one.issuer === issuerKey && isGenuine(one, verifier))
  const revocations = arrived.revocations.filter(
    (one) => one.issuer === issuerKey && isGenuineRevocation(one, verifier),
  )
  return {
    ...bureau,
    certificates: unionOf(bureau.certificates, certificates, (one) => one.serial),
    revocations: unionOf(bureau.revocations, revocations, (one) => one.signature),
  }
}
