/** Who sits at the desk: in whose name it signs, whom it lets in, and what of it reaches the disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeDesk, noDialogs } from '../../../electron/desk/make-desk.ts'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import { nobleLocksmith } from '../../../renderer/data/noble-locksmith.ts'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Desk } from '../../../shared/desk.ts'
import { cardOf } from '../../../shared/identity/card-of.ts'
import { hexOf } from '../../../shared/identity/crypto-port.ts'
import { openSealedKey, sealKey, unwrapKey } from '../../../shared/identity/keys.ts'
import type { Issued } from '../../../shared/identity/seat-contract.ts'
import { samplePassphrase } from '../../../shared/identity/seat.ts'
import { isGenuine, isGenuineRevocation } from '../../../shared/identity/trust.ts'
import { changedFields } from '../../../shared/journal/replay.ts'
import { signerOf } from '../../../shared/journal/signed.ts'
import type { Person } from '../../../shared/people/person.ts'
import { sampleDocument } from '../../helpers/an-office.ts'
import { aLine, entriesOf, freshFolder } from '../helpers/a-desk.ts'

const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }
const words = { admin: '管理员的一句口令', li: '李婉自己的一句口令', other: '换过之后的一句口令' }
const start = Date.parse('2026-03-02T00:30:00.000Z')
const HOUR = 3_600_000

const person = (id: string, name: string, roles: Person['roles']): Person => ({
  id,
  name,
  post: '',
  section: '办公室',
  phone: '',
  roles,
  deputising: [],
  sample: false,
  account: null,
})
const admin = person('p-admin', '管平', ['systemAdmin'])
const li = person('p-li', '李婉', ['handler'])

/** A desk with a bureau of two, the administrator sitting there; the clock is the test's. */
class Bureaux {
  readonly folder = freshFolder()
  now = start
  desk = this.starts()
  bureau: Bureau = { ...sampleDocument.bureau, sample: false, people: [admin, li], issuedNumbers: [] }
  recoveryCode = ''
  private written: Bureau | null = null

  starts(): Desk {
    const parts = { folder: this.folder, version: '0', dialogs: noDialogs, fonts: async () => null, keyCost: cheap }
    this.desk = makeDesk({ ...parts, now: () => this.now })
    return this.desk
  }

  at = () => new Date(this.now).toISOString()

  /** Writes the bureau as it is now to be, in the name of `by`. */
  async writes(bureau: Bureau, by: Person = admin) {
    const set = changedFields(this.written, bureau)
    const line = { ...aLine('bureau', set), by: { id: by.id, name: by.name }, at: this.at() }
    const answer = await this.desk.appendJournal(line, (await entriesOf(this.desk, 'bureau')).length)
    if (answer.outcome === 'saved') this.written = this.bureau = bureau
    return answer
  }

  with(id: string, { account, certificate }: Pick<Issued, 'account' | 'certificate'>): Bureau {
    return {
      ...this.bureau,
      people: this.bureau.people.map((one) => (one.id === id ? { ...one, account } : one)),
      certificates: [...this.bureau.certificates, certificate],
    }
  }

  static async founded(): Promise<Bureaux> {
    const all = new Bureaux()
    const made = await all.desk.foundAccounts(all.bureau.name, cardOf(admin), words.admin)
    if (made.outcome === 'failed') throw new Error(made.reason)
    all.recoveryCode = made.recoveryCode
    all.bureau = { ...all.with(admin.id, made), issuerKey: made.issuerKey, recovery: made.recovery }
    const founded = await all.writes(all.bureau)
    if (founded.outcome !== 'saved') throw new Error(JSON.stringify(founded))
    const issued = await all.desk.issueAccount(cardOf(li), words.li)
    if (issued.outcome === 'failed') throw new Error(issued.reason)
    await all.writes(all.with(li.id, issued))
    return all
  }

