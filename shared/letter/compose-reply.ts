import type { Bureau } from '../bureau/bureau.ts'
import { meaningOf } from '../bureau/class-scheme.ts'
import type { LetterFormat } from '../bureau/letter-settings.ts'
import { answeredDeputies, type CaseFile, presentRound } from '../case/case-file.ts'
import { disclosureLabels, type Reply, urgencyLabels } from '../case/reply.ts'
import { documentNumberText } from '../case/round.ts'
import { caseKindLabels, type Deputy, deputiesOf } from '../case/suggestion.ts'
import { type Day, inChinese, yearOf } from '../day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { annexPages, attachmentNames, bodyItems, composed, hasClosing, hasOpening } from './compose-body.ts'
import { BLANK, citation, numberInTitle, quotedTitle, replyInForce, salutationOf } from './letter-words.ts'
import type { BodyItem, Imprint, OfficialDocument } from './official-document.ts'
import { breakTitle } from './title-break.ts'

export interface ComposeOptions {
  /** Overrides the bureau's setting. */
  readonly format?: LetterFormat | undefined
  /** One letter each: the deputy it is addressed to. Without it the letter names everyone of the suggestion. */
  readonly recipientId?: string | undefined
  /** Which copy this is, from 1: printed as 份号 where the bureau wants it. */
  readonly copyNumber?: number | undefined
  /** The text to draw, e.g. the one on the clerk's screen. Without it: signed off, else newest version, else draft. */
  readonly reply?: Reply | undefined
  /** Decides which version of the template is in force while the letter has no date of issue. */
  readonly today?: Day | undefined
  /** Word segmenter for the breaks of the title. */
  readonly words?: ((text: string) => readonly string[]) | undefined
}

/** Whom one letter answers: a merged case (并案) is answered under its own number and title. */
interface Addressing {
  readonly number: string
  readonly title: string
  readonly deputies: readonly Deputy[]
}

function addressingOf(file: CaseFile, recipientId: string | undefined): Addressing | null {
  const own = { number: file.suggestion.number, title: file.suggestion.title }
  if (recipientId === undefined) return { ...own, deputies: deputiesOf(file.suggestion) }
  const deputy = answeredDeputies(file).find((one) => one.id === recipientId)
  if (deputy === undefined) return null
  const merged = file.mergedCases.find((other) => other.deputies.some((one) => one.id === recipientId))
  return { ...(merged ?? own), deputies: [deputy] }
}

/** 标题: 关于市十六届人大四次会议第1185号建议的答复 (domain §2.3); from the second round on 的再次答复. */
export function replyTitle(file: CaseFile, number: string = file.suggestion.number): string {
  const again = presentRound(file).number >= 2 ? '再次' : ''
  return `关于${citation(file.suggestion, number)}的${again}答复`
}

function openingOf(file: CaseFile, to: Addressing): string {
  const you = to.deputies.some((deputy) => deputy.isDelegation) ? '贵团' : to.deputies.length > 1 ? '你们' : '您'
  const units = file.assignment.role === 'lead' ? file.assignment.coUnits : []
  const together = units.length === 0 ? '经研究' : `经会同${units.join('、')}研究`
  const what = to.title === '' ? caseKindLabels[file.suggestion.kind] : quotedTitle(to.title)
  return `${you}提出的${what}（${numberInTitle(to.number)}）收悉。${together}，现答复如下：`
}

/** 征询意见表, named in the 附件说明; the form itself is a document of its own. */
export const feedbackFormName = {
  suggestion: '人大代表建议、批评和意见办理情况征询意见表',
  proposal: '政协提案办理情况征询意见表',
} as const

/** 发文字号 as printed, with blanks for what is not given yet. */
export function numberLine(file: CaseFile, bureau: Bureau, use: 'reply' | 'coOpinion'): string {
  const round = presentRound(file)
  if (round.documentNumber !== null) return documentNumberText(round.documentNumber)
  const series = bureau.series.find((one) => one.use === use) ?? bureau.series.find((one) => one.use === 'reply')
  const year = yearOf(round.dateOfIssue ?? round.startedOn)
  return `${series?.prefix ?? BLANK.repeat(3)}〔${year}〕${BLANK.repeat(2)}号`
}

/** 份号: six digits (§7.2.1). */
export const copyNumberOf = (bureau: Bureau, copy = 1): string | null =>
  bureau.letter.showCopyNumber ? String(copy).padStart(6, '0') : null

const blankDate = `${BLANK.repeat(2)}年${BLANK}月${BLANK}日`

export function dateLine(file: CaseFile): string {
  const day = presentRound(file).dateOfIssue
  return day === null ? blankDate : inChinese(day)
}

function signerOf(file: CaseFile, bureau: Bureau): string {
  const signedOff = presentRound(file).decisions.findLast((decision) => decision.kind === 'signedOff')
  return signedOff?.by.name ?? bureau.people.find((person) => person.roles.includes(bureau.signer))?.name ?? ''
}

