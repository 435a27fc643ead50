/**
 * Lines that a genuine signer of the bureau wrote, in a package that opens, and that may not become part of the case.
 * Each attack stands beside the sentence that the importer reads.
 */
import { describe, expect, it } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound, withRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import { cardOf } from '../../../shared/identity/card-of.ts'
import type { Revocation } from '../../../shared/identity/certificate.ts'
import { signRevocation } from '../../../shared/identity/keys.ts'
import {
  chief,
  clerk,
  deputyLeader,
  office as officeReviewer,
  registrar,
  sectionHead,
  today,
  usual,
} from '../../helpers/a-case.ts'
import { aCleanReply, goes, holderOf, inDrafting, inReview } from '../../helpers/a-sent-case.ts'
import { aKeyOffice, certified, type KeyHolder, seedOf, smith } from '../../helpers/key-office.ts'
import {
  aMachine,
  appended,
  contentsOf,
  examined,
  factsOn,
  fileOn,
  imports,
  instantOf,
  type Machine,
  packed,
  receives,
  sends,
  took,
} from '../../helpers/machines.ts'

const office = aKeyOffice()
const key = (person: { readonly id: string }): KeyHolder => holderOf(office, person)
const other = aMachine('b', office)

/** A line that says what the attacker wants, signed by them. */
const says = (
  machine: Machine,
  holder: KeyHolder,
  step: string,
  change: (file: CaseFile) => CaseFile,
  at = instantOf(machine.ours?.lines.length ?? 0),
): Machine => appended(machine, step, fileOn(machine), change(fileOn(machine)), holder, at)

/** Hands the case over as it is, and answers why the other desk refuses it; null when it takes it. */
async function refusalOf(machine: Machine, holder: KeyHolder, at: Machine = other, reader = key(sectionHead)) {
  const sent = await sends(machine, holder, 'review', sectionHead)
  if (!sent.ok) throw new Error(sent.error.reason)
  return refusalOfBytes(sent.value.bytes, at, reader)
}

async function refusalOfBytes(bytes: Uint8Array, at: Machine = other, reader = key(sectionHead)) {
  const answer = await examined(at, reader, bytes)
  if (!answer.ok) return answer.error.reason
  const { plan } = answer.value
  if (plan.plan === 'refused') {
    expect(plan.reason).toMatch(/请/u)
    return plan.reason
  }
  return null
}

const review = inReview(office)
const approved = (machine: Machine, ...by: readonly { readonly id: string }[]) =>
  by.reduce((one, person) => took(one, key(person), 'approve', { opinion: '同意。', comments: [] }), machine)

describe('what is right is taken', () => {
  it('the whole way to sign-off', async () => {
    const done = took(approved(review, sectionHead, officeReviewer, deputyLeader), key(chief), 'signOff', {
      opinion: '同意签发。',
      comments: [],
    })
    expect(await refusalOf(done, key(registrar))).toBeNull()
  })

  it('a text amended while approving, a return with edits, an undone step', async () => {
    const amended = took(review, key(sectionHead), 'amendAndApprove', {
      reply: aCleanReply('我局已于2024年建成创新平台4个，支持企业12家。'),
      opinion: '数字已更正。',
      comments: [],
    })
    expect(await refusalOf(amended, key(clerk))).toBeNull()
    const returned = took(approved(review, sectionHead), key(officeReviewer), 'returnForRevision', {
      remark: '数字请再核。',
      comments: [{ blockId: 'b-2', quote: '3个', text: '与年报不符' }],
      reply: aCleanReply('我局已于2024年建成创新平台5个，支持企业12家。'),
    })
    const again = took(returned, key(clerk), 'saveDraft', { reply: aCleanReply('我局已于2024年建成创新平台6个。') })
    const before = fileOn(returned)
    const undone = says(again, key(clerk), 'undo', () => before)
    expect(await refusalOf(undone, key(clerk))).toBeNull()
  })
})

