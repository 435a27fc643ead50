import { type CaseFile, caseFileSchema } from '../case/case-file.ts'
import type { Decision, Round, Version } from '../case/round.ts'
import { momentsOf } from '../journal/course.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { BureauPast } from './bureau-past.ts'
import type { AuditTools } from './case-line.ts'

/** The text that a line froze or decided about, as it was at that moment. */
export interface TextOfAct {
  readonly version: Version
  /** Null for the line that froze it. */
  readonly decision: Decision | null
  readonly checkCode: string | null
  /** Whether its hash, made anew, is the one written down; null: the settings of that time are not known. */
  readonly holds: boolean | null
}

const changedSchema = caseFileSchema.unwrap().partial()

const roundIn = (entry: JournalEntry): Round | null => changedSchema.safeParse(entry.set).data?.rounds?.at(-1) ?? null

/** What a line says about a text, from the line alone: fit for a list. Null where it is about none. */
export function actOnText(
  entry: JournalEntry,
  earlier: JournalEntry | null,
): { readonly version: Version; readonly decision: Decision | null; readonly round: Round } | null {
  const round = roundIn(entry)
  if (round === null) return null
  const before = earlier === null ? null : roundIn(earlier)
  const same = before?.number === round.number ? before : null
  const decision = round.decisions.at(-1)
  const decided = decision !== undefined && round.decisions.length > (same?.decisions.length ?? 0)
  const frozen = round.versions.length > (same?.versions.length ?? 0)
  if (!decided && !frozen) return null
  const number = decided ? decision.versionNumber : round.versions.length
  const version = round.versions.find((one) => one.number === number)
  return version === undefined ? null : { version, decision: decided ? decision : null, round }
}

/**
 * The text of a line with its hash made anew, under the bureau's settings of the moment in which it was frozen.
 * `entries`: the case's journal, oldest first; null where the line is about no text.
 */
export function textOfAct(
  entries: readonly JournalEntry[],
  seq: number,
  past: BureauPast,
  tools: AuditTools,
): TextOfAct | null {
  const entry = entries[seq - 1]
  const earlier = entries.slice(0, seq - 1).findLast((one) => one.set['rounds'] !== undefined) ?? null
  const act = entry === undefined ? null : actOnText(entry, earlier)
  if (act === null) return null
  const { version, decision, round } = act
  const checkCode = tools.checkCode(round)
  return { version, decision, checkCode, holds: hashOf(entries, round.number, version, past, tools) }
}

/** From the line that froze the version: the case before it, and the settings of that instant. */
function hashOf(
  entries: readonly JournalEntry[],
  roundNumber: number,
  version: Version,
  past: BureauPast,
  tools: AuditTools,
): boolean | null {
  for (const { entry, before } of momentsOf(entries)) {
    if (entry.set['rounds'] === undefined) continue
    const round = roundIn(entry)
    if (round?.number !== roundNumber || !round.versions.some((one) => one.id === version.id)) continue
    const file: CaseFile | undefined = caseFileSchema.safeParse(before).data
    if (file === undefined) return null
    let asked = false
    for (const bureau of past.settingsAround(entry.at)) {
      const hash = tools.textHash(file, bureau, entry.day, version.reply)
      if (hash === version.textHash) return true
      asked ||= hash !== null
    }
    return asked ? false : null
  }
  return null
}
