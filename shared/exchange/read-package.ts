/**
 * Opening a package, from the outside in: the signature over the raw bytes first, then the certificate, and only then
 * what is behind. Nothing is written and nothing believed yet: `planImport` and `checkArrivingLines` decide on that.
 */
import { z } from 'zod'
import { type Certificate, certificateSchema, revocationSchema, type Revocation } from '../identity/certificate.ts'
import { signedTexts } from '../identity/certificate.ts'
import { bytesOfHex, hexOf, type Locksmith, type Verifier } from '../identity/crypto-port.ts'
import type { SeatMethods } from '../identity/seat-contract.ts'
import { isGenuine, isGenuineRevocation } from '../identity/trust.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type BureauSnapshot, bureauSnapshotSchema } from './bureau-snapshot.ts'
import {
  type CoOpinionContents,
  coOpinionContentsSchema,
  type CoRequestContents,
  coRequestContentsSchema,
} from './co-handling.ts'
import { bodyHeading, forms, magic, MAGIC_BYTES, sealsSchema, SIGNED_FROM } from './layout.ts'
import { limits } from './limits.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { carriesCase } from './package-kind.ts'
import { bytesOf, inflated, LENGTH_BYTES, stretchAt, textOf } from './packed-bytes.ts'
import { type Chain, readLines, readParted } from './case-chain.ts'
import { readCanonical } from './safe-json.ts'

export interface ReadPorts {
  readonly smith: Verifier & Pick<Locksmith, 'unlock'>
  /** `desk.openSealed`: only the one who sits at the desk can open what is sealed for them. */
  readonly openSealed: SeatMethods['openSealed']
}

