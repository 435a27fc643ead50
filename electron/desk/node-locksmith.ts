/** The locksmith of the desk: Node's own cryptography, argon2id by hash-wasm. */
import * as crypto from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { type Locksmith, mayVerify } from '../../shared/identity/crypto-port.ts'

/** DER heads before the 32 bytes of a raw key (RFC 8410 §10.3): Node takes raw keys in no shorter way. */
const heads = {
  signPrivate: Buffer.from('302e020100300506032b657004220420', 'hex'),
  signPublic: Buffer.from('302a300506032b6570032100', 'hex'),
  boxPrivate: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  boxPublic: Buffer.from('302a300506032b656e032100', 'hex'),
} as const

const KEY_BYTES = 32
const TAG_BYTES = 16

const privateKey = (head: Buffer, seed: Uint8Array) =>
  crypto.createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
const publicKey = (head: Buffer, raw: string) =>
  crypto.createPublicKey({ key: Buffer.concat([head, Buffer.from(raw, 'hex')]), format: 'der', type: 'spki' })
const rawOf = (key: crypto.KeyObject): string =>
  crypto.createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES).toString('hex')
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

/** One seed serves two algorithms: the box key is drawn from it, so that neither key tells of the other. */
const boxSeed = (seed: Uint8Array): Uint8Array =>
  new Uint8Array(crypto.hkdfSync('sha256', seed, new Uint8Array(), 'fuyan box key', KEY_BYTES))

export const nodeLocksmith: Locksmith = {
  hash: (text) => crypto.hash('sha256', text, 'hex'),
  hashBytes: (bytes) => crypto.hash('sha256', bytes, 'hex'),
  verify(signKey, text, signature) {
    if (!mayVerify(signKey, signature)) return false
    try {
      return crypto.verify(null, Buffer.from(text), publicKey(heads.signPublic, signKey), Buffer.from(signature, 'hex'))
    } catch {
      // Thirty-two bytes that are no point of the curve.
      return false
    }
  },
  random: (length) => plain(crypto.randomBytes(length)),
  signKeyOf: (seed) => rawOf(privateKey(heads.signPrivate, seed)),
  sign: (seed, text) => crypto.sign(null, Buffer.from(text), privateKey(heads.signPrivate, seed)).toString('hex'),
  boxKeyOf: (seed) => rawOf(privateKey(heads.boxPrivate, boxSeed(seed))),
  agree(seed, boxKey) {
    const common = crypto.diffieHellman({
      privateKey: privateKey(heads.boxPrivate, boxSeed(seed)),
      publicKey: publicKey(heads.boxPublic, boxKey),
    })
    return new Uint8Array(crypto.hkdfSync('sha256', common, new Uint8Array(), 'fuyan agreed key', KEY_BYTES))
  },
  stretch: (passphrase, salt, { memoryKiB, passes, lanes }) =>
    argon2id({
      password: passphrase,
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    }),
  lock(key, nonce, bytes, about) {
    const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(Buffer.from(about))
    return plain(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]))
  },
  unlock(key, nonce, locked, about) {
    if (locked.length < TAG_BYTES) return null
    const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(about))
    decipher.setAuthTag(locked.subarray(-TAG_BYTES))
    try {
      return plain(Buffer.concat([decipher.update(locked.subarray(0, -TAG_BYTES)), decipher.final()]))
    } catch {
      return null
    }
  },
}
