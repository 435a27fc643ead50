import { expect, test } from 'vitest'
import { nextActOf, waitsForOthers } from '../../../../renderer/features/today/next-act.ts'
import { endOfWeek, sortOutToday } from '../../../../renderer/features/today/sort-out-today.ts'
import type { Head } from '../../../../shared/case/head.ts'
import { isResting, type Stage, stages } from '../../../../shared/case/stage.ts'
import type { Role } from '../../../../shared/people/roles.ts'

// A Wednesday.
const today = '2026-03-04'

const head = (id: string, day: string | null, stage: Stage = 'drafting'): Head => ({
  id,
  sample: false,
  stage,
  kind: 'suggestion',
  number: id,
  title: '',
  leadDeputy: '',
  deputies: [],
  handler: '',
  handlerId: '',
  section: '',
  role: 'sole',
  round: 1,
  reviewPosition: 0,
  assignedAt: null,
  due: day === null ? null : { what: '答复', day },
  classMark: null,
  documentNumber: null,
  isKey: false,
  outgoing: null,
  initials: '',
  updatedAt: '',
})

test.each([
  ['2026-03-02', '2026-03-08'],
  ['2026-03-07', '2026-03-08'],
  ['2026-03-08', '2026-03-08'],
  ['2026-03-09', '2026-03-15'],
])('the week of %s ends on %s', (day, sunday) => {
  expect(endOfWeek(day)).toBe(sunday)
})

test('each case stands in one list, by its date before by whom it waits for', () => {
  const heads = [
    head('late', '2026-03-03'),
    head('late-review', '2026-03-01', 'reviewing'),
    head('now', '2026-03-04'),
    head('sunday', '2026-03-08'),
    head('monday', '2026-03-09'),
    head('other-unit', '2026-04-01', 'coOpinionPending'),
    head('no-date', null, 'registered'),
    head('done', '2026-03-01', 'closed'),
  ]
  const lists = sortOutToday(heads, today, (one) => one.stage === 'coOpinionPending')
  const ids = Object.fromEntries(
    Object.entries<readonly Head[]>({ ...lists }).map(([name, list]) => [name, list.map((one) => one.id)]),
  )
  expect(ids).toEqual({
    overdue: ['late-review', 'late'],
    today: ['now'],
    week: ['sunday'],
    waiting: ['other-unit'],
    later: ['monday'],
    undated: ['no-date'],
  })
})

test('every stage that is not at rest has a next act', () => {
  for (const stage of stages) expect(nextActOf(head('a', null, stage)) === null, stage).toBe(isResting(stage))
})

test.each([
  ['reviewing', ['sectionHead'], false],
  ['reviewing', ['handler'], true],
  ['signOff', ['chiefLeader'], false],
  ['signOff', ['handler'], true],
  ['coOpinionPending', ['handler'], true],
  ['drafting', ['handler'], false],
] as const)('%s waits for others when %s sits here: %s', (stage, roles: readonly Role[], waits) => {
  const bureau = { approvalChain: ['sectionHead', 'officeReviewer'], signer: 'chiefLeader' } as const
  expect(waitsForOthers(head('a', null, stage), { id: 'p', name: '某', roles }, bureau)).toBe(waits)
})
