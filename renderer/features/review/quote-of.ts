import { splitRunIn } from '../../../shared/case/heading.ts'
import { type Block, blockText } from '../../../shared/case/reply.ts'

/** Long enough to be found again in the text, short enough to be read beside a comment. */
const LONGEST = 60

/** How a block is quoted when nothing in it was selected: its heading, or how it begins. */
export function quoteOf(block: Block): string {
  const { heading } = splitRunIn(blockText(block).replace(/\s+/gu, ' '))
  return heading.length > LONGEST ? heading.slice(0, LONGEST) : heading
}

/** The longest beginning of `words` that stands in `text`; what reaches into the next block is left off. */
function beginningIn(text: string, words: string): string {
  let length = Math.min(words.length, text.length)
  while (length > 0 && !text.includes(words.slice(0, length))) length -= 1
  return words.slice(0, length)
}

/**
 * Words selected on the paper, where lines are boxes of their own: joined as they stand in the block. Null when they do
 * not begin in it.
 */
export function quoteOfSelection(selected: string, block: Block): string | null {
  const joined = selected.replace(/\s*\n\s*/gu, '').trim()
  const text = blockText(block)
  const found = [joined, joined.replace(/\s+/gu, '')].map((words) => beginningIn(text, words))
  const longest = found.reduce((best, one) => (one.length > best.length ? one : best), '')
  return longest === '' ? null : longest.slice(0, 2 * LONGEST)
}
