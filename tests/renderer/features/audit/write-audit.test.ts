/** What is exported is checked as the 说明 says, with Node's cryptography and nothing of this program. */
import * as crypto from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDesk, noDialogs } from '../../../../electron/desk/make-desk.ts'
import { rowsOf } from '../../../../renderer/features/audit/act-rows.ts'
import { reportOf, writeLines } from '../../../../renderer/features/audit/write-audit.ts'
import { verifyJournals } from '../../../../renderer/data/verify-journals.ts'
import { writeForm } from '../../../../shared/docx/write-form.ts'
import { formTexts } from '../../../../shared/forms/form-document.ts'
import { Office } from '../../../helpers/an-office.ts'

interface Line {
  readonly seq: number
  readonly prev: string | null
  readonly at: string
  readonly by: { readonly id: string }
  readonly signature: { readonly certificate: string; readonly value: string } | null
}
interface Said {
  readonly serial: string
  readonly personId: string
  readonly issuer: string
  readonly signKey: string
  readonly issuedAt: string
  readonly signature: string
}
interface Certificates {
  readonly issuerKey: string
  readonly certificates: readonly Said[]
}

const sha256 = (text: string) => crypto.createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON with sorted keys and no blanks, written anew from the 说明. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`).join(',')}}`
}

function holds(key: string, text: string, signature: string): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') }
  return crypto.verify(
    null,
    Buffer.from(text),
    crypto.createPublicKey({ key: jwk, format: 'jwk' }),
    Buffer.from(signature, 'hex'),
  )
}

function without(value: object, name: string): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}

/** Numbers of the lines that do not hold. */
function wrongLines(text: string, { issuerKey, certificates }: Certificates): readonly number[] {
  const lines = text.split('\n').slice(0, -1)
  return lines.flatMap((raw, at) => {
    const line = JSON.parse(raw) as Line
    const chained = line.seq === at + 1 && line.prev === (at === 0 ? null : sha256(lines[at - 1] ?? ''))
    const certificate = certificates.find(({ serial }) => serial === line.signature?.certificate)
    const signed =
      line.signature !== null &&
      certificate !== undefined &&
      certificate.personId === line.by.id &&
      certificate.issuedAt <= line.at &&
      certificate.issuer === issuerKey &&
      holds(issuerKey, `fuyan certificate 1\n${sorted(without(certificate, 'signature'))}`, certificate.signature) &&
      holds(certificate.signKey, `fuyan line 1\n${sorted({ ...line, signature: null })}`, line.signature.value)
    return chained && signed ? [] : [at + 1]
  })
}

describe('what the auditor takes along', () => {
  let office: Office
  let id: string
  let place: string
  const read = (name: string) => readFileSync(join(place, readdirSync(place)[0] ?? '', name), 'utf8')
  const bureau = () => {
    const now = office.workspace.bureau.get()
    if (now === null) throw new Error('no bureau')
    return now
  }

  beforeAll(async () => {
    office = await Office.opens()
    id = await office.receives()
    await office.bringsToDrafting(id)
    await office.hasSignedOff(id)
    place = mkdtempSync(join(tmpdir(), 'fuyan-audit-'))
    const dialogs = { ...noDialogs, folderPath: async () => place }
    const desk = makeDesk({ folder: office.folder, version: '0', dialogs, fonts: async () => null })
    const subject = '第1185号　建议'
    const written = await writeLines(desk, { journal: id, subject, bureau: bureau(), day: office.today })
    if (written.outcome !== 'saved') throw new Error(written.outcome)
  })

  test('the lines hold by Node’s cryptography alone', () => {
    const certificates = JSON.parse(read('certificates.json')) as Certificates
    expect(wrongLines(read('案卷记录.jsonl'), certificates)).toEqual([])
    expect(wrongLines(read('本单位记录.jsonl'), certificates)).toEqual([])
  })

  test('a sign changed in them shows in that line and the next', () => {
    const certificates = JSON.parse(read('certificates.json')) as Certificates
    const lines = read('案卷记录.jsonl')
    const seq = lines.split('\n').findIndex((line) => line.includes('希望帮扶更精准')) + 1
    expect(wrongLines(lines.replace('希望帮扶更精准', '希望帮扶更粗略'), certificates).slice(0, 2)).toEqual([
      seq,
      seq + 1,
    ])
  })

  test('the 说明 names the fingerprint that it says how to make', () => {
    const { issuerKey } = JSON.parse(read('certificates.json')) as Certificates
    const digits = sha256(`fuyan issuer ${issuerKey}`).slice(0, 16).toUpperCase()
    expect(read('说明.txt')).toContain((digits.match(/.{4}/g) ?? []).join('-'))
  })

  test('the report says what was done, over which text, and that it holds', async () => {
    const options = { signal: new AbortController().signal, onProgress: () => {}, pause: async () => {} }
    const verified = await verifyJournals(office.workspace, [id], options)
    if (verified.outcome !== 'verified') throw new Error(verified.outcome)
    const rows = rowsOf(read('案卷记录.jsonl').split('\n').slice(0, -1))
    const form = reportOf({
      journal: id,
      subject: '第1185号',
      bureau: bureau(),
      rows,
      verified,
      madeBy: '何监',
      madeAt: office.workspace.outside.now(),
    })
    const texts = formTexts(form)
    expect(texts.some((text) => text.startsWith('全部核对无误'))).toBe(true)
    expect(texts).toContain('签发（待编号）：同意，请发。')
    expect(texts.filter((text) => /^第1稿\n[2-9A-Z]{4}-[2-9A-Z]{4}$/u.test(text))).toHaveLength(5)
    expect(texts.filter((text) => text === '有效')).toHaveLength(rows.length)
    expect((await writeForm(form, { createdOn: office.today })).length).toBeGreaterThan(5000)
  })
})
