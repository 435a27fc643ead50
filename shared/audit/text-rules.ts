/** The line as a change of texts and of what was decided about them. */
import { canonicalJson } from '../canonical-json.ts'
import { type Decision, documentNumberText, type Round, type Version } from '../case/round.ts'
import { rolesOn } from '../people/person.ts'
import { turnOf } from '../workflow/turn.ts'
import { type AuditTools, type CaseLine, faultAt, holdsOne } from './case-line.ts'
import type { Fault } from './fault.ts'

export interface TextChecks {
  readonly faults: readonly Fault[]
  /** Versions whose hash was made anew and held, and those for which it could not be made. */
  readonly recomputed: number
  readonly unknown: number
}

export const noTextChecks: TextChecks = { faults: [], recomputed: 0, unknown: 0 }

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** Every item of the old list still stands, unchanged, at the head of the new one. */
const grew = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length <= after.length && same(before, after.slice(0, before.length))

function rewritten(line: CaseLine): Fault | null {
  const { before, after } = line
  for (const [at, round] of before.rounds.entries()) {
    const now = after.rounds[at]
    const which = before.rounds.length > 1 ? `第 ${round.number} 次办理的` : ''
    if (now === undefined) return faultAt(line, 'rewritten', `第 ${round.number} 次办理不见了。`)
    if (!grew(round.versions, now.versions)) return faultAt(line, 'rewritten', `${which}送审稿被改动或删去。`)
    if (!grew(round.decisions, now.decisions)) return faultAt(line, 'rewritten', `${which}审批意见被改动或删去。`)
    if (round.documentNumber !== null && !same(round.documentNumber, now.documentNumber)) {
      return faultAt(line, 'rewritten', `已编的文号 ${documentNumberText(round.documentNumber)} 被改动或删去。`)
    }
    const past = at < before.rounds.length - 1
    if (past && !same(round, now)) return faultAt(line, 'rewritten', `第 ${round.number} 次办理的内容被改动。`)
  }
  return null
}

/** Made anew under the bureau's settings of the moment, or of a desk that had not heard of a change. */
function hashHolds(line: CaseLine, version: Version, tools: AuditTools): boolean | null {
  let asked = false
  for (const bureau of line.past.settingsAround(line.entry.at)) {
    const hash = tools.textHash(line.before, bureau, line.entry.day, version.reply)
    if (hash === version.textHash) return true
    asked ||= hash !== null
  }
  return asked ? false : null
}

function deciderFault(line: CaseLine, decision: Decision, round: Round, tools: AuditTools): Fault | null {
  const { entry, past } = line
  const { evidence, by } = decision
  if (evidence.kind === 'signed') {
    if (by.id === entry.by.id) return null
    return faultAt(line, 'otherDecider', `审批意见写的是${by.name}，签名的是${entry.by.name}。`)
  }
  if (evidence.recordedBy.id !== entry.by.id) {
    return faultAt(line, 'otherDecider', `登记人写的是${evidence.recordedBy.name}，签名的是${entry.by.name}。`)
  }
  if (!tools.isCheckCode(round, evidence.checkCode)) {
    return faultAt(line, 'codeDiffers', `纸上的校验码 ${evidence.checkCode} 不是当时这一稿的。`)
  }
  const bureau = past.at(entry.at)
  const person = bureau?.people.find((one) => one.id === by.id)
  if (bureau === null || person === undefined) return null
  if (holdsOne(rolesOn(person, decision.day), turnOf(line.before, bureau))) return null
  return faultAt(line, 'roleNotHeld', `当时不该由${by.name}审签。`)
}

function decisionFaults(line: CaseLine, decision: Decision, before: Round, after: Round, tools: AuditTools) {
  const faults: Fault[] = []
  const version = after.versions.find((one) => one.number === decision.versionNumber)
  if (version?.textHash !== decision.textHash) {
    faults.push(
      faultAt(
        line,
        'decisionOverOtherText',
        `${decision.by.name}的意见不是对第 ${decision.versionNumber} 稿的正文作出的。`,
      ),
    )
  }
  // A leader who amends while approving is no drafter: their approval covers what they wrote.
  const authors = [...before.drafters, ...before.versions.filter((one) => one.amends === null).map((one) => one.by)]
  if (decision.kind !== 'returned' && authors.some((author) => author.id === decision.by.id)) {
    faults.push(faultAt(line, 'drafterDecided', `${decision.by.name}起草或修改过这份稿件，又审批了它。`))
  }
  const decider = deciderFault(line, decision, before, tools)
  return decider === null ? faults : [...faults, decider]
}

/** Everything about texts and decisions in one line. */
export function textChecks(line: CaseLine, tools: AuditTools): TextChecks {
  const { entry, before, after } = line
  // Most lines touch no round; an undo is held against the line that it takes back.
  if (entry.set['rounds'] === undefined || entry.step === 'undo') return noTextChecks
  const faults: Fault[] = []
  const past = rewritten(line)
  if (past !== null) faults.push(past)
  let recomputed = 0
  let unknown = 0
  for (const [at, now] of after.rounds.entries()) {
    const then = before.rounds[at]
    for (const version of now.versions.slice(then?.versions.length ?? 0)) {
      const holds = hashHolds(line, version, tools)
      if (holds === null) unknown += 1
      else if (holds) recomputed += 1
      else faults.push(faultAt(line, 'otherText', `第 ${version.number} 稿的正文与记下的指纹不符。`))
    }
    if (then === undefined) continue
    for (const decision of now.decisions.slice(then.decisions.length)) {
      faults.push(...decisionFaults(line, decision, then, now, tools))
    }
  }
  return { faults, recomputed, unknown }
}
