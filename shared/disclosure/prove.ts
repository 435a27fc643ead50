import { canonicalJson } from '../canonical-json.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import type { Mask, PublicLetter } from './make-public.ts'
import { putBack } from './removed-elements.ts'
import { looksOf, placesOf, rewriteTexts, type TextPlace } from './text-places.ts'

/** Where the public version differs from the letter by more than its list of differences says. */
export interface Counterexample {
  /** 正文第 3 段; 版式 when it is not the words. */
  readonly where: string
  readonly expected: string
  readonly found: string
}

export type Proof =
  | { readonly holds: true; readonly differences: number }
  | { readonly holds: false; readonly counterexample: Counterexample }

const fails = (where: string, expected: string, found: string): Proof => ({
  holds: false,
  counterexample: { where, expected, found },
})

/** Each mask covers exactly what it says it covers, and no two of them touch the same stretch. */
function wrongMask(original: readonly TextPlace[], masks: readonly Mask[]): Proof | null {
  const texts = new Map(original.map((place) => [place.key, place.text]))
  const reached = new Map<string, number>()
  for (const mask of masks) {
    const covered = texts.get(mask.key)?.slice(mask.from, mask.to)
    const free = mask.from >= (reached.get(mask.key) ?? 0) && mask.to > mask.from
    if (covered !== mask.original || !free) return fails(mask.label, mask.original, covered ?? '')
    reached.set(mask.key, mask.to)
  }
  return null
}

/** The text with the originals put back; null where a mask is not shown in its place. */
function unmasked(text: string, masks: readonly Mask[]): string | null {
  let whole = ''
  let at = 0
  let shift = 0
  for (const { from, to, original, shown } of masks) {
    const place = from + shift
    if (place < at || text.slice(place, place + shown.length) !== shown) return null
    whole += text.slice(at, place) + original
    at = place + shown.length
    shift += shown.length - (to - from)
  }
  return whole + text.slice(at)
}

/**
 * Proves that the public version is the letter but for its masks and the elements left out: with the originals put back
 * every element equals the letter's, word for word, and so do format, faces and order. Where it is not so, says where.
 */
export function provePublic(letter: OfficialDocument, made: PublicLetter): Proof {
  const original = placesOf(letter)
  const wrong = wrongMask(original, made.masks)
  if (wrong !== null) return wrong

  const whole = putBack(made.document, made.removed)
  let hidden: Proof | null = null
  const restored = rewriteTexts(whole, ({ key, label, text }) => {
    const masks = made.masks.filter((mask) => mask.key === key)
    const back = unmasked(text, masks)
    if (back === null) hidden ??= fails(label, original.find((place) => place.key === key)?.text ?? '', text)
    return back ?? text
  })

  const places = placesOf(restored)
  const known = new Set(original.map((place) => place.key))
  for (let at = 0; at < Math.max(places.length, original.length); at += 1) {
    const [expected, found] = [original[at], places[at]]
    if (expected?.key !== found?.key || expected?.text !== found?.text) {
      // What the letter does not have at all is told by its own name, not by what it pushed aside.
      const extra = found !== undefined && !known.has(found.key)
      return extra
        ? fails(found.label, '', found.text)
        : fails(expected?.label ?? '', expected?.text ?? '', expected?.key === found?.key ? (found?.text ?? '') : '')
    }
  }
  if (hidden !== null) return hidden
  const [expected, found] = [canonicalJson(looksOf(letter)), canonicalJson(looksOf(restored))]
  if (expected !== found) return fails('版式', expected, found)
  return { holds: true, differences: made.masks.length + made.removed.length }
}
