import { describe, expect, test } from 'vitest'
import type { FeedbackForm } from '../../../shared/bureau/feedback-form.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { feedbackFormFor } from '../../../shared/forms/feedback-form.ts'
import { formPages } from '../../../shared/forms/form-pages.ts'
import { formTexts } from '../../../shared/forms/form-document.ts'
import { deputy, letterBureau } from '../../fixtures/letter-case.ts'
import { signedCase } from '../../fixtures/signed-case.ts'

function textsOf(file: CaseFile, change: Partial<FeedbackForm> = {}, id = 'd-王芳') {
  const usual = letterBureau()
  const bureau = { ...usual, feedbackForm: { ...usual.feedbackForm, ...change } }
  const everyone = [...file.suggestion.cosigners, ...file.mergedCases.flatMap((other) => other.deputies)]
  const to = everyone.find((one) => one.id === id)
  if (to === undefined) throw new Error('no such deputy')
  return formTexts(feedbackFormFor(file, bureau, to, { mark: null }))
}

/** What stands beside a field's name. */
const beside = (texts: readonly string[], name: string): string | undefined => texts[texts.indexOf(name) + 1]

describe('征询意见表', () => {
  test('names case, deputy, unit, number and contact', () => {
    const texts = textsOf(signedCase())
    expect(texts[0]).toBe('人大代表建议、批评和意见办理情况征询意见表')
    expect(
      ['建议编号', '代表姓名', '会议', '建议标题', '承办单位', '答复文号', '答复日期', '承办人'].map((name) =>
        beside(texts, name),
      ),
    ).toEqual([
      '第1185号',
      '王芳',
      '市十六届人大四次会议',
      '《关于进一步精准帮扶推进新质生产力发展的建议》',
      '株洲市科学技术局',
      '株科办〔2025〕26号',
      '2025年6月30日',
      '李婉\n0731-28687612',
    ])
  })

  test('rates nothing beforehand', () => {
    const texts = textsOf(signedCase())
    expect(beside(texts, '办理态度')).toBe('□满意\u3000□基本满意\u3000□不满意')
    expect(beside(texts, '不满意的\n理由')).toBe('')
    expect(beside(texts, '代表签名')).toBe('')
    expect(texts.join('')).not.toMatch(/[■☑√]满意/u)
  })

  test('asks what the bureau wants asked', () => {
    const five = ['面商', '态度', '答复', '结果', '综合'].map((label) => ({
      label,
      options: ['满意', '不满意', '不了解'],
    }))
    const texts = textsOf(signedCase(), { ratings: five, asksMeeting: false, asksCosigners: true })
    expect(beside(texts, '综合')).toBe('□满意\u3000□不满意\u3000□不了解')
    expect(texts).not.toContain('面商人')
    expect(texts).toContain('联名代表答复')
  })

  test('stays one page with five ratings and every question', () => {
    const five = ['面商', '态度', '答复', '结果', '综合'].map((label) => ({
      label,
      options: ['满意', '不满意', '不了解'],
    }))
    const usual = letterBureau()
    const bureau = { ...usual, feedbackForm: { ...usual.feedbackForm, ratings: five, asksCosigners: true } }
    const [to] = signedCase().suggestion.cosigners
    if (to === undefined) throw new Error('no cosigner')
    expect(formPages(feedbackFormFor(signedCase(), bureau, to, { mark: null }))).toBe(1)
  })

  test('goes back to the unit and the offices named', () => {
    const texts = textsOf(signedCase()).join('\n')
    expect(texts).toContain('请在收到答复后10个工作日内填好，分别寄送：株洲市科学技术局、市人大常委会代表工委。')
    expect(texts).toContain('株洲市科学技术局：412007 株洲市天元区珠江北路，电话：0731-28687612。')
  })

  test('a merged case keeps its own number, a 提案 its own words', () => {
    const merged = { caseId: 'c2', number: '1190', title: '关于支持中小科技企业的建议', deputies: [deputy('赵敏')] }
    expect(beside(textsOf(signedCase({ mergedCases: [merged] }), {}, 'd-赵敏'), '建议编号')).toBe('第1190号')
    const file = signedCase()
    const proposal = textsOf({ ...file, suggestion: { ...file.suggestion, kind: 'proposal' } })
    expect(proposal[0]).toBe('政协提案办理情况征询意见表')
    expect(beside(proposal, '委员姓名')).toBe('王芳')
    expect(beside(proposal, '会议')).toBe('市政协十六届四次会议')
  })
})
