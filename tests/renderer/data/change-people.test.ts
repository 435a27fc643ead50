import { beforeEach, describe, expect, test } from 'vitest'
import { changeOwnPassphrase, changePeople, renewRecovery } from '../../../renderer/data/change-people.ts'
import { recoverAccount } from '../../../renderer/data/recover-account.ts'
import { leaveSeat, takeSeat } from '../../../renderer/data/take-seat.ts'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { bureauJournal } from '../../../shared/journal/entry.ts'
import { signerOf } from '../../../shared/journal/signed.ts'
import {
  amendPerson,
  handOverPost,
  reissueAccount,
  revokeAccount,
  suspendAccount,
} from '../../../shared/people/change-people.ts'
import { deputise } from '../../../shared/people/deputise.ts'
import type { PeoplePlan } from '../../../shared/people/people-plan.ts'
import type { Result } from '../../../shared/result.ts'
import { administrator, Office } from '../../helpers/an-office.ts'

/** As tests/helpers/an-office.ts gives it to everybody. */
const passphrase = '测试用的一句口令'
const another = '另外想的一句口令'

let office: Office
beforeEach(async () => {
  office = await Office.opens()
})

const by = { id: administrator.id, name: administrator.name }
const bureauNow = (): Bureau => {
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  return bureau
}
const personNow = (id: string) => {
  const person = bureauNow().people.find((one) => one.id === id)
  if (person === undefined) throw new Error(`no ${id}`)
  return person
}
/** On a day of its own: the clock of this office stands still within a day, and an old certificate ends when a new one begins. */
const change = (decide: (bureau: Bureau) => Result<PeoplePlan>, said: string | null = null) => {
  office.waits(1)
  return changePeople(office.workspace, by, decide, said)
}

/** Every line of the bureau's journal is signed by a certificate that the bureau's own key issued. */
async function allLinesAreBelieved(): Promise<void> {
  const read = await office.workspace.desk.readJournal(bureauJournal, 0)
  if (read.outcome !== 'read') throw new Error(read.reason)
  for (const entry of read.entries) {
    const signer = signerOf(entry, bureauNow(), nodeLocksmith, { sample: false, arriving: false })
    expect(signer.ok ? signer.value.personId : signer.error.reason).toBe(entry.by.id)
  }
}

