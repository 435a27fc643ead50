/** Whom to believe: a certificate is the bureau's, was in force, and was not revoked. */
import type { Role } from '../people/roles.ts'
import type { Day } from '../day.ts'
import { type Certificate, type Revocation, signedTexts } from './certificate.ts'
import type { Verifier } from './crypto-port.ts'

/** The issuing keys a desk believes, and what they issued and took back. */
export interface Roster {
  readonly issuerKey: string | null
  /** Issuer of the sample's people: believed in sample cases only. */
  readonly sampleIssuerKey: string | null
  readonly certificates: readonly Certificate[]
  readonly revocations: readonly Revocation[]
}

export const certificateOf = (roster: Roster, serial: string): Certificate | null =>
  roster.certificates.find((one) => one.serial === serial) ?? null

/** Signed by the issuing key that it names. */
export const isGenuine = (certificate: Certificate, verifier: Verifier): boolean =>
  asFoundOnce(certificate, verifier, () =>
    verifier.verify(certificate.issuer, signedTexts.certificate(certificate), certificate.signature),
  )

export const isGenuineRevocation = (revocation: Revocation, verifier: Verifier): boolean =>
  asFoundOnce(revocation, verifier, () =>
    verifier.verify(revocation.issuer, signedTexts.revocation(revocation), revocation.signature),
  )

/** A hundred thousand lines stand under a dozen certificates, and none of these ever changes: each is checked once. */
const found = new WeakMap<Verifier, WeakMap<object, boolean>>()

function asFoundOnce(said: Certificate | Revocation, verifier: Verifier, check: () => boolean): boolean {
  const known = found.get(verifier) ?? new WeakMap<object, boolean>()
  found.set(verifier, known)
  const answer = known.get(said) ?? check()
  known.set(said, answer)
  return answer
}

/**
 * Why a signature under this certificate does not count; null when it does. `at` is the instant that the signed text
 * bears; `arriving` is true for what this desk did not hold yet: a key that may have leaked can bear any date.
 */
export function whyNotBelieved(
  certificate: Certificate,
  roster: Roster,
  verifier: Verifier,
  about: { readonly at: string; readonly sample: boolean; readonly arriving: boolean },
): string | null {
  const { name } = certificate
  const known =
    certificate.issuer === roster.issuerKey || (about.sample && certificate.issuer === roster.sampleIssuerKey)
  if (!known || (certificate.sample && !about.sample)) return `${name}的证书不是本单位签发的。`
  if (!isGenuine(certificate, verifier)) return `${name}的证书被改动过，不能相信。`
  if (about.at < certificate.issuedAt) return `${name}的签名早于证书的签发时间。`
  const revoked = roster.revocations.find(
    (one) =>
      one.serial === certificate.serial && one.issuer === certificate.issuer && isGenuineRevocation(one, verifier),
  )
  if (revoked === undefined) return null
  // 换发 is no distrust: what was signed before it may still be on its way.
  if (about.at < revoked.at && (revoked.reason === 'replaced' || !about.arriving)) return null
  const day = revoked.at.slice(0, 10)
  return revoked.reason === 'replaced'
    ? `${name}的证书已于 ${day} 换发，这之后须用新证书签名：请先把本单位资料包带到那台电脑，再重新办理。`
    : `${name}的证书已于 ${day} 吊销，这之后的签名不算数。`
}

/** The roles that a certificate gives on a day. */
export function certifiedRoles(certificate: Certificate, day: Day): readonly Role[] {
  const deputised = certificate.deputising.filter(({ from, until }) => from <= day && day <= until)
  return [...new Set([...certificate.roles, ...deputised.map(({ role }) => role)])]
}

/** The fingerprint of an issuing key, for two people to compare over the telephone: four groups of four hex digits. */
export function fingerprint(issuerKey: string, { hash }: Verifier): string {
  const digits = hash(`fuyan issuer ${issuerKey}`).slice(0, 16).toUpperCase()
  return (digits.match(/.{4}/g) ?? []).join('-')
}
