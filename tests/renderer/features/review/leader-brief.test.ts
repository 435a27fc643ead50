import { expect, test } from 'vitest'
import { asksAnswered, leaderBrief, promisesOf } from '../../../../renderer/features/review/leader-brief.ts'
import { type CaseFile, presentRound, withRound } from '../../../../shared/case/case-file.ts'
import { type Block, emptyReply } from '../../../../shared/case/reply.ts'
import { type Countersign, latestVersion } from '../../../../shared/case/round.ts'
import { aBureau, aCase, anOpenCountersign, aReply, take, today } from '../../../helpers/a-case.ts'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const blocks = [
  paragraph('b1', '您提出的建议收悉，现答复如下：'),
  paragraph('b2', '（一）持续加大研发投入。今年安排科技专项资金5000万元，新选派科技特派员100名。'),
  paragraph('b3', '（二）加快成果转化。2026年新建中试平台项目3个。'),
]

function briefOf(file: CaseFile) {
  const version = latestVersion(presentRound(file))
  if (version === null) throw new Error('nothing was handed over')
  return leaderBrief(file, version, aBureau(), { today, open: [], ignored: [] })
}
const reviewing = (change: Parameters<ReturnType<typeof aCase>['with']>[0] = {}) =>
  aCase()
    .with({ ...change, reply: { blocks } })
    .inStage('reviewing')
    .build()

test('each ask is led to the paragraph that takes it up, and what nobody answers is told', () => {
  const points = ['加大研发投入', '加快科技成果转化', '减免停车费用']
  const file = reviewing({
    plan: { points: points.map((text, at) => ({ id: `p${at}`, text, answeredBy: '规划科', due: null })), note: '' },
  })
  expect(asksAnswered(file, aReply({ blocks })).map(({ answer }) => answer)).toEqual([
    {
      blockId: 'b2',
      heading: '（一）持续加大研发投入。',
      opening: '今年安排科技专项资金5000万元，新选派科技特派员100名。',
    },
    { blockId: 'b3', heading: '（二）加快成果转化。', opening: '2026年新建中试平台项目3个。' },
    null,
  ])
})

test('promises of money and projects come first, with the year where the text names one', () => {
  const told = promisesOf({ ...emptyReply, blocks }, 2025).map(({ quote, weight, year }) => [quote, weight, year])
  expect(told).toEqual([
    ['今年安排科技专项资金5000万元', 'money', 2025],
    ['2026年新建中试平台项目3个', 'project', 2026],
    ['新选派科技特派员100名', null, 2025],
  ])
})

test('why the chief must sign: key item, money, projects', () => {
  expect(briefOf(reviewing()).whyChief).toBe('资金承诺 1 项、项目承诺 1 项，须由主要领导签发。')
  expect(briefOf(reviewing({ suggestion: { isKey: true } })).whyChief).toContain('重点督办建议')
  expect(briefOf(aCase().inStage('reviewing').build()).whyChief).toBeNull()
  const version = latestVersion(presentRound(reviewing()))
  const { ruleProfile } = aBureau()
  const lax = aBureau({ ruleProfile: { ...ruleProfile, keyItemsToChief: false } })
  if (version === null) throw new Error('nothing was handed over')
  expect(leaderBrief(reviewing(), version, lax, { today, open: [], ignored: [] }).whyChief).toBeNull()
})

test('who has cleared it, whose turn it is, who comes later', () => {
  const file = take(reviewing(), 'approve')
  expect(briefOf(file).standing.map(({ role, state, signs }) => [role, state, signs])).toEqual([
    ['sectionHead', 'cleared', false],
    ['officeReviewer', 'waits', false],
    ['deputyLeader', 'open', false],
    ['chiefLeader', 'open', true],
  ])
  expect(briefOf(file).voided).toBeNull()
})

test('an edit voids what was approved before, in words, until the same place approves again', () => {
  const approved = take(reviewing(), 'approve')
  const returned = take(approved, 'returnForRevision')
  expect(briefOf(returned).voided).toBeNull()
  const edited = take(returned, 'saveDraft', { reply: aReply({ blocks: blocks.slice(0, 2) }) })
  const again = take(edited, 'submit')
  expect(briefOf(again).voided).toBe('正文此后有改动，以前的同意意见已失效，须重新审核：李白军（第 1 稿）。')
  expect(briefOf(again).standing[0]?.state).toBe('waits')
  expect(briefOf(take(again, 'approve')).voided).toBeNull()
  expect(briefOf(take(returned, 'submit')).voided).toContain('此后重新送审')
})

test('会签 and 会办 that are out are told one by one', () => {
  const lead = { role: 'lead', coUnits: ['市财政局'] } as const
  const handedOver = reviewing({ assignment: lead })
  const version = latestVersion(presentRound(handedOver))
  const answered = (section: string, change: Partial<Countersign>): Countersign => ({
    ...anOpenCountersign(section),
    id: section,
    opinion: '已阅。',
    versionNumber: version?.number ?? null,
    textHash: version?.textHash ?? null,
    ...change,
  })
  const file = withRound(handedOver, {
    countersigns: [
      anOpenCountersign('财务科'),
      answered('法规科', { agrees: false }),
      answered('规划科', { agrees: true }),
      answered('人事科', { agrees: true, textHash: 'an earlier text' }),
    ],
  })
  const pending = file.coOpinions.map((one) => ({ ...one, state: 'pending' as const }))
  expect(briefOf({ ...file, coOpinions: pending }).missing).toEqual([
    '会签还没有回：财务科',
    '会签不同意：法规科',
    '会签后正文有改动，须重新会签：人事科',
    `会办意见还没有收到：市财政局（应于 ${file.coOpinions[0]?.due} 前）`,
  ])
  expect(briefOf({ ...file, coOpinions: [] }).missing.at(-1)).toBe('还没有征求会办意见：市财政局')
})
