import { describe, expect, it } from 'vitest'
import { findClassifiedMark } from '../../../shared/intake/classified-mark.ts'
import { readSuggestion } from '../../../shared/intake/read-suggestion.ts'

const form = `株洲市第十六届人民代表大会第四次会议
代表建议、批评和意见
编号：0085
标题：《关于加快老旧小区加装电梯的建议》
领衔代表：李 慧        代表团：天元区代表团
附议代表：王五、张 三、赵六
联系电话：13800138000
公开意见：☑同意全文公开  □仅同意公开标题
交办日期：2025年3月5日
办理期限：2025年6月5日
主办单位：市住房和城乡建设局
会办单位：市财政局、市自然资源和规划局
内容：
近年来，老旧小区加装电梯需求日益增长。
建议加大财政补助力度。`

const valuesOf = (read: object): object =>
  Object.fromEntries(
    Object.entries(read).map(([key, found]: [string, unknown]) => [
      key,
      typeof found === 'object' && found !== null && 'value' in found ? found.value : found,
    ]),
  )

describe('forms', () => {
  it('with labels', () => {
    const read = readSuggestion(form)
    expect(valuesOf(read)).toMatchObject({
      kind: 'suggestion',
      number: '0085',
      title: '关于加快老旧小区加装电梯的建议',
      level: '市',
      congressTerm: 16,
      sessionNo: 4,
      leadDeputy: '李慧',
      cosigners: ['王五', '张三', '赵六'],
      delegation: '天元区代表团',
      consent: 'full',
      assignedAt: '2025-03-05',
      officialDue: '2025-06-05',
      leadUnit: '市住房和城乡建设局',
      coUnits: ['市财政局', '市自然资源和规划局'],
      body: '近年来，老旧小区加装电梯需求日益增长。\n建议加大财政补助力度。',
      classified: null,
    })
    expect(read.phones.map((phone) => phone.value)).toEqual(['13800138000'])
    expect(read.number).toEqual({ value: '0085', line: 3, quote: '0085' })
  })

  it('as a table pasted with tabs', () => {
    const read = readSuggestion(
      '编号\t0012\t届次\t十六届\n会议次数\t四次\t代表团\t株洲县代表团\n案由\t关于改造农村电网的建议\n代表姓名\t李慧\t电话\t0731-28687612\n联名代表\t无\n正文\n农村电网老化严重。',
    )
    expect(read).toMatchObject({
      number: { value: '0012' },
      congressTerm: { value: 16 },
      sessionNo: { value: 4 },
      title: { value: '关于改造农村电网的建议' },
      leadDeputy: { value: '李慧' },
      cosigners: null,
      delegation: { value: '株洲县代表团' },
      phones: [{ value: '0731-28687612' }],
      body: { value: '农村电网老化严重。' },
    })
  })

  it('as cells one below the other', () => {
    const read = readSuggestion(
      '提案编号\n0007\n案由\n关于加强校园周边交通治理的提案\n提案人\n王五\n界别\n教育界\n正文\n建议增设护学岗。',
    )
    expect(read).toMatchObject({
      kind: { value: 'proposal' },
      number: { value: '0007' },
      title: { value: '关于加强校园周边交通治理的提案' },
      leadDeputy: { value: '王五' },
      delegation: { value: '教育界' },
    })
  })
})

describe('running text', () => {
  it('of a 交办单', () => {
    const read = readSuggestion(
      '关于交办市十六届人大四次会议第1185号建议的通知\n市科学技术局：\n现将李慧代表提出的《关于进一步精准帮扶推进新质生产力发展的建议》交由你单位办理，请于2025年6月30日前办结并答复代表。',
    )
    expect(read).toMatchObject({
      kind: { value: 'suggestion' },
      number: { value: '1185' },
      level: { value: '市' },
      congressTerm: { value: 16 },
      sessionNo: { value: 4 },
      title: { value: '关于进一步精准帮扶推进新质生产力发展的建议' },
      leadDeputy: { value: '李慧' },
      officialDue: { value: '2025-06-30' },
    })
  })

  it('of a plain letter', () => {
    const read = readSuggestion(
      '关于加强消防通道管理的建议\n市应急管理局：\n消防通道被占用现象突出。\n建议：加强执法。\n市人大代表：李慧\n2025年2月18日',
    )
    expect(read).toMatchObject({
      kind: { value: 'suggestion' },
      title: { value: '关于加强消防通道管理的建议' },
      leadDeputy: { value: '李慧' },
      number: null,
      congressTerm: null,
    })
    expect(read.body?.value).toContain('消防通道被占用')
  })

  it('of a proposal to the 政协', () => {
    const read = readSuggestion(
      '政协株洲市第十届委员会第4次会议 第016号提案\n关于发展银发经济的提案\n提案者：民革株洲市委会',
    )
    expect(read).toMatchObject({
      kind: { value: 'proposal' },
      number: { value: '016' },
      level: { value: '市' },
      congressTerm: { value: 10 },
      sessionNo: { value: 4 },
    })
  })

  it('says nothing where nothing stands', () => {
    const read = readSuggestion('今天天气很好。')
    for (const key of ['number', 'title', 'level', 'leadDeputy', 'kind', 'consent', 'assignedAt'] as const) {
      expect(read[key]).toBeNull()
    }
  })

  it.each([
    ['公开意见：□同意全文公开 ☑仅同意公开标题', 'titleOnly'],
    ['公开意见：□同意全文公开 □仅同意公开标题', null],
    ['建议公开范围：仅公开标题', 'titleOnly'],
    ['是否同意公开：否', 'none'],
    ['是否公开：是', 'full'],
    ['同意全文公开（√）  仅同意公开标题（ ）', 'full'],
  ])('%s', (line, consent) => {
    expect(readSuggestion(line).consent?.value ?? null).toBe(consent)
  })
})

describe('密级', () => {
  it.each([
    '机密★10年',
    '秘密★',
    '绝 密 ★ 长期',
    '机密',
    '000012    秘密★1年',
    '密级：秘密',
    '密级\t机密',
    '秘密（一年）',
  ])('%s is a mark', (line) => {
    expect(findClassifiedMark(`关于某事的建议\n${line}\n正文。`)).toMatchObject({ line: 2 })
  })

  it.each([
    '商业秘密',
    '保护商业秘密，防止泄露。',
    '严守国家秘密。',
    '密级：无',
    '工作秘密管理办法',
    '机密信息不得外传',
  ])('%s is none', (line) => {
    expect(findClassifiedMark(line)).toBeNull()
  })
})
