/** Making a package: contents → body → signature. Nothing is written anywhere: the bytes go to the desk. */
import { canonicalJson } from '../canonical-json.ts'
import type { Certificate, Revocation } from '../identity/certificate.ts'
import { bytesOfHex, hexOf, type Locksmith } from '../identity/crypto-port.ts'
import { sealKey } from '../identity/keys.ts'
import type { SeatMethods } from '../identity/seat-contract.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { BureauSnapshot } from './bureau-snapshot.ts'
import type { CoOpinionContents, CoRequestContents } from './co-handling.ts'
import { bodyHeading, forms, magic } from './layout.ts'
import { limits } from './limits.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { bytesOf, deflated, joined, lengthBytes } from './packed-bytes.ts'

/** What goes into a package. */
export interface PackageContents extends Omit<Manifest, 'fuyan' | 'version' | 'by' | 'parts'> {
  /** The certificate of the one who sits at the desk and signs. */
  readonly signer: Certificate
  /** The case's whole journal, line by line as it stands in the file; empty for kinds without a case. */
  readonly lines: readonly string[]
  /** Chains that the office did not choose: their lines from where they parted from `lines`; at most 99. */
  readonly aside: readonly (readonly string[])[]
  /** Of everybody who signed a line, and what was taken back. */
  readonly certificates: readonly Certificate[]
  readonly revocations: readonly Revocation[]
  readonly snapshot: BureauSnapshot | null
  readonly request: CoRequestContents | null
  readonly opinion: CoOpinionContents | null
  /** Kept files that the case names, by content. */
  readonly files: readonly Uint8Array[]
  /** Box keys of those who alone can open it; empty: anybody can. */
  readonly recipients: readonly string[]
}

export interface WritePorts {
  readonly smith: Locksmith
  /** `desk.signPackage`. */
  readonly sign: SeatMethods['signPackage']
}

export interface WrittenPackage {
  readonly bytes: Uint8Array
  /** SHA-256 of what is signed; its first four signs stand in the package's name. */
  readonly digest: string
}

const tooBig = '这个包太大（超过 50 MB），请减少附件后再做一次。'

/** The bytes of a package, signed by the one who sits at the desk. */
export async function writePackage(contents: PackageContents, ports: WritePorts): Promise<Result<WrittenPackage>> {
  const body = bodyOf(contents, ports.smith)
  if (!body.ok) return body
  const { signer, recipients } = contents
  if (recipients.length > limits.recipients) return refuse(`收件人太多，最多 ${limits.recipients} 人。`)
  const signed = joined([
    ...withLength(bytesOf(canonicalJson(signer))),
    ...(recipients.length === 0
      ? [Uint8Array.of(forms.plain), body.value]
      : [Uint8Array.of(forms.sealed), ...sealed(body.value, recipients, ports.smith)]),
  ])
  if (signed.length > limits.file) return refuse(tooBig)
  const digest = ports.smith.hashBytes(signed)
  const answer = await ports.sign(digest)
  if (answer.outcome === 'failed') return refuse(answer.reason)
  if (answer.certificate.serial !== signer.serial) return refuse('登录的人或证书刚刚换过，请重新制作这个包。')
  return ok({ bytes: joined([bytesOf(magic), bytesOfHex(answer.signature), signed]), digest })
}

const withLength = (bytes: Uint8Array): readonly Uint8Array[] => [lengthBytes(bytes.length), bytes]

/** Manifest and parts, packed. */
function bodyOf(contents: PackageContents, smith: Locksmith): Result<Uint8Array> {
  const parts = partsOf(contents, smith)
  const { kind, id, madeAt, to, toUnit, bureau, subject, note, signer } = contents
  const manifest = manifestSchema.safeParse({
    fuyan: 'package',
    version: 1,
    kind,
    id,
    madeAt,
    to,
    toUnit,
    bureau,
    subject,
    note,
    by: { id: signer.personId, name: signer.name },
    parts: parts.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: smith.hashBytes(bytes) })),
  })
  if (!manifest.success) return refuse('包的说明填得不完整或太长，请核对收件人、标题和附言。')
  const text = bytesOf(canonicalJson(manifest.data))
  const whole = joined([...withLength(text), ...parts.map(({ bytes }) => bytes)])
  return whole.length > limits.unpacked || text.length > limits.manifest ? refuse(tooBig) : ok(deflated(whole))
}

function partsOf(contents: PackageContents, smith: Locksmith) {
  const { lines, aside, certificates, revocations, snapshot, request, opinion } = contents
  const asLines = (name: string, all: readonly string[]) => ({
    name,
    bytes: bytesOf(all.map((line) => `${line}\n`).join('')),
  })
  const json = (name: string, value: unknown) => ({ name, bytes: bytesOf(canonicalJson(value)) })
  // Two names for one content are one part.
  const files = new Map(contents.files.map((bytes) => [`file-${smith.hashBytes(bytes)}`, bytes]))
  return [
    ...(lines.length === 0 ? [] : [asLines('lines', lines)]),
    ...aside.map((parted, at) => asLines(`aside-${at + 1}`, parted)),
    json('people', { certificates, revocations }),
    ...(snapshot === null ? [] : [json('bureau', snapshot)]),
    ...(request === null ? [] : [json('request', request)]),
    ...(opinion === null ? [] : [json('opinion', opinion)]),
    ...[...files].map(([name, bytes]) => ({ name, bytes })),
  ]
}

/** The body under a fresh key, and that key for each recipient. */
function sealed(body: Uint8Array, recipients: readonly string[], smith: Locksmith): readonly Uint8Array[] {
  const key = smith.random(32)
  const nonce = smith.random(12)
  const seals = { nonce: hexOf(nonce), keys: recipients.map((boxKey) => sealKey(smith, key, boxKey)) }
  return [...withLength(bytesOf(canonicalJson(seals))), smith.lock(key, nonce, body, bodyHeading)]
}
