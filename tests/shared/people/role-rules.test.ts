import { describe, expect, test } from 'vitest'
import { refusalOfRoles, roleWordsOn } from '../../../shared/people/role-rules.ts'
import type { Role } from '../../../shared/people/roles.ts'

describe('roles that go together', () => {
  const table: readonly (readonly [readonly Role[], string | null])[] = [
    [[], '请至少选一个岗位'],
    [['handler'], null],
    [['registrar', 'handler', 'systemAdmin'], null],
    [['securityAuditor'], null],
    [['securityAuditor', 'systemAdmin'], '不能由同一个人担任'],
    [['securityAuditor', 'archivist'], '安全审计员只看不办'],
  ]
  test.each(table)('%j', (roles, says) => {
    if (says === null) expect(refusalOfRoles(roles)).toBeNull()
    else expect(refusalOfRoles(roles)).toContain(says)
  })
})

test('a deputised role is said with 代 on its days only, and never beside the role itself', () => {
  const away = { of: { id: 'p', name: '周正' }, from: '2026-03-02', until: '2026-03-04' }
  const person = {
    roles: ['handler'] as const,
    deputising: [
      { ...away, role: 'sectionHead' as const },
      { ...away, role: 'handler' as const },
    ],
  }
  expect(roleWordsOn(person, '2026-03-01')).toEqual(['承办人'])
  expect(roleWordsOn(person, '2026-03-04')).toEqual(['承办人', '代科室负责人'])
  expect(roleWordsOn(person, '2026-03-05')).toEqual(['承办人'])
})
