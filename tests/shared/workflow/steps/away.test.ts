/** A case that is out in a package: who takes it back, who takes receipt, and what it may not do meanwhile. */
import { describe, expect, it } from 'vitest'
import {
  aCase,
  archivist,
  chief,
  clerk,
  office,
  refusalOf,
  registrar,
  sectionHead,
  take,
} from '../../../helpers/a-case.ts'

const out = take(aCase().inStage('reviewing').build(), 'sendOut', {}, { by: clerk })

describe('a case that is out', () => {
  it('is worked on by nobody here', () => {
    expect(refusalOf(out, 'approve', {}, { by: sectionHead })).toBe(
      '2025-03-05 已用送审包送李白军，还没有收回；要在本机办理，请先“收回”。',
    )
    expect(refusalOf(out, 'sendOut', {}, { by: clerk })).toMatch(/还没有收回/u)
  })

  it('is called back by the sender, the handler or the office', () => {
    for (const by of [clerk, registrar, office]) expect(take(out, 'callBack', {}, { by }).outgoing).toBeNull()
    for (const by of [chief, archivist]) {
      expect(refusalOf(out, 'callBack', {}, { by })).toBe('由送出的李婉、承办人或办公室收回。')
    }
  })

  it('is received by somebody else, with the package that went out', () => {
    expect(take(out, 'takeReceipt', {}, { by: sectionHead }).outgoing).toBeNull()
    expect(refusalOf(out, 'takeReceipt', {}, { by: clerk })).toBe('这是您送出去的，要拿回来请“收回”。')
    expect(refusalOf(out, 'takeReceipt', { packageId: 'other' }, { by: sectionHead })).toBe(
      '这不是送出去的那个包，请核对。',
    )
  })

  it('may go to the sender’s other desk', () => {
    const to = { id: clerk.id, name: clerk.name }
    const own = take(aCase().inStage('drafting').build(), 'sendOut', { kind: 'handOver', to }, { by: clerk })
    expect(take(own, 'takeReceipt', {}, { by: clerk }).outgoing).toBeNull()
  })

  it('stays here when two versions of it wait for the office’s choice', () => {
    const how = { facts: { forked: true } }
    expect(refusalOf(out, 'callBack', {}, { by: clerk, ...how })).toMatch(/有两个版本/u)
    expect(refusalOf(out, 'takeReceipt', {}, { by: sectionHead, ...how })).toMatch(/有两个版本/u)
    expect(refusalOf(out, 'settleFork', {}, { by: registrar, ...how })).toBeNull()
    expect(refusalOf(out, 'settleFork', {}, { by: clerk, ...how })).toBe('“选定版本”由办公室文书或办公室核稿办理。')
  })
})

describe('what can be sent', () => {
  it('is a case at work, and a closed one that is handed over with the work', () => {
    expect(take(aCase().inStage('closed').build(), 'sendOut', { kind: 'handOver' }).outgoing).not.toBeNull()
    expect(refusalOf(aCase().inStage('archived').build(), 'sendOut')).toBe('现在是“已归档”，不能再“送出”。')
  })

  it('goes to somebody of this bureau', () => {
    const to = { id: 'p-nobody', name: '某人' }
    expect(refusalOf(aCase().inStage('reviewing').build(), 'sendOut', { to })).toBe('本单位没有这个人，请核对收件人。')
  })
})
