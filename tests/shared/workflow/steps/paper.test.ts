/** 登记纸面审签: a decision signed by hand, written down by somebody else, with scan and check code. */
import { describe, expect, it } from 'vitest'
import { presentRound } from '../../../../shared/case/case-file.ts'
import { aCase, anOpenCountersign, chief, clerk, refusalOf, sectionHead, take } from '../../../helpers/a-case.ts'

describe('登记纸面审签', () => {
  const reviewing = aCase().inStage('reviewing').build()
  const signing = aCase().inStage('signOff').build()
  const to = (by: { readonly id: string; readonly name: string }) => ({ by: { id: by.id, name: by.name } })

  it('moves the case as the leader’s own act would, and says how it is known', () => {
    const approved = take(reviewing, 'recordPaperDecision', {}, { by: clerk })
    expect(presentRound(approved)).toMatchObject({ reviewPosition: 1 })
    expect(presentRound(approved).decisions.at(-1)).toMatchObject({
      kind: 'approved',
      role: 'sectionHead',
      by: to(sectionHead).by,
      evidence: { kind: 'paper', recordedBy: { id: clerk.id }, checkCode: '7F3A-K2MQ', scanName: '发文稿纸.pdf' },
    })
    const signed = take(signing, 'recordPaperDecision', {}, { by: clerk })
    expect(signed.stage).toBe('numbering')
    const back = take(signing, 'recordPaperDecision', { kind: 'returned', opinion: '缺时限。' }, { by: clerk })
    expect(back.stage).toBe('drafting')
  })

  it('dates the letter by the day on the paper', () => {
    const later = { by: clerk, on: '2025-03-07' }
    const signed = take(signing, 'recordPaperDecision', { day: '2025-03-06' }, later)
    expect(presentRound(signed).dateOfIssue).toBe('2025-03-06')
    expect(refusalOf(signing, 'recordPaperDecision', { day: '2025-03-04' }, later)).toBe(
      '审签日期早于这一稿提交的日期，请核对。',
    )
    expect(refusalOf(signing, 'recordPaperDecision', { day: '2025-03-08' }, later)).toBe('审签日期在今天之后，请核对。')
  })

  it('refuses the code of another text without telling the right one', () => {
    const refusal = refusalOf(reviewing, 'recordPaperDecision', { checkCode: '7F3A-K2MX' })
    expect(refusal).toMatch(/^校验码与现在这一稿不符/u)
    expect(refusal).not.toContain('K2MQ')
  })

  it('holds the leader to the rules that hold at the desk', () => {
    const refusal = (change: object, file = reviewing) => refusalOf(file, 'recordPaperDecision', change, { by: clerk })
    expect(refusal(to(chief))).toBe('现在由科室负责人审签，张局长在 2025-03-05 没有这个岗位。')
    expect(refusal({ by: { id: 'p-nobody', name: '某人' } })).toBe('本单位没有这个人，请核对审签人。')
    expect(refusal({ kind: 'signedOff' })).toMatch(/还不到签发/u)
    expect(refusal({ kind: 'approved' }, signing)).toMatch(/请登记签发/u)
    expect(refusal({ kind: 'returned', opinion: '' })).toBe('请照抄纸面上退回的理由，承办人要据此修改。')
    expect(refusal({ scan: undefined })).toBe('请选择扫描件。')
    const open = aCase()
      .inStage('signOff')
      .with({ round: { countersigns: [anOpenCountersign('财务科')] } })
      .build()
    expect(refusal({}, open)).toBe('会签还没有完成：财务科。')
    const own = take(
      take(aCase().inStage('drafting').build(), 'saveDraft', {}, { by: sectionHead }),
      'submit',
      {},
      { by: clerk },
    )
    expect(refusal(to(sectionHead), own)).toBe('李白军起草或修改过这份稿件，不能由李白军本人审核或签发。')
  })
})
