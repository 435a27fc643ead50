import { headingLevel, splitRunIn } from '../case/heading.ts'
import { type Clause, sentencesOf } from './clauses.ts'
import { type Operator, type Quantity, quantitiesIn } from './quantity.ts'
import { type Tense, tenseOf, tenseOfHeading, yearIn } from './tense.ts'

/** A promise with a figure, found in a reply. */
export interface FoundCommitment {
  /** Its words, exactly as they stand. */
  readonly quote: string
  readonly metric: string
  readonly operator: Operator
  readonly value: number
  /** Upper end of a range. */
  readonly upTo: number | null
  readonly unit: string
  /** The year named, else the document's; null when neither is known. */
  readonly year: number | null
  /** false: taken from the document. */
  readonly yearStated: boolean
  /** 力争 promises the effort, firm the result. */
  readonly firmness: '力争' | 'firm'
  /** Index of the passage, and where in it the quote begins. */
  readonly passage: number
  readonly start: number
}

const verbs =
  '新建|建成|建设|完成|新增|增设|增加|选派|引育|引进|引导|培育|发掘|培养|培训|争取|发放|投入|安排|实施|开展|举办|组织|打造|改造|扩建|修建|维修|整治|创建|认定|落实|推进|推动|推出|支持|提供|开通|设置|设立|新开|购置|采购|配备|配置|建立|布局|种植|绿化|整修|拆除|清理|治理|解决|帮扶|走访|招聘|招录|招引|招收|签约|开工|竣工|投产|投用|投放|发展|申报|获批|立项|转化|减免|降低|减少|压减|提高|提升|扩大|增长|下降|下达|拨付|出台|制定|编制|发布|补充|扶持|奖励|给予|补助|办结|覆盖|改善|惠及|转移|安置|化解|盘活|供应|筹集|融资|达标|受益|加装|铺设|更新|安装|施划|建|修'
const action = new RegExp(verbs, 'u')
const actionFirst = new RegExp(
  `^(?:再|新|并|还|积极|全力|同时|全市|每年|全年|年内|年底前|确保|计划|将)*(?:${verbs})`,
  'u',
)
/** Figures that describe a thing rather than promise one: 总投资5亿元的…, 涉及3个乡镇. */
const describing =
  /(?:总投资|投资额|占地(?:面积)?|建筑面积|总面积|总长|全长|涉及|辖|现|距离?|人口|编号|共计|总计|(?<!达)约)(?:为|约|达)?\s*$/u
const notOurs =
  /您(?:们)?(?:提出|建议|在建议)|(?:代表|委员)(?:们)?(?:提出|建议|反映)|建议中(?:提出|提到)|规定|《[^》]*》(?:要求|明确)|根据[^，]*要求/u
const striving = /力争|力求|争取(?:[到在于]|实现|完成|达|今|明|年|20)/u

const spoken = (clause: string): string =>
  clause
    .replace(/^(?:其中|同时|并且|并|此外|另外|还|也)+/u, '')
    .replace(/^(?:我[局市县区]|本单位)?(?:将|计划|拟|预计)+/u, '')
    .replace(/力争|力求|确保|争取(?=[到在于]|实现|完成|达|20)/gu, '')
    .replace(/(?:到|于|在)?\s*(?:20\d\d\s*年|今年|明年|年)(?:\d{1,2}月)?(?:底|末)?(?:之前|以前|前)?/gu, '')
    .trim()

/** What is counted: the clause without figure, year and words of promise; 占GDP比重 takes its subject from before. */
function metricOf(clause: string, quantity: Quantity, previousMetric: string): string {
  const head = spoken(clause.slice(0, quantity.start)).replace(/^(?:实现|达到)|(?:实现|为|是)$/gu, '')
  const tail = clause.slice(quantity.end).replace(/^的/u, '')
  const own = (head + tail).replace(/[\s\u3000]+/gu, '')
  const subject = previousMetric.replace(/(?:总量|总额|规模|总数)$/u, '')
  return own.startsWith('占') ? subject + own : own === '' ? previousMetric : own
}

