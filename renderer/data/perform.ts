/** `perform`: read the case, gather, decide with the pure `advance`, write. Nothing else writes a case. */
import { type CaseFile, caseFileSchema } from '../../shared/case/case-file.ts'
import { fieldsBeforeLast } from '../../shared/journal/replay.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { advance, type InputOf } from '../../shared/workflow/advance.ts'
import type { Act, Actor } from '../../shared/workflow/step.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { whyNotTheirsToUndo, whyNotUndo } from '../../shared/workflow/undo.ts'
import { forksOf } from './fork.ts'
import { gatherFacts } from './gather-facts.ts'
import { putCase } from './working-copy.ts'
import type { Workspace } from './workspace.ts'
import { write } from './write.ts'

async function writeCase(
  workspace: Workspace,
  step: string,
  { by, at, day }: Pick<Act, 'by' | 'at' | 'day'>,
  before: CaseFile | null,
  after: CaseFile,
): Promise<Result<CaseFile>> {
  // A line that could not be replayed must never be written: better an error page now than a lost case later.
  caseFileSchema.parse(after)
  const written = await write(workspace, { journal: after.id, step, by, at, day, before, after }, (entry, cursor) =>
    putCase(workspace, after, [entry], cursor),
  )
  return written.ok ? ok(after) : written
}

/** Read once an act: what the line bears and what stands in the case are one instant, on every desk that checks. */
const actNow = ({ outside }: Workspace, by: Actor) => ({ by, day: outside.today(), at: outside.now() })

const isForked = (workspace: Workspace, caseId: string): boolean => forksOf(workspace.forks.get(), caseId).length > 0

const twoVersions = '这一件有两个版本，须由办公室选定一个后才能办理。'
const missing = '找不到这一件，可能已被移除。'

/** Takes a step of `shared/workflow/steps.ts` on a case; the answer is the case as it is now on disk. */
export async function perform<Name extends StepName>(
  workspace: Workspace,
  caseId: string,
  name: Name,
  input: InputOf<Name>,
  by: Actor,
): Promise<Result<CaseFile>> {
  return workspace.oneAtATime(caseId, async () => {
    const before = await workspace.db.cases.get(caseId)
    const bureau = workspace.bureau.get()
    if (before === undefined || bureau === null) return refuse(missing)
    const act = { ...actNow(workspace, by), id: workspace.outside.newId() }
    const facts = gatherFacts(before, bureau, act.day, isForked(workspace, caseId))
    const decided = advance(before, name, input, act, facts)
    return decided.ok ? writeCase(workspace, name, act, before, decided.value) : decided
  })
}

/** Puts a new case into the books: received, or brought whole from a case document. */
export async function receiveCase(workspace: Workspace, file: CaseFile, by: Actor): Promise<Result<CaseFile>> {
  return workspace.oneAtATime(file.id, async () => {
    if ((await workspace.db.cases.get(file.id)) !== undefined) return refuse('这一件已经在台账里。')
    return writeCase(workspace, 'receive', actNow(workspace, by), null, file)
  })
}

/**
 * Undoes the entry `seq` of a case by a new one; official acts stay, another act follows them. Only the last entry can
 * be undone: whoever asks names the one they see, so that never another is taken back in its place.
 */
export async function undo(workspace: Workspace, caseId: string, seq: number, by: Actor): Promise<Result<CaseFile>> {
  return workspace.oneAtATime(caseId, async () => {
    const entries = await workspace.db.entries.where('journal').equals(caseId).sortBy('seq')
    const before = await workspace.db.cases.get(caseId)
    const last = entries.at(-1)
    if (last !== undefined && last.seq !== seq) return refuse('之后又有改动，不能直接撤销。')
    const reason = isForked(workspace, caseId) ? twoVersions : whyNotUndo(last?.step)
    if (reason !== null) return refuse(reason)
    const fields = fieldsBeforeLast(entries)
    const bureau = workspace.bureau.get()
    if (before === undefined || last === undefined || fields === null || bureau === null) return refuse(missing)
    const after = { ...before, ...fields }
    const foreign = whyNotTheirsToUndo(last.step, after, by, gatherFacts(after, bureau, workspace.outside.today()))
    return foreign === null ? writeCase(workspace, 'undo', actNow(workspace, by), before, after) : refuse(foreign)
  })
}
