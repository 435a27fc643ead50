/** Two bureaus with desks and keys of their own, and between them nothing but the bytes of packages. */
import { expect, it } from 'vitest'
import { attachOpinion, findRequest, takeInRequest } from '../../renderer/data/co-cases.ts'
import {
  acceptBureau,
  type ArrivedPackage,
  makeCoOpinion,
  makeCoRequest,
  type MadePackage,
  openCoPackage,
  standingOf,
} from '../../renderer/data/co-packages.ts'
import { nobleLocksmith } from '../../renderer/data/noble-locksmith.ts'
import { fingerprint } from '../../shared/identity/trust.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { presentRound } from '../../shared/case/case-file.ts'
import { passagesOf } from '../../shared/exchange/co-opinion.ts'
import type { Result } from '../../shared/result.ts'
import { administrator, Office } from '../helpers/an-office.ts'

const financeBureau = '株洲市财政局'
const asks = ['加大研发投入', '落实税收优惠']

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
const reasonOf = <T>(result: Result<T>): string => (result.ok ? '' : result.error.reason)

const bureauOf = (office: Office): Bureau => {
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  return bureau
}

const opens = async (office: Office, { name, bytes }: MadePackage): Promise<ArrivedPackage> =>
  valueOf(await openCoPackage(office.workspace, `${name}.fyan`, bytes))

const originOf = ({ opened }: ArrivedPackage) => ({
  issuerKey: opened.manifest.bureau.issuerKey,
  sample: opened.signer.sample,
})

/** The registrar compares the fingerprint and accepts the bureau that signed. */
async function accepts(office: Office, arrived: ArrivedPackage): Promise<void> {
  const registrar = office.actor('registrar')
  await office.sits(registrar)
  valueOf(await acceptBureau(office.workspace, registrar, arrived.opened.manifest.bureau))
}

async function asked() {
  const lead = await Office.opens()
  const id = await lead.receives((file) => ({
    ...file,
    assignment: { ...file.assignment, role: 'lead', coUnits: ['市财政局', '市税务局'] },
  }))
  await lead.bringsToDrafting(id)
  const file = await lead.does('handler', id, 'requestCoOpinions', {
    units: [
      { unit: '市财政局', points: [asks[0] ?? ''] },
      { unit: '市税务局', points: [asks[1] ?? ''] },
    ],
    due: '2026-03-20',
  })
  const [opinion] = file.coOpinions
  if (opinion === undefined) throw new Error('nothing was asked')
  const request = valueOf(await makeCoRequest(lead.workspace, file, opinion))
  const other = await Office.opens('2026-03-04', (bureau) => ({ ...bureau, name: financeBureau }))
  return { lead, other, id, request }
}

/** The co-handler's short path: registered, drafted, reviewed, signed off and numbered; the answer as a package. */
async function answers(other: Office, caseId: string): Promise<MadePackage> {
  const handler = other.actor('handler')
  await other.does('registrar', caseId, 'checkScope', {})
  await other.does('registrar', caseId, 'assignToSection', {
    section: '教科文科',
    handler: { id: handler.id, name: handler.name },
    sectionHead: '周正',
    deputyLeader: '李白军',
  })
  const begun = await other.does('handler', caseId, 'beginCoOpinion', {})
  const { draft } = presentRound(begun)
  await other.does('handler', caseId, 'saveDraft', {
    reply: {
      ...draft,
      contact: { name: handler.name, phone: '0731-22222222' },
      blocks: [{ id: 'b1', kind: 'paragraph', text: '关于加大研发投入，已列入2026年预算，按季拨付。' }],
    },
  })
  await other.hasSignedOff(caseId)
  await other.issues(caseId, 'co-opinion')
  const file = await other.sees(caseId)
  const chosen = file.plan.points.map(() => passagesOf(file).map(({ id }) => id))
  return valueOf(await makeCoOpinion(other.workspace, file, chosen, new Uint8Array([1, 2, 3])))
}

