/** What a file from another unit does to the books: a case is made of a request, an opinion goes to its request. */
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Day } from '../../shared/day.ts'
import type { CoRequestContents } from '../../shared/exchange/co-handling.ts'
import { type ArrivedOpinion, matchOpinion, type OpinionMatch } from '../../shared/exchange/co-opinion.ts'
import { caseOfRequest, caseOfSameRequest, type RequestOrigin } from '../../shared/exchange/co-request.ts'
import { findClassifiedMark } from '../../shared/intake/classified-mark.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { advance, mayAdvance } from '../../shared/workflow/advance.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { gatherFacts } from './gather-facts.ts'
import { perform, receiveCase } from './perform.ts'
import type { Workspace } from './workspace.ts'

/** The case that this very request made here before. */
export async function caseTakenIn(
  workspace: Workspace,
  request: CoRequestContents,
  origin: RequestOrigin,
): Promise<CaseFile | null> {
  const found = await workspace.db.cases.filter((file) => caseOfSameRequest(request, origin, [file]) !== null).first()
  return found ?? null
}

/** Why a request cannot be put into the books by this person; null when it can. Asked before the button is shown. */
export function whyNotTakeIn(
  workspace: Workspace,
  request: CoRequestContents,
  origin: RequestOrigin,
  by: Actor,
): string | null {
  const { suggestion, asks, text } = request
  if (findClassifiedMark([suggestion.title, suggestion.number, ...asks, text].join('\n')) !== null) {
    return '征询的内容里有密级标志，本系统是非涉密系统，不得登记。请与主办单位联系。'
  }
  const bureau = workspace.bureau.get()
  if (bureau === null) return '还没有建立本单位。'
  const today = workspace.outside.today()
  const file = caseOfRequest(request, origin, 'new', today)
  return mayAdvance(file, 'register', by, gatherFacts(file, bureau, today))?.reason ?? null
}

/** Makes the co-handler's case and registers it; the same request twice makes no second one. Answers with its id. */
export async function takeInRequest(
  workspace: Workspace,
  request: CoRequestContents,
  origin: RequestOrigin,
  by: Actor,
): Promise<Result<string>> {
  return workspace.oneAtATime(`request ${request.requestId}`, async () => {
    const known = await caseTakenIn(workspace, request, origin)
    if (known !== null) return refuse('这份征询已经登记过，没有再建案卷。')
    const refusal = whyNotTakeIn(workspace, request, origin, by)
    if (refusal !== null) return refuse(refusal)
    const { outside } = workspace
    const bureau = workspace.bureau.get()
    if (bureau === null) return refuse('还没有建立本单位。')
    const today = outside.today()
    const file = caseOfRequest(request, origin, outside.newId(), today)
    const { suggestion, assignment } = file
    // Asked first, so that a refusal leaves no half-registered case behind.
    const act = { by, day: today, at: outside.now(), id: outside.newId() }
    const decided = advance(file, 'register', { suggestion, assignment }, act, gatherFacts(file, bureau, today))
    if (!decided.ok) return decided
    const received = await receiveCase(workspace, file, by)
    if (!received.ok) return received
    const registered = await perform(workspace, file.id, 'register', { suggestion, assignment }, by)
    return registered.ok ? ok(file.id) : registered
  })
}

/** The case whose request an opinion answers. Looked for in all cases: the answer may come after a return or a merger. */
export async function findRequest(workspace: Workspace, arrived: ArrivedOpinion): Promise<Result<OpinionMatch>> {
  const asks = ({ coOpinions }: CaseFile) => coOpinions.some((opinion) => opinion.id === arrived.requestId)
  return matchOpinion(arrived, await workspace.db.cases.filter(asks).toArray())
}

/** Every request that is still open, for a form whose number cannot be read: the clerk says which. */
export async function openRequests(workspace: Workspace): Promise<readonly CaseFile[]> {
  return workspace.db.cases.filter(({ coOpinions }) => coOpinions.some(({ state }) => state === 'pending')).toArray()
}

export interface OpinionToAttach {
  readonly kind: 'package' | 'form'
  readonly name: string
  readonly bytes: Uint8Array
  readonly day: Day
  readonly text: string
  readonly signedBy: string
  readonly documentNumber: string
}

/** Keeps the file as it came and records the opinion with it. */
export async function attachOpinion(
  workspace: Workspace,
  { file, opinion }: OpinionMatch,
  arrived: OpinionToAttach,
  by: Actor,
): Promise<Result<CaseFile>> {
  const refusal = whyNotAttach(workspace, file, by)
  if (refusal !== null) return refuse(refusal)
  const kept = await workspace.desk.keepFile(arrived.bytes)
  if (kept.outcome === 'failed') return refuse(kept.reason)
  const { kind, name, day, text, signedBy, documentNumber } = arrived
  return perform(
    workspace,
    file.id,
    'recordCoOpinion',
    { coOpinionId: opinion.id, day, text, evidence: { kind, hash: kept.hash, name, signedBy, documentNumber } },
    by,
  )
}

/** Why this person cannot record an opinion on this case now; null when they can. */
export function whyNotAttach(workspace: Workspace, file: CaseFile, by: Actor): string | null {
  const bureau = workspace.bureau.get()
  if (bureau === null) return '还没有建立本单位。'
  return mayAdvance(file, 'recordCoOpinion', by, gatherFacts(file, bureau, workspace.outside.today()))?.reason ?? null
}
