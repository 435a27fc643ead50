import { describe, expect, test } from 'vitest'
import { nodeLocksmith as desk } from '../../../electron/desk/node-locksmith.ts'
import { nobleLocksmith as page } from '../../../renderer/data/noble-locksmith.ts'
import { certificateSchema, revocationSchema, signedTexts } from '../../../shared/identity/certificate.ts'
import {
  certificateOf,
  certifiedRoles,
  fingerprint,
  isGenuine,
  isGenuineRevocation,
  whyNotBelieved,
} from '../../../shared/identity/trust.ts'
import {
  foreignIssuerSeed,
  holder,
  issuedAt,
  issuerSeed,
  revocation,
  rosterWith,
  sampleIssuerSeed,
} from '../../fixtures/roster.ts'

const { certificate } = holder()
const other = holder(foreignIssuerSeed).certificate

/** Another value of the same kind for each field. */
const changedCertificate = {
  fuyan: 'revocation',
  bureau: '别的局',
  issuer: other.issuer,
  serial: other.serial,
  signKey: other.signKey,
  boxKey: other.boxKey,
  issuedAt: '2026-03-01T00:30:00.000Z',
  replaces: other.serial,
  signature: other.signature,
  personId: 'p-zhou',
  name: '周正',
  post: '科长',
  section: '办公室',
  roles: ['handler', 'chiefLeader'],
  deputising: [{ role: 'chiefLeader', of: { id: 'p', name: '陈' }, from: '2026-03-01', until: '2026-12-31' }],
  sample: true,
} as const

describe('a certificate', () => {
  test('is genuine as issued, at the desk and on the page, and reads back from JSON', () => {
    expect(isGenuine(certificate, desk)).toBe(true)
    expect(isGenuine(certificate, page)).toBe(true)
    expect(certificateSchema.parse(JSON.parse(JSON.stringify(certificate)))).toEqual(certificate)
    expect(Object.keys(changedCertificate).toSorted()).toEqual(Object.keys(certificate).toSorted())
  })

  test.each(Object.entries(changedCertificate))('with another %s is not genuine', (field, value) => {
    const changed = { ...certificate, [field]: value }
    expect(isGenuine(changed, desk)).toBe(false)
    expect(isGenuine(changed, page)).toBe(false)
  })

  test('cannot be shown as a revocation, a line or a package that the same key signed', () => {
    const text = signedTexts.certificate(certificate)
    for (const heading of ['revocation', 'line', 'package']) {
      const passedOff = text.replace('fuyan certificate 1', `fuyan ${heading} 1`)
      expect(desk.verify(certificate.issuer, passedOff, certificate.signature)).toBe(false)
    }
  })
})

describe('a revocation', () => {
  const own = revocation(certificate, 'left', '2026-03-10T00:00:00.000Z')
  const foreign = revocation(other, 'left', '2026-03-10T00:00:00.000Z', foreignIssuerSeed)
  const changed = {
    fuyan: 'certificate',
    issuer: foreign.issuer,
    serial: foreign.serial,
    personId: 'p-zhou',
    reason: 'replaced',
    at: '2026-03-11T00:00:00.000Z',
    note: '改',
    signature: foreign.signature,
  } as const

  test('is genuine as signed', () => {
    expect(isGenuineRevocation(own, desk)).toBe(true)
    expect(isGenuineRevocation(own, page)).toBe(true)
    expect(revocationSchema.parse(JSON.parse(JSON.stringify(own)))).toEqual(own)
    expect(Object.keys(changed).toSorted()).toEqual(Object.keys(own).toSorted())
  })

  test.each(Object.entries(changed))('with another %s is not genuine', (field, value) => {
    expect(isGenuineRevocation({ ...own, [field]: value }, desk)).toBe(false)
    expect(isGenuineRevocation({ ...own, [field]: value }, page)).toBe(false)
  })
})

