/** What a package says about itself, and what is in it. */
import { z } from 'zod'
import { hashSchema, publicKeySchema } from '../identity/certificate.ts'
import { limits } from './limits.ts'
import { packageKindLabels, type PackageKind } from './package-kind.ts'

const kinds = Object.keys(packageKindLabels) as readonly PackageKind[]

/** An ISO instant exactly as a desk writes it: instants are compared as texts. */
export const instantPattern = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/

const personSchema = z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(40) }).readonly()

/**
 * Names of parts are words of this list, never of the sender's choosing, and never become paths. `lines`: the case's
 * journal; `aside-<n>`: lines that the office did not choose, from where they parted; `people`: certificates and
 * revocations; `bureau`: a snapshot; `request`, `opinion`: 会办; `file-<hash>`: a kept file.
 */
export const partNamePattern = /^(?:lines|aside-[1-9]\d?|people|bureau|request|opinion|file-[0-9a-f]{64})$/

export const partSchema = z
  .strictObject({
    name: z.string().regex(partNamePattern),
    size: z.int().min(0).max(limits.unpacked),
    sha256: hashSchema,
  })
  .readonly()
export type Part = z.infer<typeof partSchema>

/** The case that a package is about, so that the page can say so before a line is read. */
export const subjectSchema = z
  .strictObject({
    caseId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    number: z.string().max(40),
    title: z.string().max(400),
  })
  .readonly()
export type Subject = z.infer<typeof subjectSchema>

export const manifestSchema = z
  .strictObject({
    fuyan: z.literal('package'),
    version: z.literal(1),
    kind: z.enum(kinds as unknown as readonly [PackageKind, ...PackageKind[]]),
    /** Fresh with each package; the case's `outgoing` names it. */
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    madeAt: z.string().regex(instantPattern),
    by: personSchema,
    /** Null: for whoever gets it (another unit, or every desk of the bureau). */
    to: personSchema.nullable(),
    /** The other unit that it is for; empty within the bureau. */
    toUnit: z.string().max(120),
    bureau: z.strictObject({ name: z.string().min(1).max(120), issuerKey: publicKeySchema }).readonly(),
    subject: subjectSchema.nullable(),
    /** What the sender wants to say. */
    note: z.string().max(2000),
    parts: z.array(partSchema).max(limits.parts).readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof manifestSchema>
