import { useMemo } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { type Finding, type Severity, severityLabels } from '../../../shared/proofread/rule.ts'
import { findingsOf, ignoredReason } from '../../data/reply-findings.ts'

const severities = Object.keys(severityLabels) as readonly Severity[]

/** What the proofreader says of a version, the gravest first. */
export function useVersionFindings(file: CaseFile, bureau: Bureau, reply: Reply) {
  return useMemo(() => {
    const findings = findingsOf(file, bureau, reply)
    return {
      open: findings
        .filter((finding) => ignoredReason(file, finding) === null)
        .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
      ignored: findings.filter((finding) => ignoredReason(file, finding) !== null),
    }
  }, [file, bureau, reply])
}

/** 体检: what is still open, and what the clerk let stand and why. */
export function ChecksTab(props: {
  readonly file: CaseFile
  readonly open: readonly Finding[]
  readonly ignored: readonly Finding[]
  readonly onGo: (blockId: string) => void
}) {
  const { file, open, ignored, onGo } = props
  const { ignoredFindings } = presentRound(file)
  return (
    <>
      <h3 className="tab-head">未处理 {open.length}</h3>
      {open.length === 0 && <p className="quiet">体检没有未处理的问题。</p>}
      <ul className="check-list">
        {open.map((finding, at) => (
          <li key={at}>
            <span className="check-severity">{severityLabels[finding.severity]}</span>
            <button
              type="button"
              disabled={finding.blockId === null}
              onClick={() => finding.blockId !== null && onGo(finding.blockId)}
            >
              {finding.message}
              {finding.quote !== null && finding.quote.trim() !== '' && <q>{finding.quote}</q>}
            </button>
          </li>
        ))}
      </ul>
      <h3 className="tab-head">已忽略 {ignored.length}</h3>
      {ignored.length === 0 && <p className="quiet">承办人没有忽略过“必改”的问题。</p>}
      <ul className="check-list">
        {ignored.map((finding, at) => {
          const by = ignoredFindings.find((one) => one.rule === finding.rule && one.quote === finding.quote)
          return (
            <li key={at}>
              <span className="check-severity">忽略</span>
              <div>
                {finding.message}
                {finding.quote !== null && <q>{finding.quote}</q>}
                <div className="check-reason">
                  {by?.by.name}：{by?.reason}
                </div>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
