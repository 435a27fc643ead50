import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { type Finding, type Severity, severityLabels } from '../../../shared/proofread/rule.ts'
import { ignoredReason } from '../../data/reply-findings.ts'
import { useTakeStep } from '../../steps/step-done.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'

const severities = Object.keys(severityLabels) as readonly Severity[]

/** A finding has no id of its own; its place and rule are one. */
export const findingKey = (finding: Finding): string =>
  [finding.rule, finding.blockId ?? '', finding.start ?? '', finding.quote ?? ''].join('|')

/** What is open, in the order in which it is shown: the gravest first, then as the text goes. */
export const openFindings = (file: CaseFile, findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter((finding) => ignoredReason(file, finding) === null)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))

/** 体检: what the proofreader found, the gravest first; what was let stand, below, with its reason. */
export function ChecksSection(props: {
  readonly file: CaseFile
  readonly findings: readonly Finding[]
  readonly current: string | null
  readonly readOnly: boolean
  readonly onGo: (finding: Finding) => void
}) {
  const { file, findings, current, readOnly, onGo } = props
  const open = openFindings(file, findings)
  const ignored = findings.filter((finding) => ignoredReason(file, finding) !== null)
  return (
    <>
      {open.length === 0 && <p className="pane-empty">体检没有发现问题。</p>}
      {severities.map((severity) => {
        const group = open.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity} className={`finding-group finding-${severity}`}>
            <h3>
              {severityLabels[severity]} <span className="pane-count">{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingRow
                  key={findingKey(finding)}
                  file={file}
                  finding={finding}
                  current={findingKey(finding) === current}
                  readOnly={readOnly}
                  onGo={onGo}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {ignored.length > 0 && (
        <section className="finding-group">
          <h3>
            已忽略 <span className="pane-count">{ignored.length}</span>
          </h3>
          <ul>
            {ignored.map((finding) => (
              <li key={findingKey(finding)} className="finding">
                <span className="quiet">{finding.message}</span>
                <span className="finding-reason">理由：{ignoredReason(file, finding)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function FindingRow(props: {
  readonly file: CaseFile
  readonly finding: Finding
  readonly current: boolean
  readonly readOnly: boolean
  readonly onGo: (finding: Finding) => void
}) {
  const { file, finding, current, readOnly, onGo } = props
  const [ignoring, setIgnoring] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={row} className={current ? 'finding finding-current' : 'finding'}>
      <button type="button" className="finding-go" onClick={() => onGo(finding)} disabled={finding.blockId === null}>
        {finding.quote !== null && finding.quote.trim() !== '' && (
          <span className="finding-quote">{finding.quote}</span>
        )}
        <span>{finding.message}</span>
        {finding.fix !== undefined && (
          <span className="finding-fix">{finding.fix === '' ? '建议删去' : `可改为“${finding.fix}”`}</span>
        )}
      </button>
      {finding.severity === 'must' && !readOnly && !ignoring && (
        <button type="button" className="text-button small" onClick={() => setIgnoring(true)}>
          忽略
        </button>
      )}
      {ignoring && <IgnoreForm file={file} finding={finding} onClose={() => setIgnoring(false)} />}
    </li>
  )
}

/** A 必改 may stand, but not without a reason: the approver reads it. */
function IgnoreForm(props: { readonly file: CaseFile; readonly finding: Finding; readonly onClose: () => void }) {
  const { file, finding, onClose } = props
  const take = useTakeStep()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)

  async function ignore() {
    const refusal = await take(file, 'ignoreFinding', { rule: finding.rule, quote: finding.quote, reason })
    if (refusal === null) onClose()
    else setRefused(refusal.reason)
  }

  return (
    <div className="ignore-form">
      <GrowingText
        autoFocus
        rows={2}
        mostRows={4}
        value={reason}
        placeholder="写明理由，审核人会看到"
        aria-label="忽略的理由"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      {refused !== null && <span className="field-warn small">{refused}</span>}
      <div className="ignore-form-keys">
        <Button onClick={() => void ignore()}>忽略</Button>
        <Button type="text" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  )
}
