/** What signing costs: one approval, a whole office's lines, and the way in. */
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { makeDesk, noDialogs } from '../../electron/desk/make-desk.ts'
import { nodeLocksmith as smith } from '../../electron/desk/node-locksmith.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { bureauSchema } from '../../shared/bureau/bureau.ts'
import { signedTexts } from '../../shared/identity/certificate.ts'
import { bytesOfHex } from '../../shared/identity/crypto-port.ts'
import { usualCost } from '../../shared/identity/keys.ts'
import { lineOf, seal, textToSign, verifyLines } from '../../shared/journal/chain.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { signerOf } from '../../shared/journal/signed.ts'
import sample from '../../assets/sample/1185.json' with { type: 'json' }
import { holder, rosterWith } from '../fixtures/roster.ts'
import type { Bench } from './bench.ts'

const { seed, certificate } = holder()
const roster = rosterWith([certificate])

/** A decision as it stands in a line: the round's decisions with opinions, hashes and the version approved. */
const decision = (seq: number, prev: string | null): JournalEntry => {
  const decisions = Array.from({ length: 3 }, (_, at) => ({
    id: `k-${at}`,
    kind: 'approved',
    role: 'sectionHead',
    by: { id: 'p-li', name: '李婉' },
    day: '2026-03-05',
    at: '2026-03-05T01:00:00.000Z',
    opinion: '已按代表面商意见修改，拟同意。',
    versionNumber: 1,
    textHash: 'a'.repeat(64),
  }))
  const line = { journal: 'bench', step: 'approve', by: { id: 'p-li', name: '李婉' }, at: '2026-03-05T01:00:00.000Z' }
  return seal({ ...line, day: '2026-03-05', set: { stage: 'reviewing', reviewPosition: 1, decisions } }, seq, prev)
}

const signed = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  signature: { certificate: certificate.serial, value: smith.sign(seed, signedTexts.line(textToSign(entry))) },
})

const APPROVALS = 100

/** 100 approvals signed and verified in turn, the certificate included. */
export const approvalSignVerify: Bench = {
  name: 'approval-sign-verify',
  // @noble is the fastest audited pure JavaScript and what the page uses; the desk's own must not be slower than it.
  target: 1,
  runs: 11,
  async prepare() {
    const entry = decision(1, null)
    const text = signedTexts.line(textToSign(entry))
    const [key, ownText] = [hexToBytes(certificate.signKey), signedTexts.certificate(certificate)]
    const issuer = hexToBytes(certificate.issuer)
    return {
      async ours() {
        for (let count = 0; count < APPROVALS; count += 1) {
          if (!signerOf(signed(entry), roster, smith, { sample: false, arriving: true }).ok) throw new Error('refused')
        }
      },
      peers: [
        {
          name: '@noble/curves',
          async run() {
            for (let count = 0; count < APPROVALS; count += 1) {
              const signature = ed25519.sign(utf8ToBytes(text), seed)
              const whole =
                ed25519.verify(hexToBytes(certificate.signature), utf8ToBytes(ownText), issuer, { zip215: false }) &&
                ed25519.verify(signature, utf8ToBytes(text), key, { zip215: false })
              if (!whole) throw new Error('refused')
            }
          },
        },
      ],
    }
  },
}

const LINES = 100_000

/** 100,000 signed lines of one journal: the chain, and whose signature stands under each line. */
export const chainCheckSigned: Bench = {
  name: 'chain-check-signed',
  // Reading, hashing and looking certificates up may take half as long again as the bare mathematics of the signatures.
  target: 1.5,
  runs: 5,
  async prepare() {
    const entries: JournalEntry[] = []
    const lines: string[] = []
    let prev: string | null = null
    for (let seq = 1; seq <= LINES; seq += 1) {
      const entry: JournalEntry = signed(decision(seq, prev))
      const line = lineOf(entry)
      entries.push(entry)
      lines.push(line)
      prev = smith.hash(line)
    }
    const bare = entries.map((entry) => ({
      text: Buffer.from(signedTexts.line(textToSign(entry))),
      signature: bytesOfHex(entry.signature?.value ?? ''),
    }))
    const head = Buffer.from('302a300506032b6570032100', 'hex')
    const key = createPublicKey({
      key: Buffer.concat([head, Buffer.from(certificate.signKey, 'hex')]),
      format: 'der',
      type: 'spki',
    })
    return {
      async ours() {
        const report = verifyLines(lines, smith.hash)
        if (report.entries.length !== LINES) throw new Error('broken')
        for (const entry of report.entries) {
          if (!signerOf(entry, roster, smith, { sample: false, arriving: false }).ok) throw new Error('refused')
        }
      },
      peers: [
        {
          name: 'node:crypto verify alone, texts and keys ready',
          async run() {
            for (const { text, signature } of bare) if (!verify(null, text, key, signature)) throw new Error('refused')
          },
        },
      ],
    }
  },
}

/** From the passphrase to the seat, at the usual cost. */
export const unlock: Bench = {
  name: 'unlock',
  // WebAssembly against the best of JavaScript takes a third; beyond half of its time something else has crept in.
  target: 0.5,
  runs: 5,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'fuyan-bench-'))
    const desk = makeDesk({ folder, version: '0', dialogs: noDialogs, fonts: async () => null, keyCost: usualCost })
    const plan: Bureau = bureauSchema.parse(sample.bureau)
    const [person] = plan.people
    if (person === undefined) throw new Error('nobody')
    const card = { personId: person.id, name: person.name, post: '', section: '', deputising: [], sample: false }
    const passphrase = '管理员的一句口令'
    const made = await desk.foundAccounts(plan.name, { ...card, roles: ['systemAdmin'] }, passphrase)
    if (made.outcome === 'failed') throw new Error(made.reason)
    const bureau: Bureau = {
      ...plan,
      people: [{ ...person, account: made.account }],
      certificates: [made.certificate],
      issuerKey: made.issuerKey,
    }
    const now = new Date().toISOString()
    const by = { id: person.id, name: person.name }
    const line = { journal: 'bureau', step: 'found', by, at: now, day: now.slice(0, 10), set: { ...bureau } }
    const written = await desk.appendJournal(line, 0)
    if (written.outcome !== 'saved') throw new Error(JSON.stringify(written))
    const { memoryKiB, passes, lanes } = usualCost
    return {
      async ours() {
        const seat = await desk.signIn(person.id, passphrase)
        if (seat.outcome !== 'seated') throw new Error(seat.reason)
      },
      peers: [
        {
          name: '@noble/hashes argon2id, the same cost, nothing else',
          run: () => argon2idAsync(passphrase, new Uint8Array(16), { m: memoryKiB, t: passes, p: lanes, dkLen: 32 }),
        },
      ],
    }
  },
}
