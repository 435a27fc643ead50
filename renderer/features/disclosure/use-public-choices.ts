import { useCallback, useEffect, useRef, useState } from 'react'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { PublicChoices } from '../../../shared/case/public-version.ts'
import { onHandOver } from '../../data/hand-over.ts'
import { keepDraft, keptDraft, publicDraftId } from '../../data/kept-drafts.ts'
import { useSession } from '../../data/session.tsx'
import { firstChoices, parseChoices } from './public-choices.ts'

/** A crash costs a word, not the summary. */
const pause = 500

/** What is being decided about 公开版, kept against a crash until it is settled; null while it is looked for. */
export function usePublicChoices(file: CaseFile) {
  const { workspace } = useSession()
  const [choices, setChoices] = useState<PublicChoices | null>(null)
  const unkept = useRef<PublicChoices | null>(null)
  const id = publicDraftId(file.id)

  const flush = useCallback(async () => {
    const waiting = unkept.current
    unkept.current = null
    if (waiting !== null) await keepDraft(workspace, id, JSON.stringify(waiting))
  }, [workspace, id])

  const first = useRef(file)
  const isOpen = presentRound(file).publicVersion === null
  const latest = useRef<PublicChoices | null>(null)
  // 撤销 takes the choices out of the journal while they still stand on the page: keep them again.
  useEffect(() => {
    if (!isOpen || latest.current === null) return
    unkept.current = latest.current
    void flush()
  }, [isOpen, flush])
  useEffect(() => {
    let here = true
    void keptDraft(workspace, id).then((kept) => {
      if (here) setChoices((now) => now ?? parseChoices(kept) ?? firstChoices(first.current))
    })
    const stop = onHandOver(flush)
    return () => {
      here = false
      stop()
      void flush()
    }
  }, [workspace, id, flush])

  useEffect(() => {
    if (unkept.current === null) return undefined
    const timer = setTimeout(() => void flush(), pause)
    return () => clearTimeout(timer)
  }, [choices, flush])

  const change = useCallback((next: PublicChoices) => {
    unkept.current = next
    latest.current = next
    setChoices(next)
  }, [])

  /** It stands in the journal now: nothing is left to keep. */
  const settled = useCallback(
    (now: PublicChoices) => {
      unkept.current = null
      latest.current = now
      setChoices(now)
      void keepDraft(workspace, id, null)
    },
    [workspace, id],
  )
  return { choices, change, settled }
}
