import { diffArrays } from 'diff'
import type { TextPiece } from './difference-view.tsx'

/** Chinese has no blanks between words; character by character a change reads as noise. */
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** No word reaches over a mark; and 100,000 characters without one would keep the segmenter busy for half a minute. */
const stretch = /[^，。；：、！？\n]{0,1000}[，。；：、！？\n]?/gu

function wordsOf(text: string): string[] {
  return (text.match(stretch) ?? []).flatMap((part) => Array.from(words.segment(part), ({ segment }) => segment))
}

/** Longer than this is not worth waiting for: two texts that far apart are better read one after the other. */
const TIMEOUT_MS = 200

function piece(kind: TextPiece['kind'], text: string): readonly TextPiece[] {
  return text === '' ? [] : [{ kind, text }]
}

/** Tells two texts apart, by words. */
export function wordDiffer(before: string, after: string): readonly TextPiece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: TIMEOUT_MS })
  if (changes === undefined) return [...piece('removed', before), ...piece('added', after)]
  return changes.flatMap(({ added, removed, value }) =>
    piece(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  )
}
