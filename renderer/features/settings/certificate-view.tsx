import type { KnownCertificate } from '../../../shared/people/certificate-history.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { deputisedWords } from '../../../shared/people/role-rules.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { localDayTime } from '../../ui/local-time.ts'

/** A certificate in plain words: what it says, since when, and what became of it. */
export function CertificateView({ known: { certificate, revocation, state } }: { readonly known: KnownCertificate }) {
  const { post, section, roles, deputising, issuedAt, serial, signKey } = certificate
  return (
    <>
      <p className="certificate-head">
        <b>{state}</b>
        <span className="quiet nowrap">{localDayTime(issuedAt)} 签发</span>
      </p>
      <dl className="certificate">
        <dt>写明</dt>
        <dd>
          {[section, post].filter(Boolean).join(' ')}
          {(section !== '' || post !== '') && '；'}
          {roles.map((role) => roleLabels[role]).join('、')}
          {deputising.map(({ role, of, from, until }) => (
            <span key={`${role} ${from}`}>
              ；{deputisedWords(role)}（{of.name}，{from} 至 {until}）
            </span>
          ))}
        </dd>
        <dt>证书编号</dt>
        <dd className="nowrap">
          {serial
            .slice(0, 16)
            .toUpperCase()
            .replace(/.{4}(?=.)/g, '$&-')}
        </dd>
        <dt>密钥指纹</dt>
        <dd className="nowrap">{fingerprint(signKey, nobleLocksmith)}</dd>
        {revocation !== null && (
          <>
            <dt>作废</dt>
            <dd>
              {localDayTime(revocation.at)}
              {revocation.note !== '' && `，${revocation.note}`}
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
