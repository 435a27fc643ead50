/** Who sits at the desk, which bureau, what day: what every page may ask. `renderer/app` provides it. */
import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext } from 'react'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { CaseFile, Outgoing } from '../../shared/case/case-file.ts'
import type { Day } from '../../shared/day.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { Actor, Facts } from '../../shared/workflow/step.ts'
import { gatherFacts } from './gather-facts.ts'
import { type Fork, forksOf } from './fork.ts'
import { useObservable } from './observable.ts'
import type { Workspace } from './workspace.ts'

export interface Session {
  readonly workspace: Workspace
  readonly bureau: Bureau
  /** The person chosen on the way in. */
  readonly actor: Actor
  readonly today: Day
  /** Another person takes the seat. */
  readonly sit: (personId: string) => Promise<void>
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('a page is drawn outside the session')
  return session
}

/** A case as it stands in the working copy; `undefined` while loading, `null` when there is none. */
export function useCase(caseId: string): CaseFile | null | undefined {
  const { workspace } = useSession()
  return useLiveQuery(async () => (await workspace.db.cases.get(caseId)) ?? null, [workspace, caseId])
}

/** Every case whole, null while loading: for a page that looks into all of them, not for lists. */
export function useCases(): readonly CaseFile[] | null {
  const { workspace } = useSession()
  return useLiveQuery(async () => workspace.db.cases.toArray(), [workspace], null)
}

/** The lines of a case's journal, oldest first: its timeline. */
export function useEntries(caseId: string): readonly JournalEntry[] {
  const { workspace } = useSession()
  return useLiveQuery(() => workspace.db.entries.where('journal').equals(caseId).sortBy('seq'), [workspace, caseId], [])
}

export function useFacts(file: CaseFile): Facts {
  const { bureau, today } = useSession()
  return gatherFacts(file, bureau, today, useForks(file.id).length > 0)
}

/** The other versions of a case that wait for the office's choice. */
export function useForks(caseId: string): readonly Fork[] {
  const { workspace } = useSession()
  return forksOf(useObservable(workspace.forks), caseId)
}

/** Which of these cases are out in a package, and to whom. */
export function useOutgoing(caseIds: readonly string[]): ReadonlyMap<string, Outgoing> {
  const { workspace } = useSession()
  const files = useLiveQuery(() => workspace.db.cases.bulkGet([...caseIds]), [workspace, caseIds.join()], [])
  return new Map(
    files.flatMap((file) => (file === undefined || file.outgoing === null ? [] : [[file.id, file.outgoing] as const])),
  )
}
