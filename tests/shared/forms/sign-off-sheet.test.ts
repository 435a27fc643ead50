import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { formTexts } from '../../../shared/forms/form-document.ts'
import { formPages } from '../../../shared/forms/form-pages.ts'
import { letterBureau } from '../../fixtures/letter-case.ts'
import { longOpinion, sheetOf, strainedCase } from '../../fixtures/forms.ts'
import { countersign, decision, signedCase, usualDecisions } from '../../fixtures/signed-case.ts'

const textsOf = (...given: Parameters<typeof sheetOf>) => formTexts(sheetOf(...given))
const box = (texts: readonly string[], name: string) => texts.find((text) => text.startsWith(`${name}：`))
const beside = (texts: readonly string[], name: string): string | undefined => texts[texts.indexOf(name) + 1]

describe('发文稿纸', () => {
  test('holds every opinion with name and full date', () => {
    const texts = textsOf(signedCase())
    expect(['签发', '审批', '核稿', '科室审核', '会签', '拟稿'].map((name) => box(texts, name))).toEqual([
      '签发：\n同意，请发。\n陈局长\u30002025年6月30日',
      '审批：\n同意。\n李白军\u30002025年6月28日',
      '核稿：\n文字、格式已核，请李局审。\n吴禾\u30002025年6月28日',
      '科室审核：\n已按代表面商意见修改，拟同意。\n周正\u30002025年6月28日',
      '会签：\n高新技术科：同意。\n赵敏\u30002025年6月26日',
      '拟稿：\n创新发展科\n电话：0731-28687612\n李婉\u30002025年6月27日',
    ])
  })

  test('names the letter and its elements; 密级 is 非涉密', () => {
    const texts = textsOf(signedCase())
    expect(texts[0]).toBe('株洲市科学技术局发文稿纸')
    expect(texts).toContain('文号：株科办〔2025〕26号')
    expect(texts).toContain(`校验码：${checkCode(presentRound(signedCase()), sha256)}`)
    expect(
      ['标题', '主送', '抄送', '密级', '缓急', '公开属性', '办理类别', '份数', '校对', '印发日期'].map((name) =>
        beside(texts, name),
      ),
    ).toEqual([
      '关于市十六届人大四次会议第1185号建议的答复',
      '李慧、王芳、张伟代表',
      '市人大常委会代表工委，市政府办公室',
      '非涉密',
      '一般',
      '主动公开',
      'A类',
      '6份',
      '',
      '2025年6月30日',
    ])
  })

  test('is one page in the usual case, and without a return lists nothing twice', () => {
    expect(formPages(sheetOf(signedCase()))).toBe(1)
    expect(textsOf(signedCase())).not.toContain('审核经过')
  })

  test('lists the whole course once a text came back', () => {
    const returned = decision('returned', 'sectionHead', '周正', '请补充完成时限。', { day: '2025-06-20' })
    const texts = textsOf(signedCase({}, { decisions: [returned, ...usualDecisions] }))
    const at = texts.indexOf('审核经过')
    expect(texts.slice(at).join('|')).toContain('1|2025-06-20|科室负责人\n退回|周正|请补充完成时限。|第1稿|2|')
    // The box shows what holds, not what was sent back.
    expect(box(texts, '科室审核')).not.toContain('请补充完成时限')
  })

  test('a sign-off that was recalled is not shown as holding', () => {
    const recalled = decision('returned', 'chiefLeader', '陈局长', '撤销签发：数字有误')
    const texts = textsOf(signedCase({}, { decisions: [...usualDecisions, recalled] }))
    expect(box(texts, '签发')).toBe('签发：')
    expect(texts.join('|')).toContain('主要领导\n签发|陈局长|同意，请发。')
  })

  test('says over which text an earlier approval was given', () => {
    const early = usualDecisions.map((one) => (one.kind === 'signedOff' ? one : { ...one, versionNumber: 1 }))
    const file = signedCase({}, { decisions: early })
    const [version] = presentRound(file).versions
    if (version === undefined) throw new Error('no version')
    const texts = textsOf({
      ...file,
      rounds: [{ ...presentRound(file), versions: [version, { ...version, id: 'v2', number: 2 }] }],
    })
    expect(box(texts, '核稿')).toContain('（审核的是第1稿）')
  })

  test('puts no word into a mouth that said none', () => {
    const silent = usualDecisions.map((one) => ({ ...one, opinion: ' ' }))
    expect(box(textsOf(signedCase({}, { decisions: silent })), '签发')).toContain('（签发，未写意见）')
  })

  test('long opinions and many sections stand in full behind the sheet', () => {
    const texts = textsOf(strainedCase())
    expect(box(texts, '审批')).toContain('意见较长，全文见所附“审核经过”。')
    expect(texts).toContain(longOpinion)
    expect(box(texts, '会签')).toContain('第12业务科，意见见所附“会签意见”。')
    expect(texts.filter((text) => /^第\d+业务科$/u.test(text))).toHaveLength(12)
  })

  test('an open countersign says so', () => {
    expect(box(textsOf(signedCase({}, { countersigns: [countersign('财务科', null)] })), '会签')).toContain(
      '财务科：（尚未答复）',
    )
  })

  test('says in whose place, on what and over which text an opinion was given', () => {
    const round = presentRound(signedCase())
    const [version] = round.versions
    if (version === undefined) throw new Error('no version')
    const scan = { checkCode: '7F3A-K2MQ', scan: 'a'.repeat(64), scanName: '稿纸.pdf' }
    const [head, office, deputy, chief] = usualDecisions
    if (head === undefined || office === undefined || deputy === undefined || chief === undefined) throw new Error()
    const second = { ...version, id: 'v2', number: 2, amends: 1, by: deputy.by, textHash: 'a2' }
    const over = { versionNumber: 2, textHash: 'a2' }
    const texts = textsOf(
      signedCase(
        {},
        {
          versions: [version, second],
          decisions: [
            head,
            office,
            { ...deputy, ...over },
            {
              ...chief,
              ...over,
              onBehalfOf: { id: 'p-z', name: '刘建' },
              evidence: { kind: 'paper', recordedBy: { id: 'p-李婉', name: '李婉' }, ...scan },
            },
          ],
        },
      ),
    )
    expect(box(texts, '科室审核')).toContain('（审核的是第1稿）')
    expect(box(texts, '审批')).toContain('同意。（改后同意）')
    expect(box(texts, '签发')).toContain('同意，请发。（代刘建；纸面）')
    expect(box(texts, '拟稿')).toContain('李婉')
    expect(box(texts, '会签')).toContain('高新技术科：同意。（会签的是第1稿）')
  })

  test('a section that was asked again is shown by its last word, and in full behind', () => {
    const against = { ...countersign('财务科', '资金来源不实。'), id: 'c-1', agrees: false }
    const anew = { ...countersign('财务科', '已协商，同意。'), id: 'c-2', recordedBy: { id: 'p-李婉', name: '李婉' } }
    const gone = { ...countersign('法规科', null), withdrawn: '不涉及' }
    const texts = textsOf(signedCase({}, { countersigns: [against, anew, gone] }))
    expect(box(texts, '会签')).toContain('会签：\n财务科：已协商，同意。（纸面）')
    expect(texts.slice(texts.indexOf('会签意见')).join('|')).toContain('资金来源不实。（不同意）')
    expect(texts.slice(texts.indexOf('会签意见')).join('|')).toContain('法规科|（不再会签：不涉及）')
  })

  test('a 会办意见 goes to the unit that leads', () => {
    const file = signedCase()
    const texts = textsOf(
      { ...file, assignment: { ...file.assignment, role: 'coHandle', leadUnit: '市工业和信息化局' } },
      letterBureau(),
    )
    expect(beside(texts, '主送')).toBe('市工业和信息化局')
    expect(beside(texts, '抄送')).toBe('')
  })
})
