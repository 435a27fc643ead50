/** Making, locking and opening keys; issuing certificates. Everything random comes in through the locksmith. */
import { paperSigns } from '../paper-signs.ts'
import { bytesOfHex, hexOf, type Locksmith, type StretchCost } from './crypto-port.ts'
import {
  type Certificate,
  type CertificateCard,
  type Revocation,
  type SealedKey,
  signedTexts,
  type WrappedKey,
} from './certificate.ts'

const SEED_BYTES = 32
const SALT_BYTES = 16
const NONCE_BYTES = 12
const SERIAL_BYTES = 16

/** RFC 9106 §4, the second recommended option: 64 MiB, three passes, four lanes. */
export const usualCost: StretchCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }

export const newSeed = (smith: Locksmith): Uint8Array => smith.random(SEED_BYTES)

/** Locks a seed of 32 bytes by a passphrase. */
export async function wrapKey(
  smith: Locksmith,
  seed: Uint8Array,
  passphrase: string,
  cost: StretchCost,
): Promise<WrappedKey> {
  const salt = smith.random(SALT_BYTES)
  const nonce = smith.random(NONCE_BYTES)
  const key = await smith.stretch(normalized(passphrase), salt, cost)
  return { ...cost, salt: hexOf(salt), nonce: hexOf(nonce), locked: hexOf(smith.lock(key, nonce, seed, 'wrapped key')) }
}

/** The seed; null for a wrong passphrase. */
export async function unwrapKey(smith: Locksmith, wrapped: WrappedKey, passphrase: string): Promise<Uint8Array | null> {
  // Nothing is locked by no words at all, and argon2id in WebAssembly does not take them.
  if (passphrase === '') return null
  const { memoryKiB, passes, lanes } = wrapped
  const key = await smith.stretch(normalized(passphrase), bytesOfHex(wrapped.salt), { memoryKiB, passes, lanes })
  return smith.unlock(key, bytesOfHex(wrapped.nonce), bytesOfHex(wrapped.locked), 'wrapped key')
}

/** Seals 32 bytes for the holder of a box key; each sealing uses a key of its own. */
export function sealKey(smith: Locksmith, secret: Uint8Array, to: string): SealedKey {
  const once = newSeed(smith)
  const nonce = smith.random(NONCE_BYTES)
  const locked = smith.lock(smith.agree(once, to), nonce, secret, 'sealed key')
  return { to, from: smith.boxKeyOf(once), nonce: hexOf(nonce), locked: hexOf(locked) }
}

/** The secret; null when it was sealed for somebody else, or changed. */
export function openSealedKey(smith: Locksmith, seed: Uint8Array, sealed: SealedKey): Uint8Array | null {
  if (sealed.to !== smith.boxKeyOf(seed)) return null
  const key = agreed(smith, seed, sealed.from)
  return key === null ? null : smith.unlock(key, bytesOfHex(sealed.nonce), bytesOfHex(sealed.locked), 'sealed key')
}

/** Null for a key with which everybody would agree on the same (RFC 7748 §6.1): both locksmiths throw at it. */
function agreed(smith: Locksmith, seed: Uint8Array, boxKey: string): Uint8Array | null {
  try {
    return smith.agree(seed, boxKey)
  } catch {
    return null
  }
}

/** A certificate for the holder of these public keys, signed by the bureau's issuing key. */
export function issueCertificate(
  smith: Locksmith,
  issuerSeed: Uint8Array,
  said: {
    readonly bureau: string
    readonly card: CertificateCard
    readonly signKey: string
    readonly boxKey: string
    readonly issuedAt: string
    readonly replaces: string | null
  },
): Certificate {
  const { card, ...others } = said
  const unsigned = {
    ...card,
    ...others,
    fuyan: 'certificate' as const,
    issuer: smith.signKeyOf(issuerSeed),
    serial: hexOf(smith.random(SERIAL_BYTES)),
    signature: '',
  }
  return { ...unsigned, signature: smith.sign(issuerSeed, signedTexts.certificate(unsigned)) }
}

export function signRevocation(
  smith: Locksmith,
  issuerSeed: Uint8Array,
  said: Pick<Revocation, 'serial' | 'personId' | 'reason' | 'at' | 'note'>,
): Revocation {
  const unsigned = { ...said, fuyan: 'revocation' as const, issuer: smith.signKeyOf(issuerSeed), signature: '' }
  return { ...unsigned, signature: smith.sign(issuerSeed, signedTexts.revocation(unsigned)) }
}

const CODE_LENGTH = 28
const GROUP = 4

/** 恢复码 of the recovery sheet: seven groups of four signs, 138 bits. */
export function newRecoveryCode(smith: Locksmith): string {
  let signs = ''
  while (signs.length < CODE_LENGTH) {
    for (const byte of smith.random(CODE_LENGTH)) {
      // Bytes beyond the last whole run of signs would make the first signs likelier.
      const sign =
        byte < paperSigns.length * Math.floor(256 / paperSigns.length)
          ? paperSigns[byte % paperSigns.length]
          : undefined
      if (sign !== undefined && signs.length < CODE_LENGTH) signs += sign
    }
  }
  return Array.from({ length: CODE_LENGTH / GROUP }, (_, at) => signs.slice(at * GROUP, (at + 1) * GROUP)).join('-')
}

/** The code as typed from paper: small and full-width letters, spaces and missing hyphens are forgiven. */
export function recoveryCodeOf(typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return signs.replace(/.{4}(?=.)/g, '$&-')
}

/** One passphrase, however an input method composed it. */
const normalized = (passphrase: string): string => passphrase.normalize('NFC')
