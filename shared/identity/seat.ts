/**
 * Who sits at a desk. Private keys live here while their owner is signed in, and nowhere else in the clear: the desk
 * signs, the page never sees a key. The same for the desk's process and for the browser's stand-in.
 */
import type { Bureau } from '../bureau/bureau.ts'
import type { Failed } from '../outcome.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import {
  type Account,
  type Certificate,
  type CertificateCard,
  type LineSignature,
  type SealedKey,
  signedTexts,
} from './certificate.ts'
import { bringsIntoTheBooks, certificateInForce, hasNoAccounts, refusalOfAccount, refusalOfClock } from './in-force.ts'
import { hexOf, type Locksmith, type StretchCost } from './crypto-port.ts'
import {
  issueCertificate,
  newRecoveryCode,
  newSeed,
  openSealedKey,
  recoveryCodeOf,
  sealKey,
  signRevocation,
  unwrapKey,
  wrapKey,
} from './keys.ts'
import type { Seat, SeatMethods } from './seat-contract.ts'
import { type TriesKept, wrongTriesOf } from './wrong-tries.ts'

export interface SeatParts {
  readonly smith: Locksmith
  readonly cost: StretchCost
  /** The bureau as the journal on this desk says; null before it is founded. */
  readonly bureau: () => Promise<Bureau | null>
  readonly tries: TriesKept
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface Seated {
  readonly person: { readonly id: string; readonly name: string }
  readonly certificate: Certificate
  readonly seed: Uint8Array
  readonly issuerSeed: Uint8Array | null
}

/** What only the desk itself asks of the seat. */
export interface SeatAtWork extends SeatMethods {
  /**
   * Signs a line in the name of whom it says; refuses a line in anybody else's name, and under a certificate that
   * counts no longer. Null: the bureau has no accounts yet.
   */
  signLine(said: SaidOfLine, line: string, bureau: Bureau | null): LineSignature | null | Failed
}

/** What the desk must know of a line before it signs: in whose name, and the instant that it bears. */
export interface SaidOfLine {
  readonly by: { readonly id: string }
  readonly at: string
}

const failed = (reason: string): Failed => ({ outcome: 'failed', reason })
const nobody = '还没有人登录，请先登录。'
const notAdmin = '只有系统管理员登录后才能签发、换发和吊销证书。'
/** Sample people are played by whoever sits here: their passphrase is no secret. */
export const samplePassphrase = '示例人员'
const sampleCost: StretchCost = { memoryKiB: 64, passes: 1, lanes: 1 }
const SHORTEST_PASSPHRASE = 8

/** Why a passphrase will not do; null when it will. */
export const refusalOfPassphrase = (passphrase: string): string | null =>
  [...passphrase.trim()].length >= SHORTEST_PASSPHRASE ? null : `口令至少 ${SHORTEST_PASSPHRASE} 个字，可以是一句话。`

export function openSeat({ smith, cost, bureau: bureauNow, tries, now }: SeatParts): SeatAtWork {
  let seated: Seated | null = null
  const wrong = wrongTriesOf(tries, now)
  // In turn: two guesses at once must count as two, and a key must not be emptied while it is being locked anew.
  const turns = oneAtATime()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.take('seat', work)

  const instant = () => new Date(now()).toISOString()
  const told = (who: Seated): Seat => ({
    outcome: 'seated',
    personId: who.person.id,
    name: who.person.name,
    certificate: who.certificate.serial,
    issues: who.issuerSeed !== null,
  })

  /** A new account: key pair, certificate, key under the passphrase. */
  async function newAccount(
    issuerSeed: Uint8Array,
    bureauName: string,
    card: CertificateCard,
    passphrase: string,
    options: { readonly cost: StretchCost; readonly replaces: string | null },
  ): Promise<{ readonly account: Account; readonly certificate: Certificate; readonly seed: Uint8Array }> {
    const seed = newSeed(smith)
    const certificate = issueCertificate(smith, issuerSeed, {
      bureau: bureauName,
      card,
      signKey: smith.signKeyOf(seed),
      boxKey: smith.boxKeyOf(seed),
      issuedAt: instant(),
      replaces: options.replaces,
    })
    const account: Account = {
      state: 'active',
      certificate: certificate.serial,
      key: await wrapKey(smith, seed, passphrase, options.cost),
      issuerKey: sealedIssuer(issuerSeed, card, certificate.boxKey),
    }
    return { account, certificate, seed }
  }

  const sealedIssuer = (issuerSeed: Uint8Array, card: CertificateCard, boxKey: string): SealedKey | null =>
    card.roles.includes('systemAdmin') && !card.sample ? sealKey(smith, issuerSeed, boxKey) : null

  /** Whoever leaves takes their keys along: nothing of them stays in memory that could be read there. */
  function sit(next: Seated | null): void {
    if (seated !== null && seated.seed !== next?.seed) {
      seated.seed.fill(0)
      seated.issuerSeed?.fill(0)
    }
    seated = next
  }

  const seat: SeatMethods = {
    async seat() {
      return seated === null ? { outcome: 'empty' } : told(seated)
    },
    async signIn(personId, passphrase) {
      const bureau = await bureauNow()
      const person = bureau?.people.find((one) => one.id === personId)
      if (bureau === null || person === undefined) return failed('本机没有这个人的账户，请核对姓名。')
      const refusal = refusalOfAccount(person)
      if (refusal !== null || person.account === null) return failed(refusal ?? '')
      const waiting = await wrong.wait(personId)
      if (waiting > 0) return wrongPassphrase('口令输错次数较多，请稍候再试。', waiting)
      const certificate = bureau.certificates.find((one) => one.serial === person.account?.certificate)
      const seed = await unwrapKey(smith, person.account.key, passphrase)
      if (seed === null) return wrongPassphrase('口令不对，请重新输入。', await wrong.note(personId))
      if (certificate === undefined || certificate.signKey !== smith.signKeyOf(seed)) {
        seed.fill(0)
        return failed('账户与证书对不上，请系统管理员换发证书。')
      }
      await wrong.forget(personId)
      const early = refusalOfClock(certificate, instant())
      if (early !== null) {
        seed.fill(0)
        return failed(early)
      }
      const issuer = person.account.issuerKey
      const next = {
        person: { id: person.id, name: person.name },
        certificate,
        seed,
        issuerSeed: issuer === null ? null : openSealedKey(smith, seed, issuer),
      }
      sit(next)
      return told(next)
    },
    async signOut() {
      sit(null)
      return { outcome: 'empty' }
    },
    async foundAccounts(bureauName, card, passphrase) {
      const bureau = await bureauNow()
      if (bureau !== null && bureau.issuerKey !== null && !bureau.sample) return failed('本单位的账户已经建立。')
      const refusal = refusalOfPassphrase(passphrase)
      if (refusal !== null) return failed(refusal)
      const issuerSeed = newSeed(smith)
      const made = await newAccount(issuerSeed, bureauName, card, passphrase, { cost, replaces: null })
      const recoveryCode = newRecoveryCode(smith)
      const recovery = await wrapKey(smith, issuerSeed, recoveryCode, cost)
      sit(seatOf(card, made, issuerSeed))
      const { account, certificate } = made
      return {
        outcome: 'founded',
        issuerKey: smith.signKeyOf(issuerSeed),
        account,
        certificate,
        recovery,
        recoveryCode,
      }
    },
    async makeSampleAccounts(bureauName, cards) {
      const issuerSeed = newSeed(smith)
      const made = await Promise.all(
        cards.map(async (card) => {
          const options = { cost: sampleCost, replaces: null }
          const person = { ...card, sample: true }
          const { seed, ...kept } = await newAccount(issuerSeed, bureauName, person, samplePassphrase, options)
          seed.fill(0)
          return kept
        }),
      )
      const issuerKey = smith.signKeyOf(issuerSeed)
      issuerSeed.fill(0)
      return { outcome: 'made', issuerKey, accounts: made }
    },
    async issueAccount(card, passphrase) {
      const bureau = await bureauNow()
      if (seated?.issuerSeed == null || bureau === null) return failed(notAdmin)
      const before = bureau.people.find((one) => one.id === card.personId)?.account ?? null
      const old = bureau.certificates.find((one) => one.serial === before?.certificate)
      if (passphrase !== null) {
        const refusal = refusalOfPassphrase(passphrase)
        if (refusal !== null) return failed(refusal)
        const options = { cost, replaces: before?.certificate ?? null }
        const { seed, ...kept } = await newAccount(seated.issuerSeed, bureau.name, card, passphrase, options)
        seed.fill(0)
        return { outcome: 'issued', ...kept }
      }
      if (before === null || old === undefined) return failed('还没有账户，请先设初始口令。')
      const certificate = issueCertificate(smith, seated.issuerSeed, {
        bureau: bureau.name,
        card,
        signKey: old.signKey,
        boxKey: old.boxKey,
        issuedAt: instant(),
        replaces: old.serial,
      })
      const issuerKey = sealedIssuer(seated.issuerSeed, card, old.boxKey)
      if (seated.person.id === card.personId) sit({ ...seated, certificate })
      return { outcome: 'issued', certificate, account: { ...before, certificate: certificate.serial, issuerKey } }
    },
    async signRevocation(serial, personId, reason, note) {
      if (seated?.issuerSeed == null) return failed(notAdmin)
      const said = { serial, personId, reason, note, at: instant() }
      return { outcome: 'revoked', revocation: signRevocation(smith, seated.issuerSeed, said) }
    },
    async changePassphrase(before, after) {
      const bureau = await bureauNow()
      const account = bureau?.people.find((one) => one.id === seated?.person.id)?.account
      if (seated === null || account == null) return failed(nobody)
      const waiting = await wrong.wait(seated.person.id)
      if (waiting > 0) return wrongPassphrase('口令输错次数较多，请稍候再试。', waiting)
      const refusal = refusalOfPassphrase(after)
      if (refusal !== null) return failed(refusal)
      const opened = await unwrapKey(smith, account.key, before)
      opened?.fill(0)
      if (opened === null) {
        return wrongPassphrase('原口令不对，请重新输入。', await wrong.note(seated.person.id))
      }
      await wrong.forget(seated.person.id)
      return { outcome: 'changed', account: { ...account, key: await wrapKey(smith, seated.seed, after, cost) } }
    },
    async recoverAccount(code, card, passphrase) {
      const bureau = await bureauNow()
      if (bureau === null || bureau.recovery === null) return failed('本单位没有恢复单。')
      if (!card.roles.includes('systemAdmin')) return failed('恢复单只能重建系统管理员的账户。')
      const refusal = refusalOfPassphrase(passphrase)
      if (refusal !== null) return failed(refusal)
      const waiting = await wrong.wait('recovery')
      if (waiting > 0) return wrongPassphrase('恢复码输错次数较多，请稍候再试。', waiting)
      const issuerSeed = await unwrapKey(smith, bureau.recovery, recoveryCodeOf(code))
      if (issuerSeed === null) return wrongPassphrase('恢复码不对，请照恢复单逐字核对。', await wrong.note('recovery'))
      await wrong.forget('recovery')
      const before = bureau.people.find((one) => one.id === card.personId)?.account ?? null
      const options = { cost, replaces: before?.certificate ?? null }
      const made = await newAccount(issuerSeed, bureau.name, card, passphrase, options)
      sit(seatOf(card, made, issuerSeed))
      return { outcome: 'issued', account: made.account, certificate: made.certificate }
    },
    async renewRecovery() {
      if (seated?.issuerSeed == null) return failed(notAdmin)
      const recoveryCode = newRecoveryCode(smith)
      return { outcome: 'made', recovery: await wrapKey(smith, seated.issuerSeed, recoveryCode, cost), recoveryCode }
    },
    async signPackage(digest) {
      const bureau = await bureauNow()
      if (seated === null) return failed(nobody)
      const certificate = certificateInForce(seated, bureau)
      if ('outcome' in certificate) return certificate
      return {
        outcome: 'signed',
        certificate,
        signature: smith.sign(seated.seed, signedTexts.package(digest)),
      }
    },
    async openSealed(sealed) {
      if (seated === null) return failed(nobody)
      const secret = openSealedKey(smith, seated.seed, sealed)
      return secret === null ? failed('这个包不是给您的，打不开。') : { outcome: 'opened', secret: hexOf(secret) }
    },
  }

  return {
    seat: () => seat.seat(),
    signIn: (personId, passphrase) => inTurn(() => seat.signIn(personId, passphrase)),
    signOut: () => inTurn(() => seat.signOut()),
    foundAccounts: (bureau, card, passphrase) => inTurn(() => seat.foundAccounts(bureau, card, passphrase)),
    makeSampleAccounts: (bureau, cards) => seat.makeSampleAccounts(bureau, cards),
    issueAccount: (card, passphrase) => inTurn(() => seat.issueAccount(card, passphrase)),
    signRevocation: (serial, personId, reason, note) =>
      inTurn(() => seat.signRevocation(serial, personId, reason, note)),
    changePassphrase: (before, after) => inTurn(() => seat.changePassphrase(before, after)),
    recoverAccount: (code, card, passphrase) => inTurn(() => seat.recoverAccount(code, card, passphrase)),
    renewRecovery: () => inTurn(() => seat.renewRecovery()),
    signPackage: (digest) => inTurn(() => seat.signPackage(digest)),
    openSealed: (sealed) => inTurn(() => seat.openSealed(sealed)),
    signLine({ by, at }, line, bureau) {
      const brings = seated !== null && bringsIntoTheBooks(seated.certificate, line, bureau)
      if (!brings && hasNoAccounts(bureau)) return null
      if (seated === null) return failed(nobody)
      if (seated.person.id !== by.id) return failed(`现在办公的是${seated.person.name}，不能用别人的名义保存。`)
      const certificate = brings ? seated.certificate : certificateInForce(seated, bureau)
      if ('outcome' in certificate) return certificate
      const early = refusalOfClock(certificate, at)
      if (early !== null) return failed(early)
      return { certificate: certificate.serial, value: smith.sign(seated.seed, signedTexts.line(line)) }
    },
  }
}

function seatOf(
  card: CertificateCard,
  made: { readonly certificate: Certificate; readonly seed: Uint8Array },
  issuerSeed: Uint8Array,
): Seated {
  return { person: { id: card.personId, name: card.name }, certificate: made.certificate, seed: made.seed, issuerSeed }
}

const wrongPassphrase = (reason: string, waitMs: number) =>
  ({ outcome: 'refused', reason, waitSeconds: Math.ceil(waitMs / 1000) }) as const
