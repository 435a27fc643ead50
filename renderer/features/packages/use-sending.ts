import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../data/session.tsx'
import { type Sending, type SendOptions, sendPackages } from '../../data/send-package.ts'

export type SendingState =
  | { readonly kind: 'choosing'; readonly refusal: string | null }
  | { readonly kind: 'working'; readonly says: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly path: string; readonly files: number }
  /** Marked as sent, but no file: write it again, or call the case back. */
  | { readonly kind: 'unwritten'; readonly reason: string }

const choosing: SendingState = { kind: 'choosing', refusal: null }

/** One sending, from the choice to the folder. Leaving the page ends it like 取消. */
export function useSending() {
  const { workspace, actor } = useSession()
  const [state, setState] = useState<SendingState>(choosing)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  async function start(sendings: readonly Sending[], chosen: Omit<SendOptions, 'signal' | 'onProgress'>) {
    const controller = new AbortController()
    stop.current = controller
    setState({ kind: 'working', says: '请选择存放的文件夹（U 盘）。', done: 0, total: 0 })
    const onProgress: SendOptions['onProgress'] = (says, done, total) =>
      setState({ kind: 'working', says, done, total })
    let ended: SendingState = { kind: 'unwritten', reason: '制作包时出了错。' }
    try {
      const outcome = await sendPackages(workspace, actor, sendings, {
        ...chosen,
        signal: controller.signal,
        onProgress,
      })
      ended = stateAfter(outcome)
    } finally {
      // Also after a bug: the page must not wait for what will not come.
      setState(ended)
    }
  }

  return { state, start, cancel: () => stop.current?.abort() }
}

function stateAfter(outcome: Awaited<ReturnType<typeof sendPackages>>): SendingState {
  if (outcome.outcome === 'saved') return { kind: 'done', path: outcome.path, files: outcome.files }
  if (outcome.outcome === 'cancelled') return choosing
  return outcome.out ? { kind: 'unwritten', reason: outcome.reason } : { kind: 'choosing', refusal: outcome.reason }
}
