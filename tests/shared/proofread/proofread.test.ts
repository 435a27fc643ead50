import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReply } from '../../../shared/intake/read-reply.ts'
import { catalogue } from '../../../shared/proofread/catalogue.ts'
import { proofTextOfBlocks, proofTextOfReply } from '../../../shared/proofread/proof-text.ts'
import { proofread } from '../../../shared/proofread/proofread.ts'

const letter = readFileSync(new URL('../../fixtures/reply-1185.txt', import.meta.url), 'utf8')
const newId = () => 'b'
const check = (text: string) => proofread(proofTextOfReply(readReply(text, newId)))
const inBody = (text: string) =>
  proofread(
    proofTextOfBlocks(
      text.split('\n').map((words, at) => ({ id: `b${at}`, kind: 'paragraph', text: words })),
      { kind: 'suggestion', title: null, salutation: null, supplied: new Set() },
    ),
  )
const found = (rule: string, text: string) => inBody(text).filter((finding) => finding.rule === rule)

describe('the real letter', () => {
  const findings = check(letter)

  it.each([
    ['title.sessionMissing', 7, '对株洲市人民代表大会代表第1185号 建议的答复'],
    ['title.opening', 7, '对'],
    ['text.strayspace', 7, '号 建'],
    ['salutation.roleMismatch', 9, '李慧委员：'],
    ['opening.redundantNoun', 11, '《关于进一步精准帮扶推进新质生产力发展的建议》的建议'],
    ['opening.formula', 11, '现将我单位意见函告如下'],
    ['text.englishResidue', 29, 'etc'],
    ['text.duplicateChar', 29, '投投'],
    ['punct.unbalanced', 35, '日用陶瓷发展。”'.slice(-8)],
    ['punct.unbalanced', 41, '导体产业基地。”'.slice(-8)],
    ['text.latinSpace', 59, '4 科'],
  ])('%s on line %i', (rule, line, quote) => {
    const lines = letter.split('\n')
    const hit = findings.find((finding) => finding.rule === rule && finding.line === line)
    expect(hit?.quote === quote || quote.endsWith(hit?.quote ?? '?')).toBe(true)
    expect(lines[line - 1]).toContain(hit?.quote)
  })

  it.each([
    'doc.classMarkMissing',
    'doc.disclosureMissing',
    'doc.signatureMissing',
    'doc.dateMissing',
    'copyTo.missing',
    'closing.missing',
    'attachment.feedbackFormMissing',
    'content.noCommunication',
  ])('%s', (rule) => {
    expect(findings.find((finding) => finding.rule === rule)).toMatchObject({ quote: null, line: null })
  })

  it('has none of what is right flagged', () => {
    const guards = ['李 婉', '承 办 人', '联 系 方 式', 'GDP', 'IGCT', 'eVTOL', '〔2025〕', '0731-28687612', '（团队）']
    for (const guard of guards) {
      expect(
        findings.filter(({ quote }) => quote !== null && (quote.includes(guard) || guard.includes(quote))),
      ).toEqual([])
    }
  })

  it('has no more findings than these families', () => {
    expect(
      findings
        .filter((finding) => finding.line !== null)
        .map((finding) => `${finding.line} ${finding.rule} ${finding.quote}`),
    ).toMatchInlineSnapshot(`
      [
        "7 title.sessionMissing 对株洲市人民代表大会代表第1185号 建议的答复",
        "7 title.opening 对",
        "7 text.strayspace 号 建",
        "9 salutation.roleMismatch 李慧委员：",
        "11 opening.redundantNoun 《关于进一步精准帮扶推进新质生产力发展的建议》的建议",
        "11 opening.formula 现将我单位意见函告如下",
        "29 text.duplicateChar 投投",
        "29 text.englishResidue etc",
        "35 punct.unbalanced 用陶瓷发展。”",
        "41 text.latinSpace 型 e",
        "41 text.latinSpace L 等",
        "41 punct.unbalanced 体产业基地。”",
        "59 text.latinSpace 4 科",
      ]
    `)
  })
})

