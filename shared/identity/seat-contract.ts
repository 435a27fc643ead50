/** The part of the desk's contract about people: who sits here, accounts and certificates, what only their keys can do. */
import type { Failed } from '../outcome.ts'
import type {
  Account,
  Certificate,
  CertificateCard,
  Revocation,
  RevocationReason,
  SealedKey,
  WrappedKey,
} from './certificate.ts'

export interface Seat {
  readonly outcome: 'seated'
  readonly personId: string
  readonly name: string
  /** Serial of the certificate that this desk signs with. */
  readonly certificate: string
  /** Holds the bureau's issuing key: may issue and revoke certificates. */
  readonly issues: boolean
}

/** A wrong passphrase. `waitSeconds` is how long the next try is refused. */
export interface WrongPassphrase {
  readonly outcome: 'refused'
  readonly reason: string
  readonly waitSeconds: number
}

/** What the page writes into the bureau's journal: the account beside the person, the certificate on the list. */
export interface Issued {
  readonly outcome: 'issued'
  readonly account: Account
  readonly certificate: Certificate
}

export interface SeatMethods {
  /** Who is signed in. Nobody is, when the program starts. */
  seat(): Promise<Seat | { readonly outcome: 'empty' }>
  /** Takes the seat; whoever sat there before is signed out once it succeeds. */
  signIn(personId: string, passphrase: string): Promise<Seat | WrongPassphrase | Failed>
  signOut(): Promise<{ readonly outcome: 'empty' }>
  /**
   * Before a bureau is founded: makes its issuing key and the first 系统管理员, who is then signed in. The page writes
   * what comes back into the bureau's first line, and prints `recoveryCode` on the recovery sheet: it is told once.
   */
  foundAccounts(
    bureau: string,
    card: CertificateCard,
    passphrase: string,
  ): Promise<
    | {
        readonly outcome: 'founded'
        readonly issuerKey: string
        readonly account: Account
        readonly certificate: Certificate
        readonly recovery: WrappedKey
        readonly recoveryCode: string
      }
    | Failed
  >
  /** Accounts of the sample's people, one a card, in this order; signed by an issuing key that is kept nowhere. */
  makeSampleAccounts(
    bureau: string,
    cards: readonly CertificateCard[],
  ): Promise<
    | {
        readonly outcome: 'made'
        readonly issuerKey: string
        readonly accounts: readonly { readonly account: Account; readonly certificate: Certificate }[]
      }
    | Failed
  >
  /**
   * 系统管理员: a certificate for this card. With a passphrase a new key is made (first account, lost passphrase);
   * without one the person's key stays and only the card changes (new post, roles, deputising).
   */
  issueAccount(card: CertificateCard, passphrase: string | null): Promise<Issued | Failed>
  /** 系统管理员: a certificate counts no longer, from now on. */
  signRevocation(
    serial: string,
    personId: string,
    reason: RevocationReason,
    note: string,
  ): Promise<{ readonly outcome: 'revoked'; readonly revocation: Revocation } | Failed>
  /** The one who sits here locks their key with another passphrase. */
  changePassphrase(
    before: string,
    after: string,
  ): Promise<{ readonly outcome: 'changed'; readonly account: Account } | WrongPassphrase | Failed>
  /** With the code of the recovery sheet: a new key for a 系统管理员, who is then signed in. */
  recoverAccount(code: string, card: CertificateCard, passphrase: string): Promise<Issued | WrongPassphrase | Failed>
  /** 系统管理员: a new recovery sheet; the code on the old one counts no longer once the page has written this. */
  renewRecovery(): Promise<
    { readonly outcome: 'made'; readonly recovery: WrappedKey; readonly recoveryCode: string } | Failed
  >
  /** Signs a package in the name of the one who sits here. `digest`: SHA-256 of what stands behind the signature. */
  signPackage(
    digest: string,
  ): Promise<{ readonly outcome: 'signed'; readonly certificate: Certificate; readonly signature: string } | Failed>
  /** Opens what was sealed for the one who sits here; `secret` is 32 bytes in hex. */
  openSealed(sealed: SealedKey): Promise<{ readonly outcome: 'opened'; readonly secret: string } | Failed>
}
