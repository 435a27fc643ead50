import type { CaseFile } from '../../../shared/case/case-file.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { useSession } from '../../data/session.tsx'

/** What this bureau reads out when the other one telephones; nothing where it signs nothing. */
export function OwnFingerprint({ file }: { readonly file: CaseFile }) {
  const { bureau } = useSession()
  const key = file.sample ? bureau.sampleIssuerKey : bureau.issuerKey
  if (key === null) return null
  return (
    <p className="quiet">
      对方第一次打开本单位的包时会来电核对密钥指纹，请读给对方：
      <b className="co-fingerprint">{fingerprint(key, nobleLocksmith)}</b>
    </p>
  )
}
