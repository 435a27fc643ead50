import { headingLevel, headingPrefix } from '../../case/heading.ts'
import { parseChineseNumber } from '../../intake/chinese-number.ts'
import { type ProofText, type ProofLine, linesOf } from '../proof-text.ts'
import { type Hit, hitsOf, type Rule } from '../rule.ts'

const numberOf = (prefix: string): number | null =>
  parseChineseNumber(prefix.normalize('NFKC').replace(/[^0-9一二三四五六七八九十百]/gu, ''))

interface Heading {
  readonly line: ProofLine
  readonly level: number
  readonly prefix: string
  readonly value: number
}

function headingsOf(text: ProofText): readonly Heading[] {
  return linesOf(text, 'body').flatMap((line) => {
    const [level, prefix] = [headingLevel(line.text), headingPrefix(line.text)]
    const value = prefix === null ? null : numberOf(prefix)
    return level === null || prefix === null || value === null ? [] : [{ line, level, prefix: prefix.trim(), value }]
  })
}

const hitOn = (heading: Heading, message: string): Hit => ({
  line: heading.line,
  start: 0,
  end: heading.prefix.length,
  message,
})

function gaps(text: ProofText): readonly Hit[] {
  const last = new Map<number, number>()
  return headingsOf(text).flatMap((heading) => {
    const expected = (last.get(heading.level) ?? 0) + 1
    last.set(heading.level, heading.value)
    for (const level of last.keys()) if (level > heading.level) last.delete(level)
    if (heading.value === expected) return []
    const why = heading.value < expected ? '与前面的序号重复或倒退' : `前面缺少第${expected}项`
    return [hitOn(heading, `序号“${heading.prefix}”不连续：${why}`)]
  })
}

function jumps(text: ProofText): readonly Hit[] {
  const headings = headingsOf(text)
  return headings.flatMap((heading, at) => {
    const above = headings[at - 1]
    if (above === undefined || heading.level <= above.level + 1) return []
    // Once a letter uses 一、 and 1. it does so throughout: one finding, at the first.
    const earlier = headings.slice(0, at).some((other, index) => {
      const before = headings[index - 1]
      return before !== undefined && other.level === heading.level && other.level > before.level + 1
    })
    return earlier ? [] : [hitOn(heading, '层次跳级：结构层次依次用“一、”“（一）”“1.”“（1）”')]
  })
}

/** Numbered headings. */
export const headingRules: readonly Rule[] = [
  {
    id: 'heading.gap',
    severity: 'must',
    source: 'GB/T 9704-2012 7.3.3',
    message: '标题序号不连续',
    check: gaps,
  },
  {
    id: 'heading.jump',
    severity: 'should',
    source: 'GB/T 9704-2012 7.3.3',
    message: '标题层次跳级',
    check: jumps,
  },
  {
    id: 'heading.mark',
    severity: 'layout',
    source: 'GB/T 15835、GB/T 15834 附录：序次语之后的标点',
    message: '序号写法：带括号的序号后不加顿号，阿拉伯数字后用“.”',
    check: (text) => [
      ...hitsOf(linesOf(text, 'body'), /^[（(](?:[一二三四五六七八九十]+|\d+)[）)]、/gu, (match) =>
        match[0].slice(0, -1),
      ),
      ...hitsOf(linesOf(text, 'body'), /^\d{1,2}、(?!\d)/gu, (match) => match[0].replace('、', '.')),
    ],
  },
]