describe('separation of duties', () => {
  it('the drafter approves their own text', async () => {
    const head = key(sectionHead)
    const drafting = inDrafting(office)
    const own = took(drafting, head, 'saveDraft', { reply: aCleanReply('我局已于2024年建成创新平台9个。') })
    const submitted = goes(own, key(clerk), 'submit')
    const round = presentRound(approvedFile(approved(review, sectionHead)))
    const forgedLine = says(submitted, head, 'approve', (file) => ({
      ...withRound(file, {
        decisions: round.decisions.map((decision) => ({
          ...decision,
          at: instantOf(submitted.ours?.lines.length ?? 0),
          textHash: latestVersion(presentRound(file))?.textHash ?? '',
        })),
        reviewPosition: 1,
      }),
    }))
    expect(await refusalOf(forgedLine, key(clerk))).toContain('李白军起草或修改过这份稿件')
  })

  it('the clerk signs off', async () => {
    const forgedLine = says(review, key(clerk), 'signOff', (file) => ({ ...file, stage: 'numbering' }))
    expect(await refusalOf(forgedLine, key(clerk))).toMatch(/不能接收：/u)
  })

  it('a role that the certificate does not give', async () => {
    const plain = certified({
      ...cardOf(office.bureau.people[0]!),
      personId: 'p-new',
      name: '新人',
      roles: ['archivist'],
    })
    const bureau = { ...office.bureau, certificates: [...office.bureau.certificates, plain.certificate] }
    const before = fileOn(review)
    const line = appended(
      { ...review, bureau },
      'approve',
      before,
      { ...before, stage: 'signOff' },
      plain,
      instantOf(30),
    )
    expect(await refusalOf(line, key(clerk), { ...other, bureau })).toContain('由科室负责人办理')
  })
})

const approvedFile = (machine: Machine): CaseFile => fileOn(machine)

describe('texts and hashes', () => {
  it('the text changed and the hash left', async () => {
    const drafting = inDrafting(office)
    const hash = latestVersion(presentRound(fileOn(review)))?.textHash ?? ''
    const changedText = took(drafting, key(clerk), 'saveDraft', { reply: aCleanReply('我局已建成创新平台99个。') })
    const submitted = goes(changedText, key(clerk), 'submit')
    const before = fileOn(changedText)
    const lied = says(changedText, key(clerk), 'submit', () => {
      const file = fileOn(submitted)
      const versions = presentRound(file).versions.map((version) => ({ ...version, textHash: hash }))
      return { ...withRound(file, { versions }) }
    })
    expect(before.stage).toBe('drafting')
    expect(await refusalOf(lied, key(clerk))).toContain('第 1 稿的内容与它的文本指纹对不上，可能被改动过')
  })

  it('an approval over another text', async () => {
    const forgedLine = says(review, key(sectionHead), 'approve', () => {
      const file = fileOn(approved(review, sectionHead))
      const decisions = presentRound(file).decisions.map((decision) => ({ ...decision, textHash: '0'.repeat(64) }))
      return withRound(file, { decisions })
    })
    expect(await refusalOf(forgedLine, key(clerk))).toContain('与这一步办出来的不一样')
  })

  it('an approval that changes the text beside', async () => {
    const forgedLine = says(review, key(sectionHead), 'approve', () =>
      withRound(fileOn(approved(review, sectionHead)), { draft: aCleanReply('改过。') }),
    )
    expect(await refusalOf(forgedLine, key(clerk))).toContain('与这一步办出来的不一样')
  })

  it.each<[string, (file: CaseFile) => CaseFile]>([
    ['an earlier version', (file) => withRound(file, { versions: [] })],
    ['who drafted', (file) => withRound(file, { drafters: [] })],
    ['the number of the suggestion', (file) => ({ ...file, suggestion: { ...file.suggestion, number: '1186' } })],
    ['that it is a sample', (file) => ({ ...file, sample: true })],
    ['a round more', (file) => ({ ...file, rounds: [...file.rounds, ...file.rounds] })],
    [
      'a settled fork',
      (file) => ({
        ...file,
        settledForks: [
          {
            abandoned: '0'.repeat(64),
            chosen: 'ours',
            reason: '无',
            day: today,
            by: { id: clerk.id, name: clerk.name },
          },
        ],
      }),
    ],
  ])('a contact written down that also changes %s', async (_name, change) => {
    const contact = usual.recordContact(fileOn(review), factsOn(review))
    const smuggled = says(review, key(clerk), 'recordContact', (file) =>
      change({ ...file, contacts: [...file.contacts, { ...contact, id: 'c-9' }] }),
    )
    expect(await refusalOf(smuggled, key(clerk))).toMatch(/与这一步办出来的不一样|不合规范/u)
  })

  const otherSettings: Bureau = { ...office.bureau, letter: { ...office.bureau.letter, closing: '专此答复。' } }

  it('settings that differ between the desks are told from a changed text', async () => {
    expect(await refusalOf(review, key(clerk), { ...other, bureau: otherSettings })).toContain(
      '两台电脑的本单位资料（版式、模板、抄送等）不一致。请先导入最新的本单位资料包',
    )
  })

  it('settings that differ do not keep out what is long past', async () => {
    const back = took(review, key(sectionHead), 'returnForRevision', { remark: '请补充。', comments: [], reply: null })
    const sent = await sends(back, key(sectionHead), 'decision', clerk)
    if (!sent.ok) throw new Error(sent.error.reason)
    const answer = await examined({ ...other, bureau: otherSettings }, key(clerk), sent.value.bytes)
    expect(answer).toMatchObject({ ok: true, value: { plan: { plan: 'new' } } })
    if (answer.ok)
      expect(answer.value.arrival?.remarks).toEqual([expect.stringContaining('第 1 稿是按当时的本单位资料')])
  })

  it('a chain of reviewers that was changed meanwhile', async () => {
    const shorter: Bureau = { ...office.bureau, approvalChain: ['sectionHead'] }
    const back = took(approved(review, sectionHead, officeReviewer), key(deputyLeader), 'returnForRevision', {
      remark: '请补充。',
      comments: [],
      reply: null,
    })
    const sent = await sends(back, key(clerk), 'review', sectionHead)
    if (!sent.ok) throw new Error(sent.error.reason)
    expect(await refusalOfBytes(sent.value.bytes, { ...other, bureau: shorter })).toContain('不能接收')
    // With the settings of those days it is taken.
    const knows = { ...other, bureau: shorter, earlier: [{ since: '', bureau: office.bureau }] }
    expect(await refusalOfBytes(sent.value.bytes, knows)).toBeNull()
  })
})

