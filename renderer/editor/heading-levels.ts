import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { headingLevel } from '../../shared/case/heading.ts'
import { type Composition, isSettled } from './composition.ts'
import { blockIdOf } from './schema.ts'

interface Progress {
  /** The document before the changes that are not looked at yet; blocks found in it unchanged are left alone. */
  readonly baseline: Node
  readonly waiting: boolean
}

const key = new PluginKey<Progress>('headingLevels')

/**
 * The level of a heading follows from what is typed: 一、 makes it 1, and it is a paragraph again when the number goes.
 * Only blocks that changed are looked at, so a heading that came without a number stays what it was.
 */
export function headingLevels(composition: Composition): Plugin {
  return new Plugin<Progress>({
    key,
    state: {
      init: (_, state) => ({ baseline: state.doc, waiting: false }),
      apply: (transaction, progress, before) => ({
        baseline: progress.waiting ? progress.baseline : before.doc,
        waiting: composition.waits(transaction),
      }),
    },
    appendTransaction: (transactions, before, after) => {
      const last = transactions.at(-1)
      if (last === undefined || composition.waits(last)) return null
      if (before.doc === after.doc && !isSettled(last)) return null

      // What was held back by a composition is measured from before it, whatever transaction comes first after it.
      const held = key.getState(before)
      const baseline = held?.waiting === true ? held.baseline : before.doc
      const unchanged = new Set<Node>(baseline.children)
      const { tr } = after
      const { paragraph, heading } = after.schema.nodes
      after.doc.forEach((block, offset) => {
        if (unchanged.has(block) || (block.type !== paragraph && block.type !== heading)) return
        const level = headingLevel(block.textContent)
        const blockId = blockIdOf(block)
        if (level === null) {
          if (block.type === heading) tr.setNodeMarkup(offset, paragraph, { blockId })
        } else if (block.type !== heading || block.attrs['level'] !== level) {
          tr.setNodeMarkup(offset, heading, { blockId, level })
        }
      })
      return tr.docChanged ? tr : null
    },
  })
}
