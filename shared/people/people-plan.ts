/** A change of people as a value: what it makes of the list, and which certificates the desk must issue and revoke. */
import type { Bureau } from '../bureau/bureau.ts'
import type { Account, Certificate, Revocation, RevocationReason } from '../identity/certificate.ts'
import type { Person } from './person.ts'

export interface ToIssue {
  readonly personId: string
  /** A new key under a new passphrase; otherwise the key stays and only what the certificate says changes. */
  readonly newKey: boolean
}

export interface ToRevoke {
  readonly serial: string
  readonly personId: string
  readonly reason: RevocationReason
  readonly note: string
}

export interface PeoplePlan {
  /** The list as it will be; accounts of those in `issue` are still the old ones. */
  readonly people: readonly Person[]
  /** In this order: whoever gets the issuing key comes before whoever gives it up. */
  readonly issue: readonly ToIssue[]
  readonly revoke: readonly ToRevoke[]
}

/** The bureau after a plan, with what the desk issued (in the plan's order) and revoked for it. */
export function settlePeople(
  bureau: Bureau,
  plan: PeoplePlan,
  issued: readonly { readonly account: Account; readonly certificate: Certificate }[],
  revocations: readonly Revocation[],
): Bureau {
  const accounts = new Map(issued.map(({ account, certificate }) => [certificate.personId, account]))
  return {
    ...bureau,
    people: plan.people.map((person) => ({ ...person, account: accounts.get(person.id) ?? person.account })),
    certificates: [...bureau.certificates, ...issued.map(({ certificate }) => certificate)],
    revocations: [...bureau.revocations, ...revocations],
  }
}
