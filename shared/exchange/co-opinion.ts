/** 会办意见 on its way back: what the co-handler sends, and to which open request it belongs. */
import { type CaseFile, type CoOpinion, presentRound } from '../case/case-file.ts'
import { annexOf, type Block, blockText } from '../case/reply.ts'
import { documentNumberText, signOffOf } from '../case/round.ts'
import { numberInTitle, replyInForce } from '../letter/letter-words.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { AskAnswer, CoOpinionContents } from './co-handling.ts'

/** The paragraphs of the letter, texts of attachments behind it. */
function lettersBlocks(file: CaseFile): readonly Block[] {
  const reply = replyInForce(file)
  return [...reply.blocks, ...reply.blocks.flatMap((block) => annexOf(reply, block)?.blocks ?? [])]
}

/** What an ask can be answered by: each heading with what stands under it, and paragraphs before the first heading. */
export function passagesOf(file: CaseFile): readonly { readonly id: string; readonly text: string }[] {
  const passages: { id: string; text: string }[] = []
  let underHeading = false
  for (const block of lettersBlocks(file)) {
    const text = blockText(block).trim()
    if (text === '') continue
    const begins = block.kind === 'heading' && block.level === 1
    const last = passages.at(-1)
    if (begins || !underHeading || last === undefined) passages.push({ id: block.id, text })
    else passages[passages.length - 1] = { ...last, text: `${last.text}\n${text}` }
    underHeading ||= begins
  }
  return passages
}

/** Why no 会办意见包 can be made of this case yet; null when it can. */
export function whyNoOpinionPackage(file: CaseFile): string | null {
  const round = presentRound(file)
  if (file.coRequest === null) return '这一件不是由征询包登记的，没有可以答复的征询编号；请把会办意见函送主办单位。'
  if (signOffOf(round) === null || round.dateOfIssue === null)
    return '会办意见还没有签发，签发、编号后才能做会办意见包。'
  return round.documentNumber === null ? '会办意见还没有编号，编号后才能做会办意见包。' : null
}

/**
 * The answer to the request that this case came from. `chosen` names, for each ask in turn, the passages that answer
 * it (`passagesOf`): what goes out per ask is never other words than those that were signed.
 */
export function coOpinionOf(
  file: CaseFile,
  unit: string,
  chosen: readonly (readonly string[])[],
): Result<CoOpinionContents> {
  const reason = whyNoOpinionPackage(file)
  const round = presentRound(file)
  const signOff = signOffOf(round)
  const { coRequest } = file
  if (reason !== null || coRequest === null || signOff === null || round.documentNumber === null) {
    return refuse(reason ?? '会办意见还没有签发。')
  }
  const passages = passagesOf(file)
  const answers = file.plan.points.map(({ text: ask }, at) => ({
    ask,
    opinion: passages
      .filter(({ id }) => (chosen[at] ?? []).includes(id))
      .map(({ text }) => text)
      .join('\n'),
  }))
  const silent = answers.findIndex(({ opinion }) => opinion === '')
  if (silent >= 0) return refuse(`要点 ${silent + 1} 还没有选由哪一段答复。`)
  const reply = replyInForce(file)
  return ok({
    fuyan: 'coOpinion',
    requestId: coRequest.requestId,
    unit,
    leadUnit: coRequest.unit,
    suggestionNumber: file.suggestion.number,
    answers,
    text: passages.map(({ text }) => text).join('\n'),
    documentNumber: documentNumberText(round.documentNumber),
    signedBy: signOff.by.name,
    signedOn: round.dateOfIssue ?? signOff.day,
    contact: reply.contact,
  })
}

/** What an answer must say to find its request: read from a package or from a form. */
export interface ArrivedOpinion {
  readonly requestId: string
  readonly suggestionNumber: string
  readonly unit: string
  /** SHA-256 of the file that it came as. */
  readonly hash: string
}

export interface OpinionMatch {
  readonly file: CaseFile
  readonly opinion: CoOpinion
  /** What the clerk must have read before it is attached; empty: nothing out of the ordinary. */
  readonly says: readonly string[]
}

const bare = (number: string): string => number.replace(/[\s第号]/gu, '')

/** 市财政局 and 株洲市财政局 are one; anything less alike is for the clerk to say. */
const sameUnit = (asked: string, came: string): boolean => asked.endsWith(came) || came.endsWith(asked)

/**
 * The open request that an opinion answers. Refused: a request that is not of these cases, an opinion for another
 * suggestion, the very file that was attached before. What is unusual but possible (given up waiting, a second opinion,
 * another name of the unit) must be read by the clerk first.
 */
export function matchOpinion(arrived: ArrivedOpinion, files: readonly CaseFile[]): Result<OpinionMatch> {
  for (const file of files) {
    const opinion = file.coOpinions.find((one) => one.id === arrived.requestId)
    if (opinion === undefined) continue
    const { number } = file.suggestion
    if (bare(arrived.suggestionNumber) !== bare(number)) {
      return refuse(
        `来件写的是${numberInTitle(arrived.suggestionNumber)}，征询的却是${numberInTitle(number)}，没有登记。请与${opinion.unit}核对。`,
      )
    }
    const before = opinion.evidence
    if (before?.hash === arrived.hash) {
      return refuse(`这份会办意见已于 ${opinion.receivedOn ?? ''} 登记过，没有改动。`)
    }
    return ok({ file, opinion, says: saysOf(opinion, arrived) })
  }
  return refuse('来件答复的征询不在本机：可能不是本单位发出的，或者那一件在别的电脑上办理。没有登记。')
}

function saysOf(opinion: CoOpinion, arrived: ArrivedOpinion): readonly string[] {
  return [
    ...(arrived.unit === '' || sameUnit(opinion.unit, arrived.unit)
      ? []
      : [`征询的是${opinion.unit}，来件单位是${arrived.unit}，请核对是否同一单位。`]),
    ...(opinion.state === 'waived'
      ? [`这份意见已写明“不再等待”（${opinion.waivedReason}），登记后改为“已收到”。`]
      : []),
    ...(opinion.state === 'received'
      ? [`${opinion.unit}的意见 ${opinion.receivedOn ?? ''} 已收到过一份，登记后以这一份为准；前一份仍在日志中。`]
      : []),
  ]
}

/** Answers whose asks are not those that were asked: the form was changed, and the clerk must look. */
export const unlikeAsks = (answers: readonly AskAnswer[], opinion: Pick<CoOpinion, 'points'>): readonly string[] =>
  answers.map(({ ask }) => ask).filter((ask) => !opinion.points.some((point) => sameWords(point, ask)))

const sameWords = (one: string, other: string): boolean => one.replace(/\s/gu, '') === other.replace(/\s/gu, '')

/** The opinion as the case keeps it: each ask with its answer, and the unit's word on the whole. */
export function opinionText(answers: readonly AskAnswer[], whole: string): string {
  const each = answers.filter(({ opinion }) => opinion.trim() !== '')
  return [
    ...each.map(({ ask, opinion }) => `【${ask}】\n${opinion.trim()}`),
    ...(whole.trim() === '' ? [] : [each.length === 0 ? whole.trim() : `【单位意见】\n${whole.trim()}`]),
  ].join('\n')
}