  saves(by: Person, afterSeq = 0, at = this.at()) {
    return this.desk.appendJournal({ ...aLine('case-1'), by: { id: by.id, name: by.name }, at }, afterSeq)
  }
}

const refusedWith = (said: string) => ({ outcome: 'failed', reason: expect.stringContaining(said) })

describe('a line', () => {
  test('is signed by the one who sits here, and the page’s own locksmith verifies it', async () => {
    const all = await Bureaux.founded()
    await all.desk.signIn(li.id, words.li)
    expect(await all.saves(li)).toMatchObject({ outcome: 'saved' })
    await all.desk.signIn(admin.id, words.admin)
    expect(await all.saves(admin, 1)).toMatchObject({ outcome: 'saved' })
    const lines = [...(await entriesOf(all.desk, 'bureau')), ...(await entriesOf(all.desk, 'case-1'))]
    const signers = lines.map((line) => signerOf(line, all.bureau, nobleLocksmith, { sample: false, arriving: true }))
    expect(signers.map((one) => (one.ok ? one.value.name : one.error.reason))).toEqual(['管平', '管平', '李婉', '管平'])
  })

  test('in another’s name, and by nobody, is not written', async () => {
    const all = await Bureaux.founded()
    expect(await all.saves(li)).toEqual(refusedWith('现在办公的是管平'))
    await all.desk.signOut()
    expect(await all.saves(li)).toEqual(refusedWith('还没有人登录'))
    all.starts()
    expect(await all.desk.seat()).toEqual({ outcome: 'empty' })
    expect(await all.saves(admin)).toEqual(refusedWith('还没有人登录'))
    expect(await entriesOf(all.desk, 'case-1')).toEqual([])
  })

  test('is unsigned before there are accounts', async () => {
    const desk = makeDesk({ folder: freshFolder(), version: '0', dialogs: noDialogs, fonts: async () => null })
    expect(await desk.appendJournal(aLine('case-1'), 0)).toMatchObject({ entry: { signature: null } })
  })

  test('removing a case is signed too: with nobody here the case stays', async () => {
    const all = await Bureaux.founded()
    await all.saves(admin)
    await all.desk.holdPackage('case-1', new Uint8Array([1]))
    await all.desk.signOut()
    const note = { ...aLine('bureau', { removed: 'case-1' }), by: { id: admin.id, name: admin.name }, at: all.at() }
    expect(await all.desk.removeJournal('case-1', note)).toEqual(refusedWith('还没有人登录'))
    expect(await entriesOf(all.desk, 'case-1')).toHaveLength(1)
    expect(await all.desk.heldPackages()).toMatchObject({ packages: [{ journal: 'case-1' }] })
    await all.desk.signIn(admin.id, words.admin)
    expect(await all.desk.removeJournal('case-1', note)).toMatchObject({ outcome: 'removed' })
    expect(await entriesOf(all.desk, 'case-1')).toEqual([])
  })

  test('is signed when the clock went back a day, but not before the certificate was issued', async () => {
    const all = await Bureaux.founded()
    all.now = start + 48 * HOUR
    await all.desk.signIn(li.id, words.li)
    expect(await all.saves(li)).toMatchObject({ outcome: 'saved' })
    all.now -= 24 * HOUR
    expect(await all.saves(li, 1)).toMatchObject({ outcome: 'saved' })
    all.now = start - HOUR / 2
    expect(await all.saves(li, 2)).toEqual(refusedWith('早约 30 分钟'))
    expect(await all.desk.signIn(li.id, words.li)).toEqual(refusedWith('早约 30 分钟。请先校准本机的日期和时间'))
    all.now = start - 47 * HOUR
    expect(await all.desk.signIn(li.id, words.li)).toEqual(refusedWith('早约 2 天'))
    all.now = start
    expect(await all.saves(li, 2)).toMatchObject({ outcome: 'saved' })
  })
})

