import { assertNever } from '../../../shared/result.ts'
import type { Day } from '../../../shared/day.ts'
import type { Cancelled, Desk, Failed } from '../../../shared/desk.ts'
import type { SetContent } from '../../../shared/letter-set/set-item.ts'
import type { SetPlan } from '../../../shared/letter-set/plan-set.ts'

export interface SetProgress {
  readonly done: number
  readonly total: number
  /** The file being made. */
  readonly path: string
}

export interface WriteSetOptions {
  readonly createdOn: Day
  /** 取消: obeyed between two files. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: SetProgress) => void
  /** Lets the page draw between two files. */
  readonly pause: () => Promise<void>
}

export type SetOutcome =
  | { readonly outcome: 'saved'; readonly path: string; readonly files: number }
  | Cancelled
  | Failed

type SetDesk = Pick<Desk, 'openSet' | 'addToSet' | 'closeSet' | 'dropSet'>

async function bytesOf(content: SetContent, createdOn: Day): Promise<Uint8Array> {
  // The writers are loaded with the first set.
  switch (content.kind) {
    case 'letter': {
      const { writeDocx } = await import('../../../shared/docx/write-docx.ts')
      return writeDocx(content.letter, { createdOn })
    }
    case 'form': {
      const { writeForm } = await import('../../../shared/docx/write-form.ts')
      return writeForm(content.form, { createdOn })
    }
    default:
      return assertNever(content)
  }
}

/**
 * Writes a planned set into a folder that the user chooses: all of it or nothing. After 取消 or a failure the desk drops
 * what was written.
 */
export async function writeSet(desk: SetDesk, plan: SetPlan, options: WriteSetOptions): Promise<SetOutcome> {
  const opened = await desk.openSet(plan.folder)
  if (opened.outcome !== 'opened') return opened
  const { set } = opened
  let ended: SetOutcome | null = null
  try {
    ended = await fillSet(desk, set, plan, options)
    return ended
  } finally {
    // Also when a writer throws: no half set is left behind.
    if (ended?.outcome !== 'saved') await desk.dropSet(set)
  }
}

async function fillSet(desk: SetDesk, set: string, plan: SetPlan, options: WriteSetOptions): Promise<SetOutcome> {
  const { signal, onProgress, pause, createdOn } = options
  const total = plan.items.length
  for (const [done, { path, content }] of plan.items.entries()) {
    onProgress({ done, total, path })
    await pause()
    if (signal.aborted) return { outcome: 'cancelled' }
    const added = await desk.addToSet(set, path, await bytesOf(content, createdOn))
    if (added.outcome === 'failed') return added
  }
  if (signal.aborted) return { outcome: 'cancelled' }
  return desk.closeSet(set)
}
