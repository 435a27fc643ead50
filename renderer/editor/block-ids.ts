import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { Composition } from './composition.ts'
import { blockIdOf } from './schema.ts'

/** Where each id stood before, carried through the changes: of two blocks with one id, that place keeps it. */
function homes(before: Node, transactions: readonly Transaction[]): ReadonlyMap<string, number> {
  const mapping = new Mapping()
  for (const transaction of transactions) mapping.appendMapping(transaction.mapping)
  const places = new Map<string, number>()
  before.forEach((block, offset) => {
    const id = blockIdOf(block)
    const place = mapping.mapResult(offset, 1)
    if (id !== '' && !place.deletedAfter) places.set(id, place.pos)
  })
  return places
}

/** The blocks whose id is missing or stands a second time, by offset. */
function withoutOwnId(after: Node, keepAt: ReadonlyMap<string, number>): readonly number[] {
  const seen = new Map<string, number>()
  const nameless: number[] = []
  after.forEach((block, offset) => {
    const id = blockIdOf(block)
    if (id === '') {
      nameless.push(offset)
      return
    }
    const other = seen.get(id)
    if (other === undefined) {
      seen.set(id, offset)
    } else if (keepAt.get(id) === offset) {
      nameless.push(other)
      seen.set(id, offset)
    } else {
      nameless.push(offset)
    }
  })
  return nameless
}

/**
 * Keeps one id to a block: typing keeps it, a split gives the new half a new one, a pasted copy gets its own.
 * Comments, coverage and commitments hang on these ids, so the original never loses its id to a copy.
 */
export function blockIds(newId: () => string, composition: Composition): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before: EditorState, after: EditorState) => {
      const last = transactions.at(-1)
      if (last === undefined || composition.waits(last)) return null
      if (before.doc === after.doc) return null
      const nameless = withoutOwnId(after.doc, homes(before.doc, transactions))
      if (nameless.length === 0) return null
      const { tr } = after
      for (const offset of nameless) tr.setNodeAttribute(offset, 'blockId', newId())
      return tr
    },
  })
}
