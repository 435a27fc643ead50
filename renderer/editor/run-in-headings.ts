import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { splitRunIn } from '../../shared/case/heading.ts'
import { type Composition, isSettled } from './composition.ts'

const key = new PluginKey<DecorationSet>('runInHeadings')

/**
 * Draws what runs on behind a heading's sentence in the body face. The heading itself needs no decoration, because the
 * block already has its face: so typing in a plain heading never cuts the text the input method works in.
 */
function runIns(document: Node): DecorationSet {
  const decorations: Decoration[] = []
  document.forEach((block, offset) => {
    if (block.type.name !== 'heading') return
    const { heading, rest } = splitRunIn(block.textContent)
    if (rest === '') return
    const from = offset + 1 + heading.length
    decorations.push(
      Decoration.inline(from, offset + 1 + block.content.size, { class: 'run-in' }, { inclusiveEnd: true }),
    )
  })
  return DecorationSet.create(document, decorations)
}

export function runInHeadings(composition: Composition): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => runIns(state.doc),
      apply: (transaction, shown, _before, after) => {
        if (composition.waits(transaction)) return shown.map(transaction.mapping, transaction.doc)
        return transaction.docChanged || isSettled(transaction) ? runIns(after.doc) : shown
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}
