import { type ProofLine, proseOf } from '../proof-text.ts'
import { type Hit, hitsOf, type Rule } from '../rule.ts'

/** Marks that come in pairs. */
const pairs: readonly (readonly [open: string, close: string, name: string])[] = [
  ['“', '”', '引号'],
  ['‘', '’', '引号'],
  ['「', '」', '引号'],
  ['《', '》', '书名号'],
  ['〈', '〉', '书名号'],
  ['（', '）', '括号'],
  ['【', '】', '括号'],
  ['〔', '〕', '括号'],
]
const partner: ReadonlyMap<string, string> = new Map(pairs.map(([open, close]) => [close, open]))
const openers: ReadonlySet<string> = new Set(partner.values())
const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）' }
const REACH = 6

function unpaired(mark: string): string {
  const [open = '', close = '', name = ''] = pairs.find((pair) => pair.includes(mark)) ?? []
  return `${name}${open}${close}不成对：${mark === open ? `少了后一个${close}` : `少了前一个${open}`}`
}

/** Some words beside the mark, so that the quote is found again among equal marks. */
const hitAt = (line: ProofLine, at: number, mark: string): Hit => ({
  line,
  ...(openers.has(mark)
    ? { start: at, end: Math.min(line.text.length, at + 1 + REACH) }
    : { start: Math.max(0, at - REACH), end: at + 1 }),
  message: unpaired(mark),
})

function unbalanced(line: ProofLine): readonly Hit[] {
  const open: { readonly mark: string; readonly at: number }[] = []
  const hits: Hit[] = []
  for (let at = 0; at < line.text.length; at += 1) {
    const sign = line.text.charAt(at)
    const mark = wide[sign] ?? sign
    const wanted = partner.get(mark)
    if (openers.has(mark)) open.push({ mark, at })
    if (wanted === undefined) continue
    // 1） and a） at the head of an item are numbers, not brackets.
    if (mark === '）' && /(?:^|[；。：，])\s*[\da-z]{1,2}$/u.test(line.text.slice(0, at))) continue
    const inner = open.findLastIndex((entry) => entry.mark === wanted)
    if (inner < 0) hits.push(hitAt(line, at, mark))
    else
      hits.push(
        ...open
          .splice(inner)
          .slice(1)
          .map((entry) => hitAt(line, entry.at, entry.mark)),
      )
  }
  return [...hits, ...open.map((entry) => hitAt(line, entry.at, entry.mark))]
}

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}
const han = '\\p{Script=Han}'
const halfBetweenHan = new RegExp(
  `(?<=[${han}”》）])[,;:?!](?=[${han}“《（]|$)|[()](?=${han})|(?<=${han})[()]|(?<=${han})\\.(?=${han}|$)`,
  'gu',
)

/** Punctuation (GB/T 15834-2011). */
export const punctuationRules: readonly Rule[] = [
  {
    id: 'punct.unbalanced',
    severity: 'must',
    source: 'GB/T 15834-2011 4.8、4.9、4.15',
    message: '引号、括号或书名号不成对',
    check: (text) => proseOf(text).flatMap(unbalanced),
  },
  {
    id: 'punct.doubled',
    severity: 'must',
    source: 'GB/T 15834-2011',
    message: '标点重复',
    // …… —— ！！ and ？！ are marks of their own.
    check: (text) =>
      hitsOf(proseOf(text), /[，、；：。][，、；：。]+/gu, (match) => match[0].charAt(match[0].length - 1)),
  },
  {
    id: 'punct.halfWidth',
    severity: 'should',
    source: 'GB/T 15834-2011 5.1',
    message: '汉字之间用全角标点',
    check: (text) => hitsOf(proseOf(text), halfBetweenHan, (match) => fullWidth[match[0]] ?? null),
  },
  {
    id: 'punct.asciiQuote',
    severity: 'should',
    source: 'GB/T 15834-2011 4.8',
    message: '引号用“”，不用半角的 "',
    check: (text) => hitsOf(proseOf(text), new RegExp(`(?<!\\d)"(?=${han})|(?<=${han})"`, 'gu')),
  },
]
