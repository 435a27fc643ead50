/** A bureau whose people hold real keys, without a desk: for tests of what travels between desks. */
import * as crypto from 'node:crypto'
import { nodeLocksmith } from '../../electron/desk/node-locksmith.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { cardOf } from '../../shared/identity/card-of.ts'
import { type Certificate, type CertificateCard, signedTexts } from '../../shared/identity/certificate.ts'
import type { Locksmith } from '../../shared/identity/crypto-port.ts'
import { issueCertificate, openSealedKey } from '../../shared/identity/keys.ts'
import { hexOf } from '../../shared/identity/crypto-port.ts'
import type { SeatMethods } from '../../shared/identity/seat-contract.ts'
import { lineOf, seal } from '../../shared/journal/chain.ts'
import type { DraftEntry, JournalEntry } from '../../shared/journal/entry.ts'
import { aBureau } from './a-case.ts'

let drawn = 0
const answers = new Map<string, boolean>()

/** Node's locksmith; random bytes count up, and what was verified once is not computed again. */
export const smith: Locksmith = {
  ...nodeLocksmith,
  random(length) {
    drawn += 1
    return new Uint8Array(crypto.hkdfSync('sha256', `drawn ${drawn}`, '', 'test', length))
  },
  verify(signKey, text, signature) {
    const asked = `${signKey} ${signature} ${nodeLocksmith.hash(text)}`
    const known = answers.get(asked)
    if (known !== undefined) return known
    const answer = nodeLocksmith.verify(signKey, text, signature)
    answers.set(asked, answer)
    return answer
  },
}

export const seedOf = (name: string): Uint8Array => new Uint8Array(crypto.hash('sha256', `seed ${name}`, 'buffer'))

/** Before anything that happens in a test. */
const issuedAt = '2025-01-02T01:00:00.000Z'

/** One who can sign. */
export interface KeyHolder {
  readonly seed: Uint8Array
  readonly certificate: Certificate
}

export const issuerKeyOf = (issuer: string): string => smith.signKeyOf(seedOf(issuer))

/** A certificate by the issuing key called `issuer`; the key is drawn from the person's id. */
export function certified(
  card: CertificateCard,
  options: { readonly issuer?: string; readonly bureau?: string; readonly key?: string; readonly at?: string } = {},
): KeyHolder {
  const seed = seedOf(options.key ?? card.personId)
  const certificate = issueCertificate(smith, seedOf(options.issuer ?? 'issuer'), {
    bureau: options.bureau ?? '株洲市科学技术局',
    card,
    signKey: smith.signKeyOf(seed),
    boxKey: smith.boxKeyOf(seed),
    issuedAt: options.at ?? issuedAt,
    replaces: null,
  })
  return { seed, certificate }
}

export interface KeyOffice {
  readonly bureau: Bureau
  /** By person id. */
  readonly holders: ReadonlyMap<string, KeyHolder>
}

/** The bureau of `aBureau`, every person with a certificate. */
export function aKeyOffice(change: Partial<Bureau> = {}): KeyOffice {
  const bureau = aBureau(change)
  const holders = new Map(bureau.people.map((person) => [person.id, certified(cardOf(person))]))
  const certificates = [...holders.values()].map(({ certificate }) => certificate)
  return { bureau: { ...bureau, issuerKey: issuerKeyOf('issuer'), certificates }, holders }
}

/** A line signed by this person, as a desk writes it. */
export function signedLine(
  draft: DraftEntry,
  after: { readonly seq: number; readonly hash: string | null },
  holder: KeyHolder,
): string {
  const unsigned = seal(draft, after.seq + 1, after.hash)
  const value = smith.sign(holder.seed, signedTexts.line(lineOf(unsigned)))
  const entry: JournalEntry = { ...unsigned, signature: { certificate: holder.certificate.serial, value } }
  return lineOf(entry)
}

/** `desk.signPackage` and `desk.openSealed` of whoever sits there. */
export const seatOf = (holder: KeyHolder): Pick<SeatMethods, 'signPackage' | 'openSealed'> => ({
  async signPackage(digest) {
    const signature = smith.sign(holder.seed, signedTexts.package(digest))
    return { outcome: 'signed', certificate: holder.certificate, signature }
  },
  async openSealed(sealed) {
    const secret = openSealedKey(smith, holder.seed, sealed)
    return secret === null
      ? { outcome: 'failed', reason: '这个包不是给您的，打不开。' }
      : { outcome: 'opened', secret: hexOf(secret) }
  },
})