describe('signatures', () => {
  it('a line in the name of another', async () => {
    const before = fileOn(review)
    const after = fileOn(approved(review, sectionHead))
    const claims = { seed: key(clerk).seed, certificate: key(sectionHead).certificate }
    const line = appended(review, 'approve', before, after, claims, instantOf(review.ours?.lines.length ?? 0))
    expect(await refusalOf(line, key(clerk))).toContain('签名对不上，内容被改动过')
    const own = {
      seed: key(clerk).seed,
      certificate: { ...key(clerk).certificate, personId: sectionHead.id, name: sectionHead.name },
    }
    const line2 = appended(review, 'approve', before, after, own, instantOf(review.ours?.lines.length ?? 0))
    expect(await refusalOf(line2, key(clerk))).toContain('签名的却是李婉')
  })

  it('the name of another over one’s own id', async () => {
    const claims = { seed: key(clerk).seed, certificate: { ...key(clerk).certificate, name: '王分管' } }
    const contact = usual.recordContact(fileOn(review), factsOn(review))
    const line = says(review, claims, 'recordContact', (file) => ({
      ...file,
      contacts: [...file.contacts, { ...contact, id: 'c-9' }],
    }))
    expect(await refusalOf(line, key(clerk))).toContain('写的是王分管，证书上的姓名却是李婉')
  })

  it('somebody whom this bureau never knew', async () => {
    const stranger = certified({ ...cardOf(office.bureau.people[0]!), personId: clerk.id }, { issuer: 'other' })
    const line = took(review, stranger, 'recordContact', usual.recordContact(fileOn(review), factsOn(review)))
    expect(await refusalOf(line, key(clerk))).toContain('不在本单位名册中')
    const bureau = { ...office.bureau, certificates: [...office.bureau.certificates, stranger.certificate] }
    expect(await refusalOf({ ...line, bureau }, key(clerk))).toContain('不是本单位签发的')
  })

  it('nobody: a line without signature', async () => {
    const lines = (review.ours?.lines ?? []).map((line, at, all) =>
      at < all.length - 1 ? line : line.replace(/"signature":\{[^}]*\}/u, '"signature":null'),
    )
    const about = { id: 'p-1', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } } as const
    const contents = { ...contentsOf(review, key(clerk), about), lines }
    expect(await refusalOfBytes(await packed(contents, key(clerk)))).toContain('没有签名')
  })

  const revoked = (person: { readonly id: string; readonly name: string }, reason: Revocation['reason'], at: string) =>
    signRevocation(smith, seedOf('issuer'), {
      serial: key(person).certificate.serial,
      personId: person.id,
      reason,
      at,
      note: '',
    })
  const desk = (...revocations: readonly Revocation[]): Machine => ({
    ...other,
    bureau: { ...office.bureau, revocations },
  })
  const before = `${today}T00:00:00.000Z`
  const after = `${today}T11:00:00.000Z`

  it('a key that may have leaked, whatever day its lines bear', async () => {
    expect(await refusalOf(review, key(clerk), desk(revoked(clerk, 'compromised', after)))).toContain('吊销')
    expect(await refusalOf(review, key(clerk), desk(revoked(clerk, 'left', after)))).toContain('吊销')
    expect(await refusalOf(review, key(clerk), desk(revoked(clerk, 'replaced', before)))).toContain('换发')
  })

  it('one who left: their last lines count where somebody else built upon them', async () => {
    const left = desk(revoked(clerk, 'left', after))
    expect(await refusalOf(review, key(registrar), left)).toBeNull()
    expect(await refusalOf(approved(review, sectionHead), key(sectionHead), left)).toBeNull()
    // Not where the revocation is older than the line.
    expect(await refusalOf(review, key(registrar), desk(revoked(clerk, 'left', before)))).toContain('吊销')
  })

  it('a revocation that came along in the package', async () => {
    const bureau = { ...office.bureau, revocations: [revoked(clerk, 'compromised', before)] }
    expect(await refusalOf({ ...review, bureau }, key(registrar))).toContain('吊销')
  })

  it('a role held in another’s place, on a day on which it was not held', async () => {
    const card = {
      ...cardOf(office.bureau.people[0]!),
      deputising: [
        {
          role: 'sectionHead' as const,
          of: { id: sectionHead.id, name: sectionHead.name },
          from: '2025-02-01',
          until: '2025-02-28',
        },
      ],
      personId: 'p-deputising',
      name: '代办',
    }
    const holder = certified(card)
    const bureau = { ...office.bureau, certificates: [...office.bureau.certificates, holder.certificate] }
    const file = fileOn({ ...review, bureau })
    const line = appended({ ...review, bureau }, 'approve', file, { ...file, stage: 'signOff' }, holder, instantOf(40))
    expect(await refusalOf(line, key(clerk), { ...other, bureau })).toContain('由科室负责人办理')
  })
})

