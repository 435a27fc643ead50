import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { coRequestContentsSchema } from '../../../shared/exchange/co-handling.ts'
import { caseOfRequest, caseOfSameRequest, coRequestOf, differencesFrom } from '../../../shared/exchange/co-request.ts'
import { isOpened } from '../../../shared/exchange/first-line.ts'
import { remindWords } from '../../../shared/exchange/remind-words.ts'
import { aBureau, aCase, aDeputy, clerk, today } from '../../helpers/a-case.ts'

const origin = { issuerKey: 'ab'.repeat(32), sample: false }
const asks = ['加大研发投入', '建设创新平台']

function asked(points: readonly string[], change: Partial<CaseFile['suggestion']> = {}) {
  const file = aCase()
    .with({
      assignment: { role: 'lead', coUnits: ['市财政局'] },
      suggestion: {
        leadDeputy: aDeputy('李慧', { phone: '13900000000', address: '412000 株洲市天元区某路 1 号' }),
        cosigners: [aDeputy('王强', { phone: '13911111111' })],
        ...change,
      },
    })
    .inStage('coOpinionPending')
    .build()
  const [first] = file.coOpinions
  if (first === undefined) throw new Error('nothing was asked')
  const opinion = { ...first, points }
  return { file: { ...file, coOpinions: [opinion] }, opinion }
}

const requestOf = (points: readonly string[], change: Partial<CaseFile['suggestion']> = {}) => {
  const { file, opinion } = asked(points, change)
  return coRequestOf(file, aBureau(), opinion)
}

describe('what a request carries', () => {
  test('only the asks concerned, and of the deputies the leading one by name', () => {
    const request = requestOf([asks[0] ?? ''])
    const text = JSON.stringify(coRequestContentsSchema.parse(request))
    expect(request.asks).toEqual(['加大研发投入'])
    expect(request.suggestion.leadDeputy?.name).toBe('李慧')
    for (const kept of ['建设创新平台', '二、', '13900000000', '天元区某路', '王强', '希望尽快建成创新平台']) {
      expect([kept, text.includes(kept)]).toEqual([kept, false])
    }
  })

  test('the whole suggestion comes with its text', () => {
    expect(requestOf([]).text).toBe('一、加大研发投入。二、建设创新平台。')
  })

  test('nobody is named where names are to be kept confidential', () => {
    expect(JSON.stringify(requestOf(asks, { confidentialityRequested: true }))).not.toContain('李慧')
  })

  test('our contact: the handler with a telephone', () => {
    expect(requestOf(asks).contact).toEqual({ name: clerk.name, phone: '0731-28687612' })
  })
})

describe('the case that it makes', () => {
  const made = (points: readonly string[] = asks) => caseOfRequest(requestOf(points), origin, 'c-1', today)

  test('is a co-handler’s, with the asks as points and the lead unit’s day as term', () => {
    const file = made()
    expect(file.stage).toBe('received')
    expect(file.assignment).toMatchObject({ role: 'coHandle', leadUnit: '株洲市科学技术局', receivedAt: today })
    expect(file.assignment.officialDue).toBe(requestOf(asks).due)
    expect(file.plan.points.map(({ text }) => text)).toEqual(asks)
    expect(file.coRequest).toMatchObject({ unit: '株洲市科学技术局', issuerKey: origin.issuerKey })
  })

  test('opens a journal that other desks of the bureau believe', () => {
    const file = made()
    const entry = { journal: file.id, seq: 1, prev: null, alg: 'sha256', step: 'receive', day: today } as const
    const line = { ...entry, by: { id: 'p', name: 'p' }, at: '', set: file, signature: null }
    expect(isOpened(file, line)).toBe(true)
    const answered = {
      ...file,
      plan: { ...file.plan, points: file.plan.points.map((p) => ({ ...p, answeredBy: '科室' })) },
    }
    expect(isOpened(answered, line)).toBe(false)
  })

  test('is found again by request and key, not by the request alone', () => {
    const file = made()
    expect(caseOfSameRequest(requestOf(asks), origin, [file])).toBe(file)
    expect(caseOfSameRequest(requestOf(asks), { issuerKey: 'cd'.repeat(32) }, [file])).toBeNull()
  })

  test('tells what a changed request says otherwise', () => {
    const file = made()
    expect(differencesFrom(requestOf(asks), file)).toEqual([])
    const later = { ...requestOf([asks[0] ?? '', '减税']), due: '2025-06-01' }
    expect(differencesFrom(later, file)).toEqual([
      '期限：原为 2025-04-04，这次是 2025-06-01。',
      '这次多了要点：减税',
      '这次没有要点：建设创新平台',
    ])
  })
})

test('words to remind with: by when, how late, whom to call', () => {
  const { file, opinion } = asked(asks)
  const from = { unit: '株洲市科学技术局', contact: { name: '李婉', phone: '0731-1' } }
  const late = remindWords(file, opinion, from, '2025-04-07')
  expect(late).toContain('请于2025年4月4日前提出，已逾期 3 天。')
  expect(late).toContain('涉及贵单位的要点 2 条')
  expect(late).toContain('联系人：李婉，0731-1')
  expect(remindWords(file, opinion, from, '2025-04-01')).toContain('还有 3 天')
})
