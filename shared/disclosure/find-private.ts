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

/** Of findings that overlap the longer one covers the other; in the order of the text. */
function withoutOverlaps(findings: readonly PrivateFinding[]): readonly PrivateFinding[] {
  const taken: PrivateFinding[] = []
  for (const one of findings.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (taken.every((other) => one.to <= other.from || one.from >= other.to)) taken.push(one)
  }
  return taken.toSorted((a, b) => a.from - b.from)
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
  const byRule = [
    ...findTelephones(whole, known.phones),
    ...findNumbers(whole),
    ...findAddresses(whole, known),
    ...findNames(whole, known),
    ...choices.masked.flatMap((word) => placesOf(whole, word, 'settled')),
  ].filter(({ original }) => !isKept(original, choices) && !original.includes('×'))
  const all = [...byRule, ...choices.added.flatMap((word) => placesOf(whole, word, 'added'))]
  return withoutOverlaps(all)
    .filter(({ from }) => from >= lead.length)
    .map((one) => ({ ...one, from: one.from - lead.length, to: one.to - lead.length }))
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
