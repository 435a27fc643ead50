import { expect, test } from 'vitest'
import { presentRound, withRound } from '../../../shared/case/case-file.ts'
import { commentsOf, commentsOver, commentsToWorkThrough } from '../../../shared/case/given-comments.ts'
import type { Comment, Decision, Version } from '../../../shared/case/round.ts'
import { aCase } from '../../helpers/a-case.ts'

const comment = (text: string): Comment => ({ blockId: 'b-1', quote: '您提出的建议收悉', text })

const base = aCase().inStage('reviewing').build()
const [first] = presentRound(base).versions
if (first === undefined) throw new Error('nothing was handed over')
const version = (number: number, amends: number | null = null): Version => ({
  ...first,
  id: `v${number}`,
  number,
  amends,
})
const decision = (id: string, over: number, comments: readonly Comment[]): Decision => ({
  id,
  kind: 'returned',
  role: 'sectionHead',
  by: { id: 'p', name: '李白军' },
  day: '2025-03-05',
  at: '2025-03-05T01:00:00.000Z',
  opinion: '请改。',
  versionNumber: over,
  textHash: 'h',
  classMark: 'A',
  attachmentHashes: [],
  comments,
  onBehalfOf: null,
  evidence: { kind: 'signed' },
})
const texts = (comments: readonly Comment[]) => comments.map(({ text }) => text)

const file = withRound(base, {
  versions: [version(1), version(2), version(3, 2)],
  decisions: [
    decision('d1', 1, [comment('旧的')]),
    decision('d2', 2, [comment('甲'), comment('乙')]),
    decision('d3', 3, [comment('丙')]),
  ],
})

test('the clerk works through what came since the last hand-over, a leader’s own version included', () => {
  expect(texts(commentsToWorkThrough(presentRound(file)))).toEqual(['甲', '乙', '丙'])
})

test('every comment stays to be read, and has a name of its own', () => {
  expect(texts(commentsOf(file))).toEqual(['旧的', '甲', '乙', '丙'])
  expect(new Set(commentsOf(file).map(({ key }) => key)).size).toBe(4)
})

test('a version has the comments that were given over it', () => {
  expect(texts(commentsOver(file, 'v2'))).toEqual(['甲', '乙'])
  expect(commentsOver(file, 'draft')).toEqual([])
})

test('before anything was handed over there is nothing to work through', () => {
  expect(commentsToWorkThrough(presentRound(aCase().inStage('drafting').build()))).toEqual([])
})
