import { beforeAll, describe, expect, test } from 'vitest'
import { entryOf, lineOf, seal } from '../../../shared/journal/chain.ts'
import { bureauJournal, type JournalEntry } from '../../../shared/journal/entry.ts'
import { newSeed } from '../../../shared/identity/keys.ts'
import { auditCase } from '../../../shared/audit/audit-case.ts'
import { bureauPast } from '../../../shared/audit/bureau-past.ts'
import type { Revocation } from '../../../shared/identity/certificate.ts'
import type { Decision, Round } from '../../../shared/case/round.ts'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import { administrator, Office } from '../../helpers/an-office.ts'
import { auditOf, ended, forgedFrom, knownHead, linesOf, seedOf, signedAnew, tools } from './an-audited-office.ts'

let office: Office
let id: string
let lines: readonly string[]
const at = (step: string) => lines.findIndex((line) => entryOf(line)?.step === step) + 1
const entryAt = (seq: number): JournalEntry => {
  const entry = entryOf(lines[seq - 1] ?? '')
  if (entry === null) throw new Error(`no line ${seq}`)
  return entry
}
const found = async (changed: readonly string[]) =>
  (await auditOf(office, id, changed)).faults.map(({ kind, seq }) => [kind, seq])

/** A change of the present round in a line. */
const ofRound =
  (change: (round: Round) => Round) =>
  (entry: JournalEntry): JournalEntry => {
    const rounds = entry.set['rounds'] as readonly Round[]
    return { ...entry, set: { ...entry.set, rounds: [...rounds.slice(0, -1), change(rounds.at(-1) as Round)] } }
  }
const ofLastDecision = (change: (decision: Decision) => Decision) =>
  ofRound((round) => ({
    ...round,
    decisions: [...round.decisions.slice(0, -1), change(round.decisions.at(-1) as Decision)],
  }))
const asAnother = (role: Parameters<Office['actor']>[0]) => (entry: JournalEntry) => {
  const actor = office.actor(role)
  const certificate = office.workspace.bureau.get()?.certificates.find((one) => one.personId === actor.id)
  return {
    ...entry,
    by: { id: actor.id, name: actor.name },
    signature: entry.signature && { ...entry.signature, certificate: certificate?.serial ?? '' },
  }
}

beforeAll(async () => {
  office = await Office.opens()
  id = await office.receives()
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id)
  lines = await linesOf(office, id)
})

describe('a case as the office left it', () => {
  test('is found right, text by text and signature by signature', async () => {
    const audit = await auditOf(office, id, lines)
    expect(audit.faults).toEqual([])
    expect(audit.remarks).toEqual([])
    expect(audit.signatures.every((state) => state === 'signed')).toBe(true)
    expect(audit.recomputed).toBe(1)
    expect(audit.numbers).toHaveLength(1)
  })

  test('is found right against what the working copy knows', async () => {
    const past = bureauPast((await linesOf(office, bureauJournal)).flatMap((line) => entryOf(line) ?? []))
    const known = await knownHead(office, id)
    expect(ended(auditCase({ journal: id, lines, known }, past, tools)).faults).toEqual([])
  })
})

describe('a file that was tampered with', () => {
  test('a sign changed in a line: the line and its signature are named', async () => {
    const seq = at('recordContact')
    const changed = lines.with(seq - 1, (lines[seq - 1] ?? '').replace('希望帮扶更精准', '希望帮扶更粗略'))
    expect(await found(changed)).toEqual([
      ['changed', seq],
      ['notBelieved', seq],
    ])
  })

  test('a line that is no line any more: the rest is still looked through', async () => {
    const seq = at('recordContact')
    const audit = await auditOf(office, id, lines.with(seq - 1, '{'))
    expect(audit.faults.map(({ kind, seq: where }) => [kind, where])).toEqual([['unreadable', seq]])
    expect(audit.signatures.filter((state) => state === 'signed')).toHaveLength(lines.length - 1)
    expect(audit.remarks[0]).toContain('没有核对')
  })

  test('a line taken out', async () => {
    const seq = at('recordContact')
    expect((await found(lines.toSpliced(seq - 1, 1)))[0]).toEqual(['outOfPlace', seq])
  })

  test('the last line changed, or the last lines gone: the working copy remembers', async () => {
    const past = bureauPast((await linesOf(office, bureauJournal)).flatMap((line) => entryOf(line) ?? []))
    const known = await knownHead(office, id)
    const audit = (changed: readonly string[]) =>
      ended(auditCase({ journal: id, lines: changed, known }, past, tools)).faults.map(({ kind }) => kind)
    expect(audit(lines.slice(0, -2))).toEqual(['shortened'])
    expect(audit(lines.with(lines.length - 1, (lines.at(-1) ?? '').replace('"copies":5', '"copies":9')))).toEqual(
      expect.arrayContaining(['replaced', 'notBelieved']),
    )
  })

  test('a line of another case', async () => {
    const other = await office.receives()
    const [first = ''] = await linesOf(office, other)
    expect((await found([first, ...lines.slice(1)]))[0]).toEqual(['outOfPlace', 1])
  })
})

