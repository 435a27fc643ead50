/** Under which certificate the one who sits at a desk signs now, and why under none. */
import type { Bureau } from '../bureau/bureau.ts'
import type { Failed } from '../outcome.ts'
import type { Person } from '../people/person.ts'
import type { Certificate } from './certificate.ts'

const failed = (reason: string): Failed => ({ outcome: 'failed', reason })

/** Before accounts are made, and once the sample has left with its people, there is nobody who could sign. */
export const hasNoAccounts = (bureau: Bureau | null): boolean =>
  bureau === null || (bureau.issuerKey === null && bureau.people.every(({ account }) => account === null))

/** The line that writes a new certificate down is the first that may be signed under it. */
export const bringsIntoTheBooks = ({ serial }: Certificate, line: string, bureau: Bureau | null): boolean =>
  line.includes(`"${serial}"`) && bureau?.certificates.some((one) => one.serial === serial) !== true

/**
 * The certificate that the bureau has now for the key of the one who sits here: what nobody can look up, nobody
 * believes. It changes under them when an administrator changes their post.
 */
export function certificateInForce(
  seated: { readonly person: { readonly id: string; readonly name: string }; readonly certificate: Certificate },
  bureau: Bureau | null,
): Certificate | Failed {
  const { person, certificate } = seated
  const now = bureau?.people.find(({ id }) => id === person.id)
  if (bureau === null || now?.account == null) return failed(`${person.name}的账户已不在本单位名册中，请重新登录。`)
  const refusal = refusalOfAccount(now)
  if (refusal !== null) return failed(refusal)
  const listed = bureau.certificates.find(({ serial }) => serial === now.account?.certificate)
  if (listed?.signKey !== certificate.signKey) return failed(`${person.name}的证书已换发，请重新登录。`)
  const revoked = bureau.revocations.some(({ serial, issuer }) => serial === listed.serial && issuer === listed.issuer)
  return revoked ? failed(`${person.name}的证书已吊销，请与系统管理员联系。`) : listed
}

/** Why somebody cannot sign in, as the bureau lists them; null when they can. */
export function refusalOfAccount(person: Person): string | null {
  if (person.account === null) return `${person.name}还没有账户，请系统管理员在“设置—人员”中开通。`
  return person.account.state === 'suspended' ? `${person.name}的账户已停用，请与系统管理员联系。` : null
}

const MINUTE_MS = 60_000
const units = [
  { word: '天', ms: 24 * 60 * MINUTE_MS },
  { word: '小时', ms: 60 * MINUTE_MS },
  { word: '分钟', ms: MINUTE_MS },
] as const

/** A signature that bears an earlier instant than its certificate would be believed by nobody. Null: the clock will do. */
export function refusalOfClock({ issuedAt }: Certificate, at: string): string | null {
  const early = Date.parse(issuedAt) - Date.parse(at)
  if (!(early > 0)) return null
  const { word, ms } = units.find((unit) => early >= unit.ms) ?? units[2]
  return `本机时间比证书的签发时间早约 ${Math.ceil(early / ms)} ${word}。请先校准本机的日期和时间，再登录办公。`
}
