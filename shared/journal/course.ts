/** A journal as a course of values: what stood before and after each line, and what stood at an instant. */
import type { z } from 'zod'
import type { JournalEntry } from './entry.ts'

export type Fields = Readonly<Record<string, unknown>>

export interface Moment {
  readonly entry: JournalEntry
  /** Null before the first line. */
  readonly before: Fields | null
  readonly after: Fields
}

/** Every line with the value before and after it; nothing is checked against a schema. */
export function* momentsOf(entries: Iterable<JournalEntry>): Generator<Moment> {
  let before: Fields | null = null
  for (const entry of entries) {
    const after: Fields = { ...before, ...entry.set }
    yield { entry, before, after }
    before = after
  }
}

/** The values that a journal went through. */
export interface Past<Value> {
  readonly length: number
  /** After the line at this place (0 is the first); null when the lines up to there make no whole value. */
  readonly after: (place: number) => Value | null
  /** Place of the last line written up to an instant (ISO); -1 before the first. */
  readonly placeAt: (instant: string) => number
}

/** Reads each value once, when it is asked for. */
export function pastOf<Schema extends z.ZodType>(
  entries: readonly JournalEntry[],
  schema: Schema,
): Past<z.infer<Schema>> {
  const values = [...momentsOf(entries)].map((moment) => moment.after)
  const read = new Map<number, z.infer<Schema> | null>()
  return {
    length: entries.length,
    after(place) {
      const known = read.get(place)
      if (known !== undefined) return known
      const value = schema.safeParse(values[place]).data ?? null
      read.set(place, value)
      return value
    },
    placeAt: (instant) => entries.findLastIndex((entry) => entry.at <= instant),
  }
}
