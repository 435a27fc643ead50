/** Why a step may not be taken now, in the user's words; null when nothing stands against it. */
import { type CaseFile, answeredDeputies, presentRound } from '../case/case-file.ts'
import { blockText } from '../case/reply.ts'
import { latestVersion, type Rating, type Round } from '../case/round.ts'
import type { Actor, Facts } from './step.ts'
import { returnWindow } from './deadlines.ts'

type Guard = (file: CaseFile, facts: Facts, actor: Actor) => string | null

export const first =
  (...guards: readonly Guard[]): Guard =>
  (file, facts, actor) => {
    for (const guard of guards) {
      const reason = guard(file, facts, actor)
      if (reason !== null) return reason
    }
    return null
  }

export const answersDeputy = (file: CaseFile): boolean => file.assignment.role !== 'coHandle'

export const registrationComplete: Guard = ({ suggestion, assignment }) => {
  if (suggestion.number.trim() === '') return '还没有建议编号，请先更正登记。'
  if (suggestion.title.trim() === '') return '还没有建议标题，请先更正登记。'
  if (suggestion.leadDeputy === null) return '还没有领衔代表，请先更正登记。'
  if (assignment.assignedAt === null) return '还没有交办日期，办理期限无法计算，请先更正登记。'
  if (assignment.role === 'coHandle' && assignment.leadUnit.trim() === '') return '会办件须写明主办单位，请先更正登记。'
  return null
}

/** 退回 has a window in working days from 签收; after the hard limit the item stays here. */
export const withinReturnWindow: Guard = (file, facts) => {
  if (file.returnRequest?.outcome === 'refused') return '交办机构已不同意退回，请按职责办理。'
  const window = returnWindow(file, facts.bureau)
  if (window === null || facts.today <= window.hard) return null
  return `退回期限已于 ${window.hard} 届满，不能再申请退回；如确有困难，请与交办机构联系。`
}

export const hasContact: Guard = (file) =>
  !answersDeputy(file) || file.contacts.length > 0 ? null : '还没有与代表沟通的记录，请先“记录沟通”。'

export const leadsCoHandlers: Guard = (file) =>
  file.assignment.role === 'lead' ? null : '只有主办件才征求会办意见；如有会办单位，请先更正登记。'

export const coHandles: Guard = (file) => (file.assignment.role === 'coHandle' ? null : '只有会办件走这一步。')

export const answersItself: Guard = (file) => (answersDeputy(file) ? null : '会办件不答复代表，请用“起草会办意见”。')

export const coOpinionsSettled: Guard = (file) => {
  const pending = file.coOpinions.filter((opinion) => opinion.state === 'pending').map((opinion) => opinion.unit)
  return pending.length === 0 ? null : `会办意见还没有收齐：${pending.join('、')}。请催收，或写明理由后不再等待。`
}

export const noExtensionPending: Guard = (file) =>
  file.extensions.some((extension) => extension.outcome === 'pending') ? '已有一份延期申请在等答复。' : null

export const extensionPending: Guard = (file) =>
  file.extensions.some((extension) => extension.outcome === 'pending') ? null : '没有等待答复的延期申请。'

/** 提交审核: what the first reviewer would send back at once. */
export const draftReady: Guard = (file, facts) => {
  const { draft } = presentRound(file)
  if (!draft.blocks.some((block) => blockText(block).trim() !== '')) return '正文还是空的，请先起草。'
  if (answersDeputy(file)) {
    if (draft.classMark === null) return '还没有选办理类别，请在右侧“办理类别”中选定。'
    if (draft.disclosure === null) return '还没有选公开属性，请在右侧“公开属性”中选定。'
    if (draft.disclosure !== 'proactive' && draft.nonDisclosureReason.trim() === '') return '不主动公开须写明理由。'
  }
  if (draft.contact.name.trim() === '' || draft.contact.phone.trim() === '')
    return '还没有填联系人和电话，答复函上要印。'
  if (facts.openMustFindings > 0) return `体检还有 ${facts.openMustFindings} 处“必改”未处理：请修改，或写明理由后忽略。`
  return null
}

export const countersignsIn: Guard = (file) => {
  const open = presentRound(file).countersigns.filter((sign) => sign.opinion === null)
  return open.length === 0 ? null : `会签还没有完成：${open.map((sign) => sign.section).join('、')}。`
}

/** Whoever wrote any of the text may not approve it (separation of duties). */
export const notOwnText: Guard = (file, _facts, actor) => {
  const round = presentRound(file)
  const wrote = [...round.drafters, ...round.versions.map((version) => version.by)]
  return wrote.some((person) => person.id === actor.id) ? '您起草或修改过这份稿件，不能由您本人审核或签发。' : null
}

export const textUnchanged: Guard = (file, facts) => {
  const version = latestVersion(presentRound(file))
  if (version === null) return '还没有提交过稿件。'
  return version.textHash === facts.textHash ? null : '稿件在提交后有改动，须退回承办人重新提交。'
}

export const chainApproved: Guard = (file, facts) => {
  const round = presentRound(file)
  const hash = latestVersion(round)?.textHash
  const missing = facts.bureau.approvalChain.filter(
    (role) => !round.decisions.some((d) => d.kind === 'approved' && d.role === role && d.textHash === hash),
  )
  return missing.length === 0 ? null : '前面的审核意见不是针对这一稿的，须退回重新送审。'
}

/** 重点建议, and promises of money or projects, are signed by 主要领导. */
export const signerHighEnough: Guard = (file, facts, actor) => {
  if (!facts.bureau.ruleProfile.keyItemsToChief || actor.roles.includes('chiefLeader')) return null
  if (file.suggestion.isKey) return '这是重点督办建议，须由主要领导签发。'
  if (facts.weightyPromises > 0) return '答复中有资金或项目方面的承诺，须由主要领导签发。'
  return null
}

const worst = (round: Round): ReadonlyMap<string, Rating> =>
  new Map(
    round.feedback.map((f) => [
      f.deputyId,
      f.attitude === 'dissatisfied' || f.result === 'dissatisfied' ? 'dissatisfied' : f.result,
    ]),
  )

/** The deputies whose latest word on this round is 不满意. */
export function dissatisfiedDeputies(file: CaseFile): readonly string[] {
  const ratings = worst(presentRound(file))
  return answeredDeputies(file)
    .filter((deputy) => ratings.get(deputy.id) === 'dissatisfied')
    .map((deputy) => deputy.name)
}

/** Everybody the letter goes to has a recorded send. */
export const everybodySent: Guard = (file) => {
  const { sends } = presentRound(file)
  const recipients = answersDeputy(file)
    ? answeredDeputies(file).map((deputy) => ({ id: deputy.id, name: deputy.name }))
    : [{ id: file.assignment.leadUnit, name: file.assignment.leadUnit }]
  const missing = recipients.filter(({ id }) => !sends.some((send) => send.recipient === id)).map(({ name }) => name)
  return missing.length === 0 ? null : `还没有送达记录：${missing.join('、')}。`
}

export const noOpenCommitments: Guard = (file) => {
  const open = file.commitments.filter((item) => item.state === 'open').length
  return open === 0 ? null : `还有 ${open} 项承诺没有兑现，请“转入承诺跟踪”。`
}
