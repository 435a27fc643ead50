import { describe, expect, test } from 'vitest'
import { nodeLocksmith as desk } from '../../../electron/desk/node-locksmith.ts'
import { nobleLocksmith as page } from '../../../renderer/data/noble-locksmith.ts'
import { signedTexts } from '../../../shared/identity/certificate.ts'
import { seal, textToSign } from '../../../shared/journal/chain.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { signerOf } from '../../../shared/journal/signed.ts'
import { foreignIssuerSeed, holder, revocation, rosterWith } from '../../fixtures/roster.ts'

const li = holder()
const zhou = holder(undefined, { personId: 'p-zhou', name: '周正' })
const stranger = holder(foreignIssuerSeed)
const roster = rosterWith([li.certificate, zhou.certificate])
const usual = { sample: false, arriving: true }

const unsigned = seal(
  {
    journal: 'case-1',
    step: 'approve',
    by: { id: 'p-li', name: '李婉' },
    at: '2026-03-05T01:00:00.000Z',
    day: '2026-03-05',
    set: { stage: 'signOff', rounds: [{ decisions: [{ textHash: 'a1', classMark: 'A' }] }] },
  },
  3,
  'f'.repeat(64),
)
const signedBy = ({ seed, certificate }: typeof li, entry: JournalEntry = unsigned): JournalEntry => ({
  ...entry,
  signature: { certificate: certificate.serial, value: desk.sign(seed, signedTexts.line(textToSign(entry))) },
})
const line = signedBy(li)
const said = (entry: JournalEntry, about = usual, believed = roster): string => {
  const [mine, theirs] = [desk, page].map((smith) => signerOf(entry, believed, smith, about))
  expect(mine).toEqual(theirs)
  return mine === undefined || mine.ok ? '' : mine.error.reason
}

describe('the signer of a line', () => {
  test('is whose certificate and key signed it', () => {
    expect(signerOf(line, roster, desk, usual)).toEqual({ ok: true, value: li.certificate })
    expect(said(line)).toBe('')
  })

  test.each<readonly [keyof JournalEntry, Partial<JournalEntry>]>([
    ['journal', { journal: 'case-2' }],
    ['seq', { seq: 4 }],
    ['prev', { prev: 'e'.repeat(64) }],
    ['step', { step: 'signOff' }],
    ['by', { by: { id: 'p-li', name: '李琬' } }],
    ['at', { at: '2026-03-06T01:00:00.000Z' }],
    ['day', { day: '2026-03-06' }],
    ['set', { set: { ...unsigned.set, stage: 'sealing' } }],
  ])('is nobody once its %s is another', (_field, change) => {
    expect(said({ ...line, ...change })).toContain('签名对不上')
  })

  test('is nobody once its text hash, deep inside, is another', () => {
    const set = { ...unsigned.set, rounds: [{ decisions: [{ textHash: 'a2', classMark: 'A' }] }] }
    expect(said({ ...line, set })).toContain('签名对不上')
  })

  test.each([
    ['without a signature', unsigned, '没有签名'],
    ['signed by one in another’s name', signedBy(zhou), '写的是李婉，签名的却是周正'],
    ['under a certificate that the bureau does not list', signedBy(stranger), '不在本单位名册中'],
    ['with another’s signature under the right certificate', withValueOf(signedBy(zhou)), '签名对不上'],
    ['before the certificate was issued', signedBy(li, { ...unsigned, at: '2026-03-01T00:00:00.000Z' }), '早于'],
  ])('a line %s is not believed', (_what, entry, words) => {
    expect(said(entry)).toContain(words)
  })

  test('whose certificate another bureau issued is not believed, though it is on the list', () => {
    expect(said(signedBy(stranger), usual, rosterWith([stranger.certificate]))).toContain('不是本单位签发的')
  })

  test('who left is believed in what was held already, and not in what arrives now', () => {
    const revocations = [revocation(li.certificate, 'left', '2026-03-08T00:00:00.000Z')]
    const left = rosterWith([li.certificate], { revocations })
    expect(said(line, { sample: false, arriving: false }, left)).toBe('')
    expect(said(line, usual, left)).toContain('吊销')
  })
})

function withValueOf(other: JournalEntry): JournalEntry {
  const certificate = li.certificate.serial
  return { ...other, signature: other.signature === null ? null : { ...other.signature, certificate } }
}
