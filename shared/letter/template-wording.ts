/** A wording taken apart: plain words, and fields by name. Whether such a field exists is asked elsewhere. */
export type WordingPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }

/** Why a wording cannot be taken apart. `at` counts characters from 1. */
export interface WordingFault {
  readonly at: number
  readonly reason: string
}

const OPEN = '{{'
const CLOSE = '}}'

/** Takes `关于{{引述}}的答复` apart, or says where its braces do not pair. */
export function readWording(text: string): readonly WordingPart[] | WordingFault {
  const parts: WordingPart[] = []
  let from = 0
  while (from < text.length) {
    const open = text.indexOf(OPEN, from)
    const stray = text.indexOf(CLOSE, from)
    if (stray !== -1 && (open === -1 || stray < open))
      return { at: stray + 1, reason: `第 ${stray + 1} 个字处的“}}”前面没有“{{”` }
    if (open === -1) return [...parts, { kind: 'words', text: text.slice(from) }]
    const close = text.indexOf(CLOSE, open + OPEN.length)
    const again = text.indexOf(OPEN, open + OPEN.length)
    if (close === -1 || (again !== -1 && again < close))
      return { at: open + 1, reason: `第 ${open + 1} 个字处的“{{”没有用“}}”收住` }
    if (open > from) parts.push({ kind: 'words', text: text.slice(from, open) })
    parts.push({ kind: 'field', name: text.slice(open + OPEN.length, close).trim() })
    from = close + CLOSE.length
  }
  return parts
}

export const isWordingFault = (read: readonly WordingPart[] | WordingFault): read is WordingFault => 'reason' in read
