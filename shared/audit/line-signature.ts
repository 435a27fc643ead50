import type { Bureau } from '../bureau/bureau.ts'
import { type Certificate, signedTexts } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import type { Roster } from '../identity/trust.ts'
import { signerOf } from '../journal/signed.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Fault } from './fault.ts'

/** `before`: written before the bureau had accounts, when nothing was signed. */
export type SignatureState = 'signed' | 'before' | 'wrong'

export interface LineSignatureVerdict {
  readonly state: SignatureState
  readonly certificate: Certificate | null
  readonly fault: Fault | null
}

/**
 * Whether the signature under a line holds. `bureau`: as it stood before the line, null when it was not founded;
 * `signedBefore`: an earlier line of this journal is signed, so that this one must be.
 */
export function lineSignature(
  entry: JournalEntry,
  seq: number,
  roster: Roster,
  verifier: Verifier,
  about: { readonly sample: boolean; readonly bureau: Bureau | null; readonly signedBefore: boolean },
): LineSignatureVerdict {
  if (entry.signature === null) {
    const accounts = about.bureau !== null && (about.bureau.issuerKey ?? about.bureau.sampleIssuerKey) !== null
    if (!accounts && !about.signedBefore) return { state: 'before', certificate: null, fault: null }
    return wrong({ kind: 'unsigned', journal: entry.journal, seq, says: `第 ${seq} 条（${entry.by.name}）没有签名。` })
  }
  const signer = signerOf(entry, roster, verifier, { sample: about.sample, arriving: false })
  return signer.ok
    ? { state: 'signed', certificate: signer.value, fault: null }
    : wrong({ kind: 'notBelieved', journal: entry.journal, seq, says: signer.error.reason })
}

const wrong = (fault: Fault): LineSignatureVerdict => ({ state: 'wrong', certificate: null, fault })

const headOfLines = signedTexts.line('')

/** A certificate stands under many lines and is checked once; a line is checked once anyway. */
export function rememberingCertificates(verifier: Verifier): Verifier {
  const known = new Map<string, boolean>()
  return {
    ...verifier,
    verify(signKey, text, signature) {
      if (text.startsWith(headOfLines)) return verifier.verify(signKey, text, signature)
      const key = `${signKey} ${signature} ${text}`
      const holds = known.get(key) ?? verifier.verify(signKey, text, signature)
      known.set(key, holds)
      return holds
    },
  }
}
