import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { lastSent, proposedSending, receivers } from '../../../shared/exchange/proposed-sending.ts'
import { useEntries, useFacts, useSession } from '../../data/session.tsx'
import { SendForm } from './send-form.tsx'
import './packages.css'

/** 送审、送签批、交接: one case goes out in a package. */
export function SendPage({ file }: { readonly file: CaseFile }) {
  const { bureau, actor } = useSession()
  const facts = useFacts(file)
  const entries = useEntries(file.id)
  const { number, title } = file.suggestion
  return (
    <div className="page">
      <header className="page-head">
        <h1 title={title}>
          用包送出　<Link href={`/case/${file.id}`}>{number || '（未编号）'}</Link> · {title || '（无标题）'}
        </h1>
        <span className="spacer" />
        {file.handling.handler?.id === actor.id && <Link href="/hand-over">交接我的全部在办件</Link>}
      </header>
      <div className="page-body packages-body">
        {/* The proposal needs the whole trail: drawn when it has been read. */}
        {entries.length > 0 && (
          <SendForm
            files={[file]}
            people={receivers(file, bureau, actor)}
            proposal={proposedSending(file, actor, facts, lastSent(entries))}
          />
        )}
      </div>
    </div>
  )
}