describe('a certificate', () => {
  test('is issued and revoked by 系统管理员 only', async () => {
    const all = await Bureaux.founded()
    const { serial } = all.bureau.certificates[1] ?? { serial: '' }
    const revoked = await all.desk.signRevocation(serial, li.id, 'left', '')
    expect(revoked.outcome === 'revoked' && isGenuineRevocation(revoked.revocation, nobleLocksmith)).toBe(true)
    await all.desk.signIn(li.id, words.li)
    expect(await all.desk.issueAccount(cardOf(li), words.other)).toEqual(refusedWith('只有系统管理员'))
    expect(await all.desk.issueAccount({ ...cardOf(li), roles: ['chiefLeader'] }, null)).toEqual(refusedWith('只有'))
    expect(await all.desk.signRevocation(serial, li.id, 'left', '')).toEqual(refusedWith('只有系统管理员'))
    expect(await all.desk.renewRecovery()).toEqual(refusedWith('只有系统管理员'))
    await all.desk.signOut()
    expect(await all.desk.issueAccount(cardOf(li), null)).toEqual(refusedWith('只有系统管理员'))
    expect(await all.desk.foundAccounts('别的局', cardOf(li), words.other)).toEqual(refusedWith('已经建立'))
  })

  test('issued and not written down signs nothing else, and written down it signs from its own line on', async () => {
    const all = await Bureaux.founded()
    const old = all.bureau.certificates[0]?.serial
    const issued = await all.desk.issueAccount({ ...cardOf(admin), post: '副主任' }, null)
    if (issued.outcome === 'failed') throw new Error(issued.reason)
    expect(await all.saves(admin)).toMatchObject({ entry: { signature: { certificate: old } } })
    expect(await all.desk.signPackage('a'.repeat(64))).toMatchObject({ certificate: { serial: old } })
    const fresh = issued.certificate.serial
    expect(await all.writes(all.with(admin.id, issued))).toMatchObject({ entry: { signature: { certificate: fresh } } })
    expect(await all.saves(admin, 1)).toMatchObject({ entry: { signature: { certificate: fresh } } })
  })

  test('changed by an administrator elsewhere is the one that the desk signs with from then on', async () => {
    const all = await Bureaux.founded()
    const issued = await all.desk.issueAccount({ ...cardOf(li), post: '科长' }, null)
    if (issued.outcome === 'failed') throw new Error(issued.reason)
    await all.writes(all.with(li.id, issued))
    await all.desk.signIn(li.id, words.li)
    expect(await all.saves(li)).toMatchObject({ entry: { signature: { certificate: issued.certificate.serial } } })
    expect(issued.certificate.replaces).toBe(all.bureau.certificates[1]?.serial)
    expect(isGenuine(issued.certificate, nobleLocksmith)).toBe(true)
  })
})

