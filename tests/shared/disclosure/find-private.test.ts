/** What must not stand on a website, as a clerk would type it: each rule finds its own, and leaves all else alone. */
import { describe, expect, it } from 'vitest'
import { findPrivate, maskText } from '../../../shared/disclosure/find-private.ts'
import type { KnownPersons } from '../../../shared/disclosure/known-persons.ts'
import { bodyItemText } from '../../../shared/letter/official-document.ts'
import { bodyItems } from '../../../shared/letter/compose-body.ts'
import { realBlocks } from '../../fixtures/letter-case.ts'
import { readFileSync } from 'node:fs'

const nobody: KnownPersons = {
  shownDeputies: [],
  hiddenDeputies: [],
  staff: [],
  phones: [],
  addresses: [],
  publicAddresses: [],
}
const somebody: KnownPersons = {
  ...nobody,
  shownDeputies: ['李慧'],
  staff: ['李白军', '李婉', '周正', '刘建', '高峰', '欧阳明'],
  phones: ['0731-28687612'],
  addresses: ['株洲市天元区某小区'],
  publicAddresses: ['株洲市天元区珠江北路8号科技楼302室'],
}

const masked = (text: string, known = somebody, heading = '') =>
  maskText(text, findPrivate(text, known, undefined, heading))
const rulesOf = (text: string, known = somebody) => findPrivate(text, known).map(({ rule }) => rule)

describe('what is masked', () => {
  it.each([
    // 电话
    ['请拨0731-28687612咨询', '请拨×××咨询'],
    ['电话：(0731) 2868 7612', '电话：×××'],
    ['电话：（0731）28687612', '电话：×××'],
    ['电话：０７３１－２８６８７６１２。', '电话：×××。'],
    ['联系电话：0731—28687612转801。', '联系电话：×××。'],
    ['电话0731-28687612-801', '电话×××'],
    ['电话：28687612、28687613', '电话：×××、×××'],
    ['座机2868 7612', '座机×××'],
    ['请致电13873312345。', '请致电×××。'],
    ['手机138 7331 2345或+86-13873312345', '手机×××或×××'],
    ['010-88886666与021-6666888', '×××与×××'],
    ['科里的电话写作2868-7612（分机12）', '科里的电话写作×××（分机12）'],
    // 身份证、账号、车牌、邮箱
    ['身份证号430202198001011234。', '身份证号×××。'],
    ['（43020219800101123X）', '（×××）'],
    ['身份证：430202800101123', '身份证：×××'],
    ['账号：4302 0219 8001 0112 34', '账号：×××'],
    ['打到6222021234567890128', '打到×××'],
    ['湘B12345与湘B·D12345停在路边', '×××与×××停在路边'],
    ['发至li.wan@zzkj.gov.cn。', '发至×××。'],
    ['微信号：liwan_2025，QQ：12345678', '微信号：×××，QQ：×××'],
    // 住址
    ['家住株洲市天元区长江北路88号3栋502室。', '家住株洲市天元区×××。'],
    ['住址：株洲市荷塘区新华西路12号', '住址：株洲市荷塘区×××'],
    ['家庭住址：渌口区龙船镇李家村5组', '家庭住址：渌口区×××'],
    ['请寄天元区黄河南路196号3栋2单元501室', '请寄天元区×××'],
    ['寄往株洲市天元区某小区', '寄往×××'],
    // 姓名
    ['请与李婉联系', '请与李××联系'],
    ['承 办 人：李 婉', '承 办 人：李××'],
    ['由周正负责，刘建协助。', '由周××负责，刘××协助。'],
    ['欧阳明同志', '欧阳××同志'],
    ['联系人：高峰，电话28687612', '联系人：高××，电话×××'],
    ['张伟教授、王小明院士领衔', '张××教授、王××院士领衔'],
    ['村民李强反映', '村民李××反映'],
    ['法定代表人：诸葛长青', '法定代表人：诸葛××'],
    ['联系人：王五 电话：13873312345', '联系人：王×× 电话：×××'],
    ['王强代表也提出', '王××代表也提出'],
    ['赵敏市长带队调研', '赵××市长带队调研'],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown)
  })

  it('is read under the head of its column', () => {
    expect(masked('28687612', nobody, '联系电话')).toBe('×××')
    expect(masked('王五', nobody, '联系人')).toBe('王××')
    expect(masked('28687612', nobody, '产值（万元）')).toBe('28687612')
  })

  it('names the rule', () => {
    expect(rulesOf('李婉，13873312345，家住株洲市天元区长江北路88号3栋502室，张伟教授')).toEqual([
      'staff',
      'telephone',
      'address',
      'person',
    ])
  })

  it('hides a deputy whole who asked for it, and nobody else of that name is spared', () => {
    const hidden = { ...somebody, shownDeputies: [], hiddenDeputies: ['李慧'] }
    expect(masked('李慧代表：', hidden)).toBe('×××代表：')
    expect(masked('李 慧委员提出', hidden)).toBe('×××委员提出')
    expect(masked('李慧代表：')).toBe('李慧代表：')
    expect(masked('与李慧代表面商')).toBe('与李慧代表面商')
  })
})

