/**
 * 期限. Legal and official due date are kept apart: the legal one is counted from the law's months, the official one is
 * what the 交办通知 or the session's fixed date says. Every date comes with its working, so that a clerk can argue with it.
 */
import type { Bureau } from '../bureau/bureau.ts'
import type { RuleProfile } from '../bureau/rule-profile.ts'
import { addWorkingDays, type HolidayTable, isKnown, nextWorkingDay } from '../calendar/holidays.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { isDissatisfied, latestFeedback, type Round } from '../case/round.ts'
import { isResting } from '../case/stage.ts'
import { addDays, addMonths, type Day, daysBetween, yearOf } from '../day.ts'

type Rules = Pick<Bureau, 'ruleProfile' | 'holidays'>

export interface ReplyDeadline {
  /** The corresponding day, as the law counts it. */
  readonly legalEnd: Day | null
  /** `legalEnd`, moved to the next working day when it falls on a holiday (民法典第二百零三条). */
  readonly legalDue: Day | null
  readonly officialDue: Day | null
  /** The earlier of both: what lights and lists go by. */
  readonly warnBy: Day | null
  /** What 按期 is measured against: the official date when there is one. */
  readonly measuredBy: Day | null
  /** How each date came about, a sentence each. */
  readonly working: readonly string[]
}

const holidayWarning = (holidays: HolidayTable, day: Day): readonly string[] =>
  isKnown(holidays, day) ? [] : [`${yearOf(day)} 年的放假安排尚未录入，只按周末推算，请到“设置—节假日”核对。`]

function moved(holidays: HolidayTable, end: Day): { readonly due: Day; readonly working: readonly string[] } {
  const due = nextWorkingDay(holidays, end)
  const shift = due === end ? [] : [`${end} 是休息日，顺延至下一个工作日 ${due}（民法典第二百零三条）。`]
  return { due, working: [...shift, ...holidayWarning(holidays, end)] }
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : a < b ? a : b)

/** A new round runs from the day that the deputy said 不满意, not from the day the bureau took it up. */
function roundStart(file: CaseFile): Day {
  const round = presentRound(file)
  const before = file.rounds.at(-2)
  const complaint = before === undefined ? undefined : complaintDay(before)
  return complaint ?? round.startedOn
}

const complaintDay = (round: Round): Day | undefined =>
  latestFeedback(round)
    .filter(isDissatisfied)
    .map((feedback) => feedback.day)
    .toSorted()
    .at(0)

/** 会办意见: a term in days from 签收, in working days when the lead unit asks for a new one; nobody extends it. */
function coOpinionDeadline(file: CaseFile, { ruleProfile: profile, holidays }: Rules, from: Day): ReplyDeadline {
  const round = presentRound(file)
  const again = round.number > 1
  const legalEnd = again
    ? addWorkingDays(holidays, round.startedOn, profile.coOpinionRedoWd)
    : addDays(from, profile.coOpinionDays)
  const move = moved(holidays, legalEnd)
  const official = again ? null : file.assignment.officialDue
  return {
    legalEnd,
    legalDue: move.due,
    officialDue: official,
    // The thirty days are the profile's, not the law's: a date agreed with the lead unit goes before.
    warnBy: official ?? move.due,
    measuredBy: official ?? move.due,
    working: [
      again
        ? `主办单位退回重办，自 ${round.startedOn} 起 ${profile.coOpinionRedoWd} 个工作日，至 ${legalEnd}（${profile.label}）。`
        : `会办意见自签收起 ${profile.coOpinionDays} 日，至 ${legalEnd}（${profile.label}）。`,
      ...move.working,
      ...(official === null ? [] : [`交办通知要求 ${official} 前提出会办意见。`]),
    ],
  }
}

/** 代表法第五十一条: three months from 交办, six when 涉及面广、处理难度大; a new round has the profile's months. */
export function replyDeadline(file: CaseFile, rules: Rules): ReplyDeadline {
  const { ruleProfile: profile, holidays } = rules
  const round = presentRound(file)
  const { assignedAt, complex } = file.assignment
  const working: string[] = []
  const from = round.number > 1 ? roundStart(file) : assignedAt
  if (from === null) {
    return {
      legalEnd: null,
      legalDue: null,
      officialDue: null,
      warnBy: null,
      measuredBy: null,
      working: ['还没有交办日期，期限无法计算。'],
    }
  }
  if (file.assignment.role === 'coHandle') {
    return coOpinionDeadline(file, rules, file.assignment.receivedAt ?? from)
  }
  const months = round.number > 1 ? profile.rehandleMonths : complex ? profile.complexReplyMonths : profile.replyMonths
  const legalEnd = addMonths(from, months)
  working.push(
    round.number > 1
      ? `第 ${round.number} 次办理自 ${from} 起 ${months} 个月，至 ${legalEnd}（${profile.label}）。`
      : `交办日期 ${from} 当日不计，${complex ? '涉及面广、处理难度大，' : ''}${months} 个月至对应日 ${legalEnd}（代表法第五十一条）。`,
  )
  const move = moved(holidays, legalEnd)
  working.push(...move.working)
  const granted = file.extensions.findLast((extension) => extension.outcome === 'granted')
  if (granted !== undefined && round.number === 1) {
    const official = officialDueOf(file, profile, working)
    // An extension never shortens: a later date of the notice or the session still stands.
    const due = official !== null && official > granted.newDue ? official : granted.newDue
    working.push(`${granted.approvedBy} 已同意延期至 ${granted.newDue}。`)
    return { legalEnd, legalDue: move.due, officialDue: due, warnBy: granted.newDue, measuredBy: due, working }
  }
  const officialDue = round.number > 1 ? null : officialDueOf(file, profile, working)
  return {
    legalEnd,
    legalDue: move.due,
    officialDue,
    warnBy: earlier(move.due, officialDue),
    measuredBy: officialDue ?? move.due,
    working,
  }
}

