/** Why a step may not be taken now, in the user's words; null when nothing stands against it. */
import { meaningOf } from '../bureau/class-scheme.ts'
import { type CaseFile, answeredDeputies, presentRound } from '../case/case-file.ts'
import { blockText, type Reply } from '../case/reply.ts'
import { isDissatisfied, latestFeedback } from '../case/round.ts'
import type { Day } from '../day.ts'
import { signedTextUnchanged } from './approval-guards.ts'
import { returnWindow } from './deadlines.ts'
import type { Guard } from './guard.ts'
import type { Facts } from './step.ts'

export const answersDeputy = (file: CaseFile): boolean => file.assignment.role !== 'coHandle'

export const registrationComplete: Guard = ({ suggestion, assignment }) => {
  if (suggestion.number.trim() === '') return '还没有建议编号，请先更正登记。'
  if (suggestion.title.trim() === '') return '还没有建议标题，请先更正登记。'
  // The lead unit answers the deputy, and may not have named them.
  if (suggestion.leadDeputy === null && assignment.role !== 'coHandle') return '还没有领衔代表，请先更正登记。'
  if (assignment.assignedAt === null) return '还没有交办日期，办理期限无法计算，请先更正登记。'
  if (assignment.role === 'coHandle' && assignment.leadUnit.trim() === '') return '会办件须写明主办单位，请先更正登记。'
  return null
}

/** A date that is recorded has happened. `what` names it: 用印日期. */
export const notAfterToday = (what: string, day: Day, facts: Facts): string | null =>
  day > facts.today ? `${what}在今天之后，请核对。` : null

/** Ending a case unanswered is for cases that have not been answered yet; an answer stays an answer. */
export const notYetAnswered: Guard = (file) =>
  presentRound(file).number === 1 ? null : '前一次答复已经送达，请继续办理，办毕再次答复。'

/** A case that ends here would take the deputies of the cases merged into it with it, unanswered. */
export const nothingMergedIn: Guard = (file) => {
  const numbers = file.mergedCases.map((merged) => `第${merged.number}号`)
  return numbers.length === 0 ? null : `${numbers.join('、')}已并入本件，请先“移出并案”。`
}

export const hasBeenSent: Guard = (file) => {
  if (!answersDeputy(file)) return '会办件由主办单位答复代表。'
  return presentRound(file).sends.length > 0 ? null : '还没有送达代表的记录。'
}

/** Each round's answer is published once. */
export const notPublished: Guard = (file) => {
  if (!answersDeputy(file)) return '会办件由主办单位答复和公开。'
  return presentRound(file).published === null ? null : '这次答复已登记公开。'
}

/** 公开版 is made from a signed text; once the letter is sealed the text cannot change any more. */
export const signedForPublic: Guard = (file, facts, actor) =>
  file.stage === 'numbering' || file.stage === 'sealing' ? signedTextUnchanged(file, facts, actor) : null

/** What goes on the website has been looked at, and was made from the text that went out. */
export const publicVersionReady: Guard = (file, facts) => {
  const { publicVersion } = presentRound(file)
  if (publicVersion === null) return '还没有定公开版，请先到“公开版”中核对后定下。'
  if (publicVersion.textHash !== facts.textHash) return '公开版不是按现在这一稿定的，请到“公开版”中重新定。'
  return publicVersion.mode === 'none' ? '公开版定的是“不公开”，不能登记公开。' : null
}

/** 退回 has a window in working days from 签收; after the hard limit the item stays here. */
export const withinReturnWindow: Guard = (file, facts) => {
  if (file.returnRequest?.outcome === 'refused') return '交办机构已不同意退回，请按职责办理。'
  const window = returnWindow(file, facts.bureau)
  if (window === null || facts.today <= window.hard) return null
  return `退回期限已于 ${window.hard} 届满，不能再申请退回；如确有困难，请与交办机构联系。`
}

