/** Letter pairs of a text, marks and blanks aside: the cheapest likeness that works without a word list. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)))
}

function share(wanted: ReadonlySet<string>, text: string): number {
  if (wanted.size === 0) return 0
  const found = pairsOf(text)
  let common = 0
  for (const pair of wanted) if (found.has(pair)) common += 1
  return common / wanted.size
}

/** Below this, common words alone (加快, 发展) would make every paragraph an answer. */
const ENOUGH = 0.45

/**
 * Which of the texts takes up the words of `wanted` most; null when none does. The head of a text (its first sentence)
 * counts half as much again, because a reply names the ask in its heading.
 */
export function nearestText(wanted: string, texts: readonly string[]): number | null {
  const pairs = pairsOf(wanted)
  let best: { readonly at: number; readonly score: number } | null = null
  for (const [at, text] of texts.entries()) {
    const whole = share(pairs, text)
    const score = whole + share(pairs, text.split('。')[0] ?? '') / 2
    if (whole >= ENOUGH && (best === null || score > best.score)) best = { at, score }
  }
  return best?.at ?? null
}
