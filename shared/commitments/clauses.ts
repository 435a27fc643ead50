/** A stretch of a sentence between two marks, and where it stands in the paragraph. */
export interface Clause {
  readonly text: string
  readonly start: number
  /** Parts of a sentence between ； — a 力争 reaches over commas, not over ；. */
  readonly segment: number
}

export interface Sentence {
  readonly text: string
  readonly clauses: readonly Clause[]
}

const opening = '“‘《（(【'
const closing = '”’》）)】'

/** Parts a paragraph into sentences (。！？) and clauses (，；：); marks within quotation marks or brackets part nothing. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let clauses: Clause[] = []
  let [depth, from, sentenceFrom, segment] = [0, 0, 0, 0]
  const endClause = (at: number): void => {
    const raw = text.slice(from, at)
    const lead = raw.length - raw.trimStart().length
    if (raw.trim() !== '') clauses.push({ text: raw.trim(), start: from + lead, segment })
    from = at + 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (opening.includes(sign)) depth += 1
    // A stray closing mark must not swallow the rest of the paragraph.
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1)
    else if ('。！？\n'.includes(sign)) {
      endClause(at)
      if (clauses.length > 0) sentences.push({ text: text.slice(sentenceFrom, at), clauses })
      ;[clauses, sentenceFrom, segment, depth] = [[], at + 1, 0, 0]
    } else if (depth === 0 && '，；：;'.includes(sign)) {
      endClause(at)
      if (sign === '；' || sign === ';') segment += 1
    } else if (depth === 0 && sign === ',' && !/\d/u.test(text.charAt(at + 1))) endClause(at)
  }
  endClause(text.length)
  if (clauses.length > 0) sentences.push({ text: text.slice(sentenceFrom), clauses })
  return sentences
}
