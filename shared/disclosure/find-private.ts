import type { KnownPersons } from './known-persons.ts'
import { finding, MASK, type PrivateFinding } from './private-finding.ts'
import { findAddresses } from './rules/address.ts'
import { findNames } from './rules/names.ts'
import { findNumbers } from './rules/numbers.ts'
import { findTelephones } from './rules/telephone.ts'

/** The office's word on single stretches: what stays, what goes beside what the rules find. */
export interface MaskChoices {
  readonly kept: readonly string[]
  readonly added: readonly string[]
  /** Masked when the public version was settled. */
  readonly masked: readonly string[]
}
export const noChoices: MaskChoices = { kept: [], added: [], masked: [] }

/** 李 婉 and 李婉 are one word. */
const folded = (word: string): string => word.replace(/[\s\u3000]/gu, '')

export const isKept = (word: string, choices: MaskChoices): boolean =>
  choices.kept.some((kept) => folded(kept) === folded(word))

function placesOf(text: string, word: string, rule: 'added' | 'settled'): readonly PrivateFinding[] {
  const found: PrivateFinding[] = []
  if (word.trim() === '') return found
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push(finding(rule, word, at, MASK))
  }
  return found
}

/** One mask for findings that overlap: the longest where it covers them all, else the whole stretch. */
function oneFor(text: string, group: readonly PrivateFinding[]): readonly PrivateFinding[] {
  const from = Math.min(...group.map((one) => one.from))
  const to = Math.max(...group.map((one) => one.to))
  const [longest] = group.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  if (longest === undefined) return []
  const covers = longest.from === from && longest.to === to
  return [covers ? longest : finding(longest.rule, text.slice(from, to), from)]
}

/** In the order of the text, none touching the other: nothing of a finding may stand out behind another. */
function withoutOverlaps(text: string, findings: readonly PrivateFinding[]): readonly PrivateFinding[] {
  const groups: PrivateFinding[][] = []
  let reach = -1
  for (const one of findings.toSorted((a, b) => a.from - b.from)) {
    if (one.from < reach) groups.at(-1)?.push(one)
    else groups.push([one])
    reach = Math.max(reach, one.to)
  }
  return groups.flatMap((group) => oneFor(text, group))
}

/**
 * What must not stand on a website in a text, with its rule and place (domain §1.8). `heading` is what stands before it
 * in another place, as the head of its column: 电话 over 28687612. What is masked already (×××) is not found again.
 */
export function findPrivate(
  text: string,
  known: KnownPersons,
  choices: MaskChoices = noChoices,
  heading = '',
): readonly PrivateFinding[] {
  const lead = heading === '' ? '' : `${heading}：`
  const whole = `${lead}${text}`
  const byRule = (read: string): readonly PrivateFinding[] =>
    [
      ...findTelephones(read, known.phones),
      ...findNumbers(read),
      ...findAddresses(read, known),
      ...findNames(read, known),
      ...choices.masked.flatMap((word) => placesOf(read, word, 'settled')),
    ].filter(({ original }) => !isKept(original, choices) && !original.includes('×'))
  let found: readonly PrivateFinding[] = choices.added.flatMap((word) => placesOf(whole, word, 'added'))
  // What stood against another finding (28687612湘B12345) shows itself once that one is covered.
  for (let read = whole, more = byRule(read); more.length > 0; more = byRule(read)) {
    found = withoutOverlaps(whole, [...more, ...found])
    read = covered(whole, found)
  }
  return withoutOverlaps(whole, found)
    .filter(({ from }) => from >= lead.length)
    .map((one) => ({ ...one, from: one.from - lead.length, to: one.to - lead.length }))
}

/** The text with its findings covered, a sign for a sign: places stay what they were. */
function covered(text: string, findings: readonly PrivateFinding[]): string {
  const signs = text.split('')
  for (const { from, to } of findings) signs.fill('×', from, to)
  return signs.join('')
}

/** The text with its findings masked. */
export function maskText(text: string, findings: readonly PrivateFinding[]): string {
  let masked = ''
  let at = 0
  for (const { from, to, shown } of findings) {
    masked += text.slice(at, from) + shown
    at = to
  }
  return masked + text.slice(at)
}
