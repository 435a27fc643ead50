/** 对照: the letter paragraph by paragraph, with what the public version masks or leaves out. */
import type { Mask, PublicLetter } from '../../../shared/disclosure/make-public.ts'
import { removedPartLabels } from '../../../shared/disclosure/removed-elements.ts'
import { placesOf, type TextPlace } from '../../../shared/disclosure/text-places.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import type { DifferenceLine, TextPiece } from '../../ui/difference-view.tsx'

/** Runs of a paragraph and cells of a row are read as one line. */
const lineOf = (key: string): string =>
  /(?:^|\.)body\.\d+(?:\.\d+){1,2}$/u.test(key) ? key.slice(0, key.lastIndexOf('.')) : key

/** body.3.0 is a run, body.3.0.1 a cell. */
const isCell = (key: string): boolean => /(?:^|\.)body\.\d+\.\d+\.\d+$/u.test(key)

function piecesOf(text: string, masks: readonly Mask[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { from, to, original, shown } of masks) {
    if (from > at) pieces.push({ kind: 'same', text: text.slice(at, from) })
    pieces.push({ kind: 'removed', text: original }, { kind: 'added', text: shown })
    at = to
  }
  return at < text.length ? [...pieces, { kind: 'same', text: text.slice(at) }] : pieces
}

/** Which element left out whole this text belongs to. */
const removedFor = (key: string, made: PublicLetter) =>
  made.removed.find((one) => {
    const place = 'index' in one ? `${one.part}.${one.index}` : one.part
    return key === place || key.startsWith(`${place}.`)
  })

const strongPlaces = new Set(['mark', 'title'])

function isStrong(place: TextPlace, document: OfficialDocument): boolean {
  const at = /^body\.(\d+)\./u.exec(place.key)?.[1]
  return strongPlaces.has(place.key) || (at !== undefined && document.body[Number(at)]?.kind === 'heading')
}

/** Only where the proof holds are these all the differences. */
export function publicLines(letter: OfficialDocument, made: PublicLetter): readonly DifferenceLine[] {
  const lines = new Map<string, readonly TextPlace[]>()
  for (const place of placesOf(letter)) {
    if (place.text === '') continue
    lines.set(lineOf(place.key), [...(lines.get(lineOf(place.key)) ?? []), place])
  }
  return [...lines.values()].flatMap((places): readonly DifferenceLine[] => {
    const [first] = places
    if (first === undefined) return []
    const removed = removedFor(first.key, made)
    const strong = isStrong(first, letter)
    const text = places.map((place) => place.text)
    if (removed !== undefined) {
      const pieces: readonly TextPiece[] = [{ kind: 'removed', text: text.join('') }]
      return [{ kind: 'removed', pieces, strong, note: removedPartLabels[removed.part] }]
    }
    const gap: readonly TextPiece[] = isCell(first.key) ? [{ kind: 'same', text: '　' }] : []
    const pieces = places.flatMap((place, index) => [
      ...(index === 0 ? [] : gap),
      ...piecesOf(
        place.text,
        made.masks.filter((mask) => mask.key === place.key),
      ),
    ])
    const changed = pieces.some(({ kind }) => kind !== 'same')
    return [{ kind: changed ? 'changed' : 'same', pieces, strong, note: null }]
  })
}
