import { chineseNumber } from '../../shared/letter/chinese-number.ts'

/** One level of an automatic numbering: `一、` is format chineseCounting with text `%1、`. */
export interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
}

/** The lists of a document, whatever format it is kept in. */
export interface Numbering {
  /** By list: the abstract list whose counters it shares, and levels that it starts anew. */
  readonly lists: ReadonlyMap<string, { readonly abstract: string; readonly restarts: ReadonlyMap<number, number> }>
  /** By abstract list and level, from 0. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
}

/** Where in which list a paragraph stands. */
export interface NumberPlace {
  readonly list: string
  readonly level: number
}

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
const letters = (value: number): string =>
  String.fromCodePoint(0x60 + (((value - 1) % 26) + 1)).repeat(Math.ceil(value / 26))
const roman = (value: number): string => {
  const steps = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const
  let [rest, text] = [value, '']
  for (const [size, sign] of steps) for (; rest >= size; rest -= size) text += sign
  return text
}

/** A counter in a number format of the standard (ECMA-376 §17.18.59); null for bullets and formats without figures. */
function figure(format: string, value: number): string | null {
  if (format === 'bullet' || format === 'none') return null
  if (/^(?:chinese|taiwanese|japanese|ideograph(?:Digital|Traditional)|korean)/u.test(format))
    return chineseNumber(value)
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') return circled(value)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (value > 200) return String(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return format === 'lowerRoman' ? roman(value) : String(value)
}

/**
 * Counts through the lists of a document from its first paragraph to its last: each call answers the number of the
 * next numbered paragraph, as Word draws it; null for bullets and for lists that are not there.
 */
export function listCounter({ lists, levels }: Numbering): (place: NumberPlace) => string | null {
  const counters = new Map<string, Map<number, number>>()
  const started = new Set<string>()
  return ({ list, level }) => {
    const num = lists.get(list)
    const own = num === undefined ? undefined : levels.get(num.abstract)
    const shape = own?.get(level)
    if (num === undefined || own === undefined || shape === undefined) return null
    const counter = counters.get(num.abstract) ?? new Map<number, number>()
    counters.set(num.abstract, counter)
    const restart = num.restarts.get(level)
    if (restart !== undefined && !started.has(`${list}/${level}`)) counter.set(level, restart - 1)
    started.add(`${list}/${level}`)
    counter.set(level, (counter.get(level) ?? shape.start - 1) + 1)
    for (const deeper of counter.keys()) if (deeper > level) counter.delete(deeper)
    if (figure(shape.format, 1) === null) return null
    return shape.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      return figure(own.get(at)?.format ?? 'decimal', counter.get(at) ?? own.get(at)?.start ?? 1) ?? ''
    })
  }
}
