import { useCallback, useEffect, useRef, useState } from 'react'
import { closingEvent } from '../../../shared/desk.ts'
import { type DecisionDraft, isBlank, keepDecision } from '../../data/review-notes.ts'
import { useSession } from '../../data/session.tsx'

/** A crash costs a word, not the opinion. */
const pause = 500

export interface Deciding {
  readonly draft: DecisionDraft
  readonly blank: boolean
  readonly change: (part: Partial<DecisionDraft>) => void
  /** 暂存: on the disk now. */
  readonly keepNow: () => Promise<void>
  /** It stands in the journal: nothing is left to keep. */
  readonly handedIn: () => Promise<void>
}

/** What this person is about to say on a version, kept against a crash until it is handed in. */
export function useDeciding(caseId: string, opened: DecisionDraft): Deciding {
  const { workspace, actor } = useSession()
  const [draft, setDraft] = useState(opened)
  const latest = useRef(opened)
  const unkept = useRef(false)
  const over = useRef(false)

  const keepNow = useCallback(async () => {
    unkept.current = false
    await keepDecision(workspace, caseId, actor.id, latest.current)
  }, [workspace, caseId, actor.id])
  const flush = useCallback(() => {
    if (unkept.current) void keepNow()
  }, [keepNow])

  useEffect(() => {
    window.addEventListener(closingEvent, flush)
    window.addEventListener('beforeunload', flush)
    return () => {
      window.removeEventListener(closingEvent, flush)
      window.removeEventListener('beforeunload', flush)
      flush()
    }
  }, [flush])
  useEffect(() => {
    if (!unkept.current) return undefined
    const timer = setTimeout(flush, pause)
    return () => clearTimeout(timer)
  }, [draft, flush])

  const change = useCallback((part: Partial<DecisionDraft>) => {
    // An editor that is taken down hands over its text once more: what was handed in is not kept again.
    if (over.current) return
    latest.current = { ...latest.current, ...part }
    unkept.current = true
    setDraft(latest.current)
  }, [])
  const handedIn = useCallback(async () => {
    unkept.current = false
    over.current = true
    await keepDecision(workspace, caseId, actor.id, null)
  }, [workspace, caseId, actor.id])
  return { draft, blank: isBlank(draft), change, keepNow, handedIn }
}
