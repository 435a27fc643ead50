/**
 * Letters as values, without a case: `aLetter({ format: 'document' })` for one that a test is about, `someLetters(seed)`
 * for many that nobody chose. Texts are put together of what such letters hold: numbers, Latin words, marks of all kinds.
 */
import fc from 'fast-check'
import { defaultLetterSettings } from '../../shared/bureau/letter-settings.ts'
import type { BodyItem, OfficialDocument, Run } from '../../shared/letter/official-document.ts'
import { breakTitle } from '../../shared/letter/title-break.ts'

export const aParagraph = (text: string, blockId: string | null = null): BodyItem => ({
  kind: 'paragraph',
  blockId,
  runs: [{ text, face: 'body' }],
})

export const aLetter = (change: Partial<OfficialDocument> = {}): OfficialDocument => ({
  format: 'document',
  copyNumber: null,
  urgency: null,
  mark: '株洲市科学技术局文件',
  number: '株科办〔2025〕26号',
  signer: null,
  classMark: '办理类别：A',
  disclosure: '公开属性：主动公开',
  classMarkPlace: 'topRight',
  titleLines: ['关于市十六届人大四次会议', '第1185号建议的答复'],
  salutation: '李慧代表：',
  body: [aParagraph('您提出的《关于进一步精准帮扶推进新质生产力发展的建议》（第1185号）收悉。经研究，现答复如下：')],
  attachments: [],
  signature: { unit: '株洲市科学技术局', date: '2025年6月30日', sealed: true },
  notes: ['（联系人：李婉，电话：0731-28687612）'],
  contactLines: [],
  imprint: {
    copyTo: ['市人大常委会代表工委', '市政府办公室'],
    issued: { unit: '株洲市科学技术局', date: '2025年6月30日印发' },
  },
  imprintOnEvenPage: false,
  annexes: [],
  fonts: defaultLetterSettings.fonts,
  markSizePt: null,
  redLinePt: 1.5,
  missing: [],
  ...change,
})

const words =
  '推进 新质生产力 科技型中小企业 研发投入 政策 落实 我局 联合 有关部门 建立 健全 长效机制 全市 高新技术企业 培育 创新平台 成果转化 项目 资金 支持 人才 引进 产业链 轨道交通 航空动力 先进材料 下一步 将 继续 加大 力度 认真 研究 代表 提出 的 建议 具有 很强 针对性 和 指导意义 在 了 并 与 把 为 中 上 一是 二是 三是 同比增长 累计 发放 贷款 贴息 补助 受理 审批 服务 群众 满意 创新——服务'.split(
    ' ',
  )
const figures =
  '2025年 6月30日 1.5亿元 3.3% 1,500家 120 12.5万人次 0731-28687612 10:30 2024年至2026年 5G eVTOL AI R&D GB/T 9704-2012 Wi-Fi www.gov.cn PM2.5 “1+3+N” 〔2025〕26号 “十四五” 《株洲市促进科技创新若干措施》 （以下简称《措施》） ≥95% 100×80 25℃ 第1185号 A类 15分钟 7×24小时 m3/s Python 国务院令第123号 100:1 （一期） 2.0版 -5% +3% B2B "双创" (试行) 3/4 No.12'.split(
    ' ',
  )
// No single —, which the stand-in font draws narrower behind a digit, no http://, which LibreOffice breaks by rules of its
// own, and no … or lone ℃, which it lets begin a line.
const marks = ['，', '，', '，', '、', '、', '；', '：', '？', '。', '。', '。']

const word = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...figures) },
)
const clause = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 9 }), fc.constantFrom(...marks))
  .map(([parts, mark]) => parts.join('') + mark)

/** A sentence or several, ending in 。. */
export const someText = (clauses: { readonly min: number; readonly max: number }): fc.Arbitrary<string> =>
  fc
    .array(clause, { minLength: clauses.min, maxLength: clauses.max })
    .map((parts) => `${parts.join('').replace(/[，、；：—…？。]+$/u, '')}。`)

const phrase = fc.array(word, { minLength: 2, maxLength: 6 }).map((parts) => parts.join(''))

const headingFace = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' } as const
const headingNumber = { 1: '一、', 2: '（二）', 3: '3. ', 4: '（4）' } as const

const heading: fc.Arbitrary<BodyItem> = fc
  .tuple(
    fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    phrase,
    fc.option(someText({ min: 1, max: 8 })),
  )
  .map(([level, text, rest]) => {
    const head: Run = { text: `${headingNumber[level]}${text}${rest === null ? '' : '。'}`, face: headingFace[level] }
    return {
      kind: 'heading',
      level,
      blockId: null,
      runs: rest === null ? [head] : [head, { text: rest, face: 'body' }],
    }
  })

