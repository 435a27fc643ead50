import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Day } from '../../../shared/day.ts'
import {
  coOpinionDue,
  dueNow,
  feedbackDue,
  firstContactDue,
  lightLabels,
  lightOf,
  publishDue,
  replyDeadline,
  returnWindow,
} from '../../../shared/workflow/deadlines.ts'
import { aBureau, aCase, type CaseChange, ruleProfile, take } from '../../helpers/a-case.ts'

const rules = aBureau()
const received = (assignment: CaseChange['assignment'] = {}, suggestion: CaseChange['suggestion'] = {}): CaseFile =>
  aCase()
    .with({ assignment: { receivedAt: null, ...assignment }, suggestion: { interSession: true, ...suggestion } })
    .build()

describe('答复期限：自交办之日起三个月', () => {
  it.each<readonly [assignedAt: Day, complex: boolean, legalEnd: Day, legalDue: Day, why: string]>([
    ['2025-03-05', false, '2025-06-05', '2025-06-05', '对应日'],
    ['2025-01-31', false, '2025-04-30', '2025-04-30', '四月没有31日，取月末'],
    ['2025-11-30', false, '2026-02-28', '2026-02-28', '二月没有30日，取月末；周六调休上班'],
    ['2023-11-29', false, '2024-02-29', '2024-02-29', '闰年二月'],
    ['2025-07-01', false, '2025-10-01', '2025-10-09', '国庆中秋放假，顺延到节后'],
    ['2025-02-03', false, '2025-05-03', '2025-05-06', '五一放假'],
    ['2025-01-12', false, '2025-04-12', '2025-04-14', '周六'],
    ['2025-01-27', false, '2025-04-27', '2025-04-27', '周日调休上班，不顺延'],
    ['2025-02-28', true, '2025-08-28', '2025-08-28', '涉及面广，六个月'],
    ['2025-08-31', true, '2026-02-28', '2026-02-28', '六个月，取月末'],
  ])('%s 交办，复杂 %s：%s，顺延为 %s（%s）', (assignedAt, complex, legalEnd, legalDue) => {
    const deadline = replyDeadline(received({ assignedAt, complex }), rules)
    expect(deadline).toMatchObject({ legalEnd, legalDue, officialDue: null, warnBy: legalDue, measuredBy: legalDue })
  })

  it('没有交办日期就不算', () => {
    const deadline = replyDeadline(received({ assignedAt: null }), rules)
    expect(deadline).toMatchObject({ legalDue: null, warnBy: null, measuredBy: null })
    expect(deadline.working).toEqual(['还没有交办日期，期限无法计算。'])
  })

  it('说明每一步怎样算来', () => {
    expect(replyDeadline(received({ assignedAt: '2025-07-01' }), rules).working).toEqual([
      '交办日期 2025-07-01 当日不计，3 个月至对应日 2025-10-01（代表法第五十一条）。',
      '2025-10-01 是休息日，顺延至下一个工作日 2025-10-09（民法典第二百零三条）。',
      '闭会期间建议，不适用大会建议的统一期限。',
    ])
  })

  it('不知道放假安排的年份，只按周末推算并提醒', () => {
    const { legalDue, working } = replyDeadline(received({ assignedAt: '2026-10-01' }), rules)
    expect(legalDue).toBe('2027-01-01')
    expect(working).toContain('2027 年的放假安排尚未录入，只按周末推算，请到“设置—节假日”核对。')
  })
})

describe('大会建议的统一期限', () => {
  const session = (assignedAt: Day, officialDue: Day | null = null) =>
    replyDeadline(received({ assignedAt, officialDue }, { interSession: false }), rules)

  it.each<readonly [assignedAt: Day, officialDue: Day, warnBy: Day, why: string]>([
    ['2025-02-28', '2025-06-30', '2025-05-28', '法定在前，预警按法定'],
    ['2025-04-15', '2025-06-30', '2025-06-30', '统一期限在前'],
    ['2025-12-29', '2026-06-30', '2026-03-30', '十二月的大会属于下一个办理年度（3月29日是周日）'],
  ])('%s 交办：%s，预警 %s（%s）', (assignedAt, officialDue, warnBy) => {
    expect(session(assignedAt)).toMatchObject({ officialDue, warnBy, measuredBy: officialDue })
  })

  it('交办通知自己写了日期，就按通知', () => {
    expect(session('2025-02-28', '2025-05-15')).toMatchObject({ officialDue: '2025-05-15', warnBy: '2025-05-15' })
  })

  it('没有统一期限的地方，只有法定期限', () => {
    const profile = { ...ruleProfile, sessionReplyDeadline: null }
    const file = received({ assignedAt: '2025-02-28' }, { interSession: false })
    expect(replyDeadline(file, { ...rules, ruleProfile: profile })).toMatchObject({
      officialDue: null,
      measuredBy: '2025-05-28',
    })
  })
})