describe('signing in', () => {
  test('is refused to who is unknown, has no account, is suspended, or says the wrong words', async () => {
    const all = await Bureaux.founded()
    await all.desk.signOut()
    expect(await all.desk.signIn('p-nobody', 'x')).toEqual(refusedWith('没有这个人'))
    for (const wrong of ['', words.admin, `${words.li} `]) {
      expect(await all.desk.signIn(li.id, wrong)).toMatchObject({ outcome: 'refused' })
    }
    expect(await all.desk.seat()).toEqual({ outcome: 'empty' })
    await all.desk.signIn(admin.id, words.admin)
    const people = all.bureau.people.map((one) =>
      one.id === li.id && one.account !== null
        ? { ...one, account: { ...one.account, state: 'suspended' as const } }
        : one,
    )
    await all.writes({ ...all.bureau, people: [...people, person('p-new', '新来的', ['handler'])] })
    all.now += HOUR
    expect(await all.desk.signIn(li.id, words.li)).toEqual(refusedWith('停用'))
    expect(await all.desk.signIn('p-new', words.li)).toEqual(refusedWith('还没有账户'))
    expect(await all.desk.seat()).toMatchObject({ personId: admin.id, issues: true })
  })

  test('waits after three wrong tries, over a restart, and a clock set back makes it no longer', async () => {
    const all = await Bureaux.founded()
    for (const waitSeconds of [0, 0, 5, 10]) {
      expect(await all.desk.signIn(li.id, 'x')).toMatchObject({ outcome: 'refused', waitSeconds })
      all.now += waitSeconds * 1000
    }
    all.now -= 4_000
    all.starts()
    expect(await all.desk.signIn(li.id, words.li)).toMatchObject({ outcome: 'refused', waitSeconds: 4 })
    all.now = start - 1000 * HOUR
    expect(await all.desk.signIn(li.id, words.li)).toMatchObject({ outcome: 'refused', waitSeconds: 10 })
    all.now = start + HOUR
    expect(await all.desk.signIn(admin.id, words.admin)).toMatchObject({ outcome: 'seated' })
    expect(await all.desk.signIn(li.id, words.li)).toMatchObject({ outcome: 'seated', issues: false })
    expect(await all.desk.signIn(li.id, 'x')).toMatchObject({ waitSeconds: 0 })
  })

  test('many guesses at once count one by one', async () => {
    const all = await Bureaux.founded()
    const answers = await Promise.all(Array.from({ length: 8 }, () => all.desk.signIn(li.id, 'x')))
    expect(answers.map((one) => one.outcome === 'refused' && one.waitSeconds)).toEqual([0, 0, 5, 5, 5, 5, 5, 5])
    expect(await all.desk.signIn(li.id, words.li)).toMatchObject({ outcome: 'refused' })
  })

  test('of two at once, the last sits there, and a sign-out behind them empties the seat', async () => {
    const all = await Bureaux.founded()
    await Promise.all([all.desk.signIn(li.id, words.li), all.desk.signIn(admin.id, words.admin)])
    expect(await all.desk.seat()).toMatchObject({ personId: admin.id })
    await Promise.all([all.desk.signIn(li.id, words.li), all.desk.signOut()])
    expect(await all.desk.seat()).toEqual({ outcome: 'empty' })
  })
})

describe('a passphrase', () => {
  test('is changed by who knows the old one; the key stays', async () => {
    const all = await Bureaux.founded()
    await all.desk.signIn(li.id, words.li)
    expect(await all.desk.changePassphrase(words.admin, words.other)).toMatchObject({ outcome: 'refused' })
    expect(await all.desk.changePassphrase(words.li, '短')).toEqual(refusedWith('至少 8 个字'))
    // A sign-out that comes while the key is being locked anew must not lock an empty one.
    const [changed] = await Promise.all([all.desk.changePassphrase(words.li, words.other), all.desk.signOut()])
    if (changed.outcome !== 'changed') throw new Error(JSON.stringify(changed))
    await all.desk.signIn(admin.id, words.admin)
    const people = all.bureau.people.map((one) => (one.id === li.id ? { ...one, account: changed.account } : one))
    await all.writes({ ...all.bureau, people })
    expect(await all.desk.signIn(li.id, words.li)).toMatchObject({ outcome: 'refused' })
    expect(await all.desk.signIn(li.id, words.other)).toMatchObject({ outcome: 'seated' })
    expect(await all.saves(li)).toMatchObject({ outcome: 'saved' })
  })

  test('that is lost is mended with the recovery sheet, by a new key that the desk signs in with', async () => {
    const all = await Bureaux.founded()
    await all.desk.signOut()
    expect(await all.desk.recoverAccount('ABCD-EFGH', cardOf(admin), words.other)).toMatchObject({ outcome: 'refused' })
    expect(await all.desk.recoverAccount(all.recoveryCode, cardOf(li), words.other)).toEqual(refusedWith('只能重建'))
    const typed = all.recoveryCode.toLowerCase().replaceAll('-', ' ')
    const issued = await all.desk.recoverAccount(typed, cardOf(admin), words.other)
    if (issued.outcome !== 'issued') throw new Error(JSON.stringify(issued))
    expect(issued.certificate.issuer).toBe(all.bureau.issuerKey)
    // Until the bureau's journal has the new account, nobody could believe what the new key signs.
    expect(await all.saves(admin)).toEqual(refusedWith('换发'))
    await all.writes(all.with(admin.id, issued))
    expect(await all.saves(admin)).toMatchObject({ outcome: 'saved' })
    expect(await all.desk.signIn(admin.id, words.admin)).toMatchObject({ outcome: 'refused' })
    expect(await all.desk.signIn(admin.id, words.other)).toMatchObject({ outcome: 'seated', issues: true })
    const renewed = await all.desk.renewRecovery()
    if (renewed.outcome !== 'made') throw new Error(renewed.reason)
    await all.writes({ ...all.bureau, recovery: renewed.recovery })
    expect(await all.desk.recoverAccount(all.recoveryCode, cardOf(admin), words.admin)).toMatchObject({
      outcome: 'refused',
    })
  })
})

