/** `perform`: read the case, gather, decide with the pure `advance`, write. Nothing else writes a case. */
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { type CaseFile, caseFileSchema } from '../../shared/case/case-file.ts'
import type { Day } from '../../shared/day.ts'
import { fieldsBeforeLast } from '../../shared/journal/replay.ts'
import { whyNotHandle } from '../../shared/people/duties.ts'
import { roleLabels } from '../../shared/people/roles.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { advance, type InputOf, rolesFor } from '../../shared/workflow/advance.ts'
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
    const reason = whyNotHandle(by.roles)
    if (reason !== null) return refuse(reason)
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

/** Whoever may take a step may take it back, in the case as it was before. */
function notTheirs(step: string, before: CaseFile, bureau: Bureau, today: Day, by: Actor): string | null {
  if (!isStep(step)) return null
  const allowed = rolesFor(step, before, gatherFacts(before, bureau, today))
  if (by.roles.some((role) => allowed.includes(role))) return null
  return `“${steps[step].label}”由${allowed.map((role) => roleLabels[role]).join('或')}办理，也由他们撤销。`
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
    const reason = whyNotUndo(last?.step)
    if (reason !== null) return refuse(reason)
    const fields = fieldsBeforeLast(entries)
    const bureau = workspace.bureau.get()
    if (before === undefined || last === undefined || fields === null || bureau === null) return refuse(missing)
    const after = { ...before, ...fields }
    const foreign = notTheirs(last.step, after, bureau, workspace.outside.today(), by)
    return foreign === null ? writeCase(workspace, 'undo', by, before, after) : refuse(foreign)
  })
}
