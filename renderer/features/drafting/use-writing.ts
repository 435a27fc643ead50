import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import type { Actor } from '../../../shared/workflow/step.ts'
import type { Result } from '../../../shared/result.ts'
import { onHandOver } from '../../data/hand-over.ts'
import { keepDraft } from '../../data/kept-drafts.ts'
import { perform } from '../../data/perform.ts'
import { useSession } from '../../data/session.tsx'
import type { Workspace } from '../../data/workspace.ts'
import { keepWriting } from './keep-writing.ts'
import type { OpenedReply } from './opened-reply.ts'

/** Where this page's text goes, and what the bottom line says meanwhile. */
function placesOf(workspace: Workspace, actor: Actor, caseId: string) {
  const { saveState, outside } = workspace
  return {
    keep: (reply: Reply | null) => keepDraft(workspace, caseId, reply === null ? null : JSON.stringify(reply)),
    async save(reply: Reply): Promise<Result<unknown>> {
      const saved = await perform(workspace, caseId, 'saveDraft', { reply }, actor)
      // A text that went back to what the books hold writes no line, but it is safe all the same.
      if (saved.ok) saveState.set({ kind: 'saved', at: outside.now() })
      else saveState.set({ kind: 'failed', reason: saved.error.reason })
      return saved
    },
  }
}

export interface Writing {
  readonly reply: Reply
  readonly change: (part: Partial<Reply>) => void
  /** Everything into the journal, now. */
  readonly save: () => Promise<Result<unknown>>
}

/**
 * The reply on the desk: what is shown, and its way onto the disk. `flush` makes the editors hand over what they have
 * not sent yet.
 */
export function useWriting(file: CaseFile, opened: OpenedReply, flush: () => void): Writing {
  const { workspace, actor } = useSession()
  const [reply, setReply] = useState(opened.reply)
  const latest = useRef(opened.reply)
  const keeper = useMemo(() => keepWriting<Reply>(placesOf(workspace, actor, file.id)), [workspace, actor, file.id])

  const sendTyped = useEffectEvent(flush)
  const begin = useEffectEvent(() => {
    // What was restored is not in the books: it goes there like anything else that is typed.
    if (opened.restored) keeper.change(latest.current)
  })
  useEffect(() => {
    begin()
    return () => {
      sendTyped()
      keeper.close()
    }
  }, [keeper])

  useEffect(() => {
    const handOver = () => {
      sendTyped()
      void keeper.keepNow()
      return keeper.saveNow()
    }
    const leave = () => void handOver()
    const onHidden = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    const stop = onHandOver(handOver)
    window.addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      stop()
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [keeper])

  return {
    reply,
    change(part) {
      latest.current = { ...latest.current, ...part }
      setReply(latest.current)
      workspace.saveState.set({ kind: 'saving' })
      keeper.change(latest.current)
    },
    save() {
      flush()
      return keeper.saveNow()
    },
  }
}
