/** A person's certificates, newest first, each with what became of it. */
import type { Bureau } from '../bureau/bureau.ts'
import type { Certificate, Revocation } from '../identity/certificate.ts'
import { revocationReasonLabels } from '../identity/certificate.ts'

export interface KnownCertificate {
  readonly certificate: Certificate
  readonly revocation: Revocation | null
  /** 在用, 已换发, 离岗…: what the list says of it. */
  readonly state: string
}

export function certificatesOf(
  bureau: Pick<Bureau, 'certificates' | 'revocations' | 'people'>,
  personId: string,
): readonly KnownCertificate[] {
  const inForce = bureau.people.find(({ id }) => id === personId)?.account?.certificate
  return bureau.certificates
    .filter((certificate) => certificate.personId === personId)
    .map((certificate) => {
      const revocation = bureau.revocations.find(({ serial }) => serial === certificate.serial) ?? null
      return { certificate, revocation, state: stateOf(certificate, revocation, inForce) }
    })
    .toReversed()
}

function stateOf(certificate: Certificate, revocation: Revocation | null, inForce: string | undefined): string {
  if (revocation === null) return certificate.serial === inForce ? '在用' : '不再使用'
  return revocation.reason === 'replaced' ? '已换发' : `已吊销（${revocationReasonLabels[revocation.reason]}）`
}