describe('a line that nobody of the bureau signed', () => {
  test('signed with a key of one’s own', async () => {
    const seq = at('signOff')
    const forged = lineOf(signedAnew(entryAt(seq), newSeed(nodeLocksmith)))
    expect(await found(lines.with(seq - 1, forged))).toContainEqual(['notBelieved', seq])
  })

  test('signed by one and written in the name of another', async () => {
    const seq = at('signOff')
    const entry = { ...entryAt(seq), by: { id: 'p-x', name: '刘建' } }
    const audit = await auditOf(office, id, lines.with(seq - 1, lineOf(entry)))
    expect(audit.faults.find(({ kind }) => kind === 'notBelieved')?.says).toContain('写的是刘建，签名的却是')
  })

  test('not signed at all', async () => {
    const last = entryOf(lines.at(-1) ?? '')
    const more = seal(
      {
        journal: id,
        step: 'recordSend',
        by: { id: 'x', name: '某人' },
        at: last?.at ?? '',
        day: last?.day ?? '',
        set: {},
      },
      lines.length + 1,
      nodeLocksmith.hash(lines.at(-1) ?? ''),
    )
    expect(await found([...lines, lineOf(more)])).toContainEqual(['unsigned', lines.length + 1])
  })

  test('with a certificate that had been revoked before', async () => {
    const { desk, bureau } = office.workspace
    const seq = at('signOff')
    const signer = office.actor('chiefLeader')
    const certificate = bureau.get()?.certificates.find((one) => one.personId === signer.id)
    await office.sits({ ...administrator, roles: [] })
    const made = await desk.signRevocation(certificate?.serial ?? '', signer.id, 'compromised', '')
    if (made.outcome !== 'revoked') throw new Error('no revocation')
    const audit = await auditWith([made.revocation])
    expect(audit.faults.map(({ kind, seq: where }) => [kind, where])).toEqual([['notBelieved', seq]])
    expect(audit.faults[0]?.says).toContain('吊销')
  })

  async function auditWith(revocations: readonly Revocation[]) {
    const entries = (await linesOf(office, bureauJournal)).flatMap((line) => entryOf(line) ?? [])
    const past = bureauPast(
      entries.map((entry, place) => (place === 0 ? { ...entry, set: { ...entry.set, revocations } } : entry)),
    )
    return ended(auditCase({ journal: id, lines, known: null }, past, tools))
  }
})

