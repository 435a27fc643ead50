import { describe, expect, test } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Account } from '../../../shared/identity/certificate.ts'
import {
  addPerson,
  amendPerson,
  handOverPost,
  openAccount,
  reissueAccount,
  removePerson,
  resumeAccount,
  revokeAccount,
  suspendAccount,
  whyNotChangePeople,
} from '../../../shared/people/change-people.ts'
import { deputise, stopDeputising } from '../../../shared/people/deputise.ts'
import type { PeoplePlan } from '../../../shared/people/people-plan.ts'
import type { Person } from '../../../shared/people/person.ts'
import { recoveredPerson } from '../../../shared/people/recovered.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Result } from '../../../shared/result.ts'
import { aBureau } from '../../helpers/a-case.ts'

const key = { memoryKiB: 64, passes: 1, lanes: 1, salt: '0'.repeat(32), nonce: '0'.repeat(24), locked: '0'.repeat(96) }
const accountOf = (serial: string): Account => ({ state: 'active', certificate: serial, key, issuerKey: null })
const aPerson = (id: string, roles: readonly Role[], change: Partial<Person> = {}): Person => ({
  id,
  name: `${id}某`,
  post: '',
  section: '',
  phone: '',
  roles,
  deputising: [],
  sample: false,
  account: accountOf(`serial-${id}`),
  ...change,
})

const admin = aPerson('管', ['systemAdmin'])
const head = aPerson('科', ['sectionHead'], { post: '科长', section: '创新科' })
const clerk = aPerson('承', ['handler'])
const auditor = aPerson('审', ['securityAuditor'])
const guest = aPerson('客', ['deputyLeader'], { account: null })
const sample = aPerson('例', ['chiefLeader'], { sample: true })
const bureau: Bureau = { ...aBureau(), people: [admin, head, clerk, auditor, guest, sample] }

