/** From journal lines to values and back: what changed, and what all the changes make. */
import type { z } from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { JournalEntry } from './entry.ts'

type Fields = Readonly<Record<string, unknown>>

/** A plain loop: a journal has no greatest length, the arguments of a call do. */
function merged(entries: readonly JournalEntry[]): Fields {
  const fields: Record<string, unknown> = {}
  for (const entry of entries) Object.assign(fields, entry.set)
  return fields
}

/** The top-level fields that differ; the `set` of an entry. */
export function changedFields(before: Fields | null, after: Fields): Fields {
  if (before === null) return after
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => canonicalJson(value) !== canonicalJson(before[name])),
  )
}

/** The value that a journal makes, checked against its schema. */
export function replay<Schema extends z.ZodType>(
  entries: readonly JournalEntry[],
  schema: Schema,
): Result<z.infer<Schema>> {
  const value = merged(entries)
  const parsed = schema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : refuse(`日志内容不完整：${parsed.error.issues[0]?.path.join('.') ?? ''}。请从备份恢复这一件。`)
}

/** The fields as they were before the last entry: what undoing it writes. */
export function fieldsBeforeLast(entries: readonly JournalEntry[]): Fields | null {
  const last = entries.at(-1)
  if (last === undefined || entries.length < 2) return null
  const before = merged(entries.slice(0, -1))
  return Object.fromEntries(Object.keys(last.set).map((name) => [name, before[name]]))
}
