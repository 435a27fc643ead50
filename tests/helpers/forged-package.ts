/** Packages that no program of ours would make, signed by one whose signature is genuine. */
import { deflateSync } from 'fflate'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { forms, magic } from '../../shared/exchange/layout.ts'
import { bytesOf, joined, lengthBytes } from '../../shared/exchange/packed-bytes.ts'
import { signedTexts } from '../../shared/identity/certificate.ts'
import { bytesOfHex } from '../../shared/identity/crypto-port.ts'
import { sectionHead } from './a-case.ts'
import { type KeyHolder, smith } from './key-office.ts'
import { now } from './machines.ts'

const withLength = (bytes: Uint8Array): readonly Uint8Array[] => [lengthBytes(bytes.length), bytes]

/** Signature and certificate around a body. `certificate` as text, where it is not the holder's own. */
export function signedAround(body: Uint8Array, holder: KeyHolder, certificate?: string): Uint8Array {
  const behind = joined([
    ...withLength(bytesOf(certificate ?? canonicalJson(holder.certificate))),
    Uint8Array.of(forms.plain),
    body,
  ])
  const signature = smith.sign(holder.seed, signedTexts.package(smith.hashBytes(behind)))
  return joined([bytesOf(magic), bytesOfHex(signature), behind])
}

export interface ForgedPart {
  readonly name: string
  readonly bytes: Uint8Array
  readonly size?: number
  readonly sha256?: string
}

export const partOf = (name: string, content: string | Uint8Array): ForgedPart => ({
  name,
  bytes: typeof content === 'string' ? bytesOf(content) : content,
})

export const noPeople = partOf('people', canonicalJson({ certificates: [], revocations: [] }))

/** A manifest of the clerk's to the section head that fits these parts, with changes. */
export const manifestOf = (
  holder: KeyHolder,
  parts: readonly ForgedPart[],
  change: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  fuyan: 'package',
  version: 1,
  kind: 'review',
  id: 'forged-1',
  madeAt: now,
  by: { id: holder.certificate.personId, name: holder.certificate.name },
  to: { id: sectionHead.id, name: sectionHead.name },
  toUnit: '',
  bureau: { name: holder.certificate.bureau, issuerKey: holder.certificate.issuer },
  subject: { caseId: 'case-1', number: '1185', title: '关于加强科技创新能力建设的建议' },
  note: '',
  parts: parts.map(({ name, bytes, size, sha256 }) => ({
    name,
    size: size ?? bytes.length,
    sha256: sha256 ?? smith.hashBytes(bytes),
  })),
  ...change,
})

/** Manifest (a value, or text as it is) and parts, not yet packed. */
export const bodyWith = (manifest: unknown, parts: readonly ForgedPart[]): Uint8Array =>
  joined([
    ...withLength(bytesOf(typeof manifest === 'string' ? manifest : canonicalJson(manifest))),
    ...parts.map(({ bytes }) => bytes),
  ])

/** A whole package of these parts. */
export const forged = (
  holder: KeyHolder,
  parts: readonly ForgedPart[],
  change: Readonly<Record<string, unknown>> = {},
): Uint8Array => signedAround(deflateSync(bodyWith(manifestOf(holder, parts, change), parts)), holder)