/** Cuts a clause with several figures behind each figure's 、和及, so that each promise has its own words. */
function partsOfClause(clause: Clause, quantities: readonly Quantity[]): readonly Clause[] {
  const cuts: number[] = []
  for (const [at, quantity] of quantities.entries()) {
    const next = quantities[at + 1]
    if (next === undefined) break
    const between = clause.text.slice(quantity.end, next.start)
    const sign = /[、]|以及|并(?!网)|和|及/u.exec(between)
    if (sign !== null) cuts.push(quantity.end + sign.index, quantity.end + sign.index + sign[0].length)
  }
  const edges = [0, ...cuts, clause.text.length]
  const parts: Clause[] = []
  for (let at = 0; at < edges.length; at += 2) {
    const [from, to] = [edges[at] ?? 0, edges[at + 1] ?? clause.text.length]
    parts.push({ ...clause, text: clause.text.slice(from, to), start: clause.start + from })
  }
  return parts
}

/** Whether a clause without tense of its own promises: by a target word, or by a verb of doing before the figure. */
function promises(clause: string, quantity: Quantity): boolean {
  if (quantity.operator !== '=' && quantity.operator !== '≈' && quantity.figureAt > quantity.start) return true
  // A time limit promises whatever stands behind it: 10个工作日内办结.
  const timeLimit = quantity.operator === '≤' && /天|日|小时|分钟/u.test(quantity.unit)
  return action.test(timeLimit || quantity.start === 0 ? clause : clause.slice(0, quantity.start))
}

/**
 * The quantified promises of a reply, passage by passage (paragraphs or blocks, in order). Results of the past,
 * figures that only describe, asks of the deputy and provisions of law are left out.
 */
export function findCommitments(passages: readonly string[], documentYear: number | null): readonly FoundCommitment[] {
  const found: FoundCommitment[] = []
  let headingTense: Tense = null
  for (const [passage, text] of passages.entries()) {
    const level = headingLevel(text)
    const heading = level === null ? '' : splitRunIn(text).heading
    if (level !== null) headingTense = level <= 2 || headingTense === null ? tenseOfHeading(heading) : headingTense
    const isHeadingOnly = level !== null && heading.length === text.length && !/\d/u.test(heading)
    if (isHeadingOnly) continue
    const skip = level !== null && heading.length < text.length ? heading.length : 0
    found.push(
      ...inPassage(text.slice(skip), documentYear, headingTense).map((item) => ({
        ...item,
        passage,
        start: item.start + skip,
      })),
    )
  }
  return found
}

function inPassage(
  text: string,
  documentYear: number | null,
  around: Tense,
): readonly Omit<FoundCommitment, 'passage'>[] {
  const found: Omit<FoundCommitment, 'passage'>[] = []
  // 近年来… at the head of a paragraph colours all of it, until a clause looks ahead.
  let paragraphTense: Tense = around
  for (const [index, sentence] of sentencesOf(text).entries()) {
    let tense: Tense = paragraphTense
    let strivingIn: { readonly segment: number } | null = null
    let year: { readonly value: number; readonly segment: number; readonly whole: boolean } | null = null
    let metric = ''
    let quoted = false
    for (const [at, clause] of sentence.clauses.entries()) {
      quoted = quoted || notOurs.test(clause.text)
      const own = tenseOf(clause.text, documentYear)
      tense = own ?? tense
      if (own !== null && ((index === 0 && at === 0) || own === 'future')) paragraphTense = own
      if (striving.test(clause.text)) strivingIn = clause
      const quantities = quantitiesIn(clause.text)
      const stated = yearIn(clause.text, documentYear)
      if (stated !== null) year = { value: stated, segment: clause.segment, whole: at === 0 && quantities.length === 0 }
      if (quoted || tense === 'past') continue
      let promised = own === 'future' && tense === 'future'
      for (const part of partsOfClause(clause, quantities)) {
        for (const quantity of quantitiesIn(part.text)) {
          if (describing.test(part.text.slice(0, quantity.start)) && !/完成|新增/u.test(part.text)) continue
          // The second of two figures shares the verb of the first: 新增泊位2000个和充电桩300个.
          promised = promised || promises(part.text, quantity)
          if (!promised) continue
          const indicator = !actionFirst.test(part.text)
          const effort = strivingIn !== null && (strivingIn.segment === clause.segment || indicator)
          const known = year !== null && (year.whole || year.segment === clause.segment) ? year.value : null
          metric = metricOf(part.text, quantity, metric)
          found.push({
            quote: part.text,
            metric,
            operator: quantity.operator,
            value: quantity.value,
            upTo: quantity.upTo,
            unit: quantity.unit,
            year: known ?? documentYear,
            yearStated: known !== null,
            firmness: effort ? '力争' : 'firm',
            start: part.start,
          })
        }
      }
    }
  }
  return found
}
