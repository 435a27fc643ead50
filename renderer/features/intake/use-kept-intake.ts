import { useCallback, useEffect, useRef, useState } from 'react'
import { onHandOver } from '../../data/hand-over.ts'
import { keepDraft, keptDraft } from '../../data/kept-drafts.ts'
import type { Workspace } from '../../data/workspace.ts'
import { emptyIntake, type IntakeState, intakeDraftId, isEmptyIntake, parseIntake } from './kept-intake.ts'

/** Short enough that a crash costs a word, long enough not to write at every key. */
const pause = 500

export interface KeptIntake {
  /** null while the kept one is being looked for. */
  readonly state: IntakeState | null
  /** It was found from an earlier time, not typed now. */
  readonly restored: boolean
  change(next: (state: IntakeState) => IntakeState): void
  /** Forgets everything, here and on disk. */
  forget(): Promise<void>
}

/** The unfinished registration, kept against a crash, and found again on return. */
export function useKeptIntake(workspace: Workspace): KeptIntake {
  const [state, setState] = useState<IntakeState | null>(null)
  const [restored, setRestored] = useState(false)
  const unkept = useRef<IntakeState | null>(null)

  const flush = useCallback(async () => {
    const waiting = unkept.current
    unkept.current = null
    if (waiting === null) return
    await keepDraft(workspace, intakeDraftId, isEmptyIntake(waiting) ? null : JSON.stringify(waiting))
  }, [workspace])

  useEffect(() => {
    let here = true
    void keptDraft(workspace, intakeDraftId).then((kept) => {
      if (!here) return
      const found = parseIntake(kept)
      setRestored(found !== null)
      setState((now) => now ?? found ?? emptyIntake)
    })
    const stop = onHandOver(flush)
    return () => {
      here = false
      stop()
      void flush()
    }
  }, [workspace, flush])

  useEffect(() => {
    if (state === null || unkept.current === null) return
    const timer = setTimeout(() => void flush(), pause)
    return () => clearTimeout(timer)
  }, [state, flush])

  const change = useCallback((next: (state: IntakeState) => IntakeState) => {
    setState((now) => {
      if (now === null) return now
      const after = next(now)
      unkept.current = after
      return after
    })
  }, [])

  const forget = useCallback(async () => {
    unkept.current = null
    setState(emptyIntake)
    setRestored(false)
    await keepDraft(workspace, intakeDraftId, null)
  }, [workspace])

  return { state, restored, change, forget }
}
