import type { Certificate } from '../../shared/identity/certificate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Workspace } from './workspace.ts'

/** The certificate of the one who sits here and signs packages; or why nobody can. */
export function signerNow(workspace: Workspace): Result<Certificate> {
  const bureau = workspace.bureau.get()
  const seat = workspace.seat.get()
  const certificate =
    bureau === null || seat === null ? undefined : bureau.certificates.find((one) => one.serial === seat.certificate)
  return certificate === undefined
    ? refuse('登录后才能制作包：包要由您签名，对方凭签名相信它是您送的。')
    : ok(certificate)
}
