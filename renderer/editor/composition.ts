import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * The one rule about input methods: while a composition is under way nobody but the input method writes. A transaction
 * that redraws the composed text makes the method lose or double what was typed. So whoever wants to write asks
 * `waits(transaction)` and comes back on the "settled" transaction, which follows each compositionend.
 */
const settledKey = new PluginKey('settled')

/** ProseMirror itself flushes the last DOM changes 20 ms after compositionend; settling has to come behind that. */
const SETTLE_MS = 30

export function isSettled(transaction: Transaction): boolean {
  return transaction.getMeta(settledKey) === true
}

/** True for a change made by a running composition (also for its last, late one). */
export function isComposed(transaction: Transaction): boolean {
  return transaction.getMeta('composition') !== undefined
}

export interface Composition {
  readonly plugin: Plugin
  /** True while an input method is composing. */
  readonly running: () => boolean
  /** Whether derived state must be left alone after this transaction. */
  readonly waits: (transaction: Transaction) => boolean
  /** Runs the task at once, or as soon as the composition has settled. */
  readonly whenSettled: (task: (view: EditorView) => void) => void
}

export function createComposition(): Composition {
  let view: EditorView | null = null
  let tasks: ((view: EditorView) => void)[] = []
  const running = () => view?.composing === true

  const settle = () => {
    // Composing again: its own end settles both.
    if (view === null || view.isDestroyed || view.composing) return
    view.dispatch(view.state.tr.setMeta(settledKey, true))
    const due = tasks
    tasks = []
    for (const task of due) task(view)
  }

  const plugin = new Plugin({
    view: (created) => {
      view = created
      return {
        destroy: () => {
          view = null
          tasks = []
        },
      }
    },
    props: {
      handleDOMEvents: {
        compositionend: () => {
          setTimeout(settle, SETTLE_MS)
          return false
        },
      },
    },
  })

  return {
    plugin,
    running,
    waits: (transaction) => isComposed(transaction) || running(),
    whenSettled: (task) => {
      if (view === null) return
      if (view.composing) tasks.push(task)
      else task(view)
    },
  }
}
