/** What each method of the desk accepts from the page, with caps: a page gone wrong is refused, not believed. */
import { z } from 'zod'
import type { DeskMethod } from '../shared/desk.ts'
import { draftEntrySchema } from '../shared/journal/entry.ts'

const MB = 1024 * 1024
const LONGEST_ENTRY = 8 * MB
const LONGEST_DRAFT = 8 * MB
const LARGEST_FILE = 200 * MB
const DEEPEST = 64

const id = z.string().regex(/^[a-z0-9-]{1,64}$/)
const seq = z.int().nonnegative()
const filters = z
  .array(
    z.strictObject({
      name: z.string().max(100),
      extensions: z.array(z.string().regex(/^([a-z0-9]{1,10}|\*)$/)).max(20),
    }),
  )
  .max(20)
const draftEntry = draftEntrySchema.refine(
  (entry) => isPlain(entry.set, DEEPEST) && JSON.stringify(entry).length <= LONGEST_ENTRY,
  'too large, too deep, or not plain values',
)

/** One tuple a method; a new method that is missing here does not compile. */
export const deskArguments = {
  status: z.tuple([]),
  journals: z.tuple([]),
  readJournal: z.tuple([id, seq]),
  appendJournal: z.tuple([draftEntry, seq]),
  removeJournal: z.tuple([id, draftEntry]),
  keepDraft: z.tuple([id, z.string().max(LONGEST_DRAFT).nullable()]),
  keptDrafts: z.tuple([]),
  saveFile: z.tuple([
    z.string().min(1).max(255),
    z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LARGEST_FILE),
    filters,
  ]),
  openFile: z.tuple([filters]),
} as const satisfies Record<DeskMethod, z.ZodType>

/** Values that JSON carries unchanged: structured clone would also bring dates, maps, loops and NaN. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth - 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  return Object.values(value).every((member) => isPlain(member, depth - 1))
}