describe('who is believed', () => {
  const sample = holder(sampleIssuerSeed, { sample: true }).certificate
  const passedOff = holder(sampleIssuerSeed, { sample: false }).certificate
  const revokedAt = '2026-03-10T00:00:00.000Z'
  const [before, after] = ['2026-03-09T00:00:00.000Z', '2026-03-11T00:00:00.000Z']
  const revokedFor = (reason: 'replaced' | 'left' | 'compromised') => [revocation(certificate, reason, revokedAt)]
  const usual = { at: before, sample: false, arriving: false }
  const empty = rosterWith([])

  test.each([
    ['the bureau’s own', certificate, empty, usual, null],
    ['its own, in a sample case', certificate, empty, { ...usual, sample: true }, null],
    ['the moment of issue', certificate, empty, { ...usual, at: issuedAt }, null],
    ['a moment before it', certificate, empty, { ...usual, at: '2026-03-02T00:29:59.999Z' }, '早于证书的签发时间'],
    ['another bureau’s', other, empty, usual, '不是本单位签发的'],
    ['anybody’s, where there is no issuing key', certificate, rosterWith([], { issuerKey: null }), usual, '不是本单位'],
    ['a sample person in a sample case', sample, empty, { ...usual, sample: true }, null],
    ['a sample person in a real case', sample, empty, usual, '不是本单位签发的'],
    ['a sample person passed off as a real one', passedOff, empty, usual, '不是本单位签发的'],
    [
      'one with the word for sample struck out',
      { ...sample, sample: false },
      empty,
      { ...usual, sample: true },
      '改动过',
    ],
    ['a changed one', { ...certificate, roles: ['chiefLeader'] as const }, empty, usual, '改动过'],
    ['left, signed before', certificate, rosterWith([], { revocations: revokedFor('left') }), usual, null],
    [
      'left, signed before, arriving now',
      certificate,
      rosterWith([], { revocations: revokedFor('left') }),
      { ...usual, arriving: true },
      '已于 2026-03-10 吊销',
    ],
    [
      'replaced, signed before, arriving now',
      certificate,
      rosterWith([], { revocations: revokedFor('replaced') }),
      { ...usual, arriving: true },
      null,
    ],
    [
      'replaced, signed after',
      certificate,
      rosterWith([], { revocations: revokedFor('replaced') }),
      { ...usual, at: after },
      '换发',
    ],
    [
      'leaked, with an old date, arriving now',
      certificate,
      rosterWith([], { revocations: revokedFor('compromised') }),
      { ...usual, arriving: true },
      '吊销',
    ],
    [
      'revoked at the same moment',
      certificate,
      rosterWith([], { revocations: revokedFor('left') }),
      { ...usual, at: revokedAt },
      '吊销',
    ],
    [
      'revoked by another bureau',
      certificate,
      rosterWith([], { revocations: [revocation(certificate, 'left', revokedAt, foreignIssuerSeed)] }),
      { ...usual, at: after },
      null,
    ],
    [
      'revoked by nobody',
      certificate,
      rosterWith([], { revocations: revokedFor('left').map((one) => ({ ...one, at: issuedAt })) }),
      { ...usual, at: after },
      null,
    ],
  ])('%s', (_who, shown, roster, about, said) => {
    for (const smith of [desk, page]) {
      const reason = whyNotBelieved(shown, roster, smith, about)
      if (said === null) expect(reason).toBeNull()
      else expect(reason).toContain(said)
    }
  })
})

test('a certificate gives its roles, and deputised ones on their days, both included', () => {
  const deputising = [
    { role: 'sectionHead', of: { id: 'p', name: '周正' }, from: '2026-03-05', until: '2026-03-06' },
    { role: 'handler', of: { id: 'q', name: '吴禾' }, from: '2026-03-01', until: '2026-03-31' },
  ] as const
  const one = holder(issuerSeed, { deputising }).certificate
  const on = (day: string) => certifiedRoles(one, day)
  expect([on('2026-03-04'), on('2026-03-05'), on('2026-03-06'), on('2026-03-07')]).toEqual([
    ['handler'],
    ['handler', 'sectionHead'],
    ['handler', 'sectionHead'],
    ['handler'],
  ])
})

test('a certificate is found by its serial; a fingerprint can be read over the telephone', () => {
  expect(certificateOf(rosterWith([other, certificate]), certificate.serial)).toBe(certificate)
  expect(certificateOf(rosterWith([other]), certificate.serial)).toBeNull()
  expect(fingerprint(certificate.issuer, desk)).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
  expect(fingerprint(certificate.issuer, page)).toBe(fingerprint(certificate.issuer, desk))
  expect(fingerprint(other.issuer, desk)).not.toBe(fingerprint(certificate.issuer, desk))
})
