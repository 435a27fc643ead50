import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../../shared/commitments/find-commitments.ts'
import { readText } from '../../../shared/intake/read-text.ts'

const letter = readFileSync(new URL('../../fixtures/reply-1185.txt', import.meta.url), 'utf8')

it('finds the nine promises of the real letter', () => {
  const passages = readText(letter).paragraphs.map((paragraph) => paragraph.text)
  const found = findCommitments(passages, 2025)
  expect(found.map((c) => [c.quote, c.operator, c.value, c.unit, c.year, c.yearStated, c.firmness])).toEqual([
    ['力争实现全市研发投入总量突破120亿元', '突破', 120, '亿元', 2025, false, '力争'],
    ['占GDP比重达3.3%', '达', 3.3, '%', 2025, false, '力争'],
    ['规模以上工业企业中有研发活动企业占比达45%以上', '≥', 45, '%', 2025, false, '力争'],
    ['力争2025年全市高企达到1500家', '达到', 1500, '家', 2025, true, '力争'],
    ['力争发放知识价值信用贷款30亿元', '=', 30, '亿元', 2025, false, '力争'],
    ['新争取部省科技计划立项100项以上', '≥', 100, '项', 2025, false, 'firm'],
    ['引育双创精英人才（团队）30名以上', '≥', 30, '名', 2025, false, 'firm'],
    ['发掘和培育50名左右优秀青年人才', '≈', 50, '名', 2025, false, 'firm'],
    ['新选派科技特派员100名', '=', 100, '名', 2025, false, 'firm'],
  ])
  expect(found.map((c) => c.metric)).toEqual([
    '全市研发投入总量',
    '全市研发投入占GDP比重',
    '规模以上工业企业中有研发活动企业占比',
    '全市高企',
    '发放知识价值信用贷款',
    '新争取部省科技计划立项',
    '引育双创精英人才（团队）',
    '发掘和培育优秀青年人才',
    '新选派科技特派员',
  ])
  for (const c of found) expect(passages[c.passage]?.slice(c.start, c.start + c.quote.length)).toBe(c.quote)
})

describe('promises (document of 2026)', () => {
  it.each([
    ['2026年底前完成投资3.5亿元。', '=', 3.5, '亿元', 2026, true, 'firm'],
    ['今年建成投用2个。', '=', 2, '个', 2026, true, 'firm'],
    ['年底前新增公共停车位不少于2000个。', '≥', 2000, '个', 2026, true, 'firm'],
    ['力争规模工业增加值增长8%左右。', '≈', 8, '%', 2026, false, '力争'],
    ['到2027年，全市养老床位达到1.2万张。', '达到', 1.2, '万张', 2027, true, 'firm'],
    ['明年将新建三所学校。', '=', 3, '所', 2027, true, 'firm'],
    ['计划改造老旧小区120个。', '=', 120, '个', 2026, false, 'firm'],
    ['确保污水处理率不低于95%。', '≥', 95, '%', 2026, false, 'firm'],
    ['将PM2.5平均浓度控制在35%以内。', '≤', 35, '%', 2026, false, 'firm'],
    ['开展培训50余场次。', '≥', 50, '场次', 2026, false, 'firm'],
    ['每年安排专项资金1,500万元。', '=', 1500, '万元', 2026, false, 'firm'],
    ['下一步，我局将新增公交线路5条。', '=', 5, '条', 2026, false, 'firm'],
    ['“十五五”期间建设充电桩1万个以上。', '≥', 1, '万个', 2030, true, 'firm'],
    ['争取在2028年完成旧城改造40万平方米。', '=', 40, '万平方米', 2028, true, '力争'],
    ['在10个工作日内办结。', '≤', 10, '个工作日', 2026, false, 'firm'],
    ['引进高层次人才30—50名。', '=', 30, '名', 2026, false, 'firm'],
    ['将失业率降至3%以下。', '≤', 3, '%', 2026, false, 'firm'],
    ['对首次认定的企业给予最高50万元奖励。', '≤', 50, '万元', 2026, false, 'firm'],
    ['截至目前已建成30个，2027年底前再建20个。', '=', 20, '个', 2027, true, 'firm'],
    ['新修农村公路 12.5 公里。', '=', 12.5, '公里', 2026, false, 'firm'],
    ['覆盖率提高到90%。', '达到', 90, '%', 2026, false, 'firm'],
    ['2027年6月底前，建成幼儿园2所。', '=', 2, '所', 2027, true, 'firm'],
  ] as const)('%s', (text, operator, value, unit, year, yearStated, firmness) => {
    expect(findCommitments([text], 2026)).toMatchObject([{ operator, value, unit, year, yearStated, firmness }])
  })

  it('two in one clause have their own words', () => {
    expect(
      findCommitments(['完成投资3.5亿元、建成投用项目2个，新增泊位2000个和充电桩300个。'], 2026).map((c) => c.quote),
    ).toEqual(['完成投资3.5亿元', '建成投用项目2个', '新增泊位2000个', '充电桩300个'])
  })

  it('a range keeps its upper end', () => {
    expect(findCommitments(['引进高层次人才30—50名。'], 2026)[0]?.upTo).toBe(50)
  })

  it('without a year anywhere the year stays unknown', () => {
    expect(findCommitments(['新建学校3所。'], null)[0]).toMatchObject({ year: null, yearStated: false })
  })
})

describe('no promises (document of 2026)', () => {
  it.each([
    '去年完成投资120亿元。',
    '已建成 30 个。',
    '截至2026年3月，全市已建成充电桩3000个，覆盖小区200个。',
    '近年来，我市投入资金5亿元，改造小区30个。新增车位2000个。',
    '2024年，全市完成改造120个。',
    '今年以来，新增企业300家。',
    '累计发放贷款30亿元。',
    '全市现有停车位3000个。',
    '项目总投资5亿元。',
    '该项目占地200亩，涉及3个乡镇。',
    '您提出的新建5所学校的建议很有价值。',
    '您建议新增公交线路3条。',
    '根据《中华人民共和国代表法》第51条规定，应当在3个月内答复。',
    '第1185号建议收悉。',
    '市十六届人大四次会议期间，您提出了建议。',
    '建设“4+4”科创工程，推进5G网络建设。',
    '联系方式：0731-28687612',
    '株科办〔2025〕26号',
    '坚持三个方面同时推进。',
    '打造一座特大城市，形成一批标杆案例。',
    '落实“三项改革”“一对一”联系制度。',
    '完成了年度任务10项。',
    '上半年完成投资3.5亿元。',
    '2026年1—9月完成投资3.5亿元。',
    '开通24小时服务热线12345。',
    '完善多层次养老服务体系。',
  ])('%s', (text) => {
    expect(findCommitments([text], 2026).map((c) => c.quote)).toEqual([])
  })

  it('under a heading that reports', () => {
    expect(
      findCommitments(['一、工作开展情况', '新建学校3所。', '二、下一步打算', '新建学校4所。'], 2026).map(
        (c) => c.value,
      ),
    ).toEqual([4])
  })
})
