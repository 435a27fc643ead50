import { Button, Progress } from 'antd'
import { faultWords, type Fault } from '../../../shared/audit/fault.ts'
import { countWords, verdictWords } from '../../../shared/audit/whole-audit.ts'
import { localDayTime } from '../../ui/local-time.ts'
import type { Verification } from './use-verification.ts'

/** What 核验 is doing or has found; a press on a fault leads to its line. */
export function Verdict(props: {
  readonly verification: Verification
  readonly nameOf: (journal: string) => string
  readonly onCancel: () => void
  readonly onGo: (journal: string, seq: number | null) => void
}) {
  const { verification, nameOf, onCancel, onGo } = props
  if (verification.kind === 'idle') {
    return verification.refusal === null ? null : <p className="audit-verdict audit-wrong">{verification.refusal}</p>
  }
  if (verification.kind === 'running') {
    const { done, all } = verification
    return (
      <div className="audit-verdict audit-running">
        <span className="nowrap">正在核对签名、次序、岗位和正文指纹</span>
        <Progress percent={all === 0 ? 0 : Math.floor((done / all) * 100)} size="small" />
        <Button onClick={onCancel}>取消</Button>
      </div>
    )
  }
  const { totals, at } = verification.verified
  const right = totals.faults.length === 0
  return (
    <section className={right ? 'audit-verdict audit-right' : 'audit-verdict audit-wrong'} aria-label="核验结果">
      <p>
        <b>{`${right ? '✓' : '✕'} ${verdictWords(totals)}`}</b>
        <span className="quiet">{`　${localDayTime(at)}　${countWords(totals)}`}</span>
      </p>
      {!right && (
        <ul className="audit-faults">
          {totals.faults.map((fault, at_) => (
            // oxlint-disable-next-line react/no-array-index-key
            <FaultLine key={at_} fault={fault} name={nameOf(fault.journal)} onGo={onGo} />
          ))}
        </ul>
      )}
      {totals.remarks.length > 0 && (
        <ul className="audit-remarks quiet">
          {totals.remarks.map(({ journal, says }) => (
            <li key={journal + says}>{`${nameOf(journal)}：${says}`}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FaultLine(props: {
  readonly fault: Fault
  readonly name: string
  readonly onGo: (journal: string, seq: number | null) => void
}) {
  const { fault, name, onGo } = props
  const { title, means } = faultWords[fault.kind]
  return (
    <li>
      <button type="button" onClick={() => onGo(fault.journal, fault.seq)}>
        <b className="nowrap">{title}</b>
        <span>{`${name} ${fault.says}`}</span>
      </button>
      <span className="quiet">{means}</span>
    </li>
  )
}
