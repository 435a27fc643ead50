/** Taking the last act back: a new line that writes what was there before. Official acts stay; another act follows them. */
import type { CaseFile } from '../case/case-file.ts'
import { roleLabels } from '../people/roles.ts'
import { rolesFor } from './advance.ts'
import type { Actor, Facts } from './step.ts'
import { isStepName, steps } from './steps.ts'

/** Why the last act cannot be undone; null when it can. */
export function whyNotUndo(lastStep: string | undefined): string | null {
  if (lastStep === undefined || lastStep === 'receive') return '没有可以撤销的操作。'
  if (lastStep === 'undo') return '刚刚已经撤销过一次。'
  // The package lies on a stick by now: what is written in it cannot be made not to have been.
  if (lastStep === 'sendOut') return '“送出”不能撤销，要在本机继续办理，请“收回”。'
  if (lastStep === 'takeReceipt') return '“签收”不能撤销。'
  if (isStepName(lastStep) && steps[lastStep].final !== null)
    return `“${steps[lastStep].label}”是正式办理行为，不能撤销。`
  return null
}

/** Whoever may take a step may take it back; `before` is the case as it was before that step. */
export function whyNotTheirsToUndo(step: string, before: CaseFile, by: Actor, facts: Facts): string | null {
  if (!isStepName(step)) return null
  const allowed = rolesFor(step, before, facts)
  if (by.roles.some((role) => allowed.includes(role))) return null
  return `“${steps[step].label}”由${allowed.map((role) => roleLabels[role]).join('或')}办理，也由他们撤销。`
}
