import type { CaseFile } from '../case/case-file.ts'
import { presentRound } from '../case/case-file.ts'
import { type Reply } from '../case/reply.ts'
import { caseKindLabels, type Deputy, deputyWord, type Suggestion } from '../case/suggestion.ts'
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
