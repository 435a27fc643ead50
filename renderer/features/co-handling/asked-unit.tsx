import { Alert, Button } from 'antd'
import type { CaseFile, CoOpinion } from '../../../shared/case/case-file.ts'
import { daysBetween } from '../../../shared/day.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { SetWritten } from './set-written.tsx'
import { useWritingSet } from './use-writing-set.ts'
import { writeRequestSet } from './write-co-set.ts'

/** One unit that was asked: what it is to answer, by when, what came. */
export function AskedUnit({ file, opinion }: { readonly file: CaseFile; readonly opinion: CoOpinion }) {
  const session = useSession()
  const { busy, refusal, written, write } = useWritingSet()
  return (
    <article className="co-unit" aria-label={opinion.unit}>
      <header className="co-unit-head">
        <h2>{opinion.unit}</h2>
        <StateWords opinion={opinion} />
        <span className="spacer" />
        {opinion.state === 'pending' && (
          <Button loading={busy} onClick={() => void write(() => writeRequestSet(session, file, opinion))}>
            写征询材料
          </Button>
        )}
      </header>
      <p className="quiet">
        {`${opinion.requestedOn} 征询，请于 ${opinion.due} 前提出`}
        {opinion.reminders.length > 0 && `；${opinion.reminders.join('、')} 催办`}
      </p>
      {opinion.points.length === 0 ? (
        <p className="quiet">就整件建议征求意见。</p>
      ) : (
        <ol className="co-asks">
          {opinion.points.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ol>
      )}
      {refusal !== null && <Alert type="warning" showIcon title={`${refusal}没有留下文件。`} role="alert" />}
      {written !== null && <SetWritten set={written} />}
      {opinion.text !== '' && <p className="co-words">{opinion.text}</p>}
      {opinion.state === 'waived' && <p className="co-words">{`不再等待：${opinion.waivedReason}`}</p>}
      {opinion.evidence !== null && <EvidenceWords evidence={opinion.evidence} />}
    </article>
  )
}

function StateWords({ opinion }: { readonly opinion: CoOpinion }) {
  const { today } = useSession()
  if (opinion.state === 'received') return <span>{`${opinion.receivedOn ?? ''} 收到`}</span>
  if (opinion.state === 'waived') return <span className="quiet">不再等待</span>
  const left = daysBetween(today, opinion.due)
  return <span className={left < 0 ? 'co-late' : 'quiet'}>{`等意见，${daysLeftWords(left)}`}</span>
}

function EvidenceWords({ evidence }: { readonly evidence: NonNullable<CoOpinion['evidence']> }) {
  const { kind, name, signedBy, documentNumber } = evidence
  const said = [documentNumber, signedBy].filter((words) => words !== '').join('，')
  return (
    <p className="quiet">
      {`据${kind === 'package' ? '会办意见包' : '反馈表'}“${name}”登记${said === '' ? '' : `（${said}）`}，来件已留存。`}
    </p>
  )
}