/** Each rule with what it must flag (and the quote) and what it must leave alone. */
const samples: Readonly<Record<string, { wrong: readonly (readonly [string, string])[]; right: readonly string[] }>> = {
  'opening.redundantNoun': {
    wrong: [['您提出的《关于停车的提案》的提案收悉。', '《关于停车的提案》的提案']],
    right: ['您提出的《关于停车的建议》收悉。', '您提出的关于停车的建议收悉。', '《停车办法》的建议稿'],
  },
  'opening.formula': {
    wrong: [
      ['经研究，现将有关情况函告如下：', '现将有关情况函告如下'],
      ['现函告如下：', '现函告如下'],
    ],
    right: ['经研究，现答复如下：', '现就您关心的问题答复如下：'],
  },
  'heading.gap': {
    wrong: [
      ['一、停车\n三、收费', '三、'],
      ['一、停车\n（一）建设\n（三）管理', '（三）'],
      ['一、停车\n一、收费', '一、'],
      ['二、停车', '二、'],
    ],
    right: ['一、停车\n（一）建设\n（二）管理\n二、收费\n（一）标准', '1.停车\n2.收费', '一是停车。\n三是收费。'],
  },
  'heading.jump': {
    wrong: [['一、停车\n1.建设\n2.管理\n二、收费\n1.标准', '1.']],
    right: ['一、停车\n（一）建设\n1.新建\n（1）地块'],
  },
  'heading.mark': {
    wrong: [
      ['（一）、停车', '（一）、'],
      ['1、停车', '1、'],
    ],
    right: ['（一）停车', '1.停车', '一、停车', '10、20年'],
  },
  'punct.unbalanced': {
    wrong: [
      ['加快发展。”', '加快发展。”'],
      ['实施“一对一联系制度。', '“一对一联系制'],
      ['《停车办法规定了标准。', '《停车办法规定'],
      ['各部门（财政、科技。', '（财政、科技。'],
      ['各部门）协同', '各部门）'],
    ],
    right: ['“一对一”“多对多”', '《〈办法〉说明》', '（一）停车（含收费（暂行））', '1）停车；2）收费', '项目(一期)'],
  },
  'punct.doubled': {
    wrong: [
      ['加快发展。。', '。。'],
      ['停车，，收费', '，，'],
      ['停车、，收费', '、，'],
    ],
    right: ['等等……', '——停车', '停车，收费。', '“停车。”'],
  },
  'punct.halfWidth': {
    wrong: [
      ['停车,收费', ','],
      ['停车(收费', '('],
      ['加快发展.', '.'],
      ['如下:', ':'],
    ],
    right: ['1.5亿元', '1,500万元', 'GB/T 9704', '0731-28687612', '9:30开始', '1.停车', 'www.gov.cn网站'],
  },
  'punct.asciiQuote': { wrong: [['实施"一对一"制度', '"']], right: ['实施“一对一”制度', '24"显示器'] },
  'text.strayspace': {
    wrong: [
      ['加快 建设', '快 建'],
      ['第1185号 建议', '号 建'],
      ['停车， 收费', '， 收'],
    ],
    right: ['李 婉', '承 办 人：李 婉', '联 系 方 式：', '由李 婉，王 五同志负责', '中型 eVTOL 等'],
  },
  'text.latinSpace': {
    wrong: [
      ['已建成 30个', '成 3'],
      ['“4+4 科创工程”', '4 科'],
      ['使用 GPS 定位', '用 G'],
    ],
    right: ['已建成30个', '1. 停车', 'GB/T 9704', '孵化器 etc 平台'],
  },
  'text.englishResidue': {
    wrong: [
      ['孵化器 etc 平台', 'etc'],
      ['孵化器etc.', 'etc.'],
      ['财政and科技', 'and'],
    ],
    right: ['中型eVTOL等', 'GDP增长', 'App', '采用Internet of Things技术', 'IGCT器件'],
  },
  'text.duplicateChar': {
    wrong: [
      ['投早投小投投长期', '投投'],
      ['我市的的工作', '的的'],
      ['完成了了任务', '了了'],
      ['加快建设建设停车场', '建设建设'],
      ['我们在在推进', '在在'],
    ],
    right: [
      '往往常常层层落实，方方面面、扎扎实实、久久为功、源源不断',
      '城市市场、项目目标、建设设施、管理理念、社会会同、实现现代化、开展展览、部分分管、企业业务、学校校园',
      '道路路面、饮用水水源、财政政策、电力力争、农村村民、标准准入、政府服务务必、单位位于、每年年底、公共共享、工业业态',
      '一步一步、一个一个',
      '人人有责，事事有人管，件件有回音',
    ],
  },
  'text.hiddenChar': { wrong: [['科\u200B技', '\u200B']], right: ['科技'] },
  'text.placeholder': {
    wrong: [
      ['投资××万元', '××'],
      ['由XX局负责', 'XX'],
      ['完成时间（待定）', '（待定）'],
    ],
    right: ['5×8米', 'XXL', '待遇'],
  },
  'date.impossible': {
    wrong: [
      ['于2025年2月30日办结', '2025年2月30日'],
      ['2025年13月1日', '2025年13月1日'],
      ['请于6月31日前', '6月31日'],
      ['2月30日前', '2月30日'],
    ],
    right: ['2024年2月29日', '2025年12月31日', '5月31日前', '2月29日'],
  },
  'date.padded': { wrong: [['2025年06月30日', '2025年06月30日']], right: ['2025年6月30日', '2025年10月20日'] },
}