describe('steps and beginnings', () => {
  it('a step that this program does not know', async () => {
    const line = says(review, key(clerk), 'conjure', (file) => ({ ...file, stage: 'signOff' }))
    expect(await refusalOf(line, key(clerk))).toContain('请先把程序升级到同一版本')
  })

  it('a step from another stage', async () => {
    const line = says(inDrafting(office), key(registrar), 'seal', (file) => ({ ...file, stage: 'sending' }))
    expect(await refusalOf(line, key(clerk))).toMatch(/不能接收/u)
  })

  it('an official act undone', async () => {
    const done = approved(review, sectionHead)
    const line = says(done, key(sectionHead), 'undo', () => fileOn(review))
    expect(await refusalOf(line, key(clerk))).toContain('正式办理行为，不能撤销')
  })

  it('an undoing that writes something else', async () => {
    const saved = took(inDrafting(office), key(clerk), 'saveDraft', { reply: aCleanReply('一稿。') })
    const line = says(saved, key(clerk), 'undo', (file) => withRound(file, { draft: aCleanReply('另一稿。') }))
    expect(await refusalOf(line, key(clerk))).toContain('与这一步办出来的不一样')
  })

  it('a case that begins in the middle', async () => {
    const middle = fileOn(approved(review, sectionHead))
    const line = appended(aMachine('a', office), 'receive', null, middle, key(registrar), instantOf(0))
    expect(await refusalOf(line, key(clerk))).toContain('案卷不是从收件开始的')
  })

  it('a case received by one who may not', async () => {
    expect(await refusalOf(receives(aMachine('a', office), key(clerk)), key(clerk))).toContain('由办公室文书')
  })
})

describe('clocks', () => {
  const contact = (machine: Machine, at: string): Machine =>
    says(
      machine,
      key(clerk),
      'recordContact',
      (file) => ({
        ...file,
        contacts: [...file.contacts, { ...usual.recordContact(fileOn(review), factsOn(review)), id: 'c-9' }],
      }),
      at,
    )

  it.each([
    ['no instant', 'yesterday', '时间不合规范'],
    ['an instant that does not sort', '2025-3-5T01:00:00Z', '时间不合规范'],
    ['the year 9999', '9999-03-05T01:00:00.000Z', '对不上'],
    ['another day than the line’s', '2025-03-09T01:00:00.000Z', '对不上'],
    ['the day after tomorrow', '2025-03-06T23:00:00.000Z', '在今天之后'],
    ['days before the line before', '2025-03-03T20:00:00.000Z', '对不上'],
  ])('%s', async (_name, at, reason) => {
    expect(await refusalOf(contact(review, at), key(clerk))).toContain(reason)
  })

  it('a clock that is some hours off is taken, and said', async () => {
    const fast = contact(review, '2025-03-05T18:00:00.000Z')
    const sent = await sends(fast, key(clerk), 'review', sectionHead)
    if (!sent.ok) throw new Error(sent.error.reason)
    const answer = await examined(other, key(sectionHead), sent.value.bytes)
    if (!answer.ok) throw new Error(answer.error.reason)
    expect(answer.value.plan.plan).toBe('new')
    expect(answer.value.arrival?.remarks.join('')).toMatch(/时钟比本机快约 6 小时.*时钟不准/u)
  })

  it('a package made after today', async () => {
    const about = { id: 'p-1', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } } as const
    const contents = { ...contentsOf(review, key(clerk), about), madeAt: '2025-03-07T00:00:00.000Z' }
    expect(await refusalOfBytes(await packed(contents, key(clerk)))).toContain('在今天之后')
  })
})