describe('what is left alone', () => {
  it.each([
    // 数字
    '力争2025年全市高企达到1500家',
    '发放知识价值信用贷款30亿元，占GDP比重达3.3%',
    '投资13800000000元，惠及28687612人',
    '株科办〔2025〕26号',
    '第1185号建议',
    '2025年5月18日至2026-03-05，20250518',
    '统一社会信用代码91430200MA4L2XYZ1K',
    '全年产值1,234,567.89万元，面积28687.61平方米',
    '12345热线全年受理诉求28687612件',
    '邮编412007',
    '服务热线400-880-1234、4008801234和12345、110',
    '湘政办发〔2017〕41号，GB/T 9704-2012',
    '计划2024—2025年投入3000 4000万元',
    // 地名和单位
    '天元区珠江北路8号',
    '办公地址：株洲市天元区珠江北路8号科技楼302室',
    '石峰区长江北路改造，荷塘区长期坚持',
    '黄河南路新建标准厂房3栋、桥梁2座',
    '在长江大厦2栋1203室办公',
    // 不是姓名
    '本周正式启动，每周正常开放',
    '形成创新高峰，高峰期错峰',
    '有关方面代表、高校代表、企业代表和党员代表',
    '市人大常务委员会、人大代表建议',
    '专家实名推荐，院士后备人才库',
    '居民方便、群众安全、市民应用',
  ])('%s', (text) => {
    expect(findPrivate(text, somebody)).toEqual([])
  })

  it('the whole body of the real letter, block by block and line by line', () => {
    const blocks = realBlocks().flatMap(bodyItems).map(bodyItemText)
    const lines = readFileSync(new URL('../../fixtures/reply-1185.txt', import.meta.url), 'utf8').split('\n')
    const body = [
      ...blocks,
      ...lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('承办负责人')),
      ),
    ]
    expect(body.join('').length).toBeGreaterThan(7000)
    expect(body.flatMap((text) => findPrivate(text, somebody).map(({ original, rule }) => [rule, original]))).toEqual(
      [],
    )
  })

  it('the contacts of the real letter are found, and only they', () => {
    const text = readFileSync(new URL('../../fixtures/reply-1185.txt', import.meta.url), 'utf8')
    const found = findPrivate(text, { ...nobody, shownDeputies: ['李慧'] })
    expect(found.map(({ original }) => original)).toEqual(['李白军', '李 婉', '0731-28687612'])
  })

  it('what is masked already: a second look finds nothing', () => {
    const text = '李婉，13873312345，家住株洲市天元区长江北路88号3栋502室，联系人：王五'
    expect(findPrivate(masked(text), somebody)).toEqual([])
  })
})

describe('the office decides', () => {
  it('keeps a word, with or without blanks in it', () => {
    const choices = { kept: ['李婉'], added: [], masked: [] }
    expect(findPrivate('请与李 婉联系，电话28687612', somebody, choices).map(({ original }) => original)).toEqual([
      '28687612',
    ])
  })

  it('masks a word that no rule knows, wherever it stands, and one that was masked when it was settled', () => {
    const choices = { kept: [], added: ['三一'], masked: ['孙某甲'] }
    const found = findPrivate('支持三一双碳产业园，三一重能，孙某甲', nobody, choices)
    expect(found.map(({ rule, from }) => [rule, from])).toEqual([
      ['added', 2],
      ['added', 10],
      ['settled', 15],
    ])
  })

  it('covers the whole stretch where two overlap and neither covers the other', () => {
    const choices = { kept: [], added: ['联系李'], masked: [] }
    expect(findPrivate('请联系李婉。', somebody, choices)).toEqual([
      { from: 1, to: 5, rule: 'added', original: '联系李婉', shown: '×××' },
    ])
  })

  it('covers what overlaps once', () => {
    const choices = { kept: [], added: ['教授张伟'], masked: [] }
    expect(findPrivate('院士教授张伟同志', nobody, choices)).toEqual([
      { from: 2, to: 6, rule: 'added', original: '教授张伟', shown: '×××' },
    ])
  })
})
