import { describe, expect, test } from 'vitest'
import { handlesCases, onlyReads, whyNotHandle } from '../../../shared/people/duties.ts'
import { mayChangeBureau } from '../../../shared/people/may-change-bureau.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { aBureau } from '../../helpers/a-case.ts'

const plain = aBureau()
const [someone] = plain.people
if (someone === undefined) throw new Error('nobody')
const administered = {
  ...plain,
  people: [...plain.people, { ...someone, id: 'admin', roles: ['systemAdmin'] as const }],
}
const says = (roles: readonly Role[], step: string, bureau = administered, sample = false) =>
  mayChangeBureau({ roles, sample }, step, bureau)

const rows: readonly (readonly [Role, string, boolean])[] = [
  ['registrar', 'changeSettings', true],
  ['officeReviewer', 'changeSettings', true],
  ['handler', 'changeSettings', false],
  ['chiefLeader', 'changeSettings', false],
  ['systemAdmin', 'changeSettings', false],
  ['registrar', 'changePeople', false],
  ['systemAdmin', 'changePeople', true],
  ['registrar', 'changeOfficeTemplates', true],
  ['handler', 'changePhrases', true],
  ['registrar', 'reserveNumber', true],
  ['systemAdmin', 'followBureau', true],
  ['registrar', 'renewRecovery', false],
  ['securityAuditor', 'changePassphrase', true],
]

describe('who changes the bureau', () => {
  test.each(rows)('%s, %s: %s', (role, step, may) => {
    const reason = says([role], step)
    expect(reason === null).toBe(may)
    if (reason !== null) expect(reason).toMatch(/修改。$/)
  })

  test.each([
    'found',
    'changeSettings',
    'changePeople',
    'changePhrases',
    'reserveNumber',
    'removeCase',
    'anythingElse',
  ])('the auditor is refused %s', (step) => {
    expect(says(['securityAuditor'], step)).toContain('不能修改')
  })

  test('without an administrator the office sees to the people', () => {
    expect(says(['registrar'], 'changePeople', plain as typeof administered)).toBeNull()
    expect(says(['handler'], 'changePeople', plain as typeof administered)).toContain('办公室文书')
  })

  test('sample people serve their case, and change nothing of a real bureau', () => {
    expect(says(['registrar'], 'reserveNumber', administered, true)).toBeNull()
    expect(says(['registrar'], 'changeSettings', administered, true)).toContain('示例人员')
    expect(says(['registrar'], 'changeSettings', { ...administered, sample: true }, true)).toBeNull()
  })
})

test('who handles cases', () => {
  expect(handlesCases(['systemAdmin', 'registrar'])).toBe(true)
  expect(handlesCases(['systemAdmin'])).toBe(false)
  expect(onlyReads(['securityAuditor'])).toBe(true)
  expect(onlyReads(['securityAuditor', 'handler'])).toBe(false)
  expect(whyNotHandle(['handler'])).toBeNull()
  expect(whyNotHandle(['systemAdmin'])).toContain('系统管理员')
})
