/** 核验 of the bureau's own journal: who changed what with which right, and whether its lists only grew. */
import { type Bureau, bureauSchema } from '../bureau/bureau.ts'
import { canonicalJson } from '../canonical-json.ts'
import { documentNumberText } from '../case/round.ts'
import type { Certificate } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import { certifiedRoles, isGenuine, isGenuineRevocation, type Roster } from '../identity/trust.ts'
import { bureauJournal, type JournalEntry } from '../journal/entry.ts'
import { mayChangeBureau } from '../people/may-change-bureau.ts'
import { rolesOn } from '../people/person.ts'
import type { Fault, FaultKind } from './fault.ts'
import { clockRemarks, inOrder, type JournalAudit, type JournalLines } from './journal-audit.ts'
import { lineSignature, rememberingCertificates, type SignatureState } from './line-signature.ts'
import { readLines } from './read-lines.ts'

interface BureauLine {
  readonly seq: number
  readonly entry: JournalEntry
  readonly before: Bureau | null
  readonly after: Bureau
  readonly certificate: Certificate | null
}

const fault = (line: BureauLine, kind: FaultKind, words: string): Fault => ({
  kind,
  journal: bureauJournal,
  seq: line.seq,
  says: `第 ${line.seq} 条：${words}`,
})

const applied = (before: Bureau | null, { set }: JournalEntry): Bureau | null =>
  bureauSchema.safeParse({ ...before, ...set }).data ?? null

/** A bureau that was only the sample's begins anew when the real one is founded. */
const beginsAnew = ({ before, after }: BureauLine): boolean => before === null || (before.sample && !after.sample)

function rightFault(line: BureauLine): Fault | null {
  const { entry, before, certificate } = line
  // Founding needs no role: there is nobody yet to give one.
  if (before === null || entry.step === 'found') return null
  const person = before.people.find((one) => one.id === entry.by.id)
  const roles = certificate === null ? person && rolesOn(person, entry.day) : certifiedRoles(certificate, entry.day)
  if (roles === undefined) return null
  const reason = mayChangeBureau({ roles, sample: certificate?.sample ?? person?.sample ?? false }, entry.step, before)
  return reason === null ? null : fault(line, 'mayNotChange', `${entry.by.name}：${reason}`)
}

/** Items of the list before that are not in the list after. */
function lost<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  if (before === after) return []
  const kept = new Set(after.map((item) => canonicalJson(item)))
  return before.filter((item) => !kept.has(canonicalJson(item)))
}

function listFaults(line: BureauLine): readonly Fault[] {
  const { before, after, entry } = line
  if (before === null || beginsAnew(line)) return []
  const faults: Fault[] = []
  if (entry.set['certificates'] !== undefined) {
    const gone = lost(before.certificates, after.certificates).find((one) => !one.sample)
    if (gone !== undefined) faults.push(fault(line, 'takenOut', `${gone.name}的一张证书被删去或改动。`))
  }
  if (entry.set['revocations'] !== undefined && lost(before.revocations, after.revocations).length > 0) {
    faults.push(fault(line, 'takenOut', '有吊销记录被删去或改动。'))
  }
  // A sample gives its numbers back when it is removed.
  if (entry.set['issuedNumbers'] !== undefined && entry.step !== 'removeCase') {
    const gone = lost(before.issuedNumbers, after.issuedNumbers)[0]
    if (gone !== undefined)
      faults.push(fault(line, 'takenOut', `文号 ${documentNumberText(gone)} 的登记被删去或改动。`))
  }
  return faults
}

function issuerFaults(line: BureauLine, verifier: Verifier): readonly Fault[] {
  const { before, after, entry } = line
  const faults: Fault[] = []
  if (before !== null && !beginsAnew(line) && before.issuerKey !== null && before.issuerKey !== after.issuerKey) {
    faults.push(fault(line, 'otherIssuer', '签发密钥变了。'))
  }
  const issuers = [after.issuerKey, after.sampleIssuerKey]
  if (entry.set['certificates'] !== undefined) {
    for (const one of after.certificates) {
      const ours = one.sample || issuers[0] === one.issuer
      if (!ours || !isGenuine(one, verifier)) faults.push(fault(line, 'forged', `${one.name}的证书不是本单位签发的。`))
    }
  }
  if (entry.set['revocations'] !== undefined) {
    for (const one of after.revocations) {
      if (!issuers.includes(one.issuer) || !isGenuineRevocation(one, verifier)) {
        faults.push(fault(line, 'forged', '有一项吊销不是本单位签发的。'))
      }
    }
  }
  return faults
}