/** 附注 and contact lines, by the bureau's habit. */
export function contactsOf(reply: Reply, bureau: Bureau): Pick<OfficialDocument, 'notes' | 'contactLines'> {
  const { handlingLeader, contact } = reply
  const notes: string[] = []
  const lines: string[] = []
  const phone = contact.phone === '' ? handlingLeader.phone : contact.phone
  if (bureau.letter.contactsAs === 'note') {
    const parts = [
      ...(handlingLeader.name === '' ? [] : [`承办负责人：${handlingLeader.name}`]),
      ...(contact.name === '' ? [] : [`联系人：${contact.name}`]),
      ...(phone === '' ? [] : [`电话：${phone}`]),
    ]
    if (parts.length > 0) notes.push(`（${parts.join('，')}）`)
  } else if (bureau.letter.contactsAs === 'lines') {
    if (handlingLeader.name !== '') lines.push(`承办负责人：${handlingLeader.name}`)
    if (contact.name !== '') lines.push(`承办人：${contact.name}`)
    if (phone !== '') lines.push(`联系方式：${phone}`)
  }
  if (bureau.letter.disclosureNote && reply.disclosure !== null) {
    notes.push(
      { proactive: '（此件公开发布）', onRequest: '（此件依申请公开）', none: '（此件不予公开）' }[reply.disclosure],
    )
  }
  return { notes, contactLines: lines }
}

/** 版记; null when there is nothing to print in it. */
export function imprintOf(
  copyTo: readonly string[],
  file: CaseFile,
  bureau: Bureau,
  format: LetterFormat,
): Imprint | null {
  if (!bureau.letter.showImprint) return null
  if (format === 'letter') return copyTo.length === 0 ? null : { copyTo, issued: null }
  return { copyTo, issued: { unit: bureau.name, date: `${dateLine(file)}印发` } }
}

function missingOf(file: CaseFile, bureau: Bureau, reply: Reply, to: Addressing): readonly string[] {
  const { suggestion } = file
  const round = presentRound(file)
  const { letter } = bureau
  const gaps: readonly (readonly [boolean, string])[] = [
    [to.number.trim() === '', `${caseKindLabels[suggestion.kind]}编号`],
    [suggestion.congressTerm === null || suggestion.sessionNo === null, '届次、会次'],
    [to.deputies.length === 0, suggestion.kind === 'suggestion' ? '领衔代表' : '第一提案人'],
    [reply.blocks.every((block) => block.kind === 'attachment'), '正文'],
    [letter.showClassMark && reply.classMark === null, '办理类别'],
    [
      reply.classMark !== null && meaningOf(bureau.classScheme, reply.classMark) === null,
      '办理类别（本单位方案中没有这一类）',
    ],
    [reply.disclosure === null && (letter.showDisclosure || letter.disclosureNote), '公开属性'],
    [letter.contactsAs !== 'none' && reply.contact.name === '', '联系人'],
    [letter.contactsAs !== 'none' && reply.contact.phone === '' && reply.handlingLeader.phone === '', '联系电话'],
    [letter.showSigner && signerOf(file, bureau) === '', '签发人'],
    [round.documentNumber === null, '发文字号'],
    [round.dateOfIssue === null, '成文日期'],
  ]
  return gaps.filter(([gap]) => gap).map(([, name]) => name)
}

/**
 * The reply as a letter (答复函; parts and formulae: domain §2.3, order: GB/T 9704-2012 §7). What is still unknown is a
 * visible blank and stands in `missing`. Refuses only an addressee who is not answered in this case.
 */
export function composeReply(file: CaseFile, bureau: Bureau, options: ComposeOptions = {}): Result<OfficialDocument> {
  const to = addressingOf(file, options.recipientId)
  if (to === null) return refuse('收件人不在本件的代表名单里，请重新选择收件人。')
  const reply = options.reply ?? replyInForce(file)
  const format = options.format ?? bureau.letter.format
  const { letter } = bureau
  const form = feedbackFormName[file.suggestion.kind]
  const names = attachmentNames(reply)
  const attachments =
    letter.feedbackForm && !names.some((name) => name.includes('征询意见表')) ? [...names, form] : names
  const blank = BLANK.repeat(2)
  const body: readonly BodyItem[] = [
    ...(hasOpening(reply) ? [] : [composed(openingOf(file, to))]),
    ...reply.blocks.flatMap(bodyItems),
    ...(hasClosing(reply) || letter.closing === '' ? [] : [composed(letter.closing)]),
  ]
  const coUnits = file.assignment.role === 'lead' ? file.assignment.coUnits : []
  const copyTo = reply.copyTo ?? [...bureau.copyTo[file.suggestion.kind], ...coUnits]
  return ok({
    format,
    copyNumber: copyNumberOf(bureau, options.copyNumber),
    urgency: reply.urgency === null ? null : urgencyLabels[reply.urgency],
    mark: format === 'document' ? `${bureau.name}文件` : bureau.name,
    number: numberLine(file, bureau, 'reply'),
    signer: letter.showSigner ? signerOf(file, bureau) || blank : null,
    classMark: letter.showClassMark ? `办理类别：${reply.classMark ?? blank}` : null,
    disclosure: letter.showDisclosure
      ? `公开属性：${reply.disclosure === null ? blank.repeat(2) : disclosureLabels[reply.disclosure]}`
      : null,
    classMarkPlace: letter.classMarkPlace,
    titleLines: breakTitle(reply.title ?? replyTitle(file, to.number), options.words),
    salutation: salutationOf(to.deputies, file.suggestion),
    body,
    attachments,
    signature: { unit: bureau.name, date: dateLine(file), sealed: letter.sealSpace },
    ...contactsOf(reply, bureau),
    imprint: imprintOf(copyTo, file, bureau, format),
    imprintOnEvenPage: letter.imprintOnEvenPage,
    annexes: annexPages(reply, attachments, options.words),
    fonts: letter.fonts,
    markSizePt: letter.markSizePt,
    redLinePt: letter.redLinePt,
    missing: missingOf(file, bureau, reply, to),
  })
}
