/** What a 系统管理员 decides about people: each function answers with a plan, or with why not. */
import type { Bureau } from '../bureau/bureau.ts'
import { canonicalJson } from '../canonical-json.ts'
import { cardOf } from '../identity/card-of.ts'
import type { RevocationReason } from '../identity/certificate.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { PeoplePlan, ToIssue, ToRevoke } from './people-plan.ts'
import type { Person } from './person.ts'
import { isAdministrator, refusalOfRoles } from './role-rules.ts'
import type { Role } from './roles.ts'

/** Why people are not for this person to change; null when they are. */
export function whyNotChangePeople(bureau: Bureau, actorRoles: readonly Role[]): string | null {
  if (bureau.sample) {
    return '这是示例单位：人员随示例来去，点名字就能换人办公。移除示例并建立本单位后，由系统管理员在这里开通账户。'
  }
  if (actorRoles.includes('systemAdmin')) return null
  const names = bureau.people.filter(isAdministrator).map(({ name }) => name)
  return `人员、账户和证书由系统管理员办理，您只能查看。需要修改请找${names.length === 0 ? '系统管理员' : names.join('、')}。`
}

/** 添加人员, with an account or (for somebody who is only named in cases) without. */
export function addPerson(bureau: Bureau, person: Person, opens: boolean): Result<PeoplePlan> {
  return checked(bureau, {
    people: [...bureau.people, person],
    issue: opens ? [{ personId: person.id, newKey: true }] : [],
    revoke: [],
  })
}

/** 修改: where the certificate says otherwise from now on, a new one takes its place. */
export function amendPerson(bureau: Bureau, person: Person): Result<PeoplePlan> {
  return amended(bureau, [person])
}

/** 移除 from the list, once nobody can sign in under the name. Cases keep the name. */
export function removePerson(bureau: Bureau, personId: string, actorId: string): Result<PeoplePlan> {
  const person = found(bureau, personId)
  if (!person.ok) return person
  if (personId === actorId) return refuse('正在办公的人不能移除，请先在左下角换人。')
  if (person.value.account !== null) return refuse(`${person.value.name}还有账户，请先吊销，再从名单中移除。`)
  return checked(bureau, { people: bureau.people.filter(({ id }) => id !== personId), issue: [], revoke: [] })
}

/** 开通账户. */
export function openAccount(bureau: Bureau, personId: string): Result<PeoplePlan> {
  const person = found(bureau, personId)
  if (!person.ok) return person
  if (person.value.account !== null) return refuse(`${person.value.name}已经有账户。忘了口令请用“换发”。`)
  return checked(bureau, { people: bureau.people, issue: [{ personId, newKey: true }], revoke: [] })
}

/** 停用: signing in is refused until 恢复; certificates and earlier signatures stay as they are. */
export function suspendAccount(bureau: Bureau, personId: string, actorId: string): Result<PeoplePlan> {
  if (personId === actorId) return refuse('不能停用自己的账户，请另一位系统管理员办理。')
  return withState(bureau, personId, 'suspended')
}

export function resumeAccount(bureau: Bureau, personId: string): Result<PeoplePlan> {
  return withState(bureau, personId, 'active')
}

/** 换发: the passphrase is lost. A new key under a new passphrase; what was signed before stays valid. */
export function reissueAccount(bureau: Bureau, personId: string, actorId: string): Result<PeoplePlan> {
  if (personId === actorId) return refuse('自己的口令请在“设置—我的口令”中修改。')
  const person = found(bureau, personId)
  if (!person.ok) return person
  if (person.value.account === null) return refuse(`${person.value.name}还没有账户，请用“开通账户”。`)
  return checked(bureau, {
    people: bureau.people,
    issue: [{ personId, newKey: true }],
    revoke: revocationOf(person.value, 'replaced', '口令遗失，换发'),
  })
}

/** 吊销: the certificate counts no longer and the account is gone; the person stays on the list. */
export function revokeAccount(
  bureau: Bureau,
  personId: string,
  actorId: string,
  why: { readonly reason: Exclude<RevocationReason, 'replaced'>; readonly note: string },
): Result<PeoplePlan> {
  if (personId === actorId) return refuse('不能吊销自己的证书，请另一位系统管理员办理，或用恢复单重建账户。')
  const person = found(bureau, personId)
  if (!person.ok) return person
  if (person.value.account === null) return refuse(`${person.value.name}没有在用的证书。`)
  return checked(bureau, {
    people: bureau.people.map((one) => (one.id === personId ? withoutAccount(one) : one)),
    issue: [],
    revoke: revocationOf(person.value, why.reason, why.note.trim()),
  })
}

/** What becomes of the one who hands over: another post here, or gone. */
export type AfterHandingOver =
  | { readonly kind: 'stays'; readonly post: string; readonly roles: readonly Role[] }
  | { readonly kind: 'leaves' }

