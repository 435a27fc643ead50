/** The chains of a case as they lie on this desk: its journal, and what was set aside beside it. */
import { commonLength } from '../../shared/exchange/forks.ts'
import { type Chain, chainOf } from '../../shared/exchange/case-chain.ts'
import { lineOf } from '../../shared/journal/chain.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { sha256Hex } from './hashing.ts'
import type { Workspace } from './workspace.ts'

type Desks = Pick<Workspace, 'desk'>

/** The case's journal; null when the case is not on this desk. */
export async function ourChain({ desk }: Desks, caseId: string): Promise<Result<Chain | null>> {
  const listed = await desk.journals()
  if (listed.outcome === 'failed') return refuse(listed.reason)
  if (!listed.journals.some((state) => state.journal === caseId && state.lastSeq > 0)) return ok(null)
  const answer = await desk.readJournal(caseId, 0)
  if (answer.outcome === 'failed') return refuse(answer.reason)
  const chain = chainOf(answer.entries.map(lineOf), caseId, sha256Hex)
  return chain === null ? refuse('这一件的日志不完整，请先从备份恢复。') : ok(chain)
}

/** Chains that the office did not choose, whole ones only: a damaged one proves nothing. */
export async function asideOf({ desk }: Desks, caseId: string): Promise<Result<readonly Chain[]>> {
  const listed = await desk.setAside(caseId)
  if (listed.outcome === 'failed') return refuse(listed.reason)
  return ok(
    listed.branches.flatMap(({ lines, brokenAt }) => {
      const chain = brokenAt === null ? chainOf(lines, caseId, sha256Hex) : null
      return chain === null ? [] : [chain]
    }),
  )
}

/** The lines of a chain from where it parted from the trunk: what a package carries of it. */
export const partedLines = (chain: Chain, trunk: Chain): readonly string[] =>
  chain.lines.slice(commonLength(chain.hashes, trunk.hashes))
