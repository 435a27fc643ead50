/** What each method of the desk accepts from the page, with caps: a page gone wrong is refused, not believed. */
import { z } from 'zod'
import type { DeskMethod } from '../shared/desk.ts'
import { certificateCardSchema, hashSchema, sealedKeySchema } from '../shared/identity/certificate.ts'
import { draftEntrySchema } from '../shared/journal/entry.ts'

const MB = 1024 * 1024
const LONGEST_ENTRY = 8 * MB
const LONGEST_DRAFT = 8 * MB
const LARGEST_FILE = 200 * MB
const DEEPEST = 64
const LONGEST_PATH = 4096
const MOST_COPIES = 200
const LONGEST_LINE = 16 * MB
const MOST_LINES = 100_000
const MOST_SAMPLE_PEOPLE = 50

const id = z.string().regex(/^[a-z0-9-]{1,64}$/)
const seq = z.int().nonnegative()
const lines = z.array(z.string().max(LONGEST_LINE)).max(MOST_LINES).readonly()
const filters = z
  .array(
    z.strictObject({
      name: z.string().max(100),
      extensions: z.array(z.string().regex(/^([a-z0-9]{1,10}|\*)$/)).max(20),
    }),
  )
  .max(20)
const bytes = z.instanceof(Uint8Array).refine((given) => given.length <= LARGEST_FILE)
const suggestedName = z.string().min(1).max(255)
const setToken = z.string().regex(/^[0-9a-f]{32}$/)
const savedPath = z.string().min(1).max(LONGEST_PATH)
const personId = z.string().min(1).max(64)
const passphrase = z.string().max(1000)
const bureauName = z.string().min(1).max(120)
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
  adoptLines: z.tuple([id, seq, lines]),
  switchJournal: z.tuple([id, hashSchema, lines]),
  setAside: z.tuple([id]),
  holdPackage: z.tuple([id, bytes]),
  heldPackages: z.tuple([]),
  readHeldPackage: z.tuple([hashSchema]),
  removeJournal: z.tuple([id, draftEntry]),
  keepDraft: z.tuple([id, z.string().max(LONGEST_DRAFT).nullable()]),
  keptDrafts: z.tuple([]),
  saveFile: z.tuple([suggestedName, bytes, filters]),
  openFile: z.tuple([filters]),
  openSet: z.tuple([suggestedName]),
  addToSet: z.tuple([setToken, z.string().min(1).max(LONGEST_PATH), bytes]),
  closeSet: z.tuple([setToken]),
  dropSet: z.tuple([setToken]),
  keepFile: z.tuple([bytes]),
  readKeptFile: z.tuple([hashSchema]),
  printToPdf: z.tuple([suggestedName]),
  print: z.tuple([
    z.strictObject({
      copies: z.int().min(1).max(MOST_COPIES).optional(),
      duplex: z.enum(['simplex', 'longEdge', 'shortEdge']),
    }),
  ]),
  openSaved: z.tuple([savedPath]),
  showSaved: z.tuple([savedPath]),
  seat: z.tuple([]),
  signIn: z.tuple([personId, passphrase]),
  signOut: z.tuple([]),
  foundAccounts: z.tuple([bureauName, certificateCardSchema, passphrase]),
  makeSampleAccounts: z.tuple([bureauName, z.array(certificateCardSchema).max(MOST_SAMPLE_PEOPLE)]),
  issueAccount: z.tuple([certificateCardSchema, passphrase.nullable()]),
  signRevocation: z.tuple([
    z.string().regex(/^[0-9a-f]{32}$/),
    personId,
    z.enum(['replaced', 'left', 'compromised']),
    z.string().max(400),
  ]),
  changePassphrase: z.tuple([passphrase, passphrase]),
  recoverAccount: z.tuple([passphrase, certificateCardSchema, passphrase]),
  renewRecovery: z.tuple([]),
  signPackage: z.tuple([hashSchema]),
  openSealed: z.tuple([sealedKeySchema]),
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
