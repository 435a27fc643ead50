/**
 * What the core asks of cryptography. The desk answers with Node's own, the page with @noble: both give the same bytes
 * (held together by tests/shared/identity). Keys, hashes and signatures are lower-case hex.
 */

/** What is needed to believe: sync, so that a decision can use it. */
export interface Verifier {
  /** SHA-256 of a text (UTF-8). */
  readonly hash: (text: string) => string
  readonly hashBytes: (bytes: Uint8Array) => string
  /** Ed25519 (RFC 8032) over a text; false for anything malformed, never an error. */
  readonly verify: (signKey: string, text: string, signature: string) => boolean
}

/** Cost of argon2id (RFC 9106): memory in KiB, passes, lanes. Kept beside each wrapped key, so that it can rise. */
export interface StretchCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** What is needed to make and open keys. A seed is 32 bytes; the signing key and the box key both come from it. */
export interface Locksmith extends Verifier {
  readonly random: (length: number) => Uint8Array
  /** Ed25519 public key of a seed. */
  readonly signKeyOf: (seed: Uint8Array) => string
  readonly sign: (seed: Uint8Array, text: string) => string
  /** X25519 public key of a seed. */
  readonly boxKeyOf: (seed: Uint8Array) => string
  /** The 32 bytes that only the holders of both seeds can know (X25519, then HKDF-SHA-256). */
  readonly agree: (seed: Uint8Array, boxKey: string) => Uint8Array
  /** argon2id, 32 bytes. */
  readonly stretch: (passphrase: string, salt: Uint8Array, cost: StretchCost) => Promise<Uint8Array>
  /** AES-256-GCM; the tag stands behind the text. `about` is authenticated, not hidden. */
  readonly lock: (key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, about: string) => Uint8Array
  /** Null when the key is wrong or anything was changed. */
  readonly unlock: (key: Uint8Array, nonce: Uint8Array, locked: Uint8Array, about: string) => Uint8Array | null
}

/**
 * Ed25519 keys that are none: points of small order, under which anything could be made to hold, and numbers beyond
 * the field, a second way to write the same key (RFC 8032 §5.1.3).
 */
const SMALL_ORDER =
  /^(?:0[01](?:00){30}[08]0|ec(?:ff){30}[7f]f|26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc[08]5|c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03[7f]a)$/
const BEYOND_FIELD = /^(?:e[d-f]|f[0-9a-f])(?:ff){30}[7f]f$/
const KEY = /^[0-9a-f]{64}$/
const SIGNATURE = /^[0-9a-f]{128}$/

/** Whether these can be a key and a signature at all; what both locksmiths ask before they verify. */
export const mayVerify = (signKey: string, signature: string): boolean =>
  KEY.test(signKey) && !SMALL_ORDER.test(signKey) && !BEYOND_FIELD.test(signKey) && SIGNATURE.test(signature)

const HEX = /^(?:[0-9a-f]{2})*$/

export function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Throws on what is no hex: callers hold values that a schema has checked. */
export function bytesOfHex(hex: string): Uint8Array {
  if (!HEX.test(hex)) throw new Error('not hex')
  const bytes = new Uint8Array(hex.length / 2)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
