/** What leaves the audit page: the report to be printed, and the lines to be checked elsewhere. */
import { howToVerify } from '../../../shared/audit/how-to-verify.ts'
import { faultWords } from '../../../shared/audit/fault.ts'
import { countWords, verdictWords } from '../../../shared/audit/whole-audit.ts'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Cancelled, Desk, Failed } from '../../../shared/desk.ts'
import { type AuditReportParts, auditReport } from '../../../shared/forms/audit-report.ts'
import type { FormDocument } from '../../../shared/forms/form-document.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { bureauJournal } from '../../../shared/journal/entry.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import type { Verified } from '../../data/verify-journals.ts'
import { localDayTime } from '../../ui/local-time.ts'
import { type ActRow, actWords, entryOfRow } from './act-rows.ts'

const signatureWords = { signed: '有效', before: '无', wrong: '不能采信' } as const

export interface ToReport {
  readonly journal: string
  readonly subject: string
  readonly bureau: Bureau
  readonly rows: readonly ActRow[]
  /** Null: not checked. */
  readonly verified: Verified | null
  readonly madeBy: string
  /** ISO instant. */
  readonly madeAt: string
}

const keyWords = (key: string | null) => (key === null ? null : fingerprint(key, nobleLocksmith))

export function reportOf(given: ToReport): FormDocument {
  const { journal, subject, bureau, rows, verified } = given
  const audit = verified?.audits.find((one) => one.journal === journal)
  const faults = verified?.totals.faults.filter((fault) => fault.journal === journal) ?? []
  const checked: AuditReportParts['checked'] =
    verified === null || audit === undefined
      ? null
      : {
          at: localDayTime(verified.at),
          verdict: verdictWords({ ...verified.totals, faults }),
          counts: countWords(verified.totals),
          faults: faults.map(({ kind, says }) => ({ ...faultWords[kind], says })),
          remarks: audit.remarks,
        }
  return auditReport({
    unit: bureau.name,
    subject,
    checked,
    acts: rows.map((row) => {
      const { what, detail, stage, text } = actWords(row)
      const state = audit?.signatures[row.seq - 1]
      return {
        seq: row.seq,
        at: row.brief === null ? '' : localDayTime(row.brief.at),
        who: row.brief?.by.name ?? '',
        what: [what + (stage === null ? '' : `（${stage}）`), detail].filter(Boolean).join('：'),
        text: text === null ? '' : `第${text.version.number}稿\n${text.code ?? ''}`,
        signature: state == null ? (entryOfRow(row)?.signature == null ? '无' : '未核验') : signatureWords[state],
      }
    }),
    lastHash: sha256Hex(rows.at(-1)?.line ?? ''),
    fingerprint: keyWords(bureau.issuerKey ?? bureau.sampleIssuerKey),
    madeBy: given.madeBy,
    madeAt: localDayTime(given.madeAt),
    fonts: bureau.letter.fonts,
  })
}

type SetDesk = Pick<Desk, 'openSet' | 'addToSet' | 'closeSet' | 'dropSet' | 'readLines'>

export type LinesWritten = Awaited<ReturnType<Desk['closeSet']>> | Cancelled | Failed

/** The lines as they stand on the desk, byte for byte, with certificates and a word on how to check them: one folder. */
export async function writeLines(
  desk: SetDesk,
  given: { readonly journal: string; readonly subject: string; readonly bureau: Bureau; readonly day: string },
): Promise<LinesWritten> {
  const { journal, subject, bureau, day } = given
  const names =
    journal === bureauJournal
      ? [[bureauJournal, '本单位记录.jsonl']]
      : [
          [journal, '案卷记录.jsonl'],
          [bureauJournal, '本单位记录.jsonl'],
        ]
  const files: [string, string][] = []
  for (const [id = '', name = ''] of names) {
    const read = await desk.readLines(id)
    if (read.outcome === 'failed') return read
    files.push([name, read.lines.map((line) => `${line}\n`).join('')])
  }
  const { issuerKey, sampleIssuerKey, certificates, revocations } = bureau
  files.push(['certificates.json', JSON.stringify({ issuerKey, sampleIssuerKey, certificates, revocations }, null, 2)])
  const keys = { fingerprint: keyWords(issuerKey), sampleFingerprint: keyWords(sampleIssuerKey) }
  files.push(['说明.txt', howToVerify({ unit: bureau.name, subject, day, ...keys })])

  const opened = await desk.openSet(`审计-${subject.split('　')[0] ?? ''}-${day.replaceAll('-', '')}`)
  if (opened.outcome !== 'opened') return opened
  const encoder = new TextEncoder()
  for (const [name, text] of files) {
    const added = await desk.addToSet(opened.set, name, encoder.encode(text))
    if (added.outcome === 'added') continue
    await desk.dropSet(opened.set)
    return added
  }
  const closed = await desk.closeSet(opened.set)
  if (closed.outcome === 'failed') await desk.dropSet(opened.set)
  return closed
}
