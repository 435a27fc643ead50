import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion, type Version } from '../../../shared/case/round.ts'
import { notesOf, noteSeen, type PersonNotes, readNotes } from '../../data/review-notes.ts'
import { useSession } from '../../data/session.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { ReviewPage } from './review-page.tsx'
import './review.css'

/** 审核签发: one case, as the one who decides on it sees it. */
export function Review({ file }: { readonly file: CaseFile }) {
  const { actor } = useSession()
  const version = latestVersion(presentRound(file))
  if (version === null) {
    return (
      <EmptyPage says="这一件还没有提交过稿件；承办人提交审核后，这里显示将要印发的样子和各级意见。">
        <Link href={`/case/${file.id}`}>回案卷</Link>
      </EmptyPage>
    )
  }
  return <Opening key={`${version.id} ${actor.id}`} file={file} version={version} />
}

/** Reads once what this person has kept about the case, then writes down that they look at it now. */
function Opening({ file, version }: { readonly file: CaseFile; readonly version: Version }) {
  const { workspace, actor } = useSession()
  const [kept, setKept] = useState<PersonNotes | null>(null)
  useEffect(() => {
    let here = true
    void readNotes(workspace, file.id).then(async (notes) => {
      if (here) setKept(notesOf(notes, actor.id))
      await noteSeen(workspace, file.id, actor.id, version.id)
    })
    return () => {
      here = false
    }
  }, [workspace, file.id, actor.id, version.id])
  return kept === null ? (
    <div className="page" aria-busy="true" />
  ) : (
    <ReviewPage file={file} version={version} kept={kept} />
  )
}
