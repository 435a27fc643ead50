import type { CaseFile } from '../case/case-file.ts'
import { presentRound } from '../case/case-file.ts'
import { type Reply } from '../case/reply.ts'
import { type CaseKind, caseKindLabels, type Deputy, deputyWord, type Suggestion } from '../case/suggestion.ts'
import { chineseNumber } from './chinese-number.ts'

/** Full-width blanks that a clerk can see and fill in. */
export const BLANK = '\u3000'

/** The number as titles print it: 第1185号. A code, so leading zeros stay; 第 and 号 around it are dropped first. */
export function numberInTitle(number: string): string {
  const bare = number.trim().replace(/^第/, '').replace(/号$/, '').trim()
  return `第${bare === '' ? BLANK.repeat(2) : bare}号`
}

/** 市十六届人大四次会议第1185号建议; parts that are not known are left out: 第1185号建议. */
export function citation(suggestion: Suggestion, number: string = suggestion.number): string {
  const { kind, level, congressTerm, sessionNo, interSession } = suggestion
  const tail = `${numberInTitle(number)}${caseKindLabels[kind]}`
  if (congressTerm === null || sessionNo === null) return tail
  const [term, session] = [`${chineseNumber(congressTerm)}届`, `${chineseNumber(sessionNo)}次会议`]
  const meeting = kind === 'suggestion' ? `${level}${term}人大${session}` : `${level}政协${term}${session}`
  return `${meeting}${interSession ? '闭会期间' : ''}${tail}`
}

/** 李慧代表： · 李慧、王强代表： · 株洲县代表团：; blanks where nobody is named yet. */
export function salutationOf(deputies: readonly Deputy[], suggestion: Suggestion): string {
  const word = deputyWord[suggestion.kind]
  if (deputies.length === 0) return `${BLANK.repeat(3)}${word}：`
  const groups = deputies.filter((deputy) => deputy.isDelegation).map((deputy) => deputy.name)
  const names = deputies.filter((deputy) => !deputy.isDelegation).map((deputy) => deputy.name)
  return `${[...groups, ...(names.length === 0 ? [] : [`${names.join('、')}${word}`])].join('、')}：`
}

/** 征询意见表, named in the 附件说明; the form itself is a document of its own. */
export const feedbackFormName = {
  suggestion: '人大代表建议、批评和意见办理情况征询意见表',
  proposal: '政协提案办理情况征询意见表',
} as const satisfies Record<CaseKind, string>

const selfNames: readonly (readonly [RegExp, string])[] = [
  [/局$/u, '我局'],
  [/委(?:员会)?$/u, '我委'],
  [/办(?:公室|公厅)?$/u, '我办'],
  [/厅$/u, '我厅'],
  [/院$/u, '我院'],
  [/中心$/u, '我中心'],
]

/** What a unit calls itself in a letter: 我局, 我委; 我单位 where its name does not say. */
export const selfNameOf = (unit: string): string => selfNames.find(([end]) => end.test(unit.trim()))?.[1] ?? '我单位'

/** A date to be filled in by hand. */
export const blankDate = `${BLANK.repeat(2)}年${BLANK}月${BLANK}日`

/** 《…》 around a title that is stored without them. */
export const quotedTitle = (title: string): string => `《${title.replace(/^《|》$/g, '')}》`

/**
 * The reply that goes out: the newest signed-off version, else the newest version, else the draft.
 * A sign-off counts only over the very text it was given for.
 */
export function replyInForce(file: CaseFile): Reply {
  const round = presentRound(file)
  const signedOff = round.versions.findLast((version) =>
    round.decisions.some((decision) => decision.kind === 'signedOff' && decision.textHash === version.textHash),
  )
  return (signedOff ?? round.versions.at(-1))?.reply ?? round.draft
}
