/** 核验 over several journals: what no single one can tell, and the result in words. */
import type { Bureau } from '../bureau/bureau.ts'
import { documentNumberText } from '../case/round.ts'
import { bureauJournal } from '../journal/entry.ts'
import type { Fault } from './fault.ts'
import type { JournalAudit } from './journal-audit.ts'

/** 文号 given once, and only as booked. `nameOf`: a case as the reader knows it, 第1185号. */
export function numberFaults(
  audits: readonly JournalAudit[],
  bureau: Bureau,
  nameOf: (caseId: string) => string,
): readonly Fault[] {
  const holders = new Map<string, string>()
  return audits.flatMap(({ journal, numbers }) =>
    numbers.flatMap(({ number, seq }): readonly Fault[] => {
      const printed = documentNumberText(number)
      const holder = holders.get(printed)
      holders.set(printed, journal)
      if (holder !== undefined) {
        const other = holder === journal ? '本件的另一次办理' : nameOf(holder)
        return [{ kind: 'numberTwice', journal, seq, says: `第 ${seq} 条：${printed} 已经给了${other}。` }]
      }
      const booked = bureau.issuedNumbers.find((issued) => documentNumberText(issued) === printed)
      if (booked?.caseId === journal) return []
      const where = booked === undefined ? '没有登记' : `登记给了${nameOf(booked.caseId)}`
      return [
        { kind: 'numberNotBooked', journal, seq, says: `第 ${seq} 条：${printed} 在本单位的文号登记中${where}。` },
      ]
    }),
  )
}

export interface AuditTotals {
  readonly journals: number
  readonly lines: number
  readonly signed: number
  readonly unsigned: number
  readonly texts: number
  readonly faults: readonly Fault[]
  readonly remarks: readonly { readonly journal: string; readonly says: string }[]
}

export function totalsOf(audits: readonly JournalAudit[], others: readonly Fault[]): AuditTotals {
  const count = (state: string) =>
    audits.reduce((sum, audit) => sum + audit.signatures.filter((one) => one === state).length, 0)
  return {
    journals: audits.length,
    lines: audits.reduce((sum, audit) => sum + audit.lines, 0),
    signed: count('signed'),
    unsigned: count('before'),
    texts: audits.reduce((sum, audit) => sum + audit.recomputed, 0),
    faults: [...audits.flatMap((audit) => audit.faults), ...others],
    remarks: audits.flatMap(({ journal, remarks }) => remarks.map((says) => ({ journal, says }))),
  }
}

/** The result in one sentence. */
export function verdictWords({ faults }: AuditTotals): string {
  if (faults.length === 0) return '全部核对无误'
  const journals = new Set(faults.map((fault) => fault.journal))
  const cases = [...journals].filter((journal) => journal !== bureauJournal).length
  const where = [...(journals.has(bureauJournal) ? ['本单位日志'] : []), ...(cases > 0 ? [` ${cases} 件案卷`] : [])]
  return `发现 ${faults.length} 处不符，涉及${where.join('和')}`
}

/** What was checked, for the line under the result. */
export function countWords({ journals, lines, signed, unsigned, texts }: AuditTotals): string {
  const before = unsigned === 0 ? '' : `，启用账户以前的 ${unsigned} 条没有签名`
  return `共核对 ${journals} 份日志、${lines} 条记录；签名有效 ${signed} 条${before}；送审稿指纹重算相符 ${texts} 份。`
}
