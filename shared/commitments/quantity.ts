import { parseChineseNumber } from '../intake/chinese-number.ts'

export const operators = ['=', '≥', '≤', '≈', '突破', '达', '达到'] as const
/** As said: 以上 is ≥, 左右 is ≈; 突破, 达 and 达到 keep their word; a bare figure is =. */
export type Operator = (typeof operators)[number]

export interface Quantity {
  /** In the unit as written: 120 and 亿元. */
  readonly value: number
  /** Upper end of 30—50名; null for a single figure. */
  readonly upTo: number | null
  readonly unit: string
  readonly operator: Operator
  /** Where operator, figure, unit and 以上 stand in the clause. */
  readonly start: number
  readonly end: number
  /** Where the figure itself begins. */
  readonly figureAt: number
}

const scale = '(?:[十百千]?万|[千百十]?亿|千|百)?'
const unit = [
  '个百分点',
  '个工作日',
  '个标准',
  '个项目',
  '个',
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '公里',
  '千米',
  '米',
  '公顷',
  '亩',

  '千瓦时',
  '千瓦',
  '兆瓦',
  '度',
  '吨标准煤',
  '吨',
  '公斤',
  '美元',
  '元',
  '%',
  '％',
  '‰',
  '人次',
  '人',
  '名',
  '位',
  '户次',
  '户',

  '家次',
  '家',
  '项',
  '场次',
  '场',
  '次',
  '座',
  '栋',
  '幢',
  '所',
  '条',
  '辆',
  '台套',
  '台',
  '套',
  '件',
  '期',
  '处',
  '支',
  '只',

  '张',
  '份',
  '篇',
  '部',
  '册',
  '小时',
  '分钟',
  '工作日',
  '天',
  '倍',
  '对',
  '批次',
  '批',
  '床',
  '间',
  '门',
  '孔',
  '株',
  '棵',
  '头',

  '羽',
  '尾',
  '艘',
  '架',
  '颗',
  '枚',
  '块',
  '片',
  '组',
  '队',
  '宗',
  '起',
  '例',
  '款',
  '档',
  '学位',
  '车位',
  '泊位',
  '床位',
].join('|')
const figure = '\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?'
const before =
  '不少于|不低于|不得少于|不得低于|至少|最少|突破|超过|超|不超过|不高于|不多于|最高|至多|控制在|压减至|降低到|降低至|降到|降至|下降到|下降至|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增至|扩大到|稳定在|保持在|实现|达到|达|约|近|将近|大约'
const after = '以上|及以上|左右|上下|以内|之内|以下|余|多|(?<=[天日时钟])内'
const pattern = new RegExp(
  `(?<before>${before})?[\\s\\u3000]*(?<![\\d.〔第前A-Za-z+])(?<low>${figure})(?:(?<lowMark>[%％])?\\s*(?:[—–－~～-]{1,2}|至|到)\\s*(?<high>${figure}))?\\s*(?<more>余|多)?\\s*(?<scale>${scale})\\s*(?<more2>余|多)?\\s*(?<unit>${unit})(?<after>${after})?`,
  'gu',
)
/** 新建三所学校: words count only with a plain measure word; 一 is as good as an article. */
const worded = new RegExp(
  '(?<before>不少于|至少|达到|达)?(?<![第〇一二三四五六七八九十百千几数每“])(?<low>[二两三四五六七八九十]{1,3}|[一二三四五六七八九]?百[二三四五六七八九十]*)(?<unit>个|家|所|座|条|处|场|栋|套|台|辆|名)(?<after>以上|左右)?(?!方面|阶段|层面|问题|原则|环节|维度|重点|转变|统一|服务|意识|必须|覆盖|全面|坚持|更加)',
  'gu',
)

function operatorOf(ahead: string, behind: string): Operator {
  if (/以上/u.test(behind) || /余|多/u.test(behind)) return '≥'
  if (/左右|上下/u.test(behind)) return '≈'
  if (/内|以下/u.test(behind) || /不超过|不高于|不多于|最高|至多|控制在/u.test(ahead)) return '≤'
  if (/不少于|不低于|不得|至少|最少/u.test(ahead)) return '≥'
  if (/突破|超/u.test(ahead)) return '突破'
  if (/约|近/u.test(ahead)) return '≈'
  if (ahead === '达') return '达'
  if (/达到|[到至在]$/u.test(ahead)) return '达到'
  return '='
}

const toNumber = (words: string): number => Number(words.replace(/[,，]/gu, ''))

/** The figures with units in a clause. Years, dates, document numbers, ordinals and version numbers are none. */
export function quantitiesIn(clause: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const match of clause.matchAll(pattern)) {
    const parts = match.groups ?? {}
    const start = match.index
    const rest = clause.slice(start + match[0].length)
    // 3天 of 24小时×3天 stays; but 5个月 is a span of time, 12次会议 and 16届 are names.
    if (parts['unit'] === '个' && rest.startsWith('月')) continue
    if (parts['unit'] === '次' && /^(?:全体)?会议|^党代会/u.test(rest)) continue
    if (parts['unit'] === '条' && /^(?:规定|第)/u.test(rest)) continue
    if (/24\s*$/u.test(parts['low'] ?? '') && parts['unit'] === '小时') continue
    const behind = `${parts['more'] ?? ''}${parts['more2'] ?? ''}${parts['after'] ?? ''}`
    found.push({
      value: toNumber(parts['low'] ?? ''),
      upTo: parts['high'] === undefined ? null : toNumber(parts['high']),
      unit: `${parts['scale'] ?? ''}${parts['unit'] ?? ''}`.replace('％', '%'),
      operator: operatorOf(parts['before'] ?? '', behind),
      start,
      end: start + match[0].length,
      figureAt: start + match[0].indexOf(parts['low'] ?? ''),
    })
  }
  for (const match of clause.matchAll(worded)) {
    const parts = match.groups ?? {}
    const value = parseChineseNumber(parts['low'] ?? '')
    if (value === null || value < 2 || clause.startsWith('月', match.index + match[0].length)) continue
    found.push({
      value,
      upTo: null,
      unit: parts['unit'] ?? '',
      operator: operatorOf(parts['before'] ?? '', parts['after'] ?? ''),
      start: match.index,
      end: match.index + match[0].length,
      figureAt: match.index + match[0].indexOf(parts['low'] ?? ''),
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
