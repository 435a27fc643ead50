/** 选定版本: the office says which of two versions goes on. */
import { ok, type Result, refuse } from '../../shared/result.ts'
import { mayAdvance } from '../../shared/workflow/advance.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { ourChain } from './case-chain.ts'
import type { Fork } from './fork.ts'
import { gatherFacts } from './gather-facts.ts'
import { loadForks } from './held-forks.ts'
import { perform } from './perform.ts'
import { recoverJournal } from './recover.ts'
import type { Workspace } from './workspace.ts'

export async function settleFork(
  workspace: Workspace,
  fork: Fork,
  choice: { readonly chosen: 'ours' | 'theirs'; readonly reason: string },
  actor: Actor,
): Promise<Result<null>> {
  const { caseId, head } = fork
  const { chosen, reason } = choice
  if (chosen === 'ours') {
    const settled = await perform(workspace, caseId, 'settleFork', { abandoned: head, chosen, reason }, actor)
    return settled.ok ? done(workspace) : settled
  }
  const bureau = workspace.bureau.get()
  if (bureau === null) return refuse('还没有建立本单位。')
  // Asked before the journal is switched: what follows must not be refused halfway.
  const facts = gatherFacts(fork.file, bureau, workspace.outside.today())
  const refusal = mayAdvance(fork.file, 'settleFork', actor, facts)
  if (refusal !== null) return refuse(refusal.reason)
  if (reason.trim() === '') return refuse('请写明选用这一版的理由。')
  const ours = await ourChain(workspace, caseId)
  if (!ours.ok) return ours
  const abandoned = ours.value?.hashes.at(-1)
  if (abandoned === undefined) return refuse('找不到这一件，可能已被移除。')
  const switched = await workspace.oneAtATime(caseId, () =>
    workspace.desk.switchJournal(caseId, abandoned, fork.chain.lines),
  )
  if (switched.outcome === 'behind') return refuse('本机刚刚又办理过这一件，请重新看过两个版本再选。')
  if (switched.outcome === 'failed') return refuse(switched.reason)
  const fault = await recoverJournal(workspace, caseId)
  if (fault !== null) return refuse(fault)
  const settled = await perform(workspace, caseId, 'settleFork', { abandoned, chosen, reason }, actor)
  if (!settled.ok) return settled
  const { outgoing } = settled.value
  // The version arrived in a package that nobody has signed for yet: here it is.
  const fresh = await done(workspace)
  if (outgoing === null || !fresh.ok) return fresh
  const receipt = await perform(workspace, caseId, 'takeReceipt', { packageId: outgoing.packageId }, actor)
  return receipt.ok ? ok(null) : receipt
}

async function done(workspace: Workspace): Promise<Result<null>> {
  await loadForks(workspace)
  return ok(null)
}
