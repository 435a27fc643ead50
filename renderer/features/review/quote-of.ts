import { splitRunIn } from '../../../shared/case/heading.ts'
import { type Block, blockText } from '../../../shared/case/reply.ts'

/** Long enough to be found again in the text, short enough to be read beside a comment. */
const LONGEST = 60

/** How a block is quoted when nothing in it was selected: its heading, or how it begins. */
export function quoteOf(block: Block): string {
  const { heading } = splitRunIn(blockText(block).replace(/\s+/gu, ' '))
  return heading.length > LONGEST ? heading.slice(0, LONGEST) : heading
}

/** Words selected on the paper, where lines are boxes of their own: joined as they stand in the block. */
export function quoteOfSelection(selected: string, block: Block): string | null {
  const joined = selected.replace(/\s*\n\s*/gu, '').trim()
  const text = blockText(block)
  const words = text.includes(joined) ? joined : joined.replace(/\s+/gu, '')
  // What reaches into the next block is quoted as far as this one goes.
  for (let length = words.length; length > 0; length -= 1) {
    const part = words.slice(0, length)
    if (text.includes(part)) return part.slice(0, 2 * LONGEST)
  }
  return null
}
