import { describe, expect, test } from 'vitest'
import { nodeLocksmith as desk } from '../../../electron/desk/node-locksmith.ts'
import { nobleLocksmith as page } from '../../../renderer/data/noble-locksmith.ts'
import {
  newRecoveryCode,
  newSeed,
  openSealedKey,
  recoveryCodeOf,
  sealKey,
  unwrapKey,
  wrapKey,
} from '../../../shared/identity/keys.ts'

const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }

describe('a key under a passphrase', () => {
  test('opens with the passphrase at either place, however an input method composed it, and with no other', async () => {
    const seed = newSeed(desk)
    const wrapped = await wrapKey(desk, seed, 'Café 的一句口令', cheap)
    expect(await unwrapKey(page, wrapped, 'Cafe\u0301 的一句口令')).toEqual(seed)
    for (const wrong of ['', 'café 的一句口令', 'Café 的一句口令 ', 'Café的一句口令']) {
      expect(await unwrapKey(desk, wrapped, wrong)).toBeNull()
    }
  })

  test('is locked differently each time, and not opened once anything about it was changed', async () => {
    const seed = newSeed(desk)
    const [one, two] = [await wrapKey(desk, seed, '一句口令啊', cheap), await wrapKey(page, seed, '一句口令啊', cheap)]
    expect(one.salt).not.toBe(two.salt)
    expect(one.locked).not.toBe(two.locked)
    for (const changed of [
      { ...one, salt: two.salt },
      { ...one, nonce: two.nonce },
      { ...one, locked: two.locked },
      { ...one, passes: 2 },
      { ...one, memoryKiB: 128 },
    ]) {
      expect(await unwrapKey(desk, changed, '一句口令啊')).toBeNull()
    }
  })
})

describe('a sealed key', () => {
  test('opens for its holder at either place, for nobody else, and not when it was changed', () => {
    const [holder, other, secret] = [newSeed(desk), newSeed(desk), newSeed(desk)]
    const sealed = sealKey(page, secret, desk.boxKeyOf(holder))
    expect(openSealedKey(desk, holder, sealed)).toEqual(secret)
    expect(openSealedKey(page, holder, sealed)).toEqual(secret)
    expect(openSealedKey(desk, other, sealed)).toBeNull()
    expect(openSealedKey(desk, other, { ...sealed, to: desk.boxKeyOf(other) })).toBeNull()
    expect(openSealedKey(desk, holder, { ...sealed, from: desk.boxKeyOf(other) })).toBeNull()
    expect(openSealedKey(desk, holder, { ...sealed, nonce: '00'.repeat(12) })).toBeNull()
    expect(openSealedKey(desk, holder, { ...sealed, locked: `00${sealed.locked.slice(2)}` })).toBeNull()
  })

  test('whose sender key is none is not opened, and is no error', () => {
    const holder = newSeed(desk)
    const sealed = sealKey(desk, newSeed(desk), desk.boxKeyOf(holder))
    for (const from of ['00'.repeat(32), `01${'00'.repeat(31)}`, 'ff'.repeat(32)]) {
      for (const smith of [desk, page]) expect(openSealedKey(smith, holder, { ...sealed, from })).toBeNull()
    }
  })
})

describe('the recovery code', () => {
  test('is seven groups of four signs that nobody takes for another', () => {
    for (let count = 0; count < 50; count += 1) {
      expect(newRecoveryCode(desk)).toMatch(/^([2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]{4}$/)
    }
  })

  test.each([
    ['small letters', (code: string) => code.toLowerCase()],
    ['no hyphens', (code: string) => code.replaceAll('-', '')],
    ['spaces for hyphens', (code: string) => code.replaceAll('-', ' ')],
    ['spaces around, a line end', (code: string) => `  ${code}\n`],
    ['hyphens of an input method', (code: string) => code.replaceAll('-', '－')],
    ['full-width letters and figures', (code: string) => code.replace(/[0-9A-Z]/g, wide)],
  ])('typed with %s is the same code', (_how, typed) => {
    const code = newRecoveryCode(desk)
    expect(recoveryCodeOf(typed(code))).toBe(code)
  })

  test('with a sign wrong is another', () => {
    const code = newRecoveryCode(desk)
    expect(recoveryCodeOf(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)).not.toBe(code)
  })
})

const wide = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)
