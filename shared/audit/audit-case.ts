/** 核验 of one case: chain, signatures, roles, steps, texts and decisions, line by line. */
import { type CaseFile, caseFileSchema } from '../case/case-file.ts'
import type { Roster } from '../identity/trust.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { handlesCases } from '../people/duties.ts'
import type { BureauPast } from './bureau-past.ts'
import { type AuditTools, type CaseLine, faultAt, rolesThen } from './case-line.ts'
import type { Fault } from './fault.ts'
import { clockRemarks, inOrder, type JournalAudit, type JournalLines, type TakenNumber } from './journal-audit.ts'
import { lineSignature, rememberingCertificates, type SignatureState } from './line-signature.ts'
import { readLines } from './read-lines.ts'
import { stepFaults } from './step-rules.ts'
import { textChecks } from './text-rules.ts'

const changedSchema = caseFileSchema.unwrap().partial()

/** The case after a line; null when the line does not fit a case. */
function applied(before: CaseFile | null, { set }: JournalEntry): CaseFile | null {
  if (before === null) return caseFileSchema.safeParse(set).data ?? null
  const changed = changedSchema.safeParse(set)
  // `partial()` of a strict object is what `set` is: changed top-level fields only.
  return changed.success ? ({ ...before, ...changed.data } as CaseFile) : null
}

/** A case keeps its name and its kind: a real case that turned into a sample would be believed on sample people's keys. */
function identityFault(line: CaseLine): Fault | null {
  const { before, after, entry } = line
  if (after.id !== entry.journal) return faultAt(line, 'notWhole', '写的是另一件案卷的编号。')
  return before.sample === after.sample ? null : faultAt(line, 'rewritten', '正式案卷与示例之间不能改换。')
}

/** Pauses after every line, so that whoever drives it can show progress and stop. */
export function* auditCase(given: JournalLines, past: BureauPast, tools: AuditTools): Generator<void, JournalAudit> {
  const verifier = rememberingCertificates(tools.verifier)
  const { entries, faults: chainFaults } = yield* readLines(given.journal, given.lines, given.known, verifier.hash)
  const faults: Fault[] = [...chainFaults]
  const signatures: (SignatureState | null)[] = []
  const numbers: TakenNumber[] = []
  const roster: Roster = past.now ?? { issuerKey: null, sampleIssuerKey: null, certificates: [], revocations: [] }
  const sample = entries[0]?.set['sample'] === true
  let signedBefore = false
  let recomputed = 0
  let unknownTexts = 0
  let before: CaseFile | null = null
  let previous: CaseLine['previous'] = null
  /** Behind a line that cannot be read or applied nobody knows what the case was. */
  let readable = true

  for (const [at, entry] of entries.entries()) {
    yield
    const seq = at + 1
    if (entry === null || entry.journal !== given.journal) {
      signatures.push(entry === null ? null : 'wrong')
      readable = false
      continue
    }
    const bureau = past.at(entry.at)
    const signed = lineSignature(entry, seq, roster, verifier, { sample, bureau, signedBefore })
    signatures.push(signed.state)
    if (signed.fault !== null) faults.push(signed.fault)
    signedBefore ||= entry.signature !== null
    if (!readable) continue
    const after: CaseFile | null = applied(before, entry)
    if (after === null) {
      faults.push({ kind: 'notWhole', journal: given.journal, seq, says: `第 ${seq} 条的内容不合案卷的格式。` })
      readable = false
      continue
    }
    const line: CaseLine = {
      seq,
      entry,
      before: before ?? after,
      after,
      previous,
      certificate: signed.certificate,
      past,
    }
    const identity = identityFault(line)
    if (identity !== null) faults.push(identity)
    if (before === null) {
      const first = firstFault(line)
      if (first !== null) faults.push(first)
    } else {
      faults.push(...stepFaults(line))
      const texts = textChecks(line, { ...tools, verifier })
      faults.push(...texts.faults)
      recomputed += texts.recomputed
      unknownTexts += texts.unknown
    }
    numbers.push(...newNumbers(line, before))
    previous = before === null ? null : { entry, before }
    before = after
  }
  const remarks = [
    ...(readable ? [] : ['因前面有读不出来的记录，此后的办理流程和正文没有核对，只核对了签名和次序。']),
    ...(unknownTexts === 0 ? [] : [`有 ${unknownTexts} 份送审稿当时的本单位设置已不可知，正文指纹没有重算。`]),
    ...clockRemarks(entries),
  ]
  return {
    journal: given.journal,
    lines: given.lines.length,
    entries,
    signatures,
    faults: inOrder(faults),
    remarks,
    recomputed,
    unknownTexts,
    // A sample's numbers are given back with it.
    numbers: sample ? [] : numbers,
  }
}

/** 收件: by anybody who handles cases. */
function firstFault(line: CaseLine): Fault | null {
  if (line.entry.step !== 'receive') return faultAt(line, 'wrongStage', '第一条不是收件。')
  const roles = rolesThen(line)
  if (roles === null || handlesCases(roles)) return null
  return faultAt(line, 'roleNotHeld', `${line.entry.by.name}当天不办理案卷，不能收件。`)
}

function newNumbers({ after, seq }: CaseLine, before: CaseFile | null): readonly TakenNumber[] {
  return after.rounds.flatMap(({ documentNumber }, at) =>
    documentNumber === null || (before?.rounds[at]?.documentNumber ?? null) !== null
      ? []
      : [{ number: documentNumber, seq }],
  )
}
