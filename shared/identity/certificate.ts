/** Who may sign as whom: certificates, their revocation, and keys under lock. */
import { z } from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import { daySchema } from '../day.ts'
import { personRefSchema, roleSchema } from '../people/roles.ts'

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
export const publicKeySchema = hexOf(32)
export const signatureValueSchema = hexOf(64)
export const hashSchema = hexOf(32)
const serial = hexOf(16)

/** 代行职务: another's role for some days, both included. */
export const deputisingSchema = z
  .strictObject({ role: roleSchema, of: personRefSchema, from: daySchema, until: daySchema })
  .readonly()
export type Deputising = z.infer<typeof deputisingSchema>

/** What a certificate says about a person; a change of post, roles or deputising needs a new certificate. */
export const certificateCardSchema = z
  .strictObject({
    personId: z.string().min(1).max(64),
    name: z.string().min(1).max(40),
    post: z.string().max(80),
    section: z.string().max(80),
    roles: z.array(roleSchema).min(1).max(20).readonly(),
    deputising: z.array(deputisingSchema).max(20).readonly(),
    sample: z.boolean(),
  })
  .readonly()
export type CertificateCard = z.infer<typeof certificateCardSchema>

/** 证书: the bureau's issuing key says that this key is this person's, with these roles. */
export const certificateSchema = z
  .strictObject({
    ...certificateCardSchema.unwrap().shape,
    fuyan: z.literal('certificate'),
    /** The bureau as named on the day of issue. */
    bureau: z.string().max(120),
    /** Public key of the bureau's issuing key. */
    issuer: publicKeySchema,
    serial,
    /** Ed25519, for signatures. */
    signKey: publicKeySchema,
    /** X25519, for packages that only this person can open. */
    boxKey: publicKeySchema,
    /** ISO instant. */
    issuedAt: z.string(),
    /** The certificate that this one takes the place of. */
    replaces: serial.nullable(),
    signature: signatureValueSchema,
  })
  .readonly()
export type Certificate = z.infer<typeof certificateSchema>

/** Why a certificate no longer counts. `compromised` voids what arrives later, whatever day it bears. */
export const revocationReasonLabels = {
  replaced: '换发',
  left: '离岗',
  compromised: '口令或密钥可能泄露',
} as const
export type RevocationReason = keyof typeof revocationReasonLabels

/** 吊销. */
export const revocationSchema = z
  .strictObject({
    fuyan: z.literal('revocation'),
    issuer: publicKeySchema,
    serial,
    personId: z.string(),
    reason: z.enum(['replaced', 'left', 'compromised']),
    /** ISO instant from which on nothing signed with it counts. */
    at: z.string(),
    note: z.string().max(400),
    signature: signatureValueSchema,
  })
  .readonly()
export type Revocation = z.infer<typeof revocationSchema>

/** A secret of 32 bytes locked by a passphrase (argon2id, AES-256-GCM). */
export const wrappedKeySchema = z
  .strictObject({
    memoryKiB: z.int().min(8).max(1_048_576),
    passes: z.int().min(1).max(20),
    lanes: z.int().min(1).max(16),
    salt: hexOf(16),
    nonce: hexOf(12),
    locked: hexOf(48),
  })
  .readonly()
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** A secret of 32 bytes that only the holder of a box key can read (X25519, AES-256-GCM). */
export const sealedKeySchema = z
  .strictObject({ to: publicKeySchema, from: publicKeySchema, nonce: hexOf(12), locked: hexOf(48) })
  .readonly()
export type SealedKey = z.infer<typeof sealedKeySchema>

/** 账户: how a person signs in at a desk of the bureau. */
export const accountSchema = z
  .strictObject({
    state: z.enum(['active', 'suspended']),
    /** Serial of the certificate in force. */
    certificate: serial,
    key: wrappedKeySchema,
    /** The bureau's issuing key, for those who are 系统管理员. */
    issuerKey: sealedKeySchema.nullable(),
  })
  .readonly()
export type Account = z.infer<typeof accountSchema>

/** The signature under a line of a journal. */
export const lineSignatureSchema = z.strictObject({ certificate: serial, value: signatureValueSchema }).readonly()
export type LineSignature = z.infer<typeof lineSignatureSchema>

/** Each kind of thing is signed under its own heading, so that no signature can be shown as one over another kind. */
export const signedTexts = {
  certificate: ({ signature: _own, ...said }: Certificate) => `fuyan certificate 1\n${canonicalJson(said)}`,
  revocation: ({ signature: _own, ...said }: Revocation) => `fuyan revocation 1\n${canonicalJson(said)}`,
  /** `line` is canonical JSON of the entry whose signature is null. */
  line: (line: string) => `fuyan line 1\n${line}`,
  /** `digest` is the SHA-256 of everything in the package behind its signature. */
  package: (digest: string) => `fuyan package 1\n${digest}`,
} as const