/** 代表法第五十一条: 与代表联系沟通，充分听取意见; a new round asks anew. */
export const hasContact: Guard = (file) => {
  const { number, startedOn } = presentRound(file)
  if (!answersDeputy(file)) return null
  if (number === 1) return file.contacts.length > 0 ? null : '还没有与代表沟通的记录，请先“记录沟通”。'
  return file.contacts.some((contact) => contact.day >= startedOn)
    ? null
    : '重新办理以来还没有与代表沟通的记录，请先“记录沟通”。'
}

export const leadsCoHandlers: Guard = (file) =>
  file.assignment.role === 'lead' ? null : '只有主办件才征求会办意见；如有会办单位，请先更正登记。'

export const coHandles: Guard = (file) => (file.assignment.role === 'coHandle' ? null : '只有会办件走这一步。')

export const answersItself: Guard = (file) => (answersDeputy(file) ? null : '会办件不答复代表，请用“起草会办意见”。')

/** The lead unit states the co-handlers' opinions in its reply, so each named unit must have been asked. */
export const coHandlersAsked: Guard = (file) => {
  if (file.assignment.role !== 'lead') return null
  const asked = file.coOpinions.map((opinion) => opinion.unit)
  const forgotten = file.assignment.coUnits.filter((unit) => !asked.includes(unit))
  return forgotten.length === 0 ? null : `还没有征求会办意见：${forgotten.join('、')}。`
}

export const coOpinionsSettled: Guard = (file) => {
  const pending = file.coOpinions
    .filter((opinion) => opinion.state === 'pending')
    .map(({ unit, requestedOn, due }) => `${unit}（${requestedOn} 征询，应于 ${due} 前提出）`)
  return pending.length === 0 ? null : `会办意见还没有收齐：${pending.join('、')}。请催办，或写明理由后不再等待。`
}

export const noExtensionPending: Guard = (file) =>
  file.extensions.some((extension) => extension.outcome === 'pending') ? '已有一份延期申请在等答复。' : null

/** Only the first answer to a deputy can be put off; the other terms are not the law's. */
export const extensible: Guard = (file) => {
  if (!answersDeputy(file)) return '会办期限由主办单位掌握：商定新的期限后请“更正登记”。'
  return presentRound(file).number === 1 ? null : '重新办理的期限不能申请延期，请与交办机构联系。'
}

export const extensionPending: Guard = (file) =>
  file.extensions.some((extension) => extension.outcome === 'pending') ? null : '没有等待答复的延期申请。'

/** What the first reviewer would send back at once. */
export function lackingIn(draft: Reply, file: CaseFile, facts: Facts): string | null {
  if (!draft.blocks.some((block) => blockText(block).trim() !== '')) return '正文还是空的，请先起草。'
  if (answersDeputy(file)) {
    if (draft.classMark === null) return '还没有选办理类别，请在右侧“办理类别”中选定。'
    if (meaningOf(facts.bureau.classScheme, draft.classMark) === null)
      return `办理类别“${draft.classMark}”不在本单位的类别方案里，请重新选定。`
    if (draft.disclosure === null) return '还没有选公开属性，请在右侧“公开属性”中选定。'
    if (draft.disclosure !== 'proactive' && draft.nonDisclosureReason.trim() === '') return '不主动公开须写明理由。'
  }
  if (draft.contact.name.trim() === '' || draft.contact.phone.trim() === '')
    return '还没有填联系人和电话，答复函上要印。'
  return null
}

/** 提交审核. */
export const draftReady: Guard = (file, facts) => {
  const lacking = lackingIn(presentRound(file).draft, file, facts)
  if (lacking !== null) return lacking
  if (facts.openMustFindings > 0) return `体检还有 ${facts.openMustFindings} 处“必改”未处理：请修改，或写明理由后忽略。`
  return null
}

/** The deputies whose latest word on this round is 不满意. */
export function dissatisfiedDeputies(file: CaseFile): readonly string[] {
  const unhappy = latestFeedback(presentRound(file)).filter(isDissatisfied)
  return answeredDeputies(file)
    .filter((deputy) => unhappy.some((feedback) => feedback.deputyId === deputy.id))
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
