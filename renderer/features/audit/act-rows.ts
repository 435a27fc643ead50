/** The lines of a journal as rows: what is read at once for all, and what only for those in view. */
import { actOnText } from '../../../shared/audit/text-of-act.ts'
import { changedParts } from '../../../shared/audit/bureau-words.ts'
import type { Version } from '../../../shared/case/round.ts'
import { entryOf } from '../../../shared/journal/chain.ts'
import { bureauJournal, draftEntrySchema, type JournalEntry } from '../../../shared/journal/entry.ts'
import type { PersonRef } from '../../../shared/people/roles.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { entryWords } from '../../../shared/workflow/journal-words.ts'
import { stepNames, steps, type StepName } from '../../../shared/workflow/steps.ts'
import { bureauStepLabels } from '../../data/change-bureau.ts'
import { sha256Hex } from '../../data/hashing.ts'

/** What the list is filtered by, read without reading the whole line. */
export interface Brief {
  readonly at: string
  readonly day: string
  readonly by: PersonRef
  readonly step: string
}

export interface ActRow {
  readonly seq: number
  readonly line: string
  /** Null: the line cannot be read. */
  readonly brief: Brief | null
  /** The line before that touched the rounds: what this one added is told against it. */
  readonly earlier: ActRow | null
}

const briefSchema = draftEntrySchema.unwrap().pick({ at: true, day: true, by: true, step: true }).strip()

/**
 * A canonical line has its keys in order: all but the step stand before what was changed, the step behind it. No text
 * holds these marks, since its quotes are escaped. Reading ten thousand lines whole would hold the page up.
 */
function briefOf(line: string): Brief | null {
  const head = line.slice(0, Math.max(0, line.indexOf('"set":')))
  const tail = line.slice(Math.max(0, line.lastIndexOf('"step":')))
  try {
    return briefSchema.safeParse(JSON.parse(head + tail)).data ?? null
  } catch {
    return null
  }
}

const whole = new WeakMap<ActRow, JournalEntry | null>()

/** The whole line; null when it is not one canonical entry. */
export function entryOfRow(row: ActRow): JournalEntry | null {
  const known = whole.get(row)
  if (known !== undefined) return known
  const entry = entryOf(row.line)
  whole.set(row, entry)
  return entry
}

export const entriesOf = (rows: readonly ActRow[]): readonly JournalEntry[] =>
  rows.flatMap((row) => entryOfRow(row) ?? [])

const isStep = (name: string): name is StepName => (stepNames as readonly string[]).includes(name)

/** 正式行为: what cannot be undone, approvals among them. */
export const isOfficial = (step: string): boolean => isStep(step) && steps[step].final !== null

const bureauLabels: Readonly<Record<string, string>> = bureauStepLabels

export function rowsOf(lines: readonly string[]): readonly ActRow[] {
  let earlier: ActRow | null = null
  return lines.map((line, at) => {
    const row: ActRow = { seq: at + 1, line, brief: briefOf(line), earlier }
    if (line.includes('"rounds":')) earlier = row
    return row
  })
}

export interface ActWords {
  readonly what: string
  readonly detail: string
  readonly stage: string | null
  /** 第 2 稿: the text that the line froze or decided about. */
  readonly text: { readonly version: Version; readonly code: string | null } | null
}

const unreadable: ActWords = { what: '读不出来的记录', detail: '', stage: null, text: null }

/** Words cost a look at the whole line: asked for the rows in view. */
export function actWords(row: ActRow): ActWords {
  const entry = entryOfRow(row)
  if (entry === null) return unreadable
  if (entry.journal === bureauJournal) {
    return { what: bureauLabels[entry.step] ?? '其他修改', detail: changedParts(entry), stage: null, text: null }
  }
  const act = actOnText(entry, row.earlier === null ? null : entryOfRow(row.earlier))
  const text = act === null ? null : { version: act.version, code: checkCode(act.round, sha256Hex) }
  return { ...entryWords(entry), text }
}

/** The label of a step, for the list of acts to filter by. */
export function stepLabel(step: string): string {
  if (step === 'receive') return '收件'
  if (step === 'undo') return '撤销上一步'
  return isStep(step) ? steps[step].label : (bureauLabels[step] ?? '其他')
}

/** The first digits of a hash, in fours: enough to compare by eye. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ')
