/** Where a package comes from: our own bureau, one whose fingerprint somebody here accepted, or nobody we know. */
import type { Bureau, OtherBureau } from '../bureau/bureau.ts'
import type { Revocation } from '../identity/certificate.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import { fingerprint, type Roster, whyNotBelieved } from '../identity/trust.ts'
import { ok, type Result, refuse } from '../result.ts'
import { gap, isMoreThanADay } from './instants.ts'
import { carriesCase, packageKindLabels } from './package-kind.ts'
import type { OpenedPackage } from './read-package.ts'

export type Origin =
  | { readonly from: 'ours' }
  /** The sample's people of this desk. */
  | { readonly from: 'sample' }
  | { readonly from: 'accepted'; readonly bureau: OtherBureau }
  /** To be accepted once, by comparing the fingerprint over the telephone. */
  | { readonly from: 'unknown'; readonly name: string; readonly issuerKey: string; readonly fingerprint: string }

export function originOf({ signer }: Pick<OpenedPackage, 'signer'>, bureau: Bureau | null, verifier: Verifier): Origin {
  const { issuer } = signer
  if (bureau !== null && issuer === bureau.issuerKey) return { from: 'ours' }
  if (bureau !== null && issuer === bureau.sampleIssuerKey) return { from: 'sample' }
  const accepted = bureau?.otherBureaus.find((other) => other.issuerKey === issuer)
  if (accepted !== undefined) return { from: 'accepted', bureau: accepted }
  return { from: 'unknown', name: signer.bureau, issuerKey: issuer, fingerprint: fingerprint(issuer, verifier) }
}

/** The bureau's own roster with the certificates that came along: colleagues whose certificates are newer than ours. */
export const rosterWith = (bureau: Bureau, opened: Pick<OpenedPackage, 'certificates' | 'revocations'>): Roster => ({
  issuerKey: bureau.issuerKey,
  sampleIssuerKey: bureau.sampleIssuerKey,
  certificates: [...bureau.certificates, ...opened.certificates],
  revocations: mergedRevocations(bureau.revocations, opened.revocations),
})

const mergedRevocations = (ours: readonly Revocation[], theirs: readonly Revocation[]): readonly Revocation[] => [
  ...ours,
  ...theirs.filter((one) => !ours.some((known) => known.signature === one.signature)),
]

/**
 * Whether the one who signed the package is to be believed here. `now` is the instant on this desk. The answer names
 * the origin; what a kind from there may do is for its importer to decide.
 */
export function believedSender(
  opened: OpenedPackage,
  bureau: Bureau,
  verifier: Verifier,
  now: string,
): Result<Exclude<Origin, { readonly from: 'unknown' }>> {
  const origin = originOf(opened, bureau, verifier)
  const { signer, manifest } = opened
  const label = packageKindLabels[manifest.kind]
  if (origin.from === 'unknown') {
    return refuse(
      carriesCase(manifest.kind) || manifest.kind === 'bureau'
        ? `这个${label}是“${signer.bureau}”的${signer.name}签名的，不是本单位的人，没有导入。`
        : `这个${label}来自“${signer.bureau}”，本单位还没有认过它。请先与对方电话核对指纹 ${origin.fingerprint}，认可后再导入。`,
    )
  }
  if (origin.from === 'accepted' && (carriesCase(manifest.kind) || manifest.kind === 'bureau')) {
    return refuse(`这个${label}是外单位“${origin.bureau.name}”的，本单位的办件只能由本单位的人送交，没有导入。`)
  }
  const roster =
    origin.from === 'accepted'
      ? { issuerKey: signer.issuer, sampleIssuerKey: null, certificates: [], revocations: opened.revocations }
      : rosterWith(bureau, opened)
  const distrust = whyNotBelieved(signer, roster, verifier, {
    at: manifest.madeAt,
    sample: origin.from === 'sample',
    arriving: true,
  })
  if (distrust !== null) return refuse(`${distrust}这个包没有导入，请与送包的人当面核对。`)
  return isMoreThanADay(gap(now, manifest.madeAt))
    ? refuse(`这个包写的制作时间（${manifest.madeAt.slice(0, 10)}）在今天之后，请核对两台电脑的日期。`)
    : ok(origin)
}
