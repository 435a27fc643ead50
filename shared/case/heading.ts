import type { HeadingLevel } from './reply.ts'

/**
 * The one place that knows what a numbered heading looks like (GB/T 9704-2012 §7.3.3: 一、 （一） 1. （1）).
 * A wrong bracket or stop ("(一)", "1、") is still a heading: saying so is the proofreader's work, not this one's.
 */
const prefixes: readonly (readonly [HeadingLevel, RegExp])[] = [
  // "一、二、三类地区" is an enumeration in running text; "一是" carries no 、 and never matches.
  [1, /^[一二三四五六七八九十百]{1,4}[ \u3000]?、(?![一二三四五六七八九十]{1,3}[、类级期线季])/u],
  [2, /^(?:[（(][ \u3000]?[一二三四五六七八九十百]{1,4}[ \u3000]?[）)]|[㈠-㈩])、?/u],
  // "1.5亿元" is a number, but "1.2026年底前" is heading 1. followed by a year.
  [3, /^[0-9０-９]{1,2}[ \u3000]?(?:[.．](?![0-9０-９])|[.．](?=20\d\d年)|、(?![0-9０-９]))[ \u3000]*/u],
  [4, /^(?:[（(][ \u3000]?[0-9０-９]{1,2}[ \u3000]?[）)]|[⑴-⑽])、?[ \u3000]*/u],
]

const indent = /^[\s\u3000]+/u

/** The number that a heading opens with, as written (`（一）`); null when the text opens with none. */
export function headingPrefix(text: string): string | null {
  const body = text.replace(indent, '')
  for (const [, pattern] of prefixes) {
    const found = pattern.exec(body)
    if (found !== null) return found[0]
  }
  return null
}

/** The level of a numbered heading, 1 一、 2 （一） 3 1. 4 （1）; null for running text. */
export function headingLevel(text: string): HeadingLevel | null {
  const body = text.replace(indent, '')
  return prefixes.find(([, pattern]) => pattern.test(body))?.[0] ?? null
}

const opening = '“‘《（(【〔'
const closing = '”’》）)】〕'

/**
 * Parts a heading from the text that runs on behind it: the heading ends at its first 。 inclusive. A 。 within
 * quotation marks or brackets ends nothing. `heading + rest` is always the text as given.
 */
export function splitRunIn(text: string): { readonly heading: string; readonly rest: string } {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (opening.includes(sign)) depth += 1
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1)
    else if (sign === '。' && depth === 0) return { heading: text.slice(0, at + 1), rest: text.slice(at + 1) }
  }
  return { heading: text, rest: '' }
}
