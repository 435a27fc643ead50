/** 领导一页纸 as values: what a leader asks of a text before deciding on it. */
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { splitRunIn } from '../../../shared/case/heading.ts'
import { blockText, type Reply } from '../../../shared/case/reply.ts'
import {
  type Countersign,
  type IgnoredFinding,
  latestVersion,
  standingCountersigns,
  type Version,
} from '../../../shared/case/round.ts'
import { findCommitments } from '../../../shared/commitments/find-commitments.ts'
import { type Weight, weightLabels, weightOf } from '../../../shared/commitments/weight.ts'
import { nearestText } from '../../../shared/coverage/nearest-text.ts'
import { type Day, yearOf } from '../../../shared/day.ts'
import type { Finding } from '../../../shared/proofread/rule.ts'
import { coveredVersions, covers } from '../../../shared/workflow/approval-guards.ts'
import { chainStanding, type Place, voidedApprovals } from './standing.ts'

/** Where an ask is answered, as far as words tell. */
export interface Answer {
  readonly blockId: string
  readonly heading: string
  /** How the paragraph goes on behind its heading. */
  readonly opening: string
}

export interface Ask {
  readonly id: string
  readonly text: string
  readonly answeredBy: string
  /** null: nothing in the text takes it up. */
  readonly answer: Answer | null
}

export interface Promised {
  readonly blockId: string
  readonly quote: string
  /** Where in the block the quote begins. */
  readonly start: number
  readonly weight: Weight | null
  /** The year it is promised for; null when the text names none. */
  readonly year: number | null
}

export interface LeaderBrief {
  readonly asks: readonly Ask[]
  /** The weighty ones first, then as the text goes. */
  readonly promises: readonly Promised[]
  /** Why 主要领导 must sign; null: need not. */
  readonly whyChief: string | null
  readonly open: readonly Finding[]
  readonly ignored: readonly IgnoredFinding[]
  readonly standing: readonly Place[]
  /** 会签 and 会办 that are still out, a sentence each. */
  readonly missing: readonly string[]
  /** Approvals that an edit has voided, in words; null: none. */
  readonly voided: string | null
}

/** Each ask of the plan with the block that takes up its words most. */
export function asksAnswered(file: CaseFile, reply: Reply): readonly Ask[] {
  const texts = reply.blocks.map(blockText)
  return file.plan.points.map(({ id, text, answeredBy }) => {
    const at = nearestText(text, texts)
    const block = at === null ? undefined : reply.blocks[at]
    if (block === undefined) return { id, text, answeredBy, answer: null }
    const { heading, rest } = splitRunIn(blockText(block))
    return { id, text, answeredBy, answer: { blockId: block.id, heading, opening: rest } }
  })
}

/** The promises with figures of a frozen text, each said once. */
export function promisesOf(reply: Reply, documentYear: number): readonly Promised[] {
  const seen = new Set<string>()
  const found = findCommitments(reply.blocks.map(blockText), documentYear).flatMap((one) => {
    const block = reply.blocks[one.passage]
    if (block === undefined || seen.has(one.quote)) return []
    seen.add(one.quote)
    const { quote, start } = one
    return [{ blockId: block.id, quote, start, weight: weightOf(one), year: one.yearStated ? one.year : null }]
  })
  return [...found.filter(({ weight }) => weight !== null), ...found.filter(({ weight }) => weight === null)]
}

/** 重点建议, promises of money, promises of projects: each is a reason (domain §1.5). */
function whyChief(file: CaseFile, bureau: Bureau, promises: readonly Promised[]): string | null {
  if (!bureau.ruleProfile.keyItemsToChief) return null
  const weights = (Object.keys(weightLabels) as readonly Weight[])
    .map((weight) => ({ weight, count: promises.filter((one) => one.weight === weight).length }))
    .filter(({ count }) => count > 0)
    .map(({ weight, count }) => `${weightLabels[weight]}承诺 ${count} 项`)
  const reasons = [...(file.suggestion.isKey ? ['重点督办建议'] : []), ...weights]
  return reasons.length === 0 ? null : `${reasons.join('、')}，须由主要领导签发。`
}

/** How a 会签 keeps the text from being signed off; null: it does not. */
function countersignGap(sign: Countersign, versions: readonly Version[]): string | null {
  if (sign.opinion === null) return `会签还没有回：${sign.section}`
  if (!covers(versions, sign)) return `会签后正文有改动，须重新会签：${sign.section}`
  return sign.agrees === true ? null : `会签不同意：${sign.section}`
}

function stillOut(file: CaseFile, bureau: Bureau): readonly string[] {
  const round = presentRound(file)
  const versions = coveredVersions(round, bureau)
  const signs = standingCountersigns(round).flatMap((sign) => countersignGap(sign, versions) ?? [])
  const asked = file.coOpinions.map((opinion) => opinion.unit)
  const forgotten = file.assignment.role === 'lead' ? file.assignment.coUnits.filter((one) => !asked.includes(one)) : []
  const pending = file.coOpinions
    .filter((opinion) => opinion.state === 'pending')
    .map((opinion) => `会办意见还没有收到：${opinion.unit}（应于 ${opinion.due} 前）`)
  return [...signs, ...pending, ...forgotten.map((unit) => `还没有征求会办意见：${unit}`)]
}

function voidedWords(file: CaseFile, bureau: Bureau): string | null {
  if (file.stage !== 'reviewing' && file.stage !== 'signOff') return null
  const voided = voidedApprovals(file, bureau)
  if (voided.length === 0) return null
  const hash = latestVersion(presentRound(file))?.textHash
  const who = [...new Set(voided.map((one) => `${one.by.name}（第 ${one.versionNumber} 稿）`))]
  const why = voided.every((one) => one.textHash === hash) ? '此后重新送审' : '正文此后有改动'
  return `${why}，以前的同意意见已失效，须重新审核：${who.join('、')}。`
}

/**
 * Everything on the page but what changed, which is asked of the differ. `open` and `ignored` findings are those of the
 * frozen text, since proofreading is not this one's work.
 */
export function leaderBrief(
  file: CaseFile,
  version: Version,
  bureau: Bureau,
  about: { readonly today: Day; readonly open: readonly Finding[]; readonly ignored: readonly Finding[] },
): LeaderBrief {
  const round = presentRound(file)
  const promises = promisesOf(version.reply, yearOf(round.dateOfIssue ?? about.today))
  const ignored = round.ignoredFindings.filter((one) =>
    about.ignored.some((finding) => finding.rule === one.rule && finding.quote === one.quote),
  )
  return {
    asks: asksAnswered(file, version.reply),
    promises,
    whyChief: whyChief(file, bureau, promises),
    open: about.open,
    ignored,
    standing: chainStanding(file, bureau, about.today),
    missing: stillOut(file, bureau),
    voided: voidedWords(file, bureau),
  }
}
