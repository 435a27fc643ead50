import { expect, it } from 'vitest'
import { comparedFor } from '../../../../renderer/features/review/compared-versions.ts'
import { firstRound } from '../../../../shared/case/case-file.ts'
import { emptyReply } from '../../../../shared/case/reply.ts'
import type { Decision, Version } from '../../../../shared/case/round.ts'

const version = (number: number): Version => ({
  id: `v${number}`,
  number,
  frozenAt: '2026-05-01T00:00:00Z',
  by: { id: 'clerk', name: '李婉' },
  reply: emptyReply,
  textHash: `hash${number}`,
  amends: null,
})

const decided = (by: string, over: number): Decision => ({
  id: `d-${by}-${over}`,
  kind: 'returned',
  role: 'sectionHead',
  by: { id: by, name: by },
  day: '2026-05-01',
  at: '2026-05-01T00:00:00Z',
  opinion: '请补充。',
  versionNumber: over,
  textHash: `hash${over}`,
  classMark: null,
  attachmentHashes: [],
  comments: [],
  onBehalfOf: null,
  evidence: { kind: 'signed' },
})

it.each([
  ['nothing is submitted', 0, [], null],
  ['there is only one version', 1, [], [null, 1, false]],
  ['the reviewer is new to it', 3, [], [2, 3, false]],
  ['the reviewer decided on an earlier one', 3, [decided('zhou', 1)], [1, 3, true]],
  ['somebody else decided', 3, [decided('wu', 1)], [2, 3, false]],
  ['the reviewer has decided on the newest', 2, [decided('zhou', 2)], [1, 2, false]],
] as const)('compares with the right version when %s', (_name, count, decisions, expected) => {
  const versions = Array.from({ length: count }, (_, at) => version(at + 1))
  const compared = comparedFor({ ...firstRound('2026-04-01'), versions, decisions }, 'zhou')
  const shown = compared && [compared.base?.number ?? null, compared.newest.number, compared.seenBefore]
  expect(shown).toEqual(expected)
})
