import { catalogue } from './catalogue.ts'
import type { ProofText } from './proof-text.ts'
import type { Finding, Hit, Rule } from './rule.ts'

function findingOf(rule: Rule, hit: Hit): Finding {
  const { line } = hit
  const finding = {
    rule: rule.id,
    severity: rule.severity,
    quote: line === null ? null : line.text.slice(hit.start, hit.end),
    line: line === null ? null : line.lineOf(hit.start),
    message: hit.message ?? rule.message,
    blockId: line?.blockId ?? null,
    start: line === null ? null : hit.start,
  }
  return hit.fix === undefined ? finding : { ...finding, fix: hit.fix }
}

/** Runs the rules over a text. Findings come in the order of the text; what is missing comes last. */
export function proofread(text: ProofText, rules: readonly Rule[] = catalogue): readonly Finding[] {
  const place = (finding: Finding): number => finding.line ?? Number.MAX_SAFE_INTEGER
  return rules
    .flatMap((rule) => rule.check(text).map((hit) => findingOf(rule, hit)))
    .toSorted((a, b) => place(a) - place(b) || (a.start ?? 0) - (b.start ?? 0))
}
