import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, withRound } from '../../../shared/case/case-file.ts'
import { formTexts } from '../../../shared/forms/form-document.ts'
import { planSet, type SetOptions, type SetPlan } from '../../../shared/letter-set/plan-set.ts'
import { partsFor } from '../../../shared/letter-set/set-parts.ts'
import { refusalOfSetName } from '../../../shared/set-name.ts'
import { deputy, letterBureau } from '../../fixtures/letter-case.ts'
import { signedCase } from '../../fixtures/signed-case.ts'

const options = (file: CaseFile, change: Partial<SetOptions> = {}): SetOptions => ({
  parts: partsFor(file),
  recipientIds: null,
  today: '2025-06-30',
  hash: sha256,
  dayOf: (moment) => moment.slice(0, 10),
  ...change,
})

function planOf(file: CaseFile, change: Partial<SetOptions> = {}, bureau: Bureau = letterBureau()): SetPlan {
  const plan = planSet(file, bureau, options(file, change))
  if (!plan.ok) throw new Error(plan.error.reason)
  return plan.value
}

const paths = (plan: SetPlan) => plan.items.map((item) => item.path)
const salutations = (plan: SetPlan) =>
  plan.items.flatMap(({ content, path }) => (content.kind === 'letter' ? [[path, content.letter.salutation]] : []))
const listTexts = (plan: SetPlan): readonly string[] => {
  const list = plan.items.find((item) => item.part === 'printList')
  return list?.content.kind === 'form' ? formTexts(list.content.form) : []
}

const merged = { caseId: 'c2', number: '1190', title: '关于支持中小科技企业的建议', deputies: [deputy('赵敏')] }

describe('一键成套', () => {
  test('makes everything for every recipient, each letter with its own salutation', () => {
    const plan = planOf(signedCase())
    expect(plan.folder).toBe('株科办〔2025〕26号 第1185号建议答复成套材料')
    expect(paths(plan)).toEqual([
      '信函/李慧代表.docx',
      '信函/王芳代表.docx',
      '信函/张伟代表.docx',
      '信函/抄送、存档件.docx',
      '征询意见表/李慧代表.docx',
      '征询意见表/王芳代表.docx',
      '征询意见表/张伟代表.docx',
      '发文稿纸.docx',
      '送达签收单.docx',
      '信封.docx',
      '标签.docx',
      '打印清单.docx',
    ])
    expect(salutations(plan)).toEqual([
      ['信函/李慧代表.docx', '李慧代表：'],
      ['信函/王芳代表.docx', '王芳代表：'],
      ['信函/张伟代表.docx', '张伟代表：'],
      ['信函/抄送、存档件.docx', '李慧、王芳、张伟代表：'],
    ])
    expect([plan.proof, plan.missing]).toEqual([false, []])
  })

  test('copies for the 抄送 units and the file are counted', () => {
    const copies = planOf(signedCase()).items.find((item) => item.part === 'copies')
    expect([copies?.copies, copies?.note]).toEqual([3, '市人大常委会代表工委1份，市政府办公室1份，存档1份'])
  })

  test('the print list names every other file', () => {
    const plan = planOf(signedCase())
    const texts = listTexts(plan)
    for (const path of paths(plan).slice(0, -1)) expect(texts).toContain(path)
  })

  test('with 份号 every copy has a number of its own', () => {
    const plan = planOf(signedCase(), {}, letterBureau({ showCopyNumber: true }))
    const numbers = plan.items.flatMap(({ content, path }) =>
      content.kind === 'letter' ? [`${path} ${content.letter.copyNumber}`] : [],
    )
    expect(numbers).toEqual([
      '信函/李慧代表.docx 000001',
      '信函/王芳代表.docx 000002',
      '信函/张伟代表.docx 000003',
      '信函/抄送、存档件 市人大常委会代表工委.docx 000004',
      '信函/抄送、存档件 市政府办公室.docx 000005',
      '信函/抄送、存档件 存档.docx 000006',
    ])
    // A set for one of them keeps that one's number.
    const later = planOf(
      signedCase(),
      { recipientIds: ['d-张伟'], parts: ['letter'] },
      letterBureau({ showCopyNumber: true }),
    )
    expect(later.items.map(({ content }) => content.kind === 'letter' && content.letter.copyNumber)).toEqual(['000003'])
  })

  test('a merged case is answered, and copied, under its own number', () => {
    const plan = planOf(signedCase({ mergedCases: [merged] }))
    const titles = plan.items.flatMap(({ content, path }) =>
      content.kind === 'letter' ? [`${path} ${content.letter.titleLines.join('')}`] : [],
    )
    expect(titles.filter((title) => title.includes('1190'))).toEqual([
      '信函/赵敏代表.docx 关于市十六届人大四次会议第1190号建议的答复',
      '信函/抄送、存档件（第1190号）.docx 关于市十六届人大四次会议第1190号建议的答复',
    ])
  })

  test('a co-handler sends its 会办意见 to the lead unit, without a form to rate it', () => {
    const file = signedCase()
    const plan = planOf({ ...file, assignment: { ...file.assignment, role: 'coHandle', leadUnit: '市工业和信息化局' } })
    expect(plan.folder).toBe('株科办〔2025〕26号 第1185号建议会办意见成套材料')
    expect(paths(plan)).toEqual([
      '信函/市工业和信息化局.docx',
      '信函/抄送、存档件.docx',
      '发文稿纸.docx',
      '送达签收单.docx',
      '信封.docx',
      '标签.docx',
      '打印清单.docx',
    ])
    expect(salutations(plan)[0]).toEqual(['信函/市工业和信息化局.docx', '市工业和信息化局：'])
  })

  test('makes only the parts and recipients that are wanted', () => {
    const plan = planOf(signedCase(), { parts: ['letter', 'feedbackForm'], recipientIds: ['d-王芳'] })
    expect(paths(plan)).toEqual(['信函/王芳代表.docx', '征询意见表/王芳代表.docx'])
    expect(
      planOf(signedCase(), { parts: ['envelopes', 'labels'], recipientIds: [] }).items.map((one) => one.part),
    ).toEqual(['labels'])
  })
})

