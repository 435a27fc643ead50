import { describe, expect, test } from 'vitest'
import ruleProfile from '../../../../assets/rule-profiles/zhuzhou.json'
import { type Filters, noFilters } from '../../../../renderer/features/ledger/filters.ts'
import { rowsOf, showRows } from '../../../../renderer/features/ledger/rows.ts'
import { groupOf } from '../../../../renderer/features/ledger/stage-groups.ts'
import type { Head } from '../../../../shared/case/head.ts'
import { stages } from '../../../../shared/case/stage.ts'
import { addDays } from '../../../../shared/day.ts'

const today = '2026-03-02'
const { compare } = new Intl.Collator('zh-CN', { numeric: true })

const head = (change: Partial<Head> = {}): Head => ({
  id: 'a',
  sample: false,
  stage: 'drafting',
  kind: 'suggestion',
  number: '1',
  title: '关于某事的建议',
  leadDeputy: '李慧',
  deputies: [],
  handler: '李婉',
  handlerId: 'p1',
  section: '农村科',
  role: 'sole',
  round: 1,
  reviewPosition: 0,
  assignedAt: '2026-02-01',
  due: { what: '答复', day: '2026-05-01' },
  classMark: null,
  documentNumber: null,
  isKey: false,
  outgoing: null,
  initials: 'gymsdjy lh lw nck',
  updatedAt: '',
  ...change,
})

const show = (heads: readonly Head[], change: Partial<Filters> = {}) =>
  showRows(rowsOf(heads, today, ruleProfile), { ...noFilters, ...change }, compare)
const numbers = (heads: readonly Head[], change: Partial<Filters> = {}) =>
  show(heads, change).rows.map((row) => row.head.number)

test('every stage stands under a tab', () => {
  for (const stage of stages) expect(groupOf(stage)).toBeTruthy()
})

describe('lights', () => {
  test.each([
    ['2026-03-01', 'red', -1],
    ['2026-03-02', 'orange', 0],
    ['2026-03-10', 'amber', 8],
    ['2026-05-01', 'green', 60],
  ] as const)('%s is %s', (day, light, daysLeft) => {
    const [row] = rowsOf([head({ due: { what: '答复', day } })], today, ruleProfile)
    expect(row).toMatchObject({ light, daysLeft })
  })

  test('a case at rest has none', () => {
    const [row] = rowsOf([head({ stage: 'closed' })], today, ruleProfile)
    expect(row).toMatchObject({ light: null, daysLeft: null })
  })
})

describe('filters and order', () => {
  const heads = [
    head({ id: 'a', number: '10', due: { what: '答复', day: '2026-04-01' } }),
    head({ id: 'b', number: '9', due: null, handler: '王五', role: 'lead' }),
    head({ id: 'c', number: '2', due: { what: '答复', day: '2026-03-01' }, stage: 'reviewing' }),
    head({ id: 'd', number: '3', stage: 'closed', assignedAt: '2025-02-01' }),
  ]

  test('the nearest date first, what has none last, in either direction', () => {
    expect(numbers(heads)).toEqual(['2', '10', '3', '9'])
    expect(numbers(heads, { descending: true })).toEqual(['10', '2', '3', '9'])
  })

  test('numbers sort by value', () => {
    expect(numbers(heads, { sort: 'number' })).toEqual(['2', '3', '9', '10'])
  })

  test.each([
    [{ query: 'lh' }, ['2', '10', '3', '9']],
    [{ query: '王五' }, ['9']],
    [{ light: 'red' }, ['2']],
    [{ role: 'lead' }, ['9']],
    [{ year: '2025' }, ['3']],
    [{ group: 'review' }, ['2']],
    [{ group: 'letter' }, []],
  ] as const)('%o leaves %s', (change, left) => {
    expect(numbers(heads, change)).toEqual(left)
  })

  test('tabs are counted over what the other filters leave', () => {
    const shown = show(heads, { group: 'review', year: '2026' })
    expect(shown.all).toBe(3)
    expect(shown.counts).toEqual({ drafting: 2, review: 1 })
  })
})

test('ten thousand rows are filtered and sorted while a key is pressed', () => {
  const surnames = [...'赵钱孙李周吴郑王冯陈']
  const many = Array.from({ length: 10_000 }, (_, at) =>
    head({
      id: String(at),
      number: String(at),
      title: `关于第${at % 97}项工作的建议`,
      leadDeputy: `${surnames[at % 10]}某`,
      stage: stages[at % stages.length] ?? 'drafting',
      due: { what: '答复', day: addDays(today, (at * 7) % 400) },
    }),
  )
  const rows = rowsOf(many, today, ruleProfile)
  const filters: readonly Filters[] = [
    noFilters,
    { ...noFilters, sort: 'title' },
    { ...noFilters, query: '赵 第1' },
    { ...noFilters, sort: 'leadDeputy', descending: true },
  ]
  const times = filters.map((each) => {
    const start = performance.now()
    showRows(rows, each, compare)
    return performance.now() - start
  })
  // A slow CI machine gets slack; on a desk of 2020 these are 5 to 40 ms.
  expect(Math.max(...times)).toBeLessThan(400)
})
