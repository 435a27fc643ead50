import { describe, expect, it, test } from 'vitest'
import { letterKinds, type LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { type ComposeOptions, letterKindOf, letterKindsOf } from '../../../shared/letter/letter-facts.ts'
import { bodyItemText, type OfficialDocument, titleText } from '../../../shared/letter/official-document.ts'
import { shippedTemplates } from '../../../shared/letter/shipped-templates.ts'
import { caseWith, extension, returnRequest } from '../../fixtures/case-with-letter.ts'
import { letterBureau, letterCase, shortReply } from '../../fixtures/letter-case.ts'

function compose(
  kind: Parameters<typeof composeLetter>[0],
  file: CaseFile = caseWith(kind),
  options: ComposeOptions = {},
  bureau = letterBureau(),
): OfficialDocument {
  const letter = composeLetter(kind, file, bureau, options)
  if (!letter.ok) throw new Error(letter.error.reason)
  return letter.value
}

const said = (letter: OfficialDocument) => letter.body.map(bodyItemText)

describe('which letters a case has', () => {
  test.each(letterKinds)('%s', (kind) => {
    expect(letterKindsOf(caseWith(kind))).toContain(kind)
    expect(titleText(compose(kind))).toContain('市十六届人大四次会议第1185号建议')
  })

  test.each([
    ['secondReply', '本件应出具答复，不是再次答复。'],
    ['coOpinion', '本件不是会办件，不用出具会办意见。'],
    ['returnLetter', '本件没有申请退回，不用出具退办函。'],
    ['extensionRequest', '本件没有申请延期，不用出具延期申请。'],
  ] as const)('a case without %s says so', (kind, reason) => {
    expect(composeLetter(kind, letterCase(), letterBureau())).toEqual({ ok: false, error: { reason } })
    expect(letterKindOf(letterCase())).toBe('reply')
  })
})

describe('退办函', () => {
  it('asks the assigner to take the suggestion back, in the day’s own words and without the clerk’s text', () => {
    const letter = compose('returnLetter')
    expect(titleText(letter)).toBe('关于申请退回市十六届人大四次会议第1185号建议的函')
    expect(letter).toMatchObject({
      format: 'letter',
      salutation: '市政府办公室：',
      mark: '株洲市科学技术局',
      number: '株科办〔2025〕　　号',
      classMark: null,
      disclosure: null,
      urgency: null,
      attachments: [],
      annexes: [],
      signature: { unit: '株洲市科学技术局', date: '2025年3月6日' },
      imprint: { copyTo: ['市人大常委会代表工委'], issued: null },
      missing: ['发文字号'],
    })
    expect(said(letter)).toEqual([
      '2025年2月28日交办的市十六届人大四次会议第1185号建议《关于进一步精准帮扶推进新质生产力发展的建议》收悉。我局对照职责认真作了研究，现申请退回，理由如下：',
      returnRequest.reason,
      '拟请改由市工业和信息化局办理。',
      '以上申请妥否，请予函复。接到函复前，我局不自行转交该建议。',
    ])
  })

  it('is signed by 分管领导 where the line is printed, and leaves visible blanks', () => {
    const bureau = letterBureau({ showSigner: true })
    expect(compose('returnLetter', caseWith('returnLetter'), { format: 'document' }, bureau)).toMatchObject({
      mark: '株洲市科学技术局文件',
      signer: '王分管',
    })
    const file = caseWith('returnLetter', { assignment: letterCase().assignment })
    const letter = compose('returnLetter', file)
    expect(letter.salutation).toBe('　　　　　　：')
    expect(said(letter)[0]).toMatch(/^　　年　月　日交办的/u)
    expect(letter.missing).toEqual(['交办单位', '交办日期', '发文字号'])
  })

  it('names 办公室文书 while no handler is known', () => {
    const clerk = {
      id: 'p2',
      sample: false,
      name: '周文',
      post: '',
      section: '',
      phone: '0731-1',
      roles: ['registrar'],
    }
    const bureau = { ...letterBureau(), people: [clerk as never] }
    const round = letterCase({
      ...shortReply,
      contact: { name: '', phone: '' },
      handlingLeader: { name: '', phone: '' },
    })
    const file = { ...caseWith('returnLetter'), rounds: round.rounds }
    expect(compose('returnLetter', file, {}, bureau).notes).toEqual(['（联系人：周文，电话：0731-1）'])
  })

  it('keeps the reason’s own paragraphs', () => {
    const file = caseWith('returnLetter', { returnRequest: { ...returnRequest, reason: '一、甲。\n二、乙。' } })
    expect(said(compose('returnLetter', file)).slice(1, 3)).toEqual(['一、甲。', '二、乙。'])
  })
})

describe('延期申请', () => {
  it('names the old and the new term and the law', () => {
    const letter = compose('extensionRequest', caseWith('extensionRequest'), { dueBefore: '2025-05-28' })
    expect(titleText(letter)).toBe('关于申请延期答复市十六届人大四次会议第1185号建议的函')
    expect(letter.signature.date).toBe('2025年5月20日')
    expect(said(letter)).toEqual([
      '2025年2月28日交办的市十六届人大四次会议第1185号建议《关于进一步精准帮扶推进新质生产力发展的建议》由我局独办，答复期限为2025年5月28日。因下列原因，难以如期答复：',
      extension.reason,
      '根据《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》第五十一条的规定，现申请将答复期限延长至2025年8月28日。',
      '我局将就延期事宜向李慧代表说明情况，并抓紧办理，在延长的期限内答复。',
      '以上申请妥否，请予函复。',
    ])
    expect(letter.missing).toEqual(['发文字号'])
  })

  it('says that the deputy was told only where a day is recorded', () => {
    const told = { ...extension, deputyToldOn: '2025-05-19' }
    const letter = compose('extensionRequest', caseWith('extensionRequest', { extensions: [told] }))
    expect(said(letter)[3]).toBe(
      '我局已于2025年5月19日就延期事宜向李慧代表说明情况，并将抓紧办理，在延长的期限内答复。',
    )
    expect(letter.missing).toContain('原期限')
  })

  it('a 提案 is not put off by the law of the deputies', () => {
    const base = caseWith('extensionRequest')
    const letter = compose('extensionRequest', { ...base, suggestion: { ...base.suggestion, kind: 'proposal' } })
    expect(said(letter).join('')).not.toContain('代表法')
    expect(said(letter).join('')).toContain('李慧委员')
  })

  it('is the latest, or the one that is asked for', () => {
    const later = { ...extension, id: 'x2', requestedOn: '2025-08-01', newDue: '2025-08-29' }
    const file = caseWith('extensionRequest', { extensions: [extension, later] })
    expect(compose('extensionRequest', file).signature.date).toBe('2025年8月1日')
    expect(compose('extensionRequest', file, { extensionId: 'x1' }).signature.date).toBe('2025年5月20日')
    expect(composeLetter('extensionRequest', file, letterBureau(), { extensionId: 'x3' }).ok).toBe(false)
  })
})

test('再次答复 says what went before', () => {
  const letter = compose('secondReply')
  expect(titleText(letter)).toBe('关于市十六届人大四次会议第1185号建议的再次答复')
  expect(said(letter)[0]).toBe(
    '您提出的《关于进一步精准帮扶推进新质生产力发展的建议》（第1185号），我局已作答复。根据您的意见，我局重新进行了研究，现再次答复如下：',
  )
})

describe('a template', () => {
  const own = (change: Partial<LetterTemplate>): LetterTemplate => ({ ...shippedTemplates.reply, ...change })

  it('never takes what a person wrote for a field', () => {
    const base = letterCase()
    const file = { ...base, suggestion: { ...base.suggestion, title: '关于{{结束语}}和{{没有的域的建议' } }
    expect(said(compose('reply', file))[0]).toContain('《关于{{结束语}}和{{没有的域的建议》')
  })

  it('sets the look of its own letters over the bureau’s settings', () => {
    const template = own({
      settings: { format: 'document', sealSpace: false, showImprint: false, contactsAs: 'lines' },
    })
    const letter = compose('reply', letterCase(), { template }, letterBureau({ format: 'letter' }))
    expect(letter).toMatchObject({ format: 'document', signature: { sealed: false }, imprint: null, notes: [] })
    expect(letter.contactLines).toEqual(['承办负责人：李白军', '承办人：李婉', '联系方式：0731-28687612'])
  })

  it('prints only what its conditions allow, and asks only for what it prints', () => {
    const elements = own({}).elements.filter(({ element }) => element !== 'topRight')
    const file = letterCase({ ...shortReply, classMark: null, disclosure: null })
    expect(compose('reply', file).missing).toEqual(['办理类别', '公开属性'])
    expect(compose('reply', file, { template: own({ elements }) }).missing).toEqual([])
  })

  it('lists several values one below the other', () => {
    const elements = own({}).elements.map((element) =>
      element.element === 'imprint' ? { ...element, copyTo: ['{{抄送}}', '市审计局'] } : element,
    )
    expect(compose('reply', letterCase(), { template: own({ elements }) }).imprint?.copyTo).toEqual([
      '市人大常委会代表工委',
      '市政府办公室',
      '市审计局',
    ])
  })

  it('that is broken writes nothing, and says where it is broken', () => {
    const elements = own({}).elements.filter(({ element }) => element !== 'title')
    expect(composeLetter('reply', letterCase(), letterBureau(), { template: own({ elements }) })).toEqual({
      ok: false,
      error: { reason: '模板“答复”不能用：整个模板：缺少“标题”。请到“设置—公文模板”改正。' },
    })
  })
})
