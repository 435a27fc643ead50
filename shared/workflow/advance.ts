import type { z } from 'zod'
import { type CaseFile, outgoingKindLabels } from '../case/case-file.ts'
import type { Role } from '../people/roles.ts'
import { roleLabels } from '../people/roles.ts'
import { type Refusal, type Result, refuse } from '../result.ts'
import { isResting, type Stage, stageLabels, stages } from '../case/stage.ts'
import type { Act, Actor, Facts, Step } from './step.ts'
import { type StepName, stepNames, steps } from './steps.ts'
import { signersFrom, turnOf, twoVersions } from './turn.ts'

export type InputOf<Name extends StepName> = z.infer<(typeof steps)[Name]['input']>

const rowOf = (name: StepName): Step => steps[name]

/** The roles that may take a step on this case, as the bureau's chain stands. */
export function rolesFor(name: StepName, file: CaseFile, facts: Facts): readonly Role[] {
  const { by } = rowOf(name)
  if (by === 'signer') return signersFrom(facts.bureau.signer)
  return by === 'reviewer' ? turnOf(file, facts.bureau) : by
}

/** Too early, too late, or between: told by the order of the stages, which is that of the work until a case rests. */
function wrongStage(stage: Stage, { from, label }: Step): string {
  const at = stages.indexOf(stage)
  const places = from.map((one) => stages.indexOf(one))
  const now = `现在是“${stageLabels[stage]}”，`
  if (isResting(stage)) return `${now}不能再“${label}”。`
  if (places.every((place) => at < place)) return `${now}还不能“${label}”。`
  return places.every((place) => at > place) ? `${now}已过了“${label}”的环节。` : `${now}不能“${label}”。`
}

/** The case is not whole on this desk: out in a package, or grown into two versions. */
function whyAway({ outgoing }: CaseFile, { forked }: Facts): string | null {
  if (forked) return twoVersions
  if (outgoing === null) return null
  const { kind, to, day } = outgoing
  return `${day} 已用${outgoingKindLabels[kind]}送${to.name}，还没有收回；要在本机办理，请先“收回”。`
}

/** Why this person may not take this step now; null when they may. The step bar shows the answer as its hint. */
export function mayAdvance(file: CaseFile, name: StepName, actor: Actor, facts: Facts): Refusal | null {
  const row = rowOf(name)
  if (!row.from.includes(file.stage)) return { reason: wrongStage(file.stage, row) }
  const away = whyAway(file, facts)
  if (away !== null && !row.whileAway) return { reason: away }
  if (!file.sample && facts.bureau.people.some((one) => one.id === actor.id && one.sample)) {
    return { reason: '示例人员只能办理示例。请换本单位的人登录。' }
  }
  const allowed = rolesFor(name, file, facts)
  if (!actor.roles.some((role) => allowed.includes(role))) {
    return { reason: `“${row.label}”由${allowed.map((role) => roleLabels[role]).join('或')}办理。` }
  }
  const reason = row.unless(file, facts, actor)
  return reason === null ? null : { reason }
}

/** Decides a step: the case as it is afterwards, or the refusal. Pure; `perform` writes. */
export function advance<Name extends StepName>(
  file: CaseFile,
  name: Name,
  input: InputOf<Name>,
  act: Act,
  facts: Facts,
): Result<CaseFile> {
  const refusal = mayAdvance(file, name, act.by, facts)
  return refusal === null ? rowOf(name).run(file, input, act, facts) : refuse(refusal.reason)
}

/** Every step that leaves from the case's stage, with what stands against it. */
export function openSteps(file: CaseFile, actor: Actor, facts: Facts) {
  return stepNames
    .filter((name) => rowOf(name).from.includes(file.stage))
    .map((name) => ({ name, label: rowOf(name).label, refusal: mayAdvance(file, name, actor, facts) }))
}
