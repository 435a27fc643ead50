/** Whether the signature under a line holds, and whose it is. */
import { type Certificate, signedTexts } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import { certificateOf, type Roster, whyNotBelieved } from '../identity/trust.ts'
import { ok, type Result, refuse } from '../result.ts'
import { textToSign } from './chain.ts'
import type { JournalEntry } from './entry.ts'

/**
 * The certificate that signed a line, or why the line is not to be believed. `arriving`: this desk did not hold the
 * line before (see `whyNotBelieved`). `sample`: the line belongs to a sample case.
 */
export function signerOf(
  entry: JournalEntry,
  roster: Roster,
  verifier: Verifier,
  about: { readonly sample: boolean; readonly arriving: boolean },
): Result<Certificate> {
  const { signature } = entry
  if (signature === null) return refuse(`第 ${entry.seq} 条记录没有签名。`)
  const certificate = certificateOf(roster, signature.certificate)
  if (certificate === null) return refuse(`第 ${entry.seq} 条记录的签名证书不在本单位名册中。`)
  if (certificate.personId !== entry.by.id) {
    return refuse(`第 ${entry.seq} 条记录写的是${entry.by.name}，签名的却是${certificate.name}。`)
  }
  const distrust = whyNotBelieved(certificate, roster, verifier, { ...about, at: entry.at })
  if (distrust !== null) return refuse(`第 ${entry.seq} 条记录：${distrust}`)
  return verifier.verify(certificate.signKey, signedTexts.line(textToSign(entry)), signature.value)
    ? ok(certificate)
    : refuse(`第 ${entry.seq} 条记录的签名对不上，内容被改动过。`)
}
