/**
 * Whether lines of another desk may become part of a case: line by line, with the case replayed as it goes. The lines
 * bring their own result along; here each is taken again by the step table, and must come to the very same case.
 */
import type { Bureau } from '../bureau/bureau.ts'
import { canonicalJson } from '../canonical-json.ts'
import { type CaseFile, caseFileSchema } from '../case/case-file.ts'
import type { Day } from '../day.ts'
import type { Certificate } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import { certifiedRoles, type Roster } from '../identity/trust.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { fieldsBeforeLast, replay } from '../journal/replay.ts'
import { signerOf } from '../journal/signed.ts'
import { ok, type Result, refuse } from '../result.ts'
import { advance, mayAdvance } from '../workflow/advance.ts'
import type { Actor, Facts } from '../workflow/step.ts'
import { isStepName, steps } from '../workflow/steps.ts'
import { whyNotTheirsToUndo, whyNotUndo } from '../workflow/undo.ts'
import { askedOf } from './asked-of-step.ts'
import { type BureauThen, bureausFor } from './bureau-then.ts'
import { clockFault, clockRemark } from './line-clock.ts'
import { isOpened } from './first-line.ts'
import { knownTexts, type KnownTexts } from './known-texts.ts'
import { vouchedFor } from './vouched-for.ts'

/** What this desk knows and can do, for the check. */
export interface ArrivalGround {
  readonly verifier: Verifier
  /** The bureau's people, with the certificates that came along (`rosterWith`). */
  readonly roster: Roster
  /** The bureau as it stood from which instant on, oldest first; the last one is the present. */
  readonly bureaus: readonly BureauThen[]
  /** The sender's settings, if they came along: they tell a changed text from different settings. */
  readonly theirBureau: Bureau | null
  /** `gatherFacts` of the page. */
  readonly factsOf: (file: CaseFile, bureau: Bureau, day: Day) => Facts
  /** The instant on this desk. */
  readonly now: string
}

/** Lines that may be taken. */
export interface Arrival {
  /** The case as it is after them. */
  readonly file: CaseFile
  /** The certificate behind each arriving line, in their order. */
  readonly signers: readonly Certificate[]
  /** What the importer should know; sentences. */
  readonly remarks: readonly string[]
}

/**
 * Checks the lines from the place `from` (counted from 0) of a chain; those before it are held here already. `entries`
 * is one unbroken chain (`readPackage` has seen to that).
 */
export function checkArrivingLines(
  entries: readonly JournalEntry[],
  from: number,
  ground: ArrivalGround,
): Result<Arrival> {
  const sample = entries[0]?.set['sample'] === true
  const held = entries.slice(0, from)
  const before = held.length === 0 ? null : replay(held, caseFileSchema)
  if (before !== null && !before.ok) return before
  const vouched = vouchedFor(entries, ground.roster)
  const texts = knownTexts()
  const signers: Certificate[] = []
  const remarks = new Set<string>()
  let file = before?.value ?? null
  for (let at = from; at < entries.length; at += 1) {
    const entry = entries[at]
    if (entry === undefined) break
    const signer = signerOf(entry, ground.roster, ground.verifier, { sample, arriving: !vouched(at) })
    if (!signer.ok) return refuse(`${signer.error.reason}${notTaken}`)
    const fault = faultOfLine(entry, signer.value) ?? clockFault(entry, entries[at - 1] ?? null, ground.now)
    if (fault !== null) return refuse(`第 ${entry.seq} 条记录${fault}${notTaken}`)
    const taken = takenAgain({ file, entries, at, signer: signer.value, ground, texts })
    if (!taken.ok)
      return refuse(
        `第 ${entry.seq} 条记录“${labelOf(entry.step)}”（${entry.by.name}）不能接收：${taken.error.reason}${notTaken}`,
      )
    file = taken.value
    signers.push(signer.value)
    const remark = clockRemark(entry, entries[at - 1] ?? null, ground.now)
    if (remark !== null) remarks.add(remark)
  }
  if (file === null) return refuse(`包里没有办理记录。${notTaken}`)
  const judged = texts.judged(file, ground.theirBureau, ground.factsOf)
  if (judged.fault !== null) return refuse(`${judged.fault}没有导入任何内容。`)
  return ok({ file, signers, remarks: [...remarks, ...judged.remarks] })
}

