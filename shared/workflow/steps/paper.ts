/** 登记纸面审签: a decision signed by hand moves the case exactly as the leader's own act would. */
import { type CaseFile, presentRound } from '../../case/case-file.ts'
import { latestVersion } from '../../case/round.ts'
import { rolesOn } from '../../people/person.ts'
import { type PersonRef, roleLabels } from '../../people/roles.ts'
import type { z } from 'zod'
import { notAfterToday } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { type Act, type Actor, type Facts, ref, step } from '../step.ts'
import { turnOf } from '../turn.ts'
import { mayApprove, maySignOff } from './approval.ts'
import { approve, decisionBy, sendBack, signOff, stageAfter } from './deciding.ts'
import { clerksAndOffice } from './roles-at-work.ts'
import { inChain } from './stage-groups.ts'

type Paper = z.infer<typeof inputs.paperDecision>

/** The leader with the roles of the day on which they signed; null: not of this bureau. */
function leaderOf({ id }: PersonRef, day: string, file: CaseFile, { bureau }: Facts): Actor | null {
  const person = bureau.people.find((one) => one.id === id)
  if (person === undefined || (person.sample && !file.sample)) return null
  return { id, name: person.name, roles: rolesOn(person, day) }
}

function whyNotDay(file: CaseFile, day: string, facts: Facts): string | null {
  const round = presentRound(file)
  const version = latestVersion(round)
  if (version !== null && day < facts.dayOf(version.frozenAt)) return '审签日期早于这一稿提交的日期，请核对。'
  // The sheet with this code was printed after the decision before.
  const before = round.decisions.at(-1)
  if (before !== undefined && day < before.day) return `审签日期早于前一关的 ${before.day}，请核对。`
  return notAfterToday('审签日期', day, facts)
}

function whyNotPaper(file: CaseFile, input: Paper, facts: Facts, recorder: Actor): string | null {
  if (file.stage === 'reviewing' && input.kind === 'signedOff')
    return '现在是“审核”，还不到签发；请核对纸面上签的是哪一栏。'
  if (file.stage === 'signOff' && input.kind === 'approved') return '现在是“待签发”，请登记签发，或登记退回。'
  if (input.by.id === recorder.id) return '您本人的意见请直接办理，不用登记纸面。'
  const leader = leaderOf(input.by, input.day, file, facts)
  if (leader === null) return '本单位没有这个人，请核对审签人。'
  const wanted = turnOf(file, facts.bureau)
  if (!wanted.some((role) => leader.roles.includes(role)))
    return `现在由${wanted.map((role) => roleLabels[role]).join('或')}审签，${leader.name}在 ${input.day} 没有这个岗位。`
  if (input.kind === 'returned' && input.opinion.trim() === '') return '请照抄纸面上退回的理由，承办人要据此修改。'
  if (!facts.isCheckCode(input.checkCode)) {
    return '校验码与现在这一稿不符：请再核对纸面；如纸面是更早的稿或意见，须重新打印发文稿纸审签。'
  }
  const day = whyNotDay(file, input.day, facts)
  if (day !== null || input.kind === 'returned') return day
  const may = input.kind === 'signedOff' ? maySignOff : mayApprove
  return may(file, facts, leader)?.replaceAll('您', leader.name) ?? null
}

function decide(file: CaseFile, input: Paper, act: Act, facts: Facts): CaseFile {
  const leader = leaderOf(input.by, input.day, file, facts)
  if (leader === null) throw new Error(`nobody of this bureau signed on paper: ${input.by.id}`)
  const { kind, opinion, checkCode, scan, scanName } = input
  const evidence = { kind: 'paper', recordedBy: ref(act), checkCode: checkCode.trim(), scan, scanName } as const
  const decider = { by: leader, day: input.day, evidence }
  const decision = decisionBy(decider, { kind, opinion, comments: [] }, file, act, facts)
  switch (kind) {
    case 'approved':
      return approve(file, decision, facts)
    case 'signedOff':
      return signOff(file, decision)
    case 'returned':
      return sendBack(file, decision, act, facts, null)
    default:
      return kind satisfies never
  }
}

export const paper = {
  recordPaperDecision: step({
    label: '登记纸面审签',
    by: clerksAndOffice,
    from: inChain,
    to: {
      oneOf: ['reviewing', 'signOff', 'numbering', 'drafting'],
      choose: (_file, _input, { bureau }, after) => stageAfter(after, bureau),
    },
    input: inputs.paperDecision,
    final: '与领导本人在本机办理同样算数，不能撤销；扫描件留存备查，纸面原件请归档。',
    rejects: whyNotPaper,
    does: decide,
  }),
} as const
