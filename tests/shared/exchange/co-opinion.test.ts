import { describe, expect, test } from 'vitest'
import { type CaseFile, withRound } from '../../../shared/case/case-file.ts'
import { coOpinionContentsSchema } from '../../../shared/exchange/co-handling.ts'
import {
  coOpinionOf,
  matchOpinion,
  opinionText,
  passagesOf,
  unlikeAsks,
  whyNoOpinionPackage,
} from '../../../shared/exchange/co-opinion.ts'
import type { Block } from '../../../shared/case/reply.ts'
import { aCase, today } from '../../helpers/a-case.ts'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const heading = (id: string, text: string): Block => ({ id, kind: 'heading', level: 1, text })

const blocks = [
  paragraph('b0', '现提出以下会办意见。'),
  heading('b1', '关于加大研发投入'),
  paragraph('b2', '已列入预算。'),
  heading('b3', '关于建设创新平台'),
  paragraph('b4', '同意。'),
]
const coRequest = { requestId: 'r-0', unit: '株洲市科学技术局', issuerKey: 'ab'.repeat(32), receivedOn: today }
const points = ['加大研发投入', '建设创新平台'].map((text, at) => ({ id: `p-${at}`, text, answeredBy: '', due: null }))

/** A signed and numbered 会办意见 of two parts. */
function answered(): CaseFile {
  const file = aCase()
    .with({ assignment: { role: 'coHandle', leadUnit: '株洲市科学技术局' } })
    .inStage('sending')
    .build()
  const [round] = file.rounds
  if (round === undefined) throw new Error('no round')
  const versions = round.versions.map((version) => ({ ...version, reply: { ...version.reply, blocks } }))
  return { ...withRound(file, { versions }), coRequest, plan: { note: '', points } }
}

describe('the answer', () => {
  test('has for each ask words of the signed letter, and the letter whole', () => {
    const made = coOpinionOf(answered(), '市财政局', [['b1'], ['b3']])
    if (!made.ok) throw new Error(made.error.reason)
    expect(coOpinionContentsSchema.parse(made.value)).toEqual(made.value)
    expect(made.value.answers).toEqual([
      { ask: '加大研发投入', opinion: '关于加大研发投入\n已列入预算。' },
      { ask: '建设创新平台', opinion: '关于建设创新平台\n同意。' },
    ])
    expect(made.value.text).toContain('现提出以下会办意见。')
    expect(made.value).toMatchObject({
      requestId: 'r-0',
      unit: '市财政局',
      leadUnit: '株洲市科学技术局',
      signedOn: today,
    })
    expect(made.value.documentNumber).toMatch(/^株科办会〔2025〕\d+号$/u)
  })

  test('says nothing for an ask that nobody chose words for', () => {
    const made = coOpinionOf(answered(), '市财政局', [['b1'], []])
    expect(!made.ok && made.error.reason).toBe('要点 2 还没有选由哪一段答复。')
  })

  test('a passage that is not in the letter is none', () => {
    expect(coOpinionOf(answered(), '市财政局', [['b1'], ['elsewhere']]).ok).toBe(false)
  })

  test('is not made before sign-off and number, nor without a request', () => {
    const early = aCase().with({ assignment: { role: 'coHandle', leadUnit: '甲' } })
    expect(whyNoOpinionPackage({ ...early.inStage('signOff').build(), coRequest })).toContain('还没有签发')
    expect(whyNoOpinionPackage({ ...early.inStage('numbering').build(), coRequest })).toContain('还没有编号')
    expect(whyNoOpinionPackage({ ...answered(), coRequest: null })).toContain('没有可以答复的征询编号')
  })

  test('passages: before the first heading a paragraph each, then heading by heading', () => {
    expect(passagesOf(answered()).map(({ id }) => id)).toEqual(['b0', 'b1', 'b3'])
  })
})

describe('finding the request', () => {
  const lead = aCase()
    .with({ assignment: { role: 'lead', coUnits: ['市财政局'] } })
    .inStage('coOpinionPending')
    .build()
  const [opinion] = lead.coOpinions
  if (opinion === undefined) throw new Error('nothing was asked')
  const arrived = { requestId: opinion.id, suggestionNumber: '第1185号', unit: '株洲市财政局', hash: 'a'.repeat(64) }
  const withOpinion = (change: Partial<typeof opinion>): CaseFile => ({
    ...lead,
    coOpinions: [{ ...opinion, ...change }],
  })
  const saysOf = (file: CaseFile, change: Partial<typeof arrived> = {}) => {
    const match = matchOpinion({ ...arrived, ...change }, [file])
    return match.ok ? match.value.says : match.error.reason
  }

  test('an open one, under the longer name of the unit', () => {
    expect(saysOf(lead)).toEqual([])
  })
  test('another unit must be looked at', () => {
    expect(saysOf(lead, { unit: '市税务局' })).toEqual(['征询的是市财政局，来件单位是市税务局，请核对是否同一单位。'])
  })
  test('none of ours', () => {
    expect(saysOf(lead, { requestId: 'other' })).toContain('不在本机')
  })
  test('another suggestion', () => {
    expect(saysOf(lead, { suggestionNumber: '第1186号' })).toContain('来件写的是第1186号，征询的却是第1185号')
  })
  test('the same file twice', () => {
    const evidence = { kind: 'package', hash: arrived.hash, name: '', signedBy: '', documentNumber: '' } as const
    expect(saysOf(withOpinion({ state: 'received', receivedOn: today, evidence }))).toContain('登记过，没有改动')
  })
  test('given up waiting: said before it is attached', () => {
    expect(saysOf(withOpinion({ state: 'waived', waivedReason: '两次催办未复。' }))).toEqual([
      '这份意见已写明“不再等待”（两次催办未复。），登记后改为“已收到”。',
    ])
  })
  test('a second opinion takes the place of the first, which is said', () => {
    expect(saysOf(withOpinion({ state: 'received', receivedOn: today }))).toHaveLength(1)
  })
})

test('asks that were changed in the form are told, blanks aside', () => {
  const opinion = { points: ['加大研发投入，提高到 3%', '建设创新平台'] }
  const answers = [
    { ask: '加大研发投入，提高到3%', opinion: '同意' },
    { ask: '建设创新平台和中试基地', opinion: '同意' },
  ]
  expect(unlikeAsks(answers, opinion)).toEqual(['建设创新平台和中试基地'])
})

test('the text of a form: ask by ask, then the unit on the whole', () => {
  const answers = [
    { ask: '甲', opinion: '同意。' },
    { ask: '乙', opinion: '' },
  ]
  expect(opinionText(answers, '无其他意见。')).toBe('【甲】\n同意。\n【单位意见】\n无其他意见。')
  expect(opinionText([], '无意见。')).toBe('无意见。')
})
