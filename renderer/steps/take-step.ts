/** Takes a step together with what belongs to it elsewhere: a number reserved first, the other case of a merger. */
import { reserveNumber } from '../../shared/bureau/number-series.ts'
import { answeredDeputies, type CaseFile } from '../../shared/case/case-file.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { advance, type InputOf } from '../../shared/workflow/advance.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { changeBureau } from '../data/change-bureau.ts'
import { gatherFacts } from '../data/gather-facts.ts'
import { perform } from '../data/perform.ts'
import type { Session } from '../data/session.tsx'

const gone = '找不到另一件，可能已被移除。'

export async function takeStep<Name extends StepName>(
  session: Session,
  file: CaseFile,
  name: Name,
  input: InputOf<Name>,
): Promise<Result<CaseFile>> {
  const { workspace, actor } = session
  switch (name) {
    case 'assignNumber': {
      const { number } = input as InputOf<'assignNumber'>
      const reserved = await reserve(session, file.id, number)
      return reserved.ok ? perform(workspace, file.id, 'assignNumber', { number: reserved.value }, actor) : reserved
    }
    case 'mergeInto': {
      const { leadCaseId, reason } = input as InputOf<'mergeInto'>
      const merged = await merge(session, file.id, leadCaseId, reason)
      return merged.ok ? ok(merged.value.joined) : merged
    }
    case 'takeIn': {
      const merged = await merge(session, (input as InputOf<'takeIn'>).caseId, file.id, '')
      return merged.ok ? ok(merged.value.lead) : merged
    }
    case 'splitOff':
      return splitOff(session, file, input as InputOf<'splitOff'>)
    case 'release':
      return release(session, file, input as InputOf<'release'>)
    default:
      return perform(workspace, file.id, name, input, actor)
  }
}

/** Steps that touched a second case: undoing one side only would leave the other behind. */
export const touchesTwo = (name: StepName): boolean =>
  (['mergeInto', 'takeIn', 'splitOff', 'release'] as readonly StepName[]).includes(name)

/** A crash between reserving and taking leaves the number with this case, never with two. */
async function reserve(session: Session, caseId: string, wanted: InputOf<'assignNumber'>['number']) {
  const { workspace, actor, today } = session
  return changeBureau(workspace, 'reserveNumber', actor, (bureau) => {
    if (bureau === null) return refuse('还没有建立本单位。')
    const reserved = reserveNumber(bureau, wanted, caseId, today)
    return reserved.ok ? ok({ bureau: reserved.value.bureau, value: reserved.value.number }) : reserved
  })
}

/** Why a second case would refuse its part; asked before anything is written, since these acts are final. */
async function whyNotThere<Name extends StepName>(session: Session, caseId: string, name: Name, input: InputOf<Name>) {
  const { workspace, bureau, actor, today } = session
  const other = await workspace.db.cases.get(caseId)
  if (other === undefined) return refuse(gone)
  const act = { by: actor, day: today, at: workspace.outside.now(), id: workspace.outside.newId() }
  const decided = advance(other, name, input, act, gatherFacts(other, bureau, today))
  return decided.ok ? ok(other) : refuse(`第${other.suggestion.number}号：${decided.error.reason}`)
}

/** 并案: both sides must agree before either is written; a side that a crash left done is not done again. */
async function merge(session: Session, joinedId: string, leadId: string, reason: string) {
  const { workspace, actor } = session
  const joined = await whyNotThere(session, joinedId, 'mergeInto', { leadCaseId: leadId, reason })
  if (!joined.ok) return joined
  const lead = await takeIn(session, leadId, joined.value)
  if (!lead.ok) return lead
  const left = await perform(workspace, joinedId, 'mergeInto', { leadCaseId: leadId, reason }, actor)
  return left.ok ? ok({ lead: lead.value, joined: left.value }) : left
}

async function takeIn(session: Session, leadId: string, joined: CaseFile): Promise<Result<CaseFile>> {
  const { workspace, actor } = session
  const before = await workspace.db.cases.get(leadId)
  if (before?.mergedCases.some((merged) => merged.caseId === joined.id) === true) return ok(before)
  const { number, title } = joined.suggestion
  const taken = { caseId: joined.id, number, title, deputies: [...answeredDeputies(joined)] }
  const able = await whyNotThere(session, leadId, 'takeIn', taken)
  return able.ok ? perform(workspace, leadId, 'takeIn', taken, actor) : able
}

async function splitOff(session: Session, file: CaseFile, input: InputOf<'splitOff'>) {
  const { workspace, actor } = session
  const leadId = file.ending?.mergedInto ?? null
  const lead = leadId === null ? undefined : await workspace.db.cases.get(leadId)
  const held = lead?.mergedCases.some((merged) => merged.caseId === file.id) === true
  if (lead !== undefined && held) {
    const able = await whyNotThere(session, lead.id, 'release', { caseId: file.id })
    if (!able.ok) return able
    const released = await perform(workspace, lead.id, 'release', { caseId: file.id }, actor)
    if (!released.ok) return released
  }
  return perform(workspace, file.id, 'splitOff', input, actor)
}

async function release(session: Session, file: CaseFile, input: InputOf<'release'>) {
  const { workspace, actor } = session
  const reason = `第${file.suggestion.number}号移出并案。`
  const joined = await workspace.db.cases.get(input.caseId)
  if (joined?.stage === 'archived') {
    return refuse(`第${joined.suggestion.number}号已归档，不能恢复单独办理，请由本件一并答复。`)
  }
  if (joined?.stage === 'merged') {
    const able = await whyNotThere(session, joined.id, 'splitOff', { reason })
    if (!able.ok) return able
  }
  const released = await perform(workspace, file.id, 'release', input, actor)
  if (!released.ok || joined?.stage !== 'merged') return released
  const split = await perform(workspace, joined.id, 'splitOff', { reason }, actor)
  return split.ok ? released : split
}
