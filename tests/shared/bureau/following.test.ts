import { describe, expect, test } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { arrivalOf, followed, isHome, movedHome, snapshotOf } from '../../../shared/bureau/following.ts'
import { compareRevisions } from '../../../shared/bureau/revision.ts'
import type { Certificate } from '../../../shared/identity/certificate.ts'
import type { Person } from '../../../shared/people/person.ts'
import { sampleDocument } from '../../helpers/an-office.ts'

const hex = (sign: string, length: number) => sign.repeat(length)
const key = (locked: string) => ({
  memoryKiB: 64,
  passes: 1,
  lanes: 1,
  salt: hex('0', 32),
  nonce: hex('0', 24),
  locked: hex(locked, 96),
})

const accountWith = (locked: ReturnType<typeof key>, serial = 'a') => ({
  state: 'active' as const,
  certificate: hex(serial, 32),
  key: locked,
  issuerKey: null,
})

function aPerson(id: string, change: Partial<Person> = {}): Person {
  const account = accountWith(key('1'))
  return {
    id,
    name: id,
    post: '',
    section: '',
    phone: '',
    roles: ['handler'],
    deputising: [],
    sample: false,
    account,
    ...change,
  }
}

function aCertificate(personId: string, serial: string, signKey: string, sample = false): Certificate {
  return {
    fuyan: 'certificate',
    bureau: '局',
    personId,
    name: personId,
    post: '',
    section: '',
    roles: ['handler'],
    deputising: [],
    sample,
    issuer: hex('f', 64),
    serial: hex(serial, 32),
    signKey: hex(signKey, 64),
    boxKey: hex(signKey, 64),
    issuedAt: '2026-03-02T00:00:00.000Z',
    replaces: null,
    signature: hex('0', 128),
  }
}

const bureau = (change: Partial<Bureau> = {}): Bureau => ({
  ...sampleDocument.bureau,
  sample: false,
  homeDesk: 'home',
  revision: { term: 1, count: 5 },
  issuerKey: hex('f', 64),
  people: [aPerson('p1'), aPerson('p9', { sample: true })],
  certificates: [aCertificate('p1', 'a', '1'), aCertificate('p9', '9', '9', true)],
  ...change,
})

describe('a state of the bureau on its way', () => {
  test('leaves samples at home, and keys where nobody needs them', () => {
    const bare = snapshotOf(bureau(), false)
    expect(bare.people.map(({ id, account }) => [id, account])).toEqual([['p1', null]])
    expect(bare.certificates.map(({ personId }) => personId)).toEqual(['p1'])
    expect(bare).toMatchObject({ recovery: null, sampleIssuerKey: null })
    expect(snapshotOf(bureau(), true).people[0]?.account).not.toBeNull()
  })

  test.each([
    [{ term: 1, count: 6 }, 'newer'],
    [{ term: 1, count: 5 }, 'known'],
    [{ term: 1, count: 4 }, 'known'],
    [{ term: 2, count: 0 }, 'newer'],
  ])('%j is %s beside 1.5', (revision, kind) => {
    expect(arrivalOf(bureau(), bureau({ revision }))).toEqual({ kind })
  })

  test('of another issuing key is another bureau, whatever its name', () => {
    expect(arrivalOf(bureau(), bureau({ issuerKey: hex('e', 64) }))).toMatchObject({ kind: 'foreign' })
    expect(arrivalOf(bureau(), bureau({ issuerKey: null }))).toMatchObject({ kind: 'foreign' })
  })
})

describe('a desk that follows', () => {
  test('takes settings and people over, and keeps its samples and what was removed here', () => {
    const removed = { caseId: 'c1', number: '1', day: '2026-03-02', reason: '误录' }
    const ours = bureau({ removedCases: [removed] })
    const theirs = snapshotOf(bureau({ level: '省', people: [aPerson('p1', { post: '科长' }), aPerson('p2')] }), true)
    const now = followed(ours, theirs)
    expect(now.level).toBe('省')
    expect(now.people.map(({ id, post }) => [id, post])).toEqual([
      ['p1', '科长'],
      ['p2', ''],
      ['p9', ''],
    ])
    expect(now.removedCases).toEqual([removed])
    expect(now.certificates.map(({ personId }) => personId).toSorted()).toEqual(['p1', 'p9'])
  })

  test('keeps the passphrase that was chosen here, as long as the key behind it is the same', () => {
    const ours = bureau({ people: [aPerson('p1', { account: accountWith(key('7')) })] })
    expect(followed(ours, bureau()).people[0]?.account?.key.locked[0]).toBe('7')
  })

  test('takes a key that was issued anew, with its passphrase', () => {
    const certificates = [aCertificate('p1', 'a', '1'), aCertificate('p1', 'b', '2')]
    const account = accountWith(key('8'), 'b')
    const theirs = bureau({ certificates, people: [aPerson('p1', { account })] })
    expect(followed(bureau(), theirs).people[0]?.account).toEqual(account)
  })

  test('without keys in the package, its own stay, under the newest certificate of the same key', () => {
    const certificates = [aCertificate('p1', 'a', '1'), aCertificate('p1', 'c', '1')]
    const theirs = snapshotOf(bureau({ certificates, people: [aPerson('p1', { post: '主任' })] }), false)
    const [person] = followed(bureau(), theirs).people
    expect(person).toMatchObject({ post: '主任', account: { certificate: hex('c', 32), key: key('1') } })
  })
})

test('a new home begins a term of its own: nothing the old one still changes is newer', () => {
  const moved = movedHome(bureau(), 'here')
  expect(isHome(moved, 'here')).toBe(true)
  expect(isHome(moved, 'home')).toBe(false)
  expect(compareRevisions(moved.revision, { term: 1, count: 999 })).toBeGreaterThan(0)
})