/** A package whose signature holds and whose parts are what its manifest says. */
export interface OpenedPackage {
  readonly digest: string
  readonly signer: Certificate
  /** Encrypted for its recipients. */
  readonly sealed: boolean
  readonly manifest: Manifest
  /** The case's journal as it stands in the sender's file: one chain from its first line, not yet believed. */
  readonly chain: Chain
  /** Chains that the sender's office did not choose, each whole. */
  readonly aside: readonly Chain[]
  /** Genuine under the issuers that they name. */
  readonly certificates: readonly Certificate[]
  readonly revocations: readonly Revocation[]
  readonly snapshot: BureauSnapshot | null
  readonly request: CoRequestContents | null
  readonly opinion: CoOpinionContents | null
  /** Kept files by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

const again = '请让对方重新制作后再拷来。'
const notOurs = '这不是复言的包，或者文件已经损坏，没有读取。请核对选的文件；仍不行，'
const damaged = `这个包不完整或被改动过，没有读取。${again}`
const tooMuch = `这个包里的内容超出限度，没有读取。${again}`

const peopleSchema = z.strictObject({
  certificates: z.array(certificateSchema).max(2000),
  revocations: z.array(revocationSchema).max(2000),
})

/** Opens a package. Never throws on any bytes; every refusal says what to do now. */
export async function readPackage(bytes: Uint8Array, ports: ReadPorts): Promise<Result<OpenedPackage>> {
  const outer = readOuter(bytes, ports.smith)
  if (!outer.ok) return outer
  const { digest, signer, form, rest } = outer.value
  const packed = form === 'plain' ? ok(rest) : await unsealed(rest, ports)
  if (!packed.ok) return packed
  const inner = readInner(packed.value, signer, ports.smith)
  return inner.ok ? ok({ ...inner.value, digest, signer, sealed: form === 'sealed' }) : inner
}

interface Outer {
  readonly digest: string
  readonly signer: Certificate
  readonly form: 'plain' | 'sealed'
  /** The body as it came. */
  readonly rest: Uint8Array
}

/** Signature and certificate; nothing behind them is looked at. */
function readOuter(bytes: Uint8Array, smith: Verifier): Result<Outer> {
  if (bytes.length > limits.file) return refuse(tooMuch)
  const head = bytesOf(magic)
  if (!head.every((byte, at) => bytes[at] === byte)) return refuse(notOurs + again)
  const certificateBytes = stretchAt(bytes, SIGNED_FROM, limits.certificate)
  if (certificateBytes === null) return refuse(damaged)
  const signer = parsedAs(certificateSchema, certificateBytes)
  if (signer === null) return refuse(damaged)
  const digest = smith.hashBytes(bytes.subarray(SIGNED_FROM))
  const signature = hexOf(bytes.subarray(MAGIC_BYTES, SIGNED_FROM))
  if (!smith.verify(signer.signKey, signedTexts.package(digest), signature)) return refuse(damaged)
  if (!isGenuine(signer, smith)) return refuse(`签名人的证书不是真的，这个包不能相信，没有读取。请与对方当面核对。`)
  const at = SIGNED_FROM + LENGTH_BYTES + certificateBytes.length
  const sign = bytes[at]
  if (sign !== forms.plain && sign !== forms.sealed) return refuse(damaged)
  return ok({ digest, signer, form: sign === forms.plain ? 'plain' : 'sealed', rest: bytes.subarray(at + 1) })
}

/** The body of an encrypted package, for one of its recipients. */
async function unsealed(rest: Uint8Array, { smith, openSealed }: ReadPorts): Promise<Result<Uint8Array>> {
  const sealBytes = stretchAt(rest, 0, limits.seals)
  const seals = sealBytes === null ? null : parsedAs(sealsSchema, sealBytes)
  if (sealBytes === null || seals === null) return refuse(damaged)
  let reason = ''
  for (const key of seals.keys) {
    const answer = await openSealed(key)
    if (answer.outcome === 'failed') {
      reason = answer.reason
      continue
    }
    const locked = rest.subarray(LENGTH_BYTES + sealBytes.length)
    const body = /^[0-9a-f]{64}$/.test(answer.secret)
      ? smith.unlock(bytesOfHex(answer.secret), bytesOfHex(seals.nonce), locked, bodyHeading)
      : null
    return body === null ? refuse(damaged) : ok(body)
  }
  return refuse(`这个包是加密的，只有收件人本人登录后才能打开。${reason}`)
}

type Inner = Omit<OpenedPackage, 'digest' | 'signer' | 'sealed'>

/** Manifest and parts. Each part is held against its hash before it is read as anything. */
function readInner(packed: Uint8Array, signer: Certificate, smith: Verifier): Result<Inner> {
  const body = inflated(packed)
  if (body === 'tooMuch') return refuse(tooMuch)
  if (body === 'broken') return refuse(damaged)
  const manifestBytes = stretchAt(body, 0, limits.manifest)
  const manifest = manifestBytes === null ? null : parsedAs(manifestSchema, manifestBytes)
  if (manifestBytes === null || manifest === null) return refuse(damaged)
  if (manifest.by.id !== signer.personId || manifest.by.name !== signer.name) {
    return refuse(`包里写的是${manifest.by.name}送出的，签名的却是${signer.name}，不能相信，没有读取。${again}`)
  }
  if (manifest.bureau.issuerKey !== signer.issuer) {
    return refuse(`包里写的单位与签名人的证书对不上，不能相信，没有读取。${again}`)
  }
  const parts = partsIn(body.subarray(LENGTH_BYTES + manifestBytes.length), manifest, smith)
  return parts === null ? refuse(damaged) : readParts(parts, manifest, smith)
}

/** The parts by name; null unless they are exactly what the manifest says. */
function partsIn(bytes: Uint8Array, manifest: Manifest, smith: Verifier): ReadonlyMap<string, Uint8Array> | null {
  const parts = new Map<string, Uint8Array>()
  let at = 0
  for (const { name, size, sha256 } of manifest.parts) {
    const part = bytes.subarray(at, at + size)
    at += size
    if (parts.has(name) || part.length !== size || smith.hashBytes(part) !== sha256) return null
    if (name.startsWith('file-') && name !== `file-${sha256}`) return null
    parts.set(name, part)
  }
  return at === bytes.length ? parts : null
}

function readParts(parts: ReadonlyMap<string, Uint8Array>, manifest: Manifest, smith: Verifier): Result<Inner> {
  const people = parsedPart(parts, 'people', peopleSchema)
  const snapshot = parsedPart(parts, 'bureau', bureauSnapshotSchema)
  const request = parsedPart(parts, 'request', coRequestContentsSchema)
  const opinion = parsedPart(parts, 'opinion', coOpinionContentsSchema)
  if (people === 'wrong' || snapshot === 'wrong' || request === 'wrong' || opinion === 'wrong') return refuse(damaged)
  if (people === null || !holdsWhatItsKindNeeds(manifest, parts)) return refuse(damaged)
  const { certificates, revocations } = people
  if (
    !certificates.every((one) => isGenuine(one, smith)) ||
    !revocations.every((one) => isGenuineRevocation(one, smith))
  )
    return refuse(`包里有不是真的证书，不能相信，没有读取。${again}`)
  const chain = readLines(parts.get('lines') ?? null, manifest.subject?.caseId ?? null, smith.hash)
  const aside = chain === null ? null : readAside(parts, chain, smith)
  if (chain === null || aside === null) {
    return refuse(`包里的办理记录接不成一条链，可能缺了几条或被改动过，没有读取。${again}`)
  }
  const files = new Map(
    [...parts].filter(([name]) => name.startsWith('file-')).map(([name, bytes]) => [name.slice('file-'.length), bytes]),
  )
  return ok({ manifest, chain, aside, certificates, revocations, snapshot, request, opinion, files })
}

function readAside(parts: ReadonlyMap<string, Uint8Array>, chain: Chain, smith: Verifier): readonly Chain[] | null {
  const named = [...parts].filter(([name]) => name.startsWith('aside-'))
  const chains = named.flatMap(([, bytes]) => readParted(bytes, chain, smith.hash) ?? [])
  return chains.length === named.length ? chains : null
}

/** A kind without its part is nothing; a part of another kind has no business here. */
function holdsWhatItsKindNeeds({ kind, subject }: Manifest, parts: ReadonlyMap<string, Uint8Array>): boolean {
  if (carriesCase(kind) !== parts.has('lines') || (carriesCase(kind) && subject === null)) return false
  if ((kind === 'coRequest') !== parts.has('request')) return false
  if ((kind === 'coOpinion') !== parts.has('opinion')) return false
  return kind !== 'bureau' || parts.has('bureau')
}

function parsedAs<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.infer<Schema> | null {
  const text = textOf(bytes)
  return text === null ? null : (schema.safeParse(readCanonical(text)).data ?? null)
}

/** Null: not there. */
function parsedPart<Schema extends z.ZodType>(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  schema: Schema,
): z.infer<Schema> | null | 'wrong' {
  const bytes = parts.get(name)
  return bytes === undefined ? null : (parsedAs(schema, bytes) ?? 'wrong')
}
