/** Why somebody may not decide on a text now, in the user's words; null when nothing stands against it. */
import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import {
  latestVersion,
  type Round,
  signOffOf,
  standingCountersigns,
  standingDecisions,
  type Version,
  versionsInForce,
} from '../case/round.ts'
import { type Person, rolesOn } from '../people/person.ts'
import { roleLabels } from '../people/roles.ts'
import type { Guard } from './guard.ts'
import type { Actor, Facts } from './step.ts'
import { isAway, placeOf, rolesForTurn, whyChief } from './turn.ts'

/**
 * The texts over which an opinion counts for the present one: it alone, or also those that it amends, where the bureau
 * lets a text amended by a leader go on (decision record 33).
 */
export const coveredVersions = (round: Round, { afterAmending }: Bureau): readonly Version[] =>
  afterAmending === 'goesOn' ? versionsInForce(round) : versionsInForce(round).slice(0, 1)

export const covers = (
  versions: readonly Version[],
  said: { readonly versionNumber: number | null; readonly textHash: string | null },
): boolean => versions.some(({ number, textHash }) => number === said.versionNumber && textHash === said.textHash)

export const textUnchanged: Guard = (file, facts) => {
  const version = latestVersion(presentRound(file))
  if (version === null) return '还没有提交过稿件。'
  return version.textHash === facts.textHash ? null : '稿件在提交后有改动，须退回承办人重新提交。'
}

/** After sign-off the way back is another one. */
export const signedTextUnchanged: Guard = (file, facts) => {
  const signOff = signOffOf(presentRound(file))
  if (signOff === null) return '这一稿没有有效的签发，请“撤销签发”后重新送审。'
  return signOff.textHash === facts.textHash ? null : '稿件在签发后有改动，签发已失效：请“撤销签发”后重新送审。'
}

/** Every reviewer of the chain has approved the text, or the very text that a leader amended into it. */
export const chainApproved: Guard = (file, { bureau }) => {
  const round = presentRound(file)
  const versions = coveredVersions(round, bureau)
  const approved = standingDecisions(round)
    .filter((one) => one.kind === 'approved' && covers(versions, one))
    .map(({ role }) => role)
  return bureau.approvalChain.every((role) => approved.includes(role))
    ? null
    : '前面的审核意见不是针对这一稿的，须退回重新送审。'
}

/** The chain in the settings may have become shorter while the case was out for review. */
export const stillInChain: Guard = (file, facts) =>
  presentRound(file).reviewPosition < facts.bureau.approvalChain.length
    ? null
    : '审核流程已在设置中改短，请“退回修改”后重新送审。'

/** 会签: every section that is asked agrees with this text. */
export const countersignsIn: Guard = (file, { bureau }) => {
  const round = presentRound(file)
  const versions = coveredVersions(round, bureau)
  const asked = standingCountersigns(round)
  const named = (wanted: (one: (typeof asked)[number]) => boolean): string =>
    asked
      .filter(wanted)
      .map(({ section }) => section)
      .join('、')
  const open = named(({ opinion }) => opinion === null)
  if (open !== '') return `会签还没有完成：${open}。`
  const earlier = named((one) => !covers(versions, one))
  if (earlier !== '') return `${earlier}会签后，正文此后有改动，须重新会签。`
  const against = named(({ agrees }) => agrees !== true)
  return against === '' ? null : `${against}会签不同意：请协商后重新“送会签”，或者写明理由“撤回会签”。`
}

/** 主要领导 signs what only they may sign. */
export const signerHighEnough: Guard = (file, facts, actor) =>
  actor.roles.includes('chiefLeader') ? null : whyChief(file, facts.bureau, facts.weightyPromises)

/**
 * Whoever wrote any of the text may not approve it (separation of duties). A leader who proposed edits while sending the
 * text back is no drafter: the clerk takes or leaves them and answers for the text by submitting it.
 */
const wroteText = (round: Round, personId: string): boolean =>
  [...round.drafters, ...round.versions.filter(({ amends }) => amends === null).map(({ by }) => by)].some(
    ({ id }) => id === personId,
  )

export const notOwnText: Guard = (file, _facts, actor) =>
  wroteText(presentRound(file), actor.id) ? '您起草或修改过这份稿件，不能由您本人审核或签发。' : null

/** Who amended the text has decided on it by that; another decision of theirs waits until somebody else has agreed. */
export const notOwnAmendment: Guard = (file, _facts, actor) => {
  const round = presentRound(file)
  const version = latestVersion(round)
  if (version === null || version.amends === null || version.by.id !== actor.id) return null
  return standingDecisions(round).some((one) => one.by.id !== actor.id && one.versionNumber === version.number)
    ? null
    : '这一稿是您改后同意的，还没有别人审核过改后的正文，不能由您接着审核或签发；请“退回修改”，由承办人重新提交。'
}

/** Nobody takes two places of one chain while somebody else could take the second (decision record 34). */
export const notTwice: Guard = (file, facts, actor) => {
  const wanted = rolesForTurn(file, facts, facts.weightyPromises)
  const place = placeOf(actor, wanted, facts.bureau, facts.today)
  const said = standingDecisions(presentRound(file)).filter(({ by }) => by.id === actor.id)
  const before = said.find(({ role }) => role !== place?.role)
  if (place === null || before === undefined) return null
  const others = facts.bureau.people.filter((person) => person.id !== actor.id && couldTake(person, file, facts))
  if (others.length === 0) return null
  const names = others.map(({ name }) => name).join('、')
  return `您已以${roleLabels[before.role]}身份审核过这一稿，${roleLabels[place.role]}这一关请由${names}办理。`
}

/** Whether this person could take the present turn: holds the role, is here, wrote nothing and has not decided yet. */
function couldTake(person: Person, file: CaseFile, facts: Facts): boolean {
  const round = presentRound(file)
  if (person.account?.state === 'suspended' || (person.sample && !file.sample)) return false
  if (wroteText(round, person.id) || standingDecisions(round).some(({ by }) => by.id === person.id)) return false
  const roles = rolesOn(person, facts.today)
  return rolesForTurn(file, facts, facts.weightyPromises).some(
    (role) => roles.includes(role) && !isAway(person, role, facts.bureau, facts.today),
  )
}

/** What keeps anybody from deciding for a text, whatever the place. */
export const mayDecideFor = (file: CaseFile, facts: Facts, actor: Actor): string | null =>
  textUnchanged(file, facts, actor) ??
  notOwnText(file, facts, actor) ??
  notOwnAmendment(file, facts, actor) ??
  notTwice(file, facts, actor)
