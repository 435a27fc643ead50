import { describe, expect, test } from 'vitest'
import {
  defaultFields,
  type Fields,
  firstMissing,
  knownFrom,
  listOf,
} from '../../../../renderer/features/intake/fields.ts'
import { emptyIntake, parseIntake } from '../../../../renderer/features/intake/kept-intake.ts'
import { mayBeSame } from '../../../../renderer/features/intake/use-duplicates.ts'

const fields = (change: Partial<Fields> = {}): Fields => ({
  ...defaultFields({ level: '市' }, '2026-03-02'),
  number: '1185',
  title: '关于某事的建议',
  leadDeputy: '李慧',
  assignedAt: '2026-02-26',
  ...change,
})
const known = (change: Partial<Fields> = {}) => knownFrom(fields(change), '', () => 'id')

describe('the form as a suggestion', () => {
  test('keeps leading zeros, drops book marks and alignment blanks', () => {
    const { suggestion } = known({ number: ' ００12 ', title: '《关于某事的建议》', leadDeputy: '李　婉' })
    expect(suggestion).toMatchObject({ number: '0012', title: '关于某事的建议', leadDeputy: { name: '李婉' } })
  })

  test('lists cosigners without guessing which words are names', () => {
    expect(listOf('王五、赵 六，Ａ代表；')).toEqual(['王五', '赵六', 'Ａ代表'])
  })

  test.each([
    ['sole', '', []],
    ['lead', '', ['市财政局']],
    ['coHandle', '市发改委', ['市财政局']],
  ] as const)('%s keeps only the units of its role', (role, leadUnit, coUnits) => {
    const { assignment } = known({ role, leadUnit: '市发改委', coUnits: '市财政局' })
    expect(assignment).toMatchObject({ leadUnit, coUnits })
  })

  test('a day that does not exist is no day', () => {
    expect(known({ assignedAt: '2026-02-30' }).assignment.assignedAt).toBeNull()
  })

  test.each([
    [{}, null],
    [{ number: ' ' }, 'number'],
    [{ assignedAt: '2026-02-30' }, 'assignedAt'],
    [{ role: 'coHandle' }, 'leadUnit'],
  ] as const)('%o lacks %s', (change, missing) => {
    expect(firstMissing(fields(change))).toBe(missing)
  })
})

describe('duplicates', () => {
  const one = known({ congressTerm: '16', sessionNo: '4' }).suggestion
  test.each([
    [{}, true],
    [{ number: '01185' }, true],
    [{ number: '1186' }, false],
    [{ sessionNo: 5 }, false],
    [{ congressTerm: null }, true],
    [{ level: '省' }, false],
    [{ kind: 'proposal' }, false],
  ] as const)('%o: %s', (change, same) => {
    expect(mayBeSame(one, { ...one, ...change })).toBe(same)
  })
})

describe('what is kept against a crash', () => {
  test('comes back as it was', () => {
    const state = { ...emptyIntake, text: '原文', typed: { number: '7' }, corrections: [[3, 'title'] as const] }
    expect(parseIntake(JSON.stringify(state))).toEqual(state)
  })

  test.each([null, '', '{', '{"text":1}', JSON.stringify(emptyIntake)])('%s is nothing', (kept) => {
    expect(parseIntake(kept)).toBeNull()
  })
})
