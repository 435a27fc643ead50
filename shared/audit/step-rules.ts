/** The line as a step: who may take it, from which stage to which, and what may be taken back. */
import { canonicalJson } from '../canonical-json.ts'
import type { CaseFile } from '../case/case-file.ts'
import { stageLabels } from '../case/stage.ts'
import { handlesCases } from '../people/duties.ts'
import { type Role, roleLabels } from '../people/roles.ts'
import { rolesFor } from '../workflow/advance.ts'
import { type StepName, stepNames, steps } from '../workflow/steps.ts'
import { type CaseLine, faultAt, holdsOne, rolesThen, settingsAlone } from './case-line.ts'
import type { Fault } from './fault.ts'

export const isStep = (name: string): name is StepName => (stepNames as readonly string[]).includes(name)

const roleWords = (roles: readonly Role[]) =>
  roles.length === 0 ? '没有岗位' : roles.map((role) => roleLabels[role]).join('、')

/** Whether these roles may take the step, by the settings of that time or of a desk that had not heard of a change. */
function mayTake(line: CaseLine, step: StepName, file: CaseFile, roles: readonly Role[]): boolean {
  let asked = false
  for (const bureau of line.past.settingsAround(line.entry.at)) {
    asked = true
    if (holdsOne(roles, rolesFor(step, file, settingsAlone(bureau, line.entry.day)))) return true
    // Where the step names its roles itself, no settings change the answer.
    if (typeof steps[step].by !== 'string') return false
  }
  return !asked
}

function roleFault(line: CaseLine): Fault | null {
  const roles = rolesThen(line)
  if (roles === null) return null
  const { entry, previous } = line
  const undone = entry.step === 'undo' ? previous : null
  const step = undone?.entry.step ?? entry.step
  const held = `${entry.by.name}当天是${roleWords(roles)}`
  if (!isStep(step)) return handlesCases(roles) ? null : faultAt(line, 'roleNotHeld', `${held}，不能办理案卷。`)
  if (mayTake(line, step, undone?.before ?? line.before, roles)) return null
  return faultAt(line, 'roleNotHeld', `${held}，不能办理“${steps[step].label}”。`)
}

function stageFault(line: CaseLine): Fault | null {
  const { entry, before, after } = line
  if (!isStep(entry.step)) {
    return entry.step === 'undo' ? null : faultAt(line, 'wrongStage', '不认识这种办理行为。')
  }
  const { label, from, leadsTo } = steps[entry.step]
  if (!(from as readonly string[]).includes(before.stage)) {
    return faultAt(line, 'wrongStage', `当时是“${stageLabels[before.stage]}”，不能“${label}”。`)
  }
  const may = leadsTo.length === 0 ? [before.stage] : leadsTo
  if (may.includes(after.stage)) return null
  return faultAt(line, 'wrongStage', `“${label}”以后不会是“${stageLabels[after.stage]}”。`)
}

function undoFault(line: CaseLine): Fault | null {
  const { entry, previous, after } = line
  if (entry.step !== 'undo') return null
  const undone = previous?.entry.step
  if (previous === null || undone === undefined || !isStep(undone)) {
    return faultAt(line, 'wrongUndo', '上一步不能撤销。')
  }
  if (steps[undone].final !== null)
    return faultAt(line, 'wrongUndo', `“${steps[undone].label}”是正式办理行为，不能撤销。`)
  const names = [...Object.keys(previous.entry.set), ...Object.keys(entry.set)] as (keyof CaseFile)[]
  const back = names.every((name) => canonicalJson(after[name]) === canonicalJson(previous.before[name]))
  return back ? null : faultAt(line, 'wrongUndo', `没有恢复到“${steps[undone].label}”之前。`)
}

export const stepFaults = (line: CaseLine): readonly Fault[] =>
  [roleFault(line), stageFault(line), undoFault(line)].filter((fault) => fault !== null)
