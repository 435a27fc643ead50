const name = 'draft-quote'

/** The words from `start` on in a block, as the browser draws them; null when the text has changed meanwhile. */
function rangeOf(block: Element, start: number, length: number): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0
    if (!begun && start < at + size) {
      range.setStart(node, start - at)
      begun = true
    }
    if (begun && start + length <= at + size) {
      range.setEnd(node, start + length - at)
      return range
    }
    at += size
  }
  return null
}

/**
 * Brings words of the text into the middle of the desk and marks them. The mark is the browser's own highlight: nothing
 * is put into the document, so the editor and the input method never notice.
 */
export function showQuote(desk: HTMLElement, blockId: string, start: number, length: number): void {
  const block = desk.querySelector(`[data-block-id="${CSS.escape(blockId)}"]`)
  // Cells of a table are joined by signs that the page does not have: there the block itself is shown.
  const range = block === null || block.tagName === 'TABLE' ? null : rangeOf(block, start, length)
  if (range === null) return hideQuote()
  CSS.highlights.set(name, new Highlight(range))
  const [words, frame] = [range.getBoundingClientRect(), desk.getBoundingClientRect()]
  if (words.top < frame.top + 40 || words.bottom > frame.bottom - 40)
    desk.scrollBy({ top: words.top - frame.top - frame.height / 3 })
}

/** Long enough to be found, short enough not to be taken for a finding. */
const FLASH_MS = 2500

/** Brings a block into the middle of the desk and marks it for a moment. */
export function flashBlock(desk: HTMLElement, blockId: string): void {
  const block = desk.querySelector(`[data-block-id="${CSS.escape(blockId)}"]`)
  if (block === null) return
  const range = document.createRange()
  range.selectNodeContents(block)
  const highlight = new Highlight(range)
  CSS.highlights.set(name, highlight)
  block.scrollIntoView({ block: 'center' })
  setTimeout(() => {
    if (CSS.highlights.get(name) === highlight) hideQuote()
  }, FLASH_MS)
}

export function hideQuote(): void {
  CSS.highlights.delete(name)
}
