import { TW_PER_MM } from '../letter/gb9704.ts'
import { textTw } from '../letter/text-width.ts'

/**
 * The largest of these sizes (points, largest first) at which a text takes no more than `lines` lines of `widthMm`; the
 * smallest when none does. A line ends short where a word is not broken, hence the twentieth that is left free.
 */
export function fittedSize(text: string, widthMm: number, lines: number, sizes: readonly number[]): number {
  const room = widthMm * TW_PER_MM * lines * 0.95
  return sizes.find((size) => textTw(text, size) <= room) ?? sizes.at(-1) ?? 12
}
