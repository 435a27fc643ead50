/** 代行职务: a role of somebody who is away, for some days. */
import type { Bureau } from '../bureau/bureau.ts'
import { addDays, type Day, isDay } from '../day.ts'
import type { Deputising } from '../identity/certificate.ts'
import { type Result, refuse } from '../result.ts'
import { amended } from './change-people.ts'
import type { PeoplePlan } from './people-plan.ts'
import { deputisableRoles, holds } from './role-rules.ts'
import { type Role, roleLabels } from './roles.ts'

/** The deputy's certificate says from now on which role, whose, and on which days (both included). */
export function deputise(
  bureau: Bureau,
  said: {
    readonly deputy: string
    readonly of: string
    readonly role: Role
    readonly from: Day
    readonly until: Day
  },
  today: Day,
): Result<PeoplePlan> {
  const { role, from, until } = said
  const deputy = bureau.people.find(({ id }) => id === said.deputy)
  const absent = bureau.people.find(({ id }) => id === said.of)
  if (deputy === undefined || absent === undefined) return refuse('名单中没有这个人，可能刚被移除。')
  if (deputy.id === absent.id) return refuse('代行的和被代行的是同一个人，请另选。')
  if (deputy.account === null) return refuse(`${deputy.name}还没有账户，请先开通账户。`)
  if (!deputisableRoles.includes(role)) return refuse(`${roleLabels[role]}不能代行，请用“岗位交接”。`)
  if (holds(deputy, 'securityAuditor')) return refuse('安全审计员只看不办，不能代行其他岗位。')
  if (!holds(absent, role)) return refuse(`${absent.name}不担任${roleLabels[role]}，请核对被代行的人。`)
  if (holds(deputy, role)) return refuse(`${deputy.name}本来就担任${roleLabels[role]}，不用代行。`)
  if (!isDay(from) || !isDay(until)) return refuse('日期应写作 2026-03-05 的样子，请核对。')
  if (until < from) return refuse('结束日期早于开始日期，请核对。')
  if (until < today) return refuse('结束日期已经过去，请核对。')
  const entry: Deputising = { role, of: { id: absent.id, name: absent.name }, from, until }
  const running = deputy.deputising.filter((one) => one.until >= today)
  if (running.some((one) => one.role === role && one.from <= until && from <= one.until)) {
    return refuse(`${deputy.name}在这些日子里已经代行${roleLabels[role]}，请先停止原来的。`)
  }
  // What is over is kept by the certificates of its days.
  return amended(bureau, [{ ...deputy, deputising: [...running, entry] }])
}

/** 停止代行: from today the role is no longer held; what was signed before stays valid. */
export function stopDeputising(bureau: Bureau, deputyId: string, entry: Deputising, today: Day): Result<PeoplePlan> {
  const deputy = bureau.people.find(({ id }) => id === deputyId)
  if (deputy === undefined) return refuse('名单中没有这个人，可能刚被移除。')
  const isIt = (one: Deputising): boolean =>
    one.role === entry.role && one.of.id === entry.of.id && one.from === entry.from && one.until === entry.until
  if (!deputy.deputising.some(isIt)) return refuse('这一项代行已经停止。')
  const yesterday = addDays(today, -1)
  const deputising = deputy.deputising.flatMap((one) => {
    if (!isIt(one)) return [one]
    return one.from > yesterday ? [] : [{ ...one, until: yesterday < one.until ? yesterday : one.until }]
  })
  return amended(bureau, [{ ...deputy, deputising }])
}
