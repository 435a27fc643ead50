import { expect, test } from 'vitest'
import { headFor } from '../../../../renderer/data/working-copy.ts'
import { inChain, nextCase } from '../../../../renderer/features/review/next-case.ts'
import { aBureau, aCase, chief, clerk, office, sectionHead, take } from '../../../helpers/a-case.ts'

const bureau = aBureau()
const head = (id: string, assignedAt: string, stage: 'drafting' | 'reviewing' | 'signOff') =>
  headFor(aCase().with({ id, assignment: { assignedAt } }).inStage(stage).build(), bureau, '')
const approved = headFor(take(aCase().with({ id: 'approved' }).inStage('reviewing').build(), 'approve'), bureau, '')
const heads = [
  head('later', '2025-03-01', 'reviewing'),
  head('drafting', '2025-01-01', 'drafting'),
  head('sooner', '2025-02-01', 'reviewing'),
  approved,
  head('to sign', '2025-02-10', 'signOff'),
]
const next = (done: string, who = sectionHead) => nextCase(heads, done, who, bureau)?.id ?? null

test('the most pressing comes first, and only what is in the chain', () => {
  expect(inChain(heads).map(({ id }) => id)).toEqual(['sooner', 'to sign', 'approved', 'later'])
})

test('after one case the next that waits for this very person', () => {
  expect(next('later')).toBe('sooner')
  expect(next('sooner')).toBe('later')
  expect(next('sooner', office)).toBe('approved')
  expect(next('approved', office)).toBeNull()
  expect(next('later', chief)).toBe('to sign')
  expect(next('later', clerk)).toBeNull()
})