describe('custody', () => {
  it('lines that were not sent in this package', async () => {
    const about = { id: 'p-1', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } } as const
    expect(await refusalOfBytes(await packed(contentsOf(review, key(clerk), about), key(clerk)))).toContain(
      '送出记录对不上',
    )
    const sent = took(review, key(clerk), 'sendOut', { packageId: 'p-1', kind: 'handOver', to: about.to })
    expect(await refusalOfBytes(await packed(contentsOf(sent, key(clerk), about), key(clerk)))).toContain(
      '送出记录对不上',
    )
  })

  it('the package of another, packed anew by somebody else', async () => {
    const about = { id: 'p-1', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } } as const
    const sent = took(review, key(clerk), 'sendOut', { packageId: about.id, kind: about.kind, to: about.to })
    expect(await refusalOfBytes(await packed(contentsOf(sent, key(clerk), about), key(clerk)))).toBeNull()
    expect(await refusalOfBytes(await packed(contentsOf(sent, key(registrar), about), key(registrar)))).toContain(
      '送出记录对不上',
    )
  })

  it('the same package twice, an older one, one cut at the end', async () => {
    const first = await sends(review, key(clerk), 'review', sectionHead)
    if (!first.ok) throw new Error(first.error.reason)
    const taken = await imports(other, key(sectionHead), first.value.bytes)
    if (!taken.ok) throw new Error(taken.error.reason)
    const again = await examined(taken.value.machine, key(sectionHead), first.value.bytes)
    expect(again).toMatchObject({ ok: true, value: { plan: { plan: 'nothing', because: 'older' } } })
    expect((await imports(taken.value.machine, key(sectionHead), first.value.bytes)).ok).toBe(true)
    const onward = approved(taken.value.machine, sectionHead)
    expect(await examined(onward, key(sectionHead), first.value.bytes)).toMatchObject({
      ok: true,
      value: { plan: { plan: 'nothing', because: 'older', reason: expect.stringContaining('较早的包') } },
    })
    const lines = first.value.machine.ours?.lines.slice(0, -2) ?? []
    const about = { id: 'p-9', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } } as const
    const cut = await packed({ ...contentsOf(review, key(clerk), about), lines }, key(clerk))
    expect(await refusalOfBytes(cut)).toContain('送出记录对不上')
    expect(await examined(onward, key(sectionHead), cut)).toMatchObject({
      ok: true,
      value: { plan: { plan: 'nothing' } },
    })
  })
})

describe('samples', () => {
  const samplePerson = {
    ...office.bureau.people[0]!,
    id: 'p-sample',
    name: '示例人',
    sample: true,
    roles: ['registrar' as const],
  }
  const player = certified(cardOf(samplePerson), { issuer: 'sample issuer' })
  const bureau: Bureau = {
    ...office.bureau,
    sampleIssuerKey: smith.signKeyOf(seedOf('sample issuer')),
    people: [...office.bureau.people, samplePerson],
    certificates: [...office.bureau.certificates, player.certificate],
  }
  const here = { ...other, bureau }
  const start = { ...aMachine('a', office), bureau }

  it('a sample is taken where its people are known, and nowhere else', async () => {
    const known = { suggestion: fileOn(review).suggestion, assignment: fileOn(review).assignment, sample: true }
    const sample = receives(start, player, known)
    expect(await refusalOf(sample, player, here)).toBeNull()
    expect(await refusalOf(sample, player)).toContain('不是本单位的人')
  })

  it('people of the sample do nothing in a real case', async () => {
    expect(await refusalOf(receives(start, player), key(registrar), here)).toContain('不是本单位签发的')
  })
})

it('a removed case never comes back', async () => {
  const sent = await sends(review, key(clerk), 'review', sectionHead)
  if (!sent.ok) throw new Error(sent.error.reason)
  expect(await refusalOfBytes(sent.value.bytes, { ...other, removed: true })).toContain('已在本机移除')
})
