/** `perform`: read the case, gather, decide with the pure `advance`, write. Nothing else writes a case. */
import { type CaseFile, caseFileSchema } from '../../shared/case/case-file.ts'
import { fieldsBeforeLast } from '../../shared/journal/replay.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { advance, type InputOf } from '../../shared/workflow/advance.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { type StepName, stepNames, steps } from '../../shared/workflow/steps.ts'
import { gatherFacts } from './gather-facts.ts'
import { putCase } from './working-copy.ts'
import type { Workspace } from './workspace.ts'
import { write } from './write.ts'

async function writeCase(
  workspace: Workspace,
  step: string,
  by: Actor,
  before: CaseFile | null,
  after: CaseFile,
): Promise<Result<CaseFile>> {
  // A line that could not be replayed must never be written: better an error page now than a lost case later.
  caseFileSchema.parse(after)
  const written = await write(workspace, { journal: after.id, step, by, before, after }, (entry, cursor) =>
    putCase(workspace, after, [entry], cursor),
  )
  return written.ok ? ok(after) : written
}

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
    const facts = gatherFacts(before, bureau, workspace.outside.today())
    const act = { by, day: workspace.outside.today(), at: workspace.outside.now(), id: workspace.outside.newId() }
    const decided = advance(before, name, input, act, facts)
    return decided.ok ? writeCase(workspace, name, by, before, decided.value) : decided
  })
}

/** Puts a new case into the books: received, or brought whole from a case document. */
export async function receiveCase(workspace: Workspace, file: CaseFile, by: Actor): Promise<Result<CaseFile>> {
  return workspace.oneAtATime(file.id, async () => {
    if ((await workspace.db.cases.get(file.id)) !== undefined) return refuse('这一件已经在台账里。')
    return writeCase(workspace, 'receive', by, null, file)
  })
}

const isStep = (name: string): name is StepName => (stepNames as readonly string[]).includes(name)

/** Why the last act cannot be undone; null when it can. */
export function whyNotUndo(lastStep: string | undefined): string | null {
  if (lastStep === undefined || lastStep === 'receive') return '没有可以撤销的操作。'
  if (lastStep === 'undo') return '刚刚已经撤销过一次。'
  if (isStep(lastStep) && steps[lastStep].final !== null) return `“${steps[lastStep].label}”是正式办理行为，不能撤销。`
  return null
}

/** Undoes the last entry of a case by a new one; official acts stay, another act follows them. */
export async function undo(workspace: Workspace, caseId: string, by: Actor): Promise<Result<CaseFile>> {
  return workspace.oneAtATime(caseId, async () => {
    const entries = await workspace.db.entries.where('journal').equals(caseId).sortBy('seq')
    const before = await workspace.db.cases.get(caseId)
    const reason = whyNotUndo(entries.at(-1)?.step)
    if (reason !== null) return refuse(reason)
    const fields = fieldsBeforeLast(entries)
    if (before === undefined || fields === null) return refuse(missing)
    return writeCase(workspace, 'undo', by, before, { ...before, ...fields })
  })
}
