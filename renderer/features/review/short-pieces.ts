import type { TextPiece } from '../../ui/difference-view.tsx'

/** How much of an unchanged stretch stands beside a change. */
const AROUND = 10

const cut = (text: string, keepStart: boolean, keepEnd: boolean): string => {
  const kept = (keepStart ? AROUND : 0) + (keepEnd ? AROUND : 0)
  if (text.length <= kept + 1) return text
  return `${keepStart ? text.slice(0, AROUND) : ''}…${keepEnd ? text.slice(-AROUND) : ''}`
}

/** A changed paragraph in a line: what changed with a few signs around it, the rest as …. */
export function shortPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map((piece, at) =>
    piece.kind === 'same' ? { ...piece, text: cut(piece.text, at > 0, at < pieces.length - 1) } : piece,
  )
}
