/** Carries a plan about people out: the desk issues and revokes, then one line in the bureau's journal says all of it. */
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { cardOf } from '../../shared/identity/card-of.ts'
import type { Revocation } from '../../shared/identity/certificate.ts'
import type { Issued } from '../../shared/identity/seat-contract.ts'
import { type PeoplePlan, settlePeople } from '../../shared/people/people-plan.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { changeBureau } from './change-bureau.ts'
import { findSeat, leaveSeat } from './take-seat.ts'
import type { Workspace } from './workspace.ts'

const notFounded = '还没有建立本单位。'

/** `passphrase` is for the account that the plan opens or re-issues; null where it does neither. */
export async function changePeople(
  workspace: Workspace,
  by: PersonRef,
  decide: (bureau: Bureau) => Result<PeoplePlan>,
  passphrase: string | null = null,
): Promise<Result<null>> {
  const bureau = workspace.bureau.get()
  if (bureau === null) return refuse(notFounded)
  const decided = decide(bureau)
  if (!decided.ok) return decided
  const plan = decided.value
  const papers = await papersFor(workspace, plan, passphrase)
  const written = papers.ok
    ? await changeBureau(workspace, 'changePeople', by, (now) =>
        now === bureau
          ? ok({ bureau: settlePeople(bureau, plan, papers.value.issued, papers.value.revocations), value: null })
          : refuse('名单刚在别处改动过，请再做一次。'),
      )
    : papers
  if (plan.issue.some(({ personId }) => personId === by.id)) {
    // Whoever re-issued their own certificate signs with it from now on, but never with one that was not written down.
    await (written.ok ? findSeat(workspace) : leaveSeat(workspace))
  }
  return written
}

async function papersFor(
  { desk }: Workspace,
  plan: PeoplePlan,
  passphrase: string | null,
): Promise<Result<{ readonly issued: readonly Issued[]; readonly revocations: readonly Revocation[] }>> {
  const issued: Issued[] = []
  for (const { personId, newKey } of plan.issue) {
    const person = plan.people.find(({ id }) => id === personId)
    if (person === undefined) throw new Error('a plan issues to nobody on its list')
    const answer = await desk.issueAccount(cardOf(person), newKey ? passphrase : null)
    if (answer.outcome === 'failed') return refuse(answer.reason)
    issued.push(answer)
  }
  const revocations: Revocation[] = []
  for (const { serial, personId, reason, note } of plan.revoke) {
    const answer = await desk.signRevocation(serial, personId, reason, note)
    if (answer.outcome === 'failed') return refuse(answer.reason)
    revocations.push(answer.revocation)
  }
  return ok({ issued, revocations })
}

/** 设置—我的口令. */
export async function changeOwnPassphrase(
  workspace: Workspace,
  by: PersonRef,
  before: string,
  after: string,
): Promise<Result<null>> {
  const answer = await workspace.desk.changePassphrase(before, after)
  if (answer.outcome !== 'changed') return refuse(answer.reason)
  return changeBureau(workspace, 'changePassphrase', by, (bureau) =>
    bureau === null
      ? refuse(notFounded)
      : ok({
          bureau: {
            ...bureau,
            people: bureau.people.map((one) => (one.id === by.id ? { ...one, account: answer.account } : one)),
          },
          value: null,
        }),
  )
}

/** 更换恢复单: answers with the new code; the old sheet opens nothing any more. */
export async function renewRecovery(workspace: Workspace, by: PersonRef): Promise<Result<string>> {
  const answer = await workspace.desk.renewRecovery()
  if (answer.outcome === 'failed') return refuse(answer.reason)
  return changeBureau(workspace, 'renewRecovery', by, (bureau) =>
    bureau === null
      ? refuse(notFounded)
      : ok({ bureau: { ...bureau, recovery: answer.recovery }, value: answer.recoveryCode }),
  )
}
