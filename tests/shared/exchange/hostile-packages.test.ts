/**
 * The table of hostile input, each attack a test. Wherever a signature would stop it, the attacker is one of our own
 * people with a genuine key.
 */
import * as crypto from 'node:crypto'
import { deflateSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../shared/canonical-json.ts'
import { packageFileName } from '../../../shared/exchange/package-file-name.ts'
import { readPackage } from '../../../shared/exchange/read-package.ts'
import { cardOf } from '../../../shared/identity/card-of.ts'
import { refusalOfSetName } from '../../../shared/set-name.ts'
import { clerk, registrar, sectionHead } from '../../helpers/a-case.ts'
import { holderOf, inReview } from '../../helpers/a-sent-case.ts'
import {
  bodyWith,
  forged,
  type ForgedPart,
  manifestOf,
  noPeople,
  partOf,
  signedAround,
} from '../../helpers/forged-package.ts'
import { aKeyOffice, certified, type KeyHolder, seatOf, smith } from '../../helpers/key-office.ts'
import { aMachine, contentsOf, examined, packed, sends } from '../../helpers/machines.ts'

const office = aKeyOffice()
const by = holderOf(office, clerk)
const reader = holderOf(office, sectionHead)
const machine = inReview(office)
const lines = partOf('lines', (machine.ours?.lines ?? []).map((line) => `${line}\n`).join(''))

const open = async (bytes: Uint8Array) => readPackage(bytes, { smith, openSealed: seatOf(reader).openSealed })

/** The sentence with which a package is refused: it must say that nothing was read, and what to do. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const opened = await open(bytes)
  if (opened.ok) throw new Error('accepted')
  expect(opened.error.reason).toMatch(/没有读取。.*(?:请|核对)/u)
  return opened.error.reason
}

const broken = '这个包不完整或被改动过'
const beyond = '这个包里的内容超出限度'
const unchained = '办理记录接不成一条链'

it('what these tests forge is accepted when nothing is wrong with it', async () => {
  expect(await open(forged(by, [lines, noPeople]))).toMatchObject({ ok: true })
})

describe('archives that want to burst', () => {
  const MIB = 1024 * 1024
  const stored = (bytes: Uint8Array) => signedAround(deflateSync(bytes, { level: 0 }), by)

  it.each([
    ['a thousand to one', () => signedAround(deflateSync(new Uint8Array(40 * MIB)), by)],
    ['51 MB that do not pack', () => stored(crypto.randomBytes(51 * MIB))],
    ['a file of 61 MB', () => new Uint8Array(61 * MIB)],
    [
      'a bomb behind a decent manifest',
      () => {
        const zeros = partOf('file-', new Uint8Array(45 * MIB))
        return forged(by, [lines, noPeople, { ...zeros, name: `file-${smith.hashBytes(zeros.bytes)}` }])
      },
    ],
  ])('%s', { timeout: 120_000 }, async (_name, make) => {
    const before = process.memoryUsage().arrayBuffers
    const bytes = make()
    expect(await refusalOf(bytes)).toContain(beyond)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(400 * MIB)
  })

  it('our own packages of text that packs too well are stored, and open', async () => {
    const to = { id: sectionHead.id, name: sectionHead.name }
    const contents = contentsOf(machine, by, { id: 'p-1', kind: 'review', to })
    const bytes = await packed({ ...contents, files: [new Uint8Array(4 * MIB)] }, by)
    expect(bytes.length).toBeGreaterThan(4 * MIB)
    expect((await open(bytes)).ok).toBe(true)
  })
})

describe('sizes and hashes that lie', () => {
  const lying = (change: Partial<ForgedPart>) => forged(by, [{ ...lines, ...change }, noPeople])

  it.each<[string, Uint8Array, string]>([
    ['shorter than said', lying({ size: lines.bytes.length + 1 }), broken],
    ['longer than said', lying({ size: lines.bytes.length - 1 }), broken],
    ['nothing', lying({ size: 0 }), broken],
    ['below nothing', lying({ size: -1 }), broken],
    ['not whole', lying({ size: 1.5 }), broken],
    ['beyond everything', lying({ size: Number.MAX_SAFE_INTEGER }), broken],
    ['another hash', lying({ sha256: '0'.repeat(64) }), broken],
    ['no hash', lying({ sha256: 'x' }), broken],
    ['a file under another name', forged(by, [lines, noPeople, partOf(`file-${'0'.repeat(64)}`, 'x')]), broken],
    [
      'more behind the last part',
      signedAround(deflateSync(bodyWith(manifestOf(by, [lines, noPeople]), [lines, noPeople, lines])), by),
      broken,
    ],
    [
      'a manifest that is longer than the package',
      signedAround(deflateSync(Uint8Array.of(255, 255, 255, 255, 1)), by),
      broken,
    ],
    ['a certificate that is longer than the package', signedAround(new Uint8Array(10), by).fill(255, 72, 76), broken],
    ['nothing inside', signedAround(new Uint8Array(0), by), broken],
    ['no deflate stream', signedAround(crypto.randomBytes(5000), by), broken],
    [
      'a stream that stops',
      signedAround(deflateSync(bodyWith(manifestOf(by, [lines, noPeople]), [lines, noPeople])).slice(0, -9), by),
      broken,
    ],
  ])('%s', async (_name, bytes, reason) => {
    expect(await refusalOf(bytes)).toContain(reason)
  })
})

describe('parts', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => partOf(`file-${smith.hash(String(at))}`, String(at)))

  it('500 are read, 501 and 20,000 are not', async () => {
    expect((await open(forged(by, [lines, noPeople, ...many(498)]))).ok).toBe(true)
    expect(await refusalOf(forged(by, [lines, noPeople, ...many(499)]))).toContain(broken)
    expect(await refusalOf(forged(by, [lines, noPeople, ...many(20_000)]))).toContain(broken)
  })

  it.each([
    '../lines',
    '..\\lines',
    '/etc/passwd',
    'C:\\Windows\\x',
    'C:lines',
    'lines\u0000',
    'CON',
    'lines.',
    'lines ',
    'ｌines',
    'lіnes',
    'LINES',
    '__proto__',
    'constructor',
    'file-../../../../etc/passwd',
    `file-${'0'.repeat(63)}/`,
    'aside-0',
    'aside-100',
    '',
  ])('a part called %j is refused', async (name) => {
    expect(await refusalOf(forged(by, [lines, noPeople, partOf(name, 'x')]))).toContain(broken)
  })

  it('the same part twice, or a part that its kind does not have, is refused', async () => {
    expect(await refusalOf(forged(by, [lines, lines, noPeople]))).toContain(broken)
    expect(await refusalOf(forged(by, [noPeople]))).toContain(broken)
    expect(await refusalOf(forged(by, [lines]))).toContain(broken)
    expect(await refusalOf(forged(by, [lines, noPeople], { kind: 'bureau' }))).toContain(broken)
    expect(await refusalOf(forged(by, [lines, noPeople, partOf('opinion', '{}')]))).toContain(broken)
    expect(await refusalOf(forged(by, [lines, noPeople], { subject: null }))).toContain(broken)
  })

  it('an archive within is a file like any other: nothing opens it', async () => {
    const inner = zipSync({ '../../evil.txt': new Uint8Array(9), 'nested.zip': zipSync({ a: new Uint8Array(9) }) })
    const nested = [inner, forged(by, [lines, noPeople])].map((bytes) =>
      partOf(`file-${smith.hashBytes(bytes)}`, bytes),
    )
    const opened = await open(forged(by, [lines, noPeople, ...nested]))
    if (!opened.ok) throw new Error(opened.error.reason)
    expect([...opened.value.files.values()].map((bytes) => bytes.length)).toEqual(
      nested.map(({ bytes }) => bytes.length),
    )
    expect(await refusalOf(forged(by, [partOf('lines', forged(by, [lines, noPeople])), noPeople]))).toContain(unchained)
  })
})

describe('JSON that is not what it seems', () => {
  const good = canonicalJson(manifestOf(by, [lines, noPeople]))
  const withManifest = (text: string) => signedAround(deflateSync(bodyWith(text, [lines, noPeople])), by)

  it('the manifest as it should be opens', async () => {
    expect((await open(withManifest(good))).ok).toBe(true)
  })

  it.each<[string, string]>([
    ['__proto__', good.replace('{"bureau"', '{"__proto__":{"kind":"bureau"},"bureau"')],
    ['a key twice', good.replace('"kind":"review"', '"kind":"review","kind":"bureau"')],
    [
      'keys in another order',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(good) as object).toReversed())),
    ],
    ['blanks', `${good} `],
    ['a number out of range', good.replace('"version":1', '"version":1e400')],
    ['a number written otherwise', good.replace('"version":1', '"version":1.0')],
    ['a number beyond counting', good.replace('"version":1', '"version":9007199254740993')],
    ['another version', good.replace('"version":1', '"version":2')],
    ['a key that nobody knows', good.replace('"version":1', '"version":1,"zz":1')],
    ['a kind that nobody knows', good.replace('"kind":"review"', '"kind":"everything"')],
    ['a hundred thousand levels', good.replace('"note":""', `"note":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['a hundred thousand levels, not closed', '['.repeat(100_000)],
    ['half of it', good.slice(0, 200)],
    ['an array', '[]'],
    ['null', 'null'],
    ['nothing', ''],
    [
      'a text of more than a megabyte',
      good.replace('"note":""', `"note":"${crypto.randomBytes(600_000).toString('hex')}"`),
    ],
    ['a case id that is a path', good.replace('"caseId":"case-1"', '"caseId":"../case-1"')],
    ['a time that is none', good.replace('12:00:00.000Z', '12:00')],
  ])('manifest: %s', async (_name, text) => {
    expect(text).not.toBe(good)
    expect(await refusalOf(withManifest(text))).toContain(broken)
  })

  it('bytes that are no UTF-8, or begin with a mark of order', async () => {
    const wrong = bodyWith(good, [lines, noPeople])
    wrong[wrong.indexOf(0x2d, 20)] = 0xff
    expect(await refusalOf(signedAround(deflateSync(wrong), by))).toContain(broken)
    expect(await refusalOf(withManifest(`\ufeff${good}`))).toContain(broken)
  })

  const text = Buffer.from(lines.bytes).toString()
  const [first = '', ...others] = text.trimEnd().split('\n')
  it.each<[string, string]>([
    ['__proto__ in a line', text.replace('"set":{', '"set":{"__proto__":{"stage":"closed"},')],
    ['a key twice', text.replace('"seq":1', '"seq":1,"seq":1')],
    ['a huge number', text.replace('"seq":1', '"seq":1e400')],
    ['a huge place', text.replace('"seq":1', '"seq":100000000000000000000')],
    ['a hundred thousand levels', text.replace('"seq":1', `"seq":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
    ['a line dropped from the middle', [first, ...others.slice(1)].join('\n')],
    ['the first line dropped', others.join('\n')],
    ['lines in another order', [first, ...others.toReversed()].join('\n')],
    ['a line twice', [first, first, ...others].join('\n')],
    ['no line end', text.trimEnd()],
    ['an empty line', `${text}\n`],
    ['returns', text.replaceAll('\n', '\r\n')],
    ['nothing', ''],
    ['half a line', text.slice(0, -40)],
    ['another case', text.replaceAll('"journal":"case-1"', '"journal":"case-2"')],
    ['thirty thousand lines', `${first}\n`.repeat(30_000)],
  ])('lines: %s', { timeout: 120_000 }, async (_name, changed) => {
    expect(changed).not.toBe(text)
    expect(await refusalOf(forged(by, [partOf('lines', changed), noPeople]))).toMatch(/接不成一条链|不完整|超出限度/u)
  })
})

describe('who signed', () => {
  const whole = forged(by, [lines, noPeople])
  const stranger = certified(
    { ...cardOf(office.bureau.people[0]!), personId: 'p-s', name: '外人' },
    { issuer: 'other', bureau: '外单位' },
  )

  it('nobody', async () => {
    expect(await refusalOf(whole.slice().fill(0, 8, 72))).toContain(broken)
    expect(await refusalOf(signedAround(new Uint8Array(9), by, '{}'))).toContain(broken)
  })

  it('another, under the name of the clerk', async () => {
    const parts = [lines, noPeople]
    const body = deflateSync(bodyWith(manifestOf(by, parts), parts))
    const other = holderOf(office, registrar)
    expect(await refusalOf(signedAround(body, other))).toContain('包里写的是李婉送出的，签名的却是周文')
    expect(await refusalOf(signedAround(body, other, canonicalJson(by.certificate)))).toContain(broken)
  })

  it('somebody with a certificate that they made themselves', async () => {
    const own = certified(by.certificate.sample ? stranger.certificate : cardOf(office.bureau.people[0]!), {
      key: 'mallory',
      issuer: 'mallory',
    })
    const claims: KeyHolder = { seed: own.seed, certificate: { ...own.certificate, issuer: by.certificate.issuer } }
    expect(await refusalOf(forged(claims, [lines, noPeople]))).toContain('证书不是真的')
  })

  it('one whose certificate was touched up', async () => {
    const raised = { ...by, certificate: { ...by.certificate, roles: ['chiefLeader' as const] } }
    expect(await refusalOf(forged(raised, [lines, noPeople]))).toContain('证书不是真的')
  })

  it('one who brings false certificates along', async () => {
    const touched = { ...reader.certificate, roles: ['handler'] }
    const people = partOf('people', canonicalJson({ certificates: [touched], revocations: [] }))
    expect(await refusalOf(forged(by, [lines, people]))).toContain('不是真的证书')
  })

  it('somebody of another bureau: told from our own', async () => {
    const opened = await open(forged(stranger, [lines, noPeople]))
    expect(opened).toMatchObject({ ok: true })
    const answer = await examined(aMachine('b', office), reader, forged(stranger, [lines, noPeople]))
    expect(answer).toMatchObject({
      ok: true,
      value: { plan: { plan: 'refused', reason: expect.stringContaining('不是本单位的人') } },
    })
  })
})

describe('signs that cannot be seen', () => {
  const title = '关于\u202e加强\u200b创新\u0007的建议'

  it('are shown by name, and stay out of file names', async () => {
    const crooked = inReview(office)
    const sent = await sends(crooked, by, 'review', sectionHead)
    if (!sent.ok) throw new Error(sent.error.reason)
    const parts = [
      partOf('lines', (sent.value.machine.ours?.lines ?? []).map((line) => `${line}\n`).join('')),
      noPeople,
    ]
    const bytes = forged(by, parts, {
      subject: { caseId: 'case-1', number: '11\u200b85', title },
      note: '\u2067看这里',
    })
    const answer = await examined(aMachine('b', office), reader, bytes)
    if (!answer.ok) throw new Error(answer.error.reason)
    expect(answer.value.words.subject).toBe(
      '第11〔零宽空格〕85号《关于〔强制右向左〕加强〔零宽空格〕创新〔U+0007〕的建议》',
    )
    expect(answer.value.words.note).toBe('〔右向左隔离〕看这里')
    // What the case itself says is another thing than the manifest: refused.
    expect(answer.value.plan).toMatchObject({ plan: 'refused', reason: expect.stringContaining('对不上') })
  })

  it.each([
    ['1185', '科长', '1185-送审-科长-0630-7F3A'],
    ['../../11/85', 'a\\b:c*d?"e<f>|g', '1185-送审-abcdefg-0630-7F3A'],
    ['CON', 'NUL.', 'CON-送审-NUL-0630-7F3A'],
    ['\u202e5811\u200b', ' 科 长\u3000', '5811-送审-科长-0630-7F3A'],
    ['', '', '无号-送审-各处-0630-7F3A'],
    ['一'.repeat(300), '二'.repeat(300), `${'一'.repeat(12)}-送审-${'二'.repeat(12)}-0630-7F3A`],
  ])('%j to %j is called %s', (number, to, name) => {
    const called = packageFileName({ number, kind: 'review', to, day: '2025-06-30', digest: `7f3a${'0'.repeat(60)}` })
    expect(called).toBe(name)
    expect(refusalOfSetName(`${called}/${called}.fyan`, [])).toBeNull()
  })
})
