import { beforeAll, describe, expect, test } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { asDocumentNumber } from '../../../shared/bureau/number-series.ts'
import { issueCertificate, newSeed } from '../../../shared/identity/keys.ts'
import { cardOf } from '../../../shared/identity/card-of.ts'
import { entryOf } from '../../../shared/journal/chain.ts'
import { bureauJournal, type JournalEntry } from '../../../shared/journal/entry.ts'
import { numberFaults, totalsOf, verdictWords } from '../../../shared/audit/whole-audit.ts'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import { administrator, Office } from '../../helpers/an-office.ts'
import { auditOf, bureauAuditOf, forgedFrom, linesOf } from './an-audited-office.ts'

let office: Office
let id: string
let lines: readonly string[]

beforeAll(async () => {
  office = await Office.opens()
  id = await office.receives()
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id)
  lines = await linesOf(office, bureauJournal)
})

const bureau = (): Bureau => {
  const now = office.workspace.bureau.get()
  if (now === null) throw new Error('no bureau')
  return now
}
/** The last line (a number is reserved) with other contents, in the name of whoever wrote it. */
const withLast = (set: Partial<Bureau>, change: Partial<JournalEntry> = {}) =>
  forgedFrom(office, lines, lines.length, (entry) => ({ ...entry, ...change, set: { ...entry.set, ...set } }))
const kinds = (changed: readonly string[]) => bureauAuditOf(changed).faults.map(({ kind }) => kind)

describe('the bureau’s own journal', () => {
  test('is found right as the office left it', () => {
    const audit = bureauAuditOf(lines)
    expect(audit.faults).toEqual([])
    // The founding line is written before anybody has an account, by the one who sits down with it.
    expect(audit.signatures.filter((state) => state === 'signed').length).toBeGreaterThanOrEqual(lines.length - 1)
  })

  test('a sign changed', () => {
    expect(kinds(lines.with(1, (lines[1] ?? '').replace('"changePeople"', '"changeSettings"')))).toEqual(
      expect.arrayContaining(['changed', 'notBelieved']),
    )
  })

  test('settings changed by one who may not', async () => {
    const by = { id: administrator.id, name: administrator.name }
    const certificate = bureau().certificates.find((one) => one.personId === administrator.id)?.serial ?? ''
    const forged = await forgedFrom(office, lines, lines.length, (entry) => ({
      ...entry,
      by,
      step: 'changeSettings',
      set: { signer: 'sectionHead' },
      signature: entry.signature && { ...entry.signature, certificate },
    }))
    expect(bureauAuditOf(forged).faults).toMatchObject([{ kind: 'mayNotChange', seq: lines.length }])
    expect(bureauAuditOf(forged).faults[0]?.says).toContain('本单位的设置由办公室文书或办公室核稿修改')
  })

  test('a certificate that another key issued', async () => {
    const own = issueCertificate(nodeLocksmith, newSeed(nodeLocksmith), {
      bureau: bureau().name,
      card: cardOf({ ...administrator, id: 'p-x', name: '外人' }),
      signKey: 'a'.repeat(64),
      boxKey: 'b'.repeat(64),
      issuedAt: '2026-03-02T00:00:00.000Z',
      replaces: null,
    })
    expect(kinds(await withLast({ certificates: [...bureau().certificates, own] }))).toEqual(['forged'])
  })

  test('a certificate and a number taken out', async () => {
    expect(kinds(await withLast({ certificates: bureau().certificates.slice(0, -1) }))).toContain('takenOut')
    const [first] = bureau().series
    if (first === undefined) throw new Error('no series')
    const booked = { ...asDocumentNumber(first, 2026, 9), caseId: 'other', day: '2026-03-02' }
    const two = await forgedFrom(office, lines, lines.length - 1, (entry) => ({
      ...entry,
      set: { ...entry.set, issuedNumbers: [booked] },
    }))
    expect(kinds(two)).toContain('takenOut')
  })

  test('another issuing key', async () => {
    expect(kinds(await withLast({ issuerKey: 'c'.repeat(64) }))).toContain('otherIssuer')
  })

  test('one who is administrator and auditor at once', async () => {
    const people = bureau().people.map((person) =>
      person.id === administrator.id ? { ...person, roles: ['systemAdmin', 'securityAuditor'] as const } : person,
    )
    expect(kinds(await withLast({ people }))).toEqual(['dutiesMixed'])
  })

  test('one number booked for two cases', async () => {
    const [issued] = bureau().issuedNumbers
    if (issued === undefined) throw new Error('no number')
    expect(kinds(await withLast({ issuedNumbers: [issued, { ...issued, caseId: 'other' }] }))).toEqual(['numberTwice'])
  })
})

describe('numbers across cases', () => {
  const nameOf = (caseId: string) => `案卷 ${caseId}`

  test('once and as booked', async () => {
    const audit = await auditOf(office, id, await linesOf(office, id))
    expect(numberFaults([audit], bureau(), nameOf)).toEqual([])
    expect(verdictWords(totalsOf([audit], []))).toBe('全部核对无误')
  })

  test('twice, or never booked', async () => {
    const audit = await auditOf(office, id, await linesOf(office, id))
    const twice = numberFaults([audit, { ...audit, journal: 'other' }], bureau(), nameOf)
    expect(twice.map(({ kind, journal }) => [kind, journal])).toEqual([['numberTwice', 'other']])
    expect(twice[0]?.says).toContain(nameOf(id))
    const never = numberFaults([audit], { ...bureau(), issuedNumbers: [] }, nameOf)
    expect(never.map(({ kind }) => kind)).toEqual(['numberNotBooked'])
    expect(verdictWords(totalsOf([audit], never))).toBe('发现 1 处不符，涉及 1 件案卷')
  })
})

test('every line of the journals can be read', () => {
  expect(lines.every((line) => entryOf(line) !== null)).toBe(true)
})
