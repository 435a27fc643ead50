import { describe, expect, test } from 'vitest'
import { namesOf, safeName } from '../../../shared/letter-set/file-names.ts'
import { refusalOfSetName } from '../../../shared/set-name.ts'
import { deputy } from '../../fixtures/letter-case.ts'

test.each([
  ['李慧代表', '李慧代表'],
  ['a/b\\c|d', 'a、b、c、d'],
  ['甲:乙?丙*<丁>"', '甲：乙？丙丁'],
  [' ..李慧.. ', '李慧'],
  ['零\u200b宽\u0007', '零宽'],
  ['', '未具名'],
  ['...', '未具名'],
  ['长'.repeat(90), '长'.repeat(40)],
])('%j becomes %j', (text, name) => {
  expect(safeName(text)).toBe(name)
})

describe('names of deputies', () => {
  test('two of one name are told apart by their delegations', () => {
    const two = ['天元区代表团', '芦淞区代表团'].map((delegation) => deputy('李慧', { delegation }))
    expect(namesOf(two, '代表')).toEqual(['李慧代表（天元区代表团）', '李慧代表（芦淞区代表团）'])
  })

  test('by number where that does not help', () => {
    expect(namesOf([deputy('李慧'), deputy('李慧'), deputy('李慧')], '委员')).toEqual([
      '李慧委员',
      '李慧委员（2）',
      '李慧委员（3）',
    ])
  })

  test('capitals do not make a difference on Windows', () => {
    expect(namesOf([deputy('Anna'), deputy('ANNA')], '代表')).toEqual(['Anna代表', 'ANNA代表（2）'])
  })

  test('whatever a name holds, the desk takes the file', () => {
    const odd = ['../../etc', 'CON', '李 慧', '　', 'a\u0000b', '𠮷野', '名'.repeat(300)].map((name) => deputy(name))
    const taken: string[] = []
    for (const name of namesOf([...odd, ...odd], '代表')) {
      const path = `征询意见表/（样张）${name}.docx`
      expect([path, refusalOfSetName(path, taken)]).toEqual([path, null])
      taken.push(path)
    }
  })
})
