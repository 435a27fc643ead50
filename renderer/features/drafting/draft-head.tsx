import { Button } from 'antd'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { daysBetween } from '../../../shared/day.ts'
import { dueNow, lightOf } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { HandOver } from '../../steps/hand-over.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import { ImportButton, type Imported } from './import-button.tsx'
import { SubmitButton } from './submit-button.tsx'
import type { Writing } from './use-writing.ts'

export interface DraftHeadProps {
  readonly file: CaseFile
  readonly writing: Writing
  /** The reply once typing has paused: what is worth reading whole again. */
  readonly settled: Reply
  readonly whyReadOnly: string | null
  readonly onVersions: () => void
  readonly onImported: (imported: Imported) => void
}

/** Where am I, by when, and the one next act. */
export function DraftHead(props: DraftHeadProps) {
  const { file, writing, settled, whyReadOnly, onVersions, onImported } = props
  const { bureau, today } = useSession()
  const { suggestion } = file
  const round = presentRound(file)
  const due = dueNow(file, bureau)
  const left = due === null ? 0 : daysBetween(today, due.day)
  return (
    <header className="page-head">
      <h1 title={suggestion.title}>
        <Link href={`/case/${file.id}`}>{suggestion.number}</Link> · {suggestion.title}
      </h1>
      {due !== null && whyReadOnly === null && (
        <LightMark
          colour={lightOf(due.day, today, bureau.ruleProfile)}
          word={`${due.what} ${due.day} ${daysLeftWords(left)}`}
        />
      )}
      <span className="spacer" />
      <Button type="text" onClick={onVersions}>
        稿次 {round.versions.length}
      </Button>
      {whyReadOnly === null ? (
        <>
          <ImportButton caseId={file.id} reply={writing.reply} onImported={onImported} />
          <SubmitButton file={file} writing={writing} settled={settled} />
        </>
      ) : (
        <>
          <span className="draft-read-only">只读：{whyReadOnly}</span>
          {file.stage === 'drafting' && <HandOver file={file} name="saveDraft" />}
          <Link href={`/case/${file.id}`}>回案卷</Link>
        </>
      )}
    </header>
  )
}