test('what is sealed for the one who sits here is opened for them only', async () => {
  const all = await Bureaux.founded()
  const [, certificate] = all.bureau.certificates
  const secret = nodeLocksmith.random(32)
  const sealed = sealKey(nobleLocksmith, secret, certificate?.boxKey ?? '')
  expect(await all.desk.openSealed(sealed)).toEqual(refusedWith('不是给您的'))
  await all.desk.signIn(li.id, words.li)
  expect(await all.desk.openSealed(sealed)).toEqual({ outcome: 'opened', secret: hexOf(secret) })
})

test('accounts of the sample open with the word that is no secret, and issue nothing', async () => {
  const all = await Bureaux.founded()
  const made = await all.desk.makeSampleAccounts('示例', [cardOf({ ...admin, id: 'p-s' }), cardOf(li)])
  if (made.outcome !== 'made') throw new Error(made.reason)
  expect(made.accounts.map(({ account }) => account.issuerKey)).toEqual([null, null])
  expect(made.accounts.every(({ certificate }) => certificate.sample && isGenuine(certificate, nobleLocksmith))).toBe(
    true,
  )
  const [first] = made.accounts
  const seed = first === undefined ? null : await unwrapKey(nodeLocksmith, first.account.key, samplePassphrase)
  expect(seed === null ? '' : nodeLocksmith.signKeyOf(seed)).toBe(first?.certificate.signKey)
})

test('no seed and no passphrase is in any file of the desk', async () => {
  const all = await Bureaux.founded()
  await all.desk.signIn(li.id, 'x')
  await all.desk.signIn(li.id, words.li)
  await all.saves(li)
  await all.desk.signOut()
  const [ofAdmin, ofLi] = all.bureau.people.map(({ account }) => account)
  if (ofAdmin == null || ofLi == null || ofAdmin.issuerKey === null) throw new Error('no account')
  const seeds = [
    await unwrapKey(nodeLocksmith, ofAdmin.key, words.admin),
    await unwrapKey(nodeLocksmith, ofLi.key, words.li),
  ]
  const [first] = seeds
  const issuer = first == null ? null : openSealedKey(nodeLocksmith, first, ofAdmin.issuerKey)
  const secrets = [...seeds, issuer].flatMap((seed) => {
    if (seed === null) throw new Error('no seed')
    return [Buffer.from(seed), Buffer.from(hexOf(seed)), Buffer.from(Buffer.from(seed).toString('base64'))]
  })
  secrets.push(...[...Object.values(words), all.recoveryCode].map((text) => Buffer.from(text)))
  const paths = readdirSync(all.folder, { recursive: true, encoding: 'utf8' }).map((name) => join(all.folder, name))
  const files = paths.filter((path) => statSync(path).isFile())
  expect(files.length).toBeGreaterThan(1)
  for (const path of files) {
    const bytes = readFileSync(path)
    for (const secret of secrets) expect(bytes.includes(secret), path).toBe(false)
  }
})
