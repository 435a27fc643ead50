import { useEffect, useEffectEvent, useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { keptDraft } from '../../data/kept-drafts.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { DraftPage } from './draft-page.tsx'
import { type OpenedReply, openReply } from './opened-reply.ts'
import './drafting.css'

/** 起草: whoever may only read sees what is in the books; whoever may write begins with the newest text each time. */
export function Drafting({ file, blockId }: { readonly file: CaseFile; readonly blockId?: string | undefined }) {
  const { actor } = useSession()
  const refusal = mayAdvance(file, 'saveDraft', actor, useFacts(file))
  const { draft, versions } = presentRound(file)
  if (refusal === null) return <Writing key="writing" file={file} blockId={blockId} />
  const why = file.stage === 'drafting' ? refusal.reason : `现在是“${stageLabels[file.stage]}”，正文不能改动。`
  const opened = { reply: draft, saved: draft, restored: false }
  return (
    <DraftPage key={`reading ${versions.length}`} file={file} opened={opened} whyReadOnly={why} beginAt={blockId} />
  )
}

function Writing({ file, blockId }: { readonly file: CaseFile; readonly blockId: string | undefined }) {
  const { workspace } = useSession()
  const [opened, setOpened] = useState<OpenedReply | null>(null)
  const open = useEffectEvent((kept: string | null) => setOpened(openReply(presentRound(file).draft, kept)))
  useEffect(() => {
    let here = true
    // Read once, on opening: from then on the text on the screen is the newest there is.
    void keptDraft(workspace, file.id).then((kept) => {
      if (here) open(kept)
    })
    return () => {
      here = false
    }
  }, [workspace, file.id])
  return opened === null ? null : <DraftPage file={file} opened={opened} whyReadOnly={null} beginAt={blockId} />
}