describe('样张', () => {
  test.each<[string, CaseFile, readonly string[]]>([
    ['unsigned', withRound(signedCase(), { decisions: [], dateOfIssue: null }), ['签发']],
    ['unnumbered', withRound(signedCase(), { documentNumber: null }), ['发文字号']],
    [
      'neither',
      withRound(signedCase(), { decisions: [], dateOfIssue: null, documentNumber: null }),
      ['签发', '发文字号'],
    ],
  ])('%s: every file says so in its name, every form on its head', (_how, file, missing) => {
    const plan = planOf(file)
    expect([plan.proof, plan.missing]).toEqual([true, missing])
    expect(plan.folder).toMatch(/^（样张）/u)
    for (const { path } of plan.items) expect(path).toMatch(/^(?:[^/]+\/)?（样张）/u)
    for (const { content, part } of plan.items) {
      if (content.kind === 'letter' || part === 'envelopes' || part === 'labels') continue
      expect([part, content.form.mark]).toEqual([part, '样张，不得发出'])
    }
  })
})

describe('what to look at', () => {
  test('addresses and postcodes that stay blank, copies that do not add up', () => {
    const file = signedCase()
    const [wang, zhang] = file.suggestion.cosigners
    if (wang === undefined || zhang === undefined) throw new Error('no cosigners')
    const uncoded = { ...wang, address: '株洲市芦淞区' }
    const plan = planOf({ ...file, suggestion: { ...file.suggestion, cosigners: [uncoded, zhang] } })
    expect(plan.remarks).toEqual([
      '没有登记张伟代表的地址，信封和标签上地址留空，请手写，或在登记中补上。',
      '王芳代表的地址前没有邮政编码，信封上邮编框留空。',
    ])
    const sealed = planOf(withRound(file, { seal: { day: '2025-06-30', by: { id: 'p', name: '陈静' }, copies: 5 } }))
    expect(sealed.remarks).toContain('用印登记5份，本套信函共6份，请核对印数。')
    expect(listTexts(sealed).join('\n')).toContain('用印登记5份，本套信函共6份')
  })

  test('nothing about addresses where none is printed', () => {
    expect(planOf(signedCase(), { parts: ['letter'] }).remarks).toEqual([])
  })

  test('the return address, where the envelope should bear it', () => {
    const bureau = { ...letterBureau(), returnAddress: { address: '', postcode: '', phone: '' } }
    expect(planOf(signedCase(), {}, bureau).remarks).toContain('没有填写本单位的回邮地址，请在“设置—随函材料”中填写。')
  })
})

test('whatever the names, the desk takes every path', () => {
  const file = signedCase({
    mergedCases: [merged, { ...merged, caseId: 'c3', number: '11/90', deputies: [deputy('李慧')] }],
  })
  const taken: string[] = []
  for (const path of paths(planOf(file, {}, letterBureau({ showCopyNumber: true })))) {
    expect([path, refusalOfSetName(path, taken)]).toEqual([path, null])
    taken.push(path)
  }
})