describe('what somebody could write who holds every key', () => {
  test('a step without the role', async () => {
    const seq = at('checkScope')
    expect(await found(await forgedFrom(office, lines, seq, asAnother('chiefLeader')))).toEqual([['roleNotHeld', seq]])
  })

  test('a reviewer’s step by another leader', async () => {
    const seq = at('approve')
    const other = office.actor('chiefLeader')
    const forged = await forgedFrom(office, lines, seq, (entry) =>
      ofLastDecision((decision) => ({ ...decision, by: { id: other.id, name: other.name } }))(
        asAnother('chiefLeader')(entry),
      ),
    )
    expect((await found(forged))[0]).toEqual(['roleNotHeld', seq])
  })

  test('a stage jumped over', async () => {
    const seq = at('submit')
    const forged = await forgedFrom(office, lines, seq, (entry) => ({
      ...entry,
      set: { ...entry.set, stage: 'sealing' },
    }))
    expect((await found(forged))[0]).toEqual(['wrongStage', seq])
  })

  test('another text under the hash of a version', async () => {
    const seq = at('submit')
    const forged = await forgedFrom(
      office,
      lines,
      seq,
      ofRound((round) => ({
        ...round,
        versions: round.versions.map((version) => ({ ...version, reply: { ...version.reply, classMark: 'C' } })),
      })),
    )
    expect((await found(forged))[0]).toEqual(['otherText', seq])
  })

  test('a version rewritten after it was approved', async () => {
    const seq = at('signOff')
    const forged = await forgedFrom(
      office,
      lines,
      seq,
      ofRound((round) => ({
        ...round,
        versions: round.versions.map((version) => ({ ...version, reply: { ...version.reply, classMark: 'C' } })),
      })),
    )
    expect((await found(forged))[0]).toEqual(['rewritten', seq])
  })

  test('a decision over another text', async () => {
    const seq = at('signOff')
    const forged = await forgedFrom(
      office,
      lines,
      seq,
      ofLastDecision((one) => ({ ...one, textHash: '0'.repeat(64) })),
    )
    expect((await found(forged))[0]).toEqual(['decisionOverOtherText', seq])
  })

  test('a drafter who approves', async () => {
    const seq = at('signOff')
    const drafter = office.actor('chiefLeader')
    const forged = await chained(
      ofRound((round) => ({ ...round, drafters: [...round.drafters, { id: drafter.id, name: drafter.name }] })),
    )
    expect(await found(forged)).toEqual([['drafterDecided', seq]])
  })

  test('a decision in another’s name', async () => {
    const seq = at('signOff')
    const forged = await forgedFrom(
      office,
      lines,
      seq,
      ofLastDecision((one) => ({ ...one, by: { id: 'p-x', name: '某人' } })),
    )
    expect((await found(forged))[0]).toEqual(['otherDecider', seq])
  })

  test('a case that turns into a sample', async () => {
    const seq = at('submit')
    const forged = await forgedFrom(office, lines, seq, (entry) => ({ ...entry, set: { ...entry.set, sample: true } }))
    expect((await found(forged))[0]).toEqual(['rewritten', seq])
  })

  test('a line that makes no case', async () => {
    const seq = at('submit')
    const forged = await forgedFrom(office, lines, seq, (entry) => ({ ...entry, set: { ...entry.set, stage: '随便' } }))
    expect((await found(forged))[0]).toEqual(['notWhole', seq])
  })

  /** The same change of the round in every line from the hand-over on. */
  async function chained(change: (entry: JournalEntry) => JournalEntry): Promise<readonly string[]> {
    let forged = lines
    for (let seq = at('submit'); seq <= lines.length; seq += 1) {
      if (entryAt(seq).set['rounds'] !== undefined) forged = await forgedFrom(office, forged, seq, change)
    }
    return forged
  }
})

describe('undoing', () => {
  test('an official act is not taken back', async () => {
    const seq = lines.length
    const before = await office.sees(id)
    const certificate = entryAt(seq).signature?.certificate ?? ''
    const undo = seal(
      {
        journal: id,
        step: 'undo',
        by: entryAt(seq).by,
        at: entryAt(seq).at,
        day: entryAt(seq).day,
        set: { stage: 'sealing', rounds: before.rounds },
      },
      seq + 1,
      nodeLocksmith.hash(lines.at(-1) ?? ''),
    )
    const signed = { ...undo, signature: { certificate, value: '' } }
    const line = lineOf(signedAnew(signed, await seedOf(office, signed.by.id)))
    expect(await found([...lines, line])).toEqual([['wrongUndo', seq + 1]])
  })

  test('what may be taken back is found right', async () => {
    const other = await office.receives()
    const { suggestion, assignment } = await office.sees(other)
    await office.does('registrar', other, 'register', { suggestion, assignment })
    expect((await office.undoes('registrar', other)).ok).toBe(true)
    expect((await auditOf(office, other, await linesOf(office, other))).faults).toEqual([])
  })
})