/** 岗位交接: post and roles of one go to another from today, in one change. */
export function handOverPost(
  bureau: Bureau,
  actorId: string,
  said: {
    readonly from: string
    readonly to: string
    /** The successor's own roles stay beside the new ones. */
    readonly keepsOwn: boolean
    readonly after: AfterHandingOver
  },
): Result<PeoplePlan> {
  const [giver, taker] = [found(bureau, said.from), found(bureau, said.to)]
  if (!giver.ok) return giver
  if (!taker.ok) return taker
  const [from, to] = [giver.value, taker.value]
  if (from.id === to.id) return refuse('交接双方是同一个人，请另选接任的人。')
  if (to.account === null) return refuse(`${to.name}还没有账户，请先开通账户，再交接岗位。`)
  if (said.after.kind === 'leaves' && from.id === actorId) {
    return refuse('您正在办公，不能把自己办成离岗。请接任的系统管理员登录后吊销您的证书。')
  }
  const roles = said.keepsOwn ? [...new Set([...to.roles, ...from.roles])] : from.roles
  const successor: Person = { ...to, post: from.post, section: from.section, roles }
  // The successor first: the issuing key must have a new holder before the old one lets go.
  if (said.after.kind === 'stays') {
    return amended(bureau, [successor, { ...from, post: said.after.post, roles: said.after.roles, deputising: [] }])
  }
  const plan = amended(bureau, [successor], withoutAccount({ ...from, deputising: [] }))
  if (!plan.ok) return plan
  const revoke = from.account === null ? [] : revocationOf(from, 'left', `岗位交接给${to.name}`)
  return ok({ ...plan.value, revoke: [...plan.value.revoke, ...revoke] })
}

/** People who become somebody else on the list: who has an account gets a certificate that says so. */
export function amended(
  bureau: Bureau,
  after: readonly Person[],
  alsoOnList: Person | null = null,
): Result<PeoplePlan> {
  const issue: ToIssue[] = []
  const revoke: ToRevoke[] = []
  for (const person of after) {
    const before = found(bureau, person.id)
    if (!before.ok) return before
    const same = canonicalJson(cardOf(before.value)) === canonicalJson(cardOf(person))
    if (same || before.value.account === null) continue
    issue.push({ personId: person.id, newKey: false })
    revoke.push(...revocationOf(before.value, 'replaced', '职务或岗位变动，换发'))
  }
  const changed = alsoOnList === null ? after : [...after, alsoOnList]
  const people = bureau.people.map((one) => changed.find(({ id }) => id === one.id) ?? one)
  return checked(bureau, { people, issue, revoke })
}

function withState(bureau: Bureau, personId: string, state: 'active' | 'suspended'): Result<PeoplePlan> {
  const person = found(bureau, personId)
  if (!person.ok) return person
  const { account, name } = person.value
  if (account === null) return refuse(`${name}还没有账户，请先开通账户。`)
  const people = bureau.people.map((one) => (one.id === personId ? { ...one, account: { ...account, state } } : one))
  return checked(bureau, { people, issue: [], revoke: [] })
}

/** Sample people come and go with the sample: no key of this bureau vouches for them. */
function found(bureau: Bureau, personId: string): Result<Person> {
  const person = bureau.people.find(({ id }) => id === personId)
  if (person === undefined) return refuse('名单中没有这个人，可能刚被移除。')
  return person.sample ? refuse('示例人员随示例来去，不能修改。') : ok(person)
}

const withoutAccount = (person: Person): Person => ({ ...person, account: null })

function revocationOf(person: Person, reason: RevocationReason, note: string): readonly ToRevoke[] {
  return person.account === null ? [] : [{ serial: person.account.certificate, personId: person.id, reason, note }]
}

/** What holds whatever was changed: fitting roles, one name one person, and never a bureau without administrator. */
function checked(bureau: Bureau, plan: PeoplePlan): Result<PeoplePlan> {
  const before = new Map(bureau.people.map((person) => [person.id, person]))
  for (const person of plan.people) {
    if (before.get(person.id) === person) continue
    const roles = refusalOfRoles(person.roles)
    if (roles !== null) return refuse(`${person.name}：${roles}`)
    if (plan.people.some(({ id, name }) => id !== person.id && name === person.name)) {
      return refuse('已有同名人员；如确系两人，请在姓名后加以区别，如“王芳（办公室）”。')
    }
  }
  const opened = new Set(plan.issue.filter(({ newKey }) => newKey).map(({ personId }) => personId))
  const canAdminister = (person: Person): boolean =>
    isAdministrator(person) || (opened.has(person.id) && person.roles.includes('systemAdmin'))
  if (bureau.people.some(isAdministrator) && !plan.people.some(canAdminister)) {
    return refuse('这是最后一位能登录的系统管理员。请先让另一个人担任系统管理员，再作这项改动。')
  }
  return ok(plan)
}