const notTaken = '没有导入任何内容，请与送包的人核对。'

/** 收件, 撤销上一步, or the label of the step. */
export const labelOf = (step: string): string =>
  step === 'receive' ? '收件' : step === 'undo' ? '撤销上一步' : isStepName(step) ? steps[step].label : '其他办理'

function faultOfLine(entry: JournalEntry, signer: Certificate): string | null {
  return signer.name === entry.by.name ? null : `写的是${entry.by.name}，证书上的姓名却是${signer.name}。`
}

interface Line {
  readonly file: CaseFile | null
  readonly entries: readonly JournalEntry[]
  readonly at: number
  readonly signer: Certificate
  readonly ground: ArrivalGround
  readonly texts: KnownTexts
}

/** The case after a line, taken again by this desk under the bureau of that time. */
function takenAgain(line: Line): Result<CaseFile> {
  const { file: before, entries, at, signer, ground } = line
  const entry = entries[at]
  if (entry === undefined) return refuse('这一条不见了。')
  const parsed = caseFileSchema.safeParse({ ...before, ...entry.set })
  if (!parsed.success || parsed.data.id !== entry.journal) return refuse('内容不合规范。')
  const after = parsed.data
  const actor = { id: entry.by.id, name: entry.by.name, roles: certifiedRoles(signer, entry.day) }
  let refusal: Result<CaseFile> = refuse('本机还没有本单位资料，请先导入本单位资料包。')
  for (const bureau of bureausFor(entry.at, ground.bureaus)) {
    const facts = line.texts.forLine(before ?? after, after, ground.factsOf(before ?? after, bureau, entry.day))
    const taken = takenUnder({ ...line, entry, actor, facts, after })
    if (taken.ok) return taken
    refusal = taken
  }
  return refusal
}

interface Retaken extends Line {
  readonly entry: JournalEntry
  readonly actor: Actor
  readonly facts: Facts
  readonly after: CaseFile
}

const different = refuse('它写下的内容与这一步办出来的不一样，可能被改动过。')

function takenUnder({ file: before, entries, at, entry, actor, facts, after }: Retaken): Result<CaseFile> {
  if (before === null) {
    if (entry.step !== 'receive' || !isOpened(after, entry)) return refuse('案卷不是从收件开始的。')
    const refusal = mayAdvance(after, 'register', actor, facts)
    return refusal === null ? ok(after) : refuse(refusal.reason)
  }
  if (entry.step === 'undo') return undone(before, entries, at, actor, facts, after)
  if (!isStepName(entry.step)) return refuse('本机的程序不认识这一步，请先把程序升级到同一版本。')
  const asked = askedOf(entry.step, before, after)
  if (asked === null) return different
  const act = { by: actor, day: entry.day, at: entry.at, id: asked.id }
  const taken = advance(before, entry.step, asked.input, act, facts)
  if (!taken.ok) return taken
  return canonicalJson(taken.value) === canonicalJson(after) ? ok(after) : different
}

function undone(
  before: CaseFile,
  entries: readonly JournalEntry[],
  at: number,
  actor: Actor,
  facts: Facts,
  after: CaseFile,
): Result<CaseFile> {
  const earlier = entries.slice(0, at)
  const last = earlier.at(-1)?.step
  const reason = whyNotUndo(last)
  const fields = fieldsBeforeLast(earlier)
  if (reason !== null) return refuse(reason)
  if (last === undefined || fields === null) return different
  if (canonicalJson({ ...before, ...fields }) !== canonicalJson(after)) return different
  const foreign = whyNotTheirsToUndo(last, after, actor, facts)
  return foreign === null ? ok(after) : refuse(foreign)
}
