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

const at = '2026-05-02T00:00:00Z'

it.each([
  ['nothing is submitted', 0, [], [], null],
  ['there is only one version', 1, [], [], [null, 1, 'previous', null]],
  ['the reviewer is new to it', 3, [], [], [2, 3, 'previous', null]],
  ['the reviewer decided on an earlier one', 3, [decided('zhou', 1)], [], [1, 3, 'decided', null]],
  ['somebody else decided', 3, [decided('wu', 1)], [], [2, 3, 'previous', null]],
  ['the reviewer has decided on the newest', 2, [decided('zhou', 2)], [], [1, 2, 'previous', null]],
  ['they looked at an earlier one', 3, [], ['v1'], [1, 3, 'looked', null]],
  ['they decided on one and looked at a later one', 4, [decided('zhou', 1)], ['v2'], [2, 4, 'looked', null]],
  ['they looked at an earlier one and at the newest', 3, [], ['v1', 'v3'], [1, 3, 'looked', at]],
  ['they looked at the newest only', 2, [], ['v2'], [1, 2, 'previous', at]],
  ['they looked at one of another round', 2, [], ['other'], [1, 2, 'previous', null]],
] as const)('compares with the right version when %s', (_name, count, decisions, looked, expected) => {
  const versions = Array.from({ length: count }, (_, index) => version(index + 1))
  const seen = looked.map((one) => ({ version: one, at }))
  const compared = comparedFor({ ...firstRound('2026-04-01'), versions, decisions }, { personId: 'zhou', seen })
  const shown = compared && [
    compared.base?.number ?? null,
    compared.newest.number,
    compared.since,
    compared.newestSeenAt,
  ]
  expect(shown).toEqual(expected)
})
