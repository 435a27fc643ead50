import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { serialWords } from '../../../shared/audit/bureau-words.ts'
import { type Certificate, revocationReasonLabels } from '../../../shared/identity/certificate.ts'
import { fingerprint, isGenuine } from '../../../shared/identity/trust.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { localDayTime } from '../../ui/local-time.ts'

/** 证书与吊销: every certificate ever issued here, and what became of it. */
export function Certificates({ bureau }: { readonly bureau: Bureau }) {
  const { issuerKey, sampleIssuerKey, certificates, otherBureaus } = bureau
  return (
    <div className="audit-list">
      <p className="quiet">
        {issuerKey === null
          ? '本单位还没有建立账户。'
          : `本单位签发密钥的指纹：${fingerprint(issuerKey, nobleLocksmith)}，应与恢复单上的一致。`}
        {sampleIssuerKey !== null &&
          `　示例人员的证书由示例密钥签发（${fingerprint(sampleIssuerKey, nobleLocksmith)}）。`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">证书</th>
            <th scope="col">何人</th>
            <th scope="col">岗位</th>
            <th scope="col">签发时间</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {certificates.toReversed().map((one) => (
            <tr key={one.serial}>
              <td className="nowrap">{serialWords(one.serial)}</td>
              <td className="nowrap">
                {one.name} {one.sample && <span className="sample-mark">示例</span>}
              </td>
              <td>
                {one.roles.map((role) => roleLabels[role]).join('、')}
                {one.deputising.map(({ role, of, from, until }) => (
                  <div
                    key={role + of.id}
                    className="quiet"
                  >{`代行${of.name}的${roleLabels[role]}（${from} 至 ${until}）`}</div>
                ))}
              </td>
              <td className="nowrap">{localDayTime(one.issuedAt)}</td>
              <td>{stateWords(bureau, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {otherBureaus.length > 0 && (
        <>
          <h3>外单位</h3>
          <ul>
            {otherBureaus.map((other) => (
              <li key={other.issuerKey}>
                {`${other.name}　指纹 ${fingerprint(other.issuerKey, nobleLocksmith)}　${other.acceptedOn} 由${other.acceptedBy.name}核对后接受`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function stateWords(bureau: Bureau, certificate: Certificate): string {
  if (!isGenuine(certificate, nobleLocksmith)) return '✕ 不是所称的密钥签发的'
  const revoked = bureau.revocations.find(({ serial }) => serial === certificate.serial)
  if (revoked !== undefined) {
    const note = revoked.note === '' ? '' : `：${revoked.note}`
    return `${localDayTime(revoked.at)} 吊销（${revocationReasonLabels[revoked.reason]}${note}）`
  }
  const inForce = bureau.people.some((person) => person.account?.certificate === certificate.serial)
  return inForce ? '在用' : '不再使用'
}