/** Cells as such tables have them: names, figures, a remark. */
const cell = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.constantFrom('', '1', '120', '3.3%', '1,500', '2025年', '市科技局', '12.5万元', '6月30日前', 'A类'),
  fc
    .array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 })
    .map((parts) => `${parts.slice(0, 5).join('')}，${parts.slice(5).join('')}。`),
)

const aTable: fc.Arbitrary<BodyItem> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map((rows) => ({ kind: 'table', blockId: null, rows }))

const bodyItem: fc.Arbitrary<BodyItem> = fc.oneof(
  { weight: 5, arbitrary: someText({ min: 1, max: 14 }).map((text) => aParagraph(text)) },
  { weight: 3, arbitrary: heading },
  { weight: 1, arbitrary: aTable },
)

export const someBody = (items: { readonly min: number; readonly max: number }): fc.Arbitrary<readonly BodyItem[]> =>
  fc.array(bodyItem, { minLength: items.min, maxLength: items.max })

const marksOfOffices = [
  '株洲市科技局',
  '株洲市科学技术局',
  '株洲市天元区住房和城乡建设局',
  '湖南省株洲市渌口区人民政府办公室',
  '浙江省农业农村厅',
  '青岛市市场监督管理局（知识产权局）',
]
const dates = ['2025年6月30日', '2025年12月1日', '\u3000\u3000年\u3000月\u3000日']

/** Any letter: every optional part on or off, a body of `items` parts. */
export const someLetter = (items: { readonly min: number; readonly max: number }): fc.Arbitrary<OfficialDocument> =>
  fc
    .record({
      format: fc.constantFrom('document' as const, 'letter' as const),
      unit: fc.constantFrom(...marksOfOffices),
      date: fc.constantFrom(...dates),
      sealed: fc.boolean(),
      copyNumber: fc.constantFrom(null, '000012'),
      urgency: fc.constantFrom(null, '特急', '加急'),
      signer: fc.constantFrom(null, '陈局长', '\u3000\u3000'),
      classMark: fc.constantFrom(null, '办理类别：A', '办理类别：\u3000\u3000'),
      disclosure: fc.constantFrom(null, '公开属性：主动公开'),
      classMarkPlace: fc.constantFrom('topRight' as const, 'aboveTitle' as const),
      title: fc.oneof(
        fc.constant('关于市十六届人大四次会议第1185号建议的答复'),
        fc.array(word, { minLength: 2, maxLength: 24 }).map((parts) => `关于${parts.join('')}的答复`),
      ),
      salutation: fc.constantFrom('李慧代表：', '株洲县代表团、李慧、王强代表：', `${'李慧、'.repeat(14)}王强代表：`),
      body: someBody(items),
      attachments: fc.array(phrase, { maxLength: 4 }),
      notes: fc.subarray([
        '（联系人：李婉，电话：0731-28687612）',
        '（此件公开发布）',
        `（承办负责人：李白军，联系人：李婉，电话：0731-28687612，手机：13800000000）`,
      ]),
      contactLines: fc.subarray(['承办负责人：李白军', '承办人：李婉', '联系方式：0731-28687612']),
      copyTo: fc.option(
        fc.array(fc.constantFrom('市人大常委会代表工委', '市政府办公室', '市委督查室', '市发展和改革委员会'), {
          maxLength: 7,
        }),
      ),
      imprintOnEvenPage: fc.boolean(),
      annexes: fc.array(fc.record({ title: phrase, body: someBody({ min: 1, max: 5 }) }), { maxLength: 2 }),
      markSizePt: fc.constantFrom(null, null, 36, 48),
      redLinePt: fc.constantFrom(1, 1.5, 2.25),
    })
    .map(({ unit, date, sealed, title, copyTo, annexes, ...rest }) =>
      aLetter({
        ...rest,
        mark: rest.format === 'document' ? `${unit}文件` : unit,
        titleLines: breakTitle(title),
        signature: { unit, date, sealed },
        imprint:
          copyTo === null || (rest.format === 'letter' && copyTo.length === 0)
            ? null
            : { copyTo, issued: rest.format === 'document' ? { unit, date: `${date}印发` } : null },
        annexes: annexes.map((annex, index) => ({
          label: annexes.length === 1 ? '附件' : `附件${index + 1}`,
          titleLines: breakTitle(annex.title),
          body: annex.body,
        })),
      }),
    )

/** Letters of growing length that are the same at every run. */
export const someLetters = (seed: number, count: number, items: number): readonly OfficialDocument[] =>
  fc.sample(someLetter({ min: items, max: items }), { seed, numRuns: count })