it('asks, takes in, answers and attaches, each side believing the other by its fingerprint', async () => {
  const { lead, other, id, request } = await asked()
  expect(request.name).toMatch(/^1185-会办征询-市财政局-0302-[0-9A-F]{4}$/u)

  const arrived = await opens(other, request)
  const { manifest, request: said } = arrived.opened
  if (said === null) throw new Error('no request in it')
  expect(said.asks).toEqual([asks[0]])
  expect(JSON.stringify(said)).not.toContain(asks[1])
  expect(standingOf(arrived, bureauOf(other))).toEqual({ kind: 'unknown', otherKey: null })
  expect(fingerprint(manifest.bureau.issuerKey, nobleLocksmith)).toBe(
    fingerprint(bureauOf(lead).issuerKey ?? '', nobleLocksmith),
  )
  const handler = other.actor('handler')
  expect(reasonOf(await acceptBureau(other.workspace, handler, manifest.bureau))).toContain('由办公室或系统管理员办理')
  await accepts(other, arrived)
  expect(standingOf(arrived, bureauOf(other))).toEqual({ kind: 'accepted' })

  const origin = originOf(arrived)
  const registrar = other.actor('registrar')
  const caseId = valueOf(await takeInRequest(other.workspace, said, origin, registrar))
  expect(await other.sees(caseId)).toMatchObject({
    stage: 'registered',
    assignment: { role: 'coHandle', leadUnit: '株洲市科学技术局', officialDue: '2026-03-20', receivedAt: '2026-03-04' },
  })
  expect(reasonOf(await takeInRequest(other.workspace, said, origin, registrar))).toContain('已经登记过')
  expect(await other.workspace.db.cases.count()).toBe(1)

  lead.waits(7)
  const answer = await opens(lead, await answers(other, caseId))
  expect(standingOf(answer, bureauOf(lead)).kind).toBe('unknown')
  await accepts(lead, answer)
  const { opinion } = answer.opened
  if (opinion === null) throw new Error('no opinion in it')
  const match = valueOf(await findRequest(lead.workspace, { ...opinion, hash: answer.hash }))
  expect(match).toMatchObject({ says: [], file: { id }, opinion: { unit: '市财政局' } })
  const clerk = lead.actor('handler')
  await lead.sits(clerk)
  const { name, bytes, hash } = answer
  const attached = valueOf(
    await attachOpinion(
      lead.workspace,
      match,
      { kind: 'package', name, bytes, day: lead.today, text: opinion.text, signedBy: '', documentNumber: '' },
      clerk,
    ),
  )
  expect(attached.coOpinions[0]).toMatchObject({
    state: 'received',
    receivedOn: '2026-03-09',
    text: '关于加大研发投入，已列入2026年预算，按季拨付。',
    evidence: { kind: 'package', hash },
  })
  const kept = await lead.workspace.desk.readKeptFile(hash)
  expect(kept.outcome === 'read' && [...kept.bytes]).toEqual([...bytes])
  expect(reasonOf(await findRequest(lead.workspace, { ...opinion, hash }))).toContain('登记过，没有改动')

  await lead.startsAgain('database')
  expect((await lead.sees(id)).coOpinions[0]?.state).toBe('received')
})

it('does not believe its own package, a changed one, or one under a certificate that was taken back', async () => {
  const { lead, other, request } = await asked()
  expect(standingOf(await opens(lead, request), bureauOf(lead))).toMatchObject({ kind: 'refused' })

  for (const at of [40, 200, Math.floor(request.bytes.length / 2), request.bytes.length - 1]) {
    const bytes = request.bytes.slice()
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect((await openCoPackage(other.workspace, 'x.fyan', bytes)).ok).toBe(false)
  }

  const arrived = await opens(other, request)
  await lead.sits(administrator)
  const { serial, personId } = arrived.opened.signer
  const revoked = await lead.workspace.desk.signRevocation(serial, personId, 'compromised', '')
  if (revoked.outcome === 'failed') throw new Error(revoked.reason)
  const opened = { ...arrived.opened, revocations: [revoked.revocation] }
  const standing = standingOf({ ...arrived, opened }, bureauOf(other))
  expect(standing.kind === 'refused' && standing.reason).toContain('吊销')
})