function peopleFaults(line: BureauLine): readonly Fault[] {
  if (line.entry.set['people'] === undefined) return []
  return line.after.people
    .filter(({ roles }) => roles.includes('systemAdmin') && roles.includes('securityAuditor'))
    .map((person) => fault(line, 'dutiesMixed', `${person.name}同时是系统管理员和安全审计员。`))
}

function numberFaults(line: BureauLine): readonly Fault[] {
  if (line.entry.set['issuedNumbers'] === undefined) return []
  const known = new Map<string, string>()
  return line.after.issuedNumbers.flatMap((issued) => {
    const printed = documentNumberText(issued)
    const holder = known.get(printed)
    known.set(printed, issued.caseId)
    return holder === undefined || holder === issued.caseId
      ? []
      : [fault(line, 'numberTwice', `${printed} 登记给了两件。`)]
  })
}

/** The same fault in every later line says nothing new. */
function unheard(faults: readonly Fault[], heard: Set<string>): readonly Fault[] {
  return faults.filter(({ kind, says }) => {
    const what = `${kind} ${says.replace(/^第 \d+ 条：/u, '')}`
    return !heard.has(what) && heard.add(what)
  })
}

/** Pauses after every line. */
export function* auditBureau(given: JournalLines, verifierGiven: Verifier): Generator<void, JournalAudit> {
  const verifier = rememberingCertificates(verifierGiven)
  const { entries, faults: chainFaults } = yield* readLines(bureauJournal, given.lines, given.known, verifier.hash)
  const faults: Fault[] = [...chainFaults]
  const signatures: (SignatureState | null)[] = []
  const heard = new Set<string>()
  const last = bureauAfter(entries)
  let before: Bureau | null = null
  let signedBefore = false
  let readable = true

  for (const [at, entry] of entries.entries()) {
    yield
    const seq = at + 1
    if (entry === null) {
      signatures.push(null)
      readable = false
      continue
    }
    const after: Bureau | null = readable ? applied(before, entry) : null
    const roster = rosterFor(before, after, last)
    // Sample people act where the bureau is the sample's, and on what a sample case needs.
    const signed = lineSignature(entry, seq, roster, verifier, { sample: true, bureau: before, signedBefore })
    signatures.push(signed.state)
    if (signed.fault !== null) faults.push(signed.fault)
    signedBefore ||= entry.signature !== null
    if (!readable) continue
    if (after === null) {
      faults.push({ kind: 'notWhole', journal: bureauJournal, seq, says: `第 ${seq} 条的内容不合格式。` })
      readable = false
      continue
    }
    const line: BureauLine = { seq, entry, before, after, certificate: signed.certificate }
    const right = rightFault(line)
    const found = [...listFaults(line), ...issuerFaults(line, verifier), ...peopleFaults(line), ...numberFaults(line)]
    faults.push(...(right === null ? [] : [right]), ...unheard(found, heard))
    before = after
  }
  return {
    journal: bureauJournal,
    lines: given.lines.length,
    entries,
    signatures,
    faults: inOrder(faults),
    remarks: [
      ...(readable ? [] : ['因前面有读不出来的记录，此后的修改没有核对，只核对了签名和次序。']),
      ...clockRemarks(entries),
    ],
    recomputed: 0,
    unknownTexts: 0,
    numbers: [],
  }
}

/** Certificates of that moment: those of a sample that was opened again are no longer in today's list. */
function rosterFor(before: Bureau | null, after: Bureau | null, last: Bureau | null): Roster {
  const known = [before, after, last].filter((bureau) => bureau !== null)
  return {
    issuerKey:
      (before?.sample === true ? after?.issuerKey : before?.issuerKey) ?? after?.issuerKey ?? last?.issuerKey ?? null,
    sampleIssuerKey: known.find((bureau) => bureau.sampleIssuerKey !== null)?.sampleIssuerKey ?? null,
    certificates: known.flatMap((bureau) => bureau.certificates),
    revocations: last?.revocations ?? [],
  }
}

function bureauAfter(entries: readonly (JournalEntry | null)[]): Bureau | null {
  const fields: Record<string, unknown> = {}
  for (const entry of entries) Object.assign(fields, entry?.set)
  return bureauSchema.safeParse(fields).data ?? null
}
