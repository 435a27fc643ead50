import { useMemo } from 'react'
import { bureauChangeWords, serialWords } from '../../../shared/audit/bureau-words.ts'
import { bureauPast } from '../../../shared/audit/bureau-past.ts'
import { type Fault, faultWords } from '../../../shared/audit/fault.ts'
import { actOnText, textOfAct } from '../../../shared/audit/text-of-act.ts'
import { certificateOf, certifiedRoles } from '../../../shared/identity/trust.ts'
import { momentsOf } from '../../../shared/journal/course.ts'
import { bureauJournal, type JournalEntry } from '../../../shared/journal/entry.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { useSession } from '../../data/session.tsx'
import { auditTools } from '../../data/verify-journals.ts'
import { VersionText } from '../../editor/version-text.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { type ActRow, actWords, entriesOf, entryOfRow, shortHash } from './act-rows.ts'

/** One act in full: who, when, what, over which text, under which signature. */
export function ActDetail(props: {
  readonly rows: readonly ActRow[]
  readonly row: ActRow
  readonly bureauRows: readonly ActRow[]
  readonly faults: readonly Fault[]
}) {
  const { rows, row, bureauRows, faults } = props
  const entry = entryOfRow(row)
  const { what, detail, stage } = actWords(row)
  return (
    <aside className="audit-detail" aria-label="这一条记录">
      <h2>{`第 ${row.seq} 条　${what}`}</h2>
      {faults.map((fault) => (
        <p key={fault.kind + fault.says} className="audit-fault">
          <b>{faultWords[fault.kind].title}</b>
          {`　${fault.says}${faultWords[fault.kind].means}`}
        </p>
      ))}
      {entry === null ? (
        <pre className="audit-raw">{row.line.slice(0, 2000)}</pre>
      ) : (
        <>
          <dl className="audit-facts">
            <Who entry={entry} />
            <dt>何时</dt>
            <dd>{localDayTime(entry.at)}</dd>
            <dt>何事</dt>
            <dd>
              {what}
              {stage !== null && <span className="quiet">{` → ${stage}`}</span>}
              {detail !== '' && <div>{detail}</div>}
              {entry.journal === bureauJournal && <Changes rows={rows} row={row} />}
            </dd>
            <dt>本条指纹</dt>
            <dd>
              <code className="audit-hash">{shortHash(sha256Hex(row.line))}</code>
            </dd>
            <dt>上一条</dt>
            <dd>
              <code className="audit-hash">{entry.prev === null ? '（这是第一条）' : shortHash(entry.prev)}</code>
            </dd>
          </dl>
          {entry.journal !== bureauJournal && <Text rows={rows} row={row} bureauRows={bureauRows} />}
        </>
      )}
    </aside>
  )
}

function Who({ entry }: { readonly entry: JournalEntry }) {
  const { bureau } = useSession()
  const certificate = entry.signature === null ? null : certificateOf(bureau, entry.signature.certificate)
  const deputised = certificate?.deputising.filter(({ from, until }) => from <= entry.day && entry.day <= until) ?? []
  return (
    <>
      <dt>何人</dt>
      <dd>
        {entry.by.name}
        {certificate !== null && (
          <div className="quiet">
            {[certificate.section, certificate.post].filter(Boolean).join(' ')}
            {`　${certifiedRoles(certificate, entry.day)
              .map((role) => roleLabels[role])
              .join('、')}`}
          </div>
        )}
        {deputised.map(({ role, of, from, until }) => (
          <div key={role + of.id} className="quiet">{`代行${of.name}的${roleLabels[role]}（${from} 至 ${until}）`}</div>
        ))}
      </dd>
      <dt>证书</dt>
      <dd>
        {entry.signature === null
          ? '没有签名'
          : `${serialWords(entry.signature.certificate)}${certificate === null ? '（不在现在的名册中）' : ''}`}
      </dd>
    </>
  )
}

function Changes({ rows, row }: { readonly rows: readonly ActRow[]; readonly row: ActRow }) {
  const words = useMemo(() => {
    const wanted = entryOfRow(row)
    for (const { entry, before } of momentsOf(entriesOf(rows))) {
      if (entry === wanted) return bureauChangeWords(before, entry)
    }
    return []
  }, [rows, row])
  return (
    <ul className="audit-changes">
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const holdsWords = { true: '✓ 重算相符', false: '✕ 重算不符：正文被换过' } as const

/** The text as it was at that moment, its hash made anew. */
function Text(props: {
  readonly rows: readonly ActRow[]
  readonly row: ActRow
  readonly bureauRows: readonly ActRow[]
}) {
  const { rows, row, bureauRows } = props
  const text = useMemo(() => {
    const wanted = entryOfRow(row)
    // Nearly every line is about no text: only for those that are, the journal is read from its first line.
    const earlier = row.earlier === null ? null : entryOfRow(row.earlier)
    if (wanted === null || actOnText(wanted, earlier) === null) return null
    const entries = entriesOf(rows.slice(0, row.seq))
    return textOfAct(entries, entries.indexOf(wanted) + 1, bureauPast(entriesOf(bureauRows)), auditTools)
  }, [rows, row, bureauRows])
  if (text === null) return null
  const { version, decision, checkCode, holds } = text
  return (
    <section className="audit-text">
      <h3>{`何文：第 ${version.number} 稿`}</h3>
      <dl className="audit-facts">
        {decision !== null && (
          <>
            <dt>意见</dt>
            <dd>{`${decision.by.name}（${roleLabels[decision.role]}）${decision.opinion === '' ? '未写意见' : decision.opinion}`}</dd>
            {decision.onBehalfOf !== null && (
              <>
                <dt>代行</dt>
                <dd>{decision.onBehalfOf.name}</dd>
              </>
            )}
            {decision.evidence.kind === 'paper' && (
              <>
                <dt>凭据</dt>
                <dd>{`纸面签批，${decision.evidence.recordedBy.name}登记，校验码 ${decision.evidence.checkCode}`}</dd>
              </>
            )}
          </>
        )}
        <dt>正文指纹</dt>
        <dd>
          <code className="audit-hash">{shortHash(version.textHash)}</code>
          <div className={holds === false ? 'audit-bad' : holds === true ? 'audit-good' : 'quiet'}>
            {holds === null ? '当时的本单位设置已不可知，没有重算' : holdsWords[`${holds}`]}
          </div>
        </dd>
        <dt>校验码</dt>
        <dd className="nowrap">{checkCode ?? '—'}</dd>
      </dl>
      <VersionText reply={version.reply} />
    </section>
  )
}
