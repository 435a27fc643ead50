import { useEffect, useRef, useState } from 'react'
import type { SetPlan } from '../../../shared/letter-set/plan-set.ts'
import { useSession } from '../../data/session.tsx'
import { type SetOutcome, type SetProgress, writeSet } from './write-set.ts'

export type SetMaking =
  | { readonly kind: 'choosing'; readonly refusal: string | null }
  | { readonly kind: 'working'; readonly progress: SetProgress | null }
  | { readonly kind: 'done'; readonly path: string; readonly files: number }

const choosing: SetMaking = { kind: 'choosing', refusal: null }

/** The making of one set, from the choice to the folder. Leaving the page ends it like 取消. */
export function useSetMaking() {
  const { workspace, today } = useSession()
  const [making, setMaking] = useState<SetMaking>(choosing)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  async function start(plan: SetPlan) {
    const controller = new AbortController()
    stop.current = controller
    setMaking({ kind: 'working', progress: null })
    let outcome: SetOutcome
    try {
      outcome = await writeSet(workspace.desk, plan, {
        createdOn: today,
        signal: controller.signal,
        onProgress: (progress) => setMaking({ kind: 'working', progress }),
        pause: () => new Promise((answer) => setTimeout(answer)),
      })
    } catch (bug) {
      // Nothing is left on disk; the panel must not wait for what will not come.
      setMaking(choosing)
      throw bug
    }
    if (outcome.outcome === 'saved') setMaking({ kind: 'done', path: outcome.path, files: outcome.files })
    else setMaking(outcome.outcome === 'cancelled' ? choosing : { kind: 'choosing', refusal: outcome.reason })
  }

  return { making, start, cancel: () => stop.current?.abort() }
}