describe('a change of people', () => {
  const head = () => office.actor('sectionHead').id
  const clerk = () => office.actor('handler').id

  test('a new post is a new certificate for the same key, and the old one is replaced', async () => {
    const before = personNow(head())
    expect(await change((now) => amendPerson(now, { ...before, post: '调研员' }))).toMatchObject({ ok: true })
    const { account } = personNow(head())
    const [old, fresh] = [before.account?.certificate, account?.certificate].map((serial) =>
      bureauNow().certificates.find((one) => one.serial === serial),
    )
    expect(fresh).toMatchObject({ post: '调研员', signKey: old?.signKey, replaces: old?.serial })
    expect(bureauNow().revocations).toMatchObject([{ serial: old?.serial, reason: 'replaced' }])
    expect(await takeSeat(office.workspace, head(), passphrase)).toMatchObject({ certificate: fresh?.serial })
    await allLinesAreBelieved()
  })

  test('a lost passphrase: the old one opens nothing, the new one sits down', async () => {
    await change((now) => reissueAccount(now, clerk(), by.id), another)
    expect(await takeSeat(office.workspace, clerk(), passphrase)).toMatchObject({ outcome: 'refused' })
    expect(await takeSeat(office.workspace, clerk(), another)).toMatchObject({ outcome: 'seated' })
    await allLinesAreBelieved()
  })

  test('a post changes hands in one line, and both sit down with what they are now', async () => {
    const lines = async () => (await office.workspace.db.cursors.get(bureauJournal))?.seq ?? 0
    const before = await lines()
    const after = { kind: 'stays', post: '科员', roles: ['handler'] } as const
    await change((now) => handOverPost(now, by.id, { from: head(), to: clerk(), keepsOwn: false, after }))
    expect(await lines()).toBe(before + 1)
    expect(personNow(clerk()).roles).toEqual(['sectionHead'])
    expect(personNow(head()).roles).toEqual(['handler'])
    for (const id of [head(), clerk()]) {
      expect(await takeSeat(office.workspace, id, passphrase)).toMatchObject({
        certificate: personNow(id).account?.certificate,
      })
    }
    await allLinesAreBelieved()
  })

  test('the administrator changes their own post and signs on with the new certificate', async () => {
    await change((now) => amendPerson(now, { ...personNow(by.id), post: '办公室主任' }))
    expect(office.workspace.seat.get()?.certificate).toBe(personNow(by.id).account?.certificate)
    await change((now) => suspendAccount(now, head(), by.id))
    await allLinesAreBelieved()
    expect(await takeSeat(office.workspace, head(), passphrase)).toMatchObject({
      reason: '周正的账户已停用，请与系统管理员联系。',
    })
  })

  test('the issuing key goes to the successor, who issues with it, and no longer to the one before', async () => {
    const after = { kind: 'stays', post: '', roles: ['archivist'] } as const
    await change((now) => handOverPost(now, by.id, { from: by.id, to: clerk(), keepsOwn: true, after }))
    expect(await takeSeat(office.workspace, by.id, passphrase)).toMatchObject({ issues: false })
    expect(await takeSeat(office.workspace, clerk(), passphrase)).toMatchObject({ issues: true })
    office.waits(1)
    const revoked = await changePeople(office.workspace, personNow(clerk()), (now) =>
      revokeAccount(now, by.id, clerk(), { reason: 'left', note: '退休' }),
    )
    expect(revoked.ok).toBe(true)
    expect(personNow(by.id).account).toBeNull()
    await allLinesAreBelieved()
  })

  test('deputising stands in the certificate', async () => {
    const said = { deputy: clerk(), of: head(), role: 'sectionHead', from: '2026-03-03', until: '2026-03-09' } as const
    await change((now) => deputise(now, said, office.today))
    const serial = personNow(clerk()).account?.certificate
    expect(bureauNow().certificates.find((one) => one.serial === serial)?.deputising).toHaveLength(1)
    await allLinesAreBelieved()
  })

  test('whoever cannot issue changes nothing', async () => {
    await takeSeat(office.workspace, clerk(), passphrase)
    const before = bureauNow()
    const tried = await changePeople(office.workspace, office.actor('handler'), (now) =>
      amendPerson(now, { ...personNow(head()), post: '局长' }),
    )
    expect(tried.ok).toBe(false)
    expect(bureauNow()).toBe(before)
  })
})

describe('one’s own passphrase', () => {
  test('is changed with the old one; the certificate stays', async () => {
    const { id, name } = office.actor('handler')
    await takeSeat(office.workspace, id, passphrase)
    const serial = personNow(id).account?.certificate
    expect(await changeOwnPassphrase(office.workspace, { id, name }, '不是这一句口令', another)).toMatchObject({
      error: { reason: '原口令不对，请重新输入。' },
    })
    expect((await changeOwnPassphrase(office.workspace, { id, name }, passphrase, another)).ok).toBe(true)
    await leaveSeat(office.workspace)
    expect(await takeSeat(office.workspace, id, another)).toMatchObject({ certificate: serial })
  })
})

describe('the recovery sheet', () => {
  test('a renewed one makes an administrator anew; the one before opens nothing', async () => {
    const first = await renewRecovery(office.workspace, by)
    const second = await renewRecovery(office.workspace, by)
    if (!first.ok || !second.ok) throw new Error('no code')
    await leaveSeat(office.workspace)
    office.waits(1)
    const old = personNow(by.id).account?.certificate
    expect(await recoverAccount(office.workspace, by.id, first.value, another)).toMatchObject({ outcome: 'refused' })
    expect(await recoverAccount(office.workspace, by.id, second.value.toLowerCase(), another)).toEqual({
      outcome: 'recovered',
    })
    expect(office.workspace.seat.get()).toMatchObject({ personId: by.id, issues: true })
    expect(bureauNow().revocations).toMatchObject([{ serial: old, reason: 'replaced', note: '用恢复单重建账户' }])
    expect(await takeSeat(office.workspace, by.id, passphrase)).toMatchObject({ outcome: 'refused' })
    await allLinesAreBelieved()
  })
})