describe('延期', () => {
  const asked = take(aCase().inStage('drafting').build(), 'requestExtension', { newDue: '2025-07-31' })

  it('批准之前期限不变', () => {
    expect(replyDeadline(asked, rules).warnBy).toBe('2025-05-28')
  })

  it('批准之后按新的期限', () => {
    const deadline = replyDeadline(take(asked, 'grantExtension'), rules)
    expect(deadline).toMatchObject({ legalDue: '2025-05-28', warnBy: '2025-07-31', measuredBy: '2025-07-31' })
    expect(deadline.working).toContain('市政府办公室 已同意延期至 2025-07-31。')
  })

  it('不批准，照旧', () => {
    expect(replyDeadline(take(asked, 'refuseExtension'), rules).warnBy).toBe('2025-05-28')
  })

  it('延期不会缩短更晚的统一期限', () => {
    const short = take(
      take(aCase().inStage('drafting').build(), 'requestExtension', { newDue: '2025-06-10' }),
      'grantExtension',
    )
    expect(replyDeadline(short, rules)).toMatchObject({ warnBy: '2025-06-10', measuredBy: '2025-06-30' })
  })
})

describe('重新办理', () => {
  const rehandling = aCase().inStage('rehandling').build()

  it('自代表不满意之日起一个月，不因迟迟不开始而推后', () => {
    const late = take(rehandling, 'startRound', {}, { on: '2025-03-20' })
    expect(replyDeadline(late, rules)).toMatchObject({
      legalEnd: '2025-04-05',
      legalDue: '2025-04-07',
      officialDue: null,
    })
    expect(dueNow(rehandling, rules)).toEqual({ what: '再次答复', day: '2025-04-07' })
  })

  it('承诺兑现后主动再答复，自重新办理之日起', () => {
    const solved = take(aCase().inStage('tracking').build(), 'startRound', {}, { on: '2025-12-01' })
    expect(replyDeadline(solved, rules).legalEnd).toBe('2026-01-01')
    expect(replyDeadline(solved, rules).legalDue).toBe('2026-01-04')
  })
})

describe('会办意见', () => {
  const coHandled = (officialDue: Day | null = null) =>
    aCase().with({ assignment: { role: 'coHandle', leadUnit: '市发改委', officialDue } })

  it('自签收之日起三十日', () => {
    expect(replyDeadline(coHandled().build(), rules)).toMatchObject({
      legalEnd: '2025-04-02',
      measuredBy: '2025-04-02',
    })
    expect(dueNow(coHandled().inStage('drafting').build(), rules)).toEqual({ what: '会办意见', day: '2025-04-02' })
  })

  it('与主办单位商定的日期在先', () => {
    expect(replyDeadline(coHandled('2025-04-20').build(), rules).warnBy).toBe('2025-04-20')
  })

  it('退回重办，五个工作日', () => {
    const redo = take(coHandled().inStage('closed').build(), 'startRound', { reason: '主办单位退回重办。' })
    expect(redo.stage).toBe('drafting')
    expect(replyDeadline(redo, rules).legalEnd).toBe('2025-03-12')
  })

  it('征求别的单位的，自发函之日起三十日', () => {
    expect(coOpinionDue('2025-03-05', rules)).toBe('2025-04-04')
  })
})

describe('其他期限', () => {
  it('退回：签收后 5 个工作日提醒，10 个工作日截止', () => {
    expect(returnWindow(aCase().build(), rules)).toEqual({ warn: '2025-03-10', hard: '2025-03-17' })
    expect(returnWindow(received({ assignedAt: '2025-02-28' }), rules)?.hard).toBe('2025-03-14')
    expect(returnWindow(received({ assignedAt: null }), rules)).toBeNull()
  })

  it('首次沟通：20 个工作日', () => {
    expect(firstContactDue(aCase().build(), rules)).toBe('2025-03-31')
    expect(firstContactDue(received({ assignedAt: null }), rules)).toBeNull()
  })

  it('征询意见自最后一次送达起 15 个工作日，公开自第一次送达起 20 个工作日', () => {
    const sent = take(take(aCase().inStage('sending').build(), 'recordSend'), 'recordSend', {}, { on: '2025-03-10' })
    expect(feedbackDue(sent, rules)).toBe('2025-03-31')
    expect(publishDue(sent, rules)).toBe('2025-04-02')
    expect([feedbackDue(aCase().build(), rules), publishDue(aCase().build(), rules)]).toEqual([null, null])
  })
})

describe('现在该做什么', () => {
  it.each([
    ['drafting', { what: '答复', day: '2025-05-28' }],
    ['sending', { what: '答复', day: '2025-05-28' }],
    ['feedbackPending', { what: '征询意见', day: '2025-03-26' }],
    ['tracking', { what: '承诺事项', day: '2025-12-31' }],
    ['closed', null],
    ['withdrawn', null],
  ] as const)('%s', (stage, due) => {
    expect(dueNow(aCase().inStage(stage).build(), rules)).toEqual(due)
  })

  it('承诺没有写期限，就没有期限', () => {
    const tracked = aCase().inStage('tracking').build()
    const timeless = { ...tracked, commitments: tracked.commitments.map((item) => ({ ...item, due: null })) }
    expect(dueNow(timeless, rules)).toBeNull()
  })
})

describe('灯', () => {
  it.each([
    ['2025-05-12', '充裕'],
    ['2025-05-13', '临近'],
    ['2025-05-20', '临近'],
    ['2025-05-21', '紧急'],
    ['2025-05-28', '紧急'],
    ['2025-05-29', '逾期'],
  ])('期限 2025-05-28，今天 %s：%s', (today, label) => {
    expect(lightLabels[lightOf('2025-05-28', today, ruleProfile)]).toBe(label)
  })
})