describe.each(Object.entries(samples))('%s', (rule, { wrong, right }) => {
  it.each(wrong)('flags %s', (text, quote) => {
    expect(found(rule, text).map((finding) => finding.quote)).toContain(quote)
  })
  it.each(right)('leaves %s alone', (text) => {
    expect(found(rule, text)).toEqual([])
  })
})

const whole = `A类
关于市十六届人大四次会议第1185号建议的答复
李慧代表：
您提出的《关于停车的建议》收悉。我局与您当面沟通，现答复如下：
加快建设。
感谢您的关心和支持。
附件：征询意见表
株洲市科学技术局
2025年6月30日
（联系人：李婉，电话：0731-28687612）
（此件公开发布）
抄送：市人大常委会代表工委。`

it.each([
  ['加快发展。”', '引号“”不成对：少了前一个“'],
  ['实施“一对一联系。', '引号“”不成对：少了后一个”'],
  ['停车办法》规定了标准。', '书名号《》不成对：少了前一个《'],
  ['各部门(财政、科技。', '括号（）不成对：少了后一个）'],
])('%s: tells which half is missing', (text, message) => {
  expect(inBody(text).find((finding) => finding.rule === 'punct.unbalanced')?.message).toBe(message)
})

describe('a complete letter', () => {
  it('has no findings', () => {
    expect(check(whole)).toEqual([])
  })

  it.each([
    ['doc.classMarkMissing', 'A类\n'],
    ['title.missing', '关于市十六届人大四次会议第1185号建议的答复\n'],
    ['opening.missing', '收悉'],
    ['content.noCommunication', '与您当面沟通'],
    ['closing.missing', '感谢'],
    ['attachment.feedbackFormMissing', '附件：征询意见表\n'],
    ['doc.signatureMissing', '株洲市科学技术局\n'],
    ['doc.dateMissing', '2025年6月30日\n'],
    ['contact.missing', '，电话：0731-28687612'],
    ['doc.disclosureMissing', '（此件公开发布）\n'],
    ['copyTo.missing', '抄送：市人大常委会代表工委。'],
  ])('%s when %s is taken out', (rule, part) => {
    expect(check(whole.replace(part, '')).map((finding) => finding.rule)).toEqual([rule])
  })

  it.each([
    ['title.sessionMissing', '市十六届人大四次会议', ''],
    ['title.opening', '关于市', '对市'],
    ['salutation.roleMismatch', '李慧代表：', '李慧委员：'],
    ['salutation.colon', '李慧代表：', '李慧代表:'],
  ])('%s', (rule, from, to) => {
    expect(check(whole.replace(from, to)).map((finding) => finding.rule)).toContain(rule)
  })

  it('of the 政协 is addressed as 委员', () => {
    const proposal = whole
      .replace('市十六届人大四次会议第1185号建议', '市政协十届四次会议第16号提案')
      .replace('的建议》', '的提案》')
    expect(check(proposal)).toMatchObject([{ rule: 'salutation.roleMismatch', fix: '李慧委员：' }])
    expect(check(proposal.replace('李慧代表', '李慧委员'))).toEqual([])
  })
})

it('every rule has an id of its own, a source and a sample', () => {
  const ids = catalogue.map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const rule of catalogue) expect(rule.source).not.toBe('')
})

it('what the app supplies is not missing', () => {
  const text = proofTextOfBlocks([{ id: 'b', kind: 'paragraph', text: '您的建议收悉。与您沟通，感谢。征询意见表' }], {
    kind: 'suggestion',
    title: null,
    salutation: null,
    supplied: new Set(['title', 'classMark', 'disclosure', 'signature', 'date', 'contact', 'phone', 'copies']),
  })
  expect(proofread(text)).toEqual([])
})
