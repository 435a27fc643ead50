/** The page's locksmith: @noble, because Chromium 130 has no Ed25519 and a decision needs an answer at once. */
import { gcm } from '@noble/ciphers/aes.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Locksmith, mayVerify } from '../../shared/identity/crypto-port.ts'
import { sha256Hex, sha256OfBytes } from './hashing.ts'

const KEY_BYTES = 32
const TAG_BYTES = 16

const boxSeed = (seed: Uint8Array): Uint8Array => hkdf(sha256, seed, undefined, utf8ToBytes('fuyan box key'), KEY_BYTES)

export const nobleLocksmith: Locksmith = {
  hash: sha256Hex,
  hashBytes: sha256OfBytes,
  verify(signKey, text, signature) {
    if (!mayVerify(signKey, signature)) return false
    try {
      // Strict, as Node is: one signature for one text.
      return ed25519.verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(signKey), { zip215: false })
    } catch {
      return false
    }
  },
  random: (length) => randomBytes(length),
  signKeyOf: (seed) => bytesToHex(ed25519.getPublicKey(seed)),
  sign: (seed, text) => bytesToHex(ed25519.sign(utf8ToBytes(text), seed)),
  boxKeyOf: (seed) => bytesToHex(x25519.getPublicKey(boxSeed(seed))),
  agree(seed, boxKey) {
    const common = x25519.getSharedSecret(boxSeed(seed), hexToBytes(boxKey))
    return hkdf(sha256, common, undefined, utf8ToBytes('fuyan agreed key'), KEY_BYTES)
  },
  stretch: (passphrase, salt, { memoryKiB, passes, lanes }) =>
    argon2idAsync(passphrase, salt, { m: memoryKiB, t: passes, p: lanes, dkLen: KEY_BYTES }),
  lock: (key, nonce, bytes, about) => gcm(key, nonce, utf8ToBytes(about)).encrypt(bytes),
  unlock(key, nonce, locked, about) {
    if (locked.length < TAG_BYTES) return null
    try {
      return gcm(key, nonce, utf8ToBytes(about)).decrypt(locked)
    } catch {
      return null
    }
  },
}
