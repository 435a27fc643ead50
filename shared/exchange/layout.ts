/**
 * A package, byte by byte: magic (8) · signature (64) · what is signed. What is signed: the signer's certificate (with
 * its length), one sign for the form of the body (`P` plain, `S` sealed), the body. Plain: one deflate stream of the
 * manifest (with its length) and its parts, in the manifest's order. Sealed: the recipients' keys (with their length),
 * then the same stream under AES-256-GCM.
 */
import { z } from 'zod'
import { sealedKeySchema } from '../identity/certificate.ts'
import { limits } from './limits.ts'

export const magic = 'FUYAN\r\n1'
export const MAGIC_BYTES = 8
export const SIGNATURE_BYTES = 64
/** Where that begins which the signature covers. */
export const SIGNED_FROM = MAGIC_BYTES + SIGNATURE_BYTES

export const forms = { plain: 'P'.charCodeAt(0), sealed: 'S'.charCodeAt(0) } as const
/** Says under which heading a body was locked: what is locked for something else never opens as a body. */
export const bodyHeading = 'fuyan package body 1'

/** The key of the body, sealed for each recipient. */
export const sealsSchema = z
  .strictObject({
    nonce: z.string().regex(/^[0-9a-f]{24}$/),
    keys: z.array(sealedKeySchema).min(1).max(limits.recipients).readonly(),
  })
  .readonly()