/**
 * The term that an extension asks to move, as it stood when it was asked for: what a 延期申请 names. Without an id, that
 * of the latest one. Only the first answer can be put off, so later rounds do not count.
 */
export function termBeforeExtension(file: CaseFile, rules: Rules, extensionId?: string): Day | null {
  const index =
    extensionId === undefined
      ? file.extensions.length - 1
      : file.extensions.findIndex((extension) => extension.id === extensionId)
  const before = file.extensions.slice(0, Math.max(0, index))
  return replyDeadline({ ...file, extensions: before, rounds: file.rounds.slice(0, 1) }, rules).warnBy
}

function officialDueOf(file: CaseFile, profile: RuleProfile, working: string[]): Day | null {
  const { officialDue, assignedAt } = file.assignment
  if (officialDue !== null) {
    working.push(`交办通知要求 ${officialDue} 前答复。`)
    return officialDue
  }
  if (profile.sessionReplyDeadline === null || assignedAt === null) return null
  if (file.suggestion.interSession) {
    working.push('闭会期间建议，不适用大会建议的统一期限。')
    return null
  }
  // A session held in December belongs to the next work year: take the first such date after the assignment.
  const thisYear = `${yearOf(assignedAt)}-${profile.sessionReplyDeadline}`
  const due = thisYear > assignedAt ? thisYear : `${yearOf(assignedAt) + 1}-${profile.sessionReplyDeadline}`
  working.push(`大会建议统一期限 ${due}（${profile.label}，默认值，请按交办通知核对）。`)
  return due
}

/** 退回 window in working days from 签收 (or 交办 when no receipt is recorded). */
export function returnWindow(file: CaseFile, rules: Rules): { readonly warn: Day; readonly hard: Day } | null {
  const from = file.assignment.receivedAt ?? file.assignment.assignedAt
  if (from === null) return null
  const { returnWarnWd, returnHardWd } = rules.ruleProfile
  return {
    warn: addWorkingDays(rules.holidays, from, returnWarnWd),
    hard: addWorkingDays(rules.holidays, from, returnHardWd),
  }
}

export function firstContactDue(file: CaseFile, rules: Rules): Day | null {
  const from = file.assignment.receivedAt ?? file.assignment.assignedAt
  return from === null ? null : addWorkingDays(rules.holidays, from, rules.ruleProfile.firstContactWd)
}

export const coOpinionDue = (requestedOn: Day, rules: Rules): Day =>
  addDays(requestedOn, rules.ruleProfile.coOpinionDays)

const sendDays = (file: CaseFile): readonly Day[] =>
  presentRound(file)
    .sends.map((send) => send.day)
    .toSorted()

/** 征询意见表 is due back some working days after the last letter went out. */
export function feedbackDue(file: CaseFile, rules: Rules): Day | null {
  const last = sendDays(file).at(-1)
  return last === undefined ? null : addWorkingDays(rules.holidays, last, rules.ruleProfile.feedbackWd)
}

export function publishDue(file: CaseFile, rules: Rules): Day | null {
  const firstSend = sendDays(file).at(0)
  return firstSend === undefined ? null : addWorkingDays(rules.holidays, firstSend, rules.ruleProfile.publishWd)
}

/** The one date that counts now, for lists and lights; null when nothing is due. */
export function dueNow(file: CaseFile, rules: Rules): { readonly what: string; readonly day: Day } | null {
  if (isResting(file.stage)) return null
  if (file.stage === 'feedbackPending') {
    const day = feedbackDue(file, rules)
    return day === null ? null : { what: '征询意见', day }
  }
  if (file.stage === 'tracking') {
    const day = file.commitments
      .filter((item) => item.state === 'open')
      .flatMap((item) => item.due ?? [])
      .toSorted()
      .at(0)
    return day === undefined ? null : { what: '承诺事项', day }
  }
  if (file.stage === 'rehandling') {
    const complaint = complaintDay(presentRound(file))
    if (complaint === undefined) return null
    const { due } = moved(rules.holidays, addMonths(complaint, rules.ruleProfile.rehandleMonths))
    return { what: '再次答复', day: due }
  }
  const { warnBy } = replyDeadline(file, rules)
  return warnBy === null ? null : { what: file.assignment.role === 'coHandle' ? '会办意见' : '答复', day: warnBy }
}

/** Lights for deadlines; each has a word, so that colour never stands alone. */
export const lightLabels = { green: '充裕', amber: '临近', orange: '紧急', red: '逾期' } as const
export type Light = keyof typeof lightLabels

export function lightOf(due: Day, today: Day, profile: RuleProfile): Light {
  const left = daysBetween(today, due)
  if (left < 0) return 'red'
  if (left <= profile.orangeDays) return 'orange'
  return left <= profile.amberDays ? 'amber' : 'green'
}
