/** What pages ask about 会办, asked again whenever the working copy changes. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { CaseFile, CoOpinion } from '../../shared/case/case-file.ts'
import type { CoRequestContents } from '../../shared/exchange/co-handling.ts'
import type { ArrivedOpinion, OpinionMatch } from '../../shared/exchange/co-opinion.ts'
import type { RequestOrigin } from '../../shared/exchange/co-request.ts'
import { isResting } from '../../shared/case/stage.ts'
import type { Result } from '../../shared/result.ts'
import { caseTakenIn, findRequest, openRequests } from './co-cases.ts'
import { useObservable } from './observable.ts'
import { useSession } from './session.tsx'

/** The case that this request made here before; undefined while looking, null when there is none. */
export function useCaseTakenIn(request: CoRequestContents, origin: RequestOrigin): CaseFile | null | undefined {
  const { workspace } = useSession()
  const { issuerKey, sample } = origin
  return useLiveQuery(
    () => caseTakenIn(workspace, request, { issuerKey, sample }),
    [workspace, request, issuerKey, sample],
  )
}

/** Where an opinion belongs; null while looking, or while it is not known which request it names. */
export function useRequestOf(arrived: ArrivedOpinion | null): Result<OpinionMatch> | null {
  const { workspace } = useSession()
  const { requestId = null, suggestionNumber = '', unit = '', hash = '' } = arrived ?? {}
  return useLiveQuery(
    async () => (requestId === null ? null : findRequest(workspace, { requestId, suggestionNumber, unit, hash })),
    [workspace, requestId, suggestionNumber, unit, hash],
    null,
  )
}

/** Cases with a request that is still open. */
export function useOpenRequests(): readonly CaseFile[] {
  const { workspace } = useSession()
  return useLiveQuery(() => openRequests(workspace), [workspace], [])
}

export interface AwaitedOpinion {
  readonly file: CaseFile
  readonly opinion: CoOpinion
}

/** Every opinion that is waited for, the most urgent first. Only cases that lead and are at work are read. */
export function useAwaitedOpinions(): readonly AwaitedOpinion[] {
  const { workspace } = useSession()
  const heads = useObservable(workspace.heads)
  const ids = heads.filter(({ role, stage }) => role === 'lead' && !isResting(stage)).map(({ id }) => id)
  return useLiveQuery(
    async () => {
      const files = await workspace.db.cases.bulkGet(ids)
      return files
        .flatMap((file) =>
          file === undefined
            ? []
            : file.coOpinions.filter(({ state }) => state === 'pending').map((opinion) => ({ file, opinion })),
        )
        .toSorted((a, b) => a.opinion.due.localeCompare(b.opinion.due))
    },
    [workspace, ids.join(' ')],
    [],
  )
}