const planOf = (result: Result<PeoplePlan>): PeoplePlan => {
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
const refusalOf = (result: Result<unknown>): string => (result.ok ? '' : result.error.reason)
const inPlan = (plan: PeoplePlan, id: string): Person | undefined => plan.people.find((one) => one.id === id)

describe('who may', () => {
  test('only a 系统管理员 changes people, and others read whom to ask', () => {
    expect(whyNotChangePeople(bureau, ['systemAdmin', 'handler'])).toBeNull()
    expect(whyNotChangePeople(bureau, ['chiefLeader'])).toContain('请找管某')
    expect(whyNotChangePeople({ ...bureau, sample: true }, ['systemAdmin'])).toContain('示例单位')
  })
})

describe('the list', () => {
  test('a person is added with an account, or only to be named', () => {
    const fresh = aPerson('新', ['handler'], { account: null })
    expect(planOf(addPerson(bureau, fresh, true)).issue).toEqual([{ personId: '新', newKey: true }])
    expect(planOf(addPerson(bureau, fresh, false)).issue).toEqual([])
    expect(refusalOf(addPerson(bureau, { ...fresh, name: head.name }, false))).toContain('同名')
    expect(refusalOf(addPerson(bureau, { ...fresh, roles: ['securityAuditor', 'handler'] }, true))).toContain(
      '只看不办',
    )
  })

  test('what the certificate says makes a new one; a telephone number does not', () => {
    const moved = planOf(amendPerson(bureau, { ...head, post: '副科长' }))
    expect(moved.issue).toEqual([{ personId: '科', newKey: false }])
    expect(moved.revoke).toMatchObject([{ serial: 'serial-科', reason: 'replaced' }])
    const called = planOf(amendPerson(bureau, { ...head, phone: '0731' }))
    expect([called.issue, called.revoke]).toEqual([[], []])
    expect(inPlan(called, '科')?.phone).toBe('0731')
    expect(planOf(amendPerson(bureau, { ...guest, post: '副局长' })).issue).toEqual([])
  })

  test('only whoever cannot sign in any more leaves the list', () => {
    expect(refusalOf(removePerson(bureau, '科', '管'))).toContain('请先吊销')
    expect(planOf(removePerson(bureau, '客', '管')).people).not.toContain(guest)
    expect(refusalOf(removePerson(bureau, '管', '管'))).toContain('正在办公')
  })

  test('sample people are nobody’s to change', () => {
    for (const refused of [
      amendPerson(bureau, sample),
      suspendAccount(bureau, '例', '管'),
      revokeAccount(bureau, '例', '管', { reason: 'left', note: '' }),
      removePerson(bureau, '例', '管'),
    ]) {
      expect(refusalOf(refused)).toContain('示例人员')
    }
  })
})

describe('accounts', () => {
  test('opened once, suspended and resumed without a new certificate', () => {
    expect(planOf(openAccount(bureau, '客')).issue).toEqual([{ personId: '客', newKey: true }])
    expect(refusalOf(openAccount(bureau, '科'))).toContain('换发')
    const suspended = planOf(suspendAccount(bureau, '科', '管'))
    expect(inPlan(suspended, '科')?.account?.state).toBe('suspended')
    expect([suspended.issue, suspended.revoke]).toEqual([[], []])
    const resumed = planOf(resumeAccount({ ...bureau, people: suspended.people }, '科'))
    expect(inPlan(resumed, '科')).toEqual(head)
  })

  test('a lost passphrase means a new key, and the old certificate is replaced', () => {
    const plan = planOf(reissueAccount(bureau, '承', '管'))
    expect(plan.issue).toEqual([{ personId: '承', newKey: true }])
    expect(plan.revoke).toMatchObject([{ serial: 'serial-承', reason: 'replaced' }])
    expect(refusalOf(reissueAccount(bureau, '客', '管'))).toContain('开通账户')
  })

  test('a revoked certificate takes the account along and leaves the name', () => {
    const plan = planOf(revokeAccount(bureau, '承', '管', { reason: 'compromised', note: ' U 盘丢失 ' }))
    expect(inPlan(plan, '承')?.account).toBeNull()
    expect(plan.revoke).toEqual([{ serial: 'serial-承', personId: '承', reason: 'compromised', note: 'U 盘丢失' }])
  })

  test('nobody does it to themselves', () => {
    expect(refusalOf(suspendAccount(bureau, '管', '管'))).toContain('不能停用自己')
    expect(refusalOf(reissueAccount(bureau, '管', '管'))).toContain('我的口令')
    expect(refusalOf(revokeAccount(bureau, '管', '管', { reason: 'left', note: '' }))).toContain('不能吊销自己')
  })

  test('the last administrator who can sign in stays one', () => {
    const last = '最后一位能登录的系统管理员'
    expect(refusalOf(amendPerson(bureau, { ...admin, roles: ['handler'] }))).toContain(last)
    expect(refusalOf(suspendAccount(bureau, '管', '承'))).toContain(last)
    expect(refusalOf(revokeAccount(bureau, '管', '承', { reason: 'left', note: '' }))).toContain(last)
    const second = aPerson('二', ['systemAdmin'])
    const two = { ...bureau, people: [...bureau.people, second] }
    expect(amendPerson(two, { ...admin, roles: ['handler'] }).ok).toBe(true)
    const asleep = { ...second, account: { ...accountOf('serial-二'), state: 'suspended' as const } }
    const oneAwake = { ...bureau, people: [...bureau.people, asleep] }
    expect(refusalOf(amendPerson(oneAwake, { ...admin, roles: ['handler'] }))).toContain(last)
  })
})

describe('岗位交接', () => {
  const stays = { kind: 'stays', post: '调研员', roles: ['handler'] } as const

  test('post and roles change hands in one plan, the successor first', () => {
    const plan = planOf(handOverPost(bureau, '管', { from: '科', to: '承', keepsOwn: false, after: stays }))
    expect(inPlan(plan, '承')).toMatchObject({ post: '科长', section: '创新科', roles: ['sectionHead'] })
    expect(inPlan(plan, '科')).toMatchObject({ post: '调研员', roles: ['handler'] })
    expect(plan.issue.map(({ personId }) => personId)).toEqual(['承', '科'])
    expect(plan.revoke.map(({ serial, reason }) => [serial, reason])).toEqual([
      ['serial-承', 'replaced'],
      ['serial-科', 'replaced'],
    ])
  })

  test('whoever leaves loses the account, and their certificate is revoked as 离岗', () => {
    const after = { kind: 'leaves' } as const
    const plan = planOf(handOverPost(bureau, '管', { from: '科', to: '承', keepsOwn: true, after }))
    expect(inPlan(plan, '承')?.roles).toEqual(['handler', 'sectionHead'])
    expect(inPlan(plan, '科')?.account).toBeNull()
    expect(plan.issue).toEqual([{ personId: '承', newKey: false }])
    expect(plan.revoke.map(({ serial, reason }) => [serial, reason])).toEqual([
      ['serial-承', 'replaced'],
      ['serial-科', 'left'],
    ])
  })

  test('the administrator hands over the issuing key and stays; leaving is for the successor to write', () => {
    expect(handOverPost(bureau, '管', { from: '管', to: '承', keepsOwn: false, after: stays }).ok).toBe(true)
    const leaves = { from: '管', to: '承', keepsOwn: false, after: { kind: 'leaves' } } as const
    expect(refusalOf(handOverPost(bureau, '管', leaves))).toContain('不能把自己办成离岗')
  })

  test('no account, no post; the auditor’s post goes alone', () => {
    const to = (id: string, from: string, keepsOwn: boolean) =>
      refusalOf(handOverPost(bureau, '管', { from, to: id, keepsOwn, after: stays }))
    expect(to('客', '科', false)).toContain('请先开通账户')
    expect(to('科', '科', false)).toContain('同一个人')
    expect(to('承', '审', true)).toContain('只看不办')
    expect(to('承', '审', false)).toBe('')
  })
})

describe('代行职务', () => {
  const said = { deputy: '承', of: '科', role: 'sectionHead', from: '2026-03-02', until: '2026-03-06' } as const
  const entry = {
    role: 'sectionHead',
    of: { id: '科', name: '科某' },
    from: '2026-03-02',
    until: '2026-03-06',
  } as const

  test('the certificate says whose role, and on which days', () => {
    const plan = planOf(deputise(bureau, said, '2026-03-02'))
    expect(inPlan(plan, '承')?.deputising).toEqual([entry])
    expect(plan.issue).toEqual([{ personId: '承', newKey: false }])
  })

  test.each([
    [{ deputy: '科' }, '同一个人'],
    [{ deputy: '客' }, '请先开通账户'],
    [{ deputy: '审' }, '只看不办'],
    [{ of: '管', role: 'systemAdmin' as const }, '不能代行'],
    [{ role: 'chiefLeader' as const }, '不担任'],
    [{ deputy: '承', of: '承', role: 'handler' as const }, '同一个人'],
    [{ until: '2026-03-01' }, '早于'],
    [{ from: '2026-02-01', until: '2026-02-28' }, '已经过去'],
    [{ until: '三月六日' }, '2026-03-05'],
  ])('%j is refused', (change, says) => {
    expect(refusalOf(deputise(bureau, { ...said, ...change }, '2026-03-02'))).toContain(says)
  })

  test('not twice for the same days', () => {
    const once = { ...bureau, people: planOf(deputise(bureau, said, '2026-03-02')).people }
    const again = { ...said, from: '2026-03-06', until: '2026-03-09' }
    expect(refusalOf(deputise(once, again, '2026-03-03'))).toContain('已经代行')
    expect(deputise(once, { ...again, from: '2026-03-07' }, '2026-03-03').ok).toBe(true)
  })

  test('stopped early it ends yesterday; before it began it is gone', () => {
    const once = { ...bureau, people: planOf(deputise(bureau, said, '2026-03-01')).people }
    const onThird = planOf(stopDeputising(once, '承', entry, '2026-03-03'))
    expect(inPlan(onThird, '承')?.deputising).toEqual([{ ...entry, until: '2026-03-02' }])
    expect(inPlan(planOf(stopDeputising(once, '承', entry, '2026-03-02')), '承')?.deputising).toEqual([])
    const stopped = { ...bureau, people: onThird.people }
    expect(refusalOf(stopDeputising(stopped, '承', entry, '2026-03-03'))).toContain('已经停止')
  })
})

test('the recovery sheet makes an administrator of anybody but the auditor and the sample', () => {
  const recovered = recoveredPerson(bureau, '承')
  expect(recovered.ok && recovered.value.roles).toEqual(['handler', 'systemAdmin'])
  expect(recoveredPerson(bureau, '管')).toEqual({ ok: true, value: admin })
  expect(refusalOf(recoveredPerson(bureau, '审'))).toContain('安全审计员')
  expect(refusalOf(recoveredPerson(bureau, '例'))).toContain('选出')
})
