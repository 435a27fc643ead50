/** Two locksmiths, one craft: the desk's (Node) and the page's (@noble) give the same bytes and open each other's locks. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import { nobleLocksmith } from '../../../renderer/data/noble-locksmith.ts'
import { bytesOfHex, hexOf, type Locksmith } from '../../../shared/identity/crypto-port.ts'

const seedOf = (byte: number) => new Uint8Array(32).fill(byte)
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const some = { numRuns: 25 }
const both: readonly (readonly [string, Locksmith, Locksmith])[] = [
  ['the desk writes, the page reads', nodeLocksmith, nobleLocksmith],
  ['the page writes, the desk reads', nobleLocksmith, nodeLocksmith],
]

describe('both locksmiths', () => {
  test('hash, derive, sign and agree alike', () => {
    fc.assert(
      fc.property(seeds, seeds, fc.string({ unit: 'grapheme' }), (seed, other, text) => {
        expect(nobleLocksmith.hash(text)).toBe(nodeLocksmith.hash(text))
        expect(nobleLocksmith.hashBytes(seed)).toBe(nodeLocksmith.hashBytes(seed))
        expect(nobleLocksmith.signKeyOf(seed)).toBe(nodeLocksmith.signKeyOf(seed))
        expect(nobleLocksmith.boxKeyOf(seed)).toBe(nodeLocksmith.boxKeyOf(seed))
        expect(nobleLocksmith.sign(seed, text)).toBe(nodeLocksmith.sign(seed, text))
        const [mine, theirs] = [nodeLocksmith.boxKeyOf(seed), nodeLocksmith.boxKeyOf(other)]
        const common = hexOf(nodeLocksmith.agree(seed, theirs))
        expect(hexOf(nobleLocksmith.agree(seed, theirs))).toBe(common)
        expect(hexOf(nobleLocksmith.agree(other, mine))).toBe(common)
      }),
      some,
    )
  })

  test('sign as RFC 8032 does (§7.1, test 1) and verify it', () => {
    const seed = bytesOfHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
    const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
    for (const smith of [nodeLocksmith, nobleLocksmith]) {
      expect(smith.signKeyOf(seed)).toBe(key)
      expect(smith.sign(seed, '')).toBe(signature)
      expect(smith.verify(key, '', signature)).toBe(true)
    }
  })

  test('stretch a passphrase alike, as RFC 9106 says', async () => {
    for (const cost of [
      { memoryKiB: 64, passes: 1, lanes: 1 },
      { memoryKiB: 256, passes: 3, lanes: 4 },
    ]) {
      const salt = seedOf(7).subarray(0, 16)
      const mine = await nodeLocksmith.stretch('春风又绿江南岸', salt, cost)
      expect(hexOf(await nobleLocksmith.stretch('春风又绿江南岸', salt, cost))).toBe(hexOf(mine))
      expect(mine).toHaveLength(32)
    }
  })

  test.each(both)('%s: what is locked opens, and only whole and with everything right', (_name, writer, reader) => {
    fc.assert(
      fc.property(seeds, fc.uint8Array({ maxLength: 300 }), fc.nat(), (key, bytes, where) => {
        const nonce = seedOf(9).subarray(0, 12)
        const locked = writer.lock(key, nonce, bytes, '关于')
        expect(locked).toHaveLength(bytes.length + 16)
        expect(reader.unlock(key, nonce, locked, '关于')).toEqual(bytes)
        expect(reader.unlock(key, nonce, locked, '别的')).toBeNull()
        expect(reader.unlock(key, seedOf(8).subarray(0, 12), locked, '关于')).toBeNull()
        expect(reader.unlock(nudged(key, where), nonce, locked, '关于')).toBeNull()
        expect(reader.unlock(key, nonce, nudged(locked, where), '关于')).toBeNull()
        expect(reader.unlock(key, nonce, locked.subarray(0, where % locked.length), '关于')).toBeNull()
      }),
      some,
    )
  })

  test.each(both)('%s: a signature is over this text by this key, bit for bit', (_name, writer, reader) => {
    fc.assert(
      fc.property(seeds, fc.string(), fc.nat(), (seed, text, where) => {
        const key = writer.signKeyOf(seed)
        const signature = writer.sign(seed, text)
        expect(reader.verify(key, text, signature)).toBe(true)
        expect(reader.verify(key, `${text} `, signature)).toBe(false)
        expect(reader.verify(hexOf(nudged(bytesOfHex(key), where)), text, signature)).toBe(false)
        expect(reader.verify(key, text, hexOf(nudged(bytesOfHex(signature), where)))).toBe(false)
      }),
      some,
    )
  })

  const key = nodeLocksmith.signKeyOf(seedOf(1))
  const signature = nodeLocksmith.sign(seedOf(1), '文')
  test.each([
    ['no key', '', signature],
    ['a short key', key.slice(2), signature],
    ['a key in capitals', key.toUpperCase(), signature],
    ['a key that is no hex', `zz${key.slice(2)}`, signature],
    ['a key that is no point', 'ff'.repeat(32), signature],
    ['a key of nothing', '00'.repeat(32), signature],
    ['the neutral point, under which anything would hold', `01${'00'.repeat(31)}`, `01${'00'.repeat(63)}`],
    ['no signature', key, ''],
    ['a short signature', key, signature.slice(2)],
    ['a long signature', key, `${signature}00`],
    ['a signature in capitals', key, signature.toUpperCase()],
    ['a signature of nothing', key, '00'.repeat(64)],
    ['a number beyond the order of the curve', key, `${signature.slice(0, 64)}${'ff'.repeat(32)}`],
    ['odd text', key, `${signature.slice(0, 127)}\n`],
  ])('%s is false, never an error, and for both alike', (_what, someKey, someSignature) => {
    expect(nodeLocksmith.verify(someKey, '文', someSignature)).toBe(false)
    expect(nobleLocksmith.verify(someKey, '文', someSignature)).toBe(false)
  })

  test('random bytes are of the length asked for and not the same twice', () => {
    for (const smith of [nodeLocksmith, nobleLocksmith]) {
      expect(smith.random(32)).toHaveLength(32)
      expect(hexOf(smith.random(32))).not.toBe(hexOf(smith.random(32)))
    }
  })
})

test('hex goes there and back, and what is none is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOfHex(hexOf(bytes))).toEqual(bytes)
    }),
  )
  for (const wrong of ['0', 'zz', 'AB', '0x', ' 00', '00\n']) expect(() => bytesOfHex(wrong)).toThrow('not hex')
})

/** The same bytes with one bit turned. */
function nudged(bytes: Uint8Array, where: number): Uint8Array {
  const changed = new Uint8Array(bytes)
  const at = where % (bytes.length * 8)
  changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7))
  return changed
}
