import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { PeoplePlan } from '../../../shared/people/people-plan.ts'
import type { Result } from '../../../shared/result.ts'
import { changePeople } from '../../data/change-people.ts'
import { useSession } from '../../data/session.tsx'

/** Carries a decision about people out; answers why not, or null when it is done. */
export type ChangePeople = (
  decide: (bureau: Bureau) => Result<PeoplePlan>,
  passphrase?: string | null,
) => Promise<string | null>

export function useChangePeople(): ChangePeople {
  const { workspace, actor } = useSession()
  return async (decide, passphrase = null) => {
    const done = await changePeople(workspace, actor, decide, passphrase)
    return done.ok ? null : done.error.reason
  }
}
