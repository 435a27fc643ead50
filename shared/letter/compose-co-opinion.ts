import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { urgencyLabels } from '../case/reply.ts'
import { ok, refuse, type Result } from '../result.ts'
import { annexPages, attachmentNames, bodyItems, composed, hasOpening } from './compose-body.ts'
import { type ComposeOptions, contactsOf, copyNumberOf, dateLine, imprintOf, numberLine } from './compose-reply.ts'
import { BLANK, citation, numberInTitle, quotedTitle, replyInForce } from './letter-words.ts'
import type { OfficialDocument } from './official-document.ts'
import { breakTitle } from './title-break.ts'

/** 关于…第1185号建议的会办意见. */
export const coOpinionTitle = (file: CaseFile): string => `关于${citation(file.suggestion)}的会办意见`

const CLOSING = '以上意见，请在答复时统筹考虑。'

/**
 * The co-handler's 会办意见: it goes to the lead unit, never to the deputy (domain §1.7), so it carries neither class
 * mark nor feedback form. Refuses a case in which this bureau does not co-handle.
 */
export function composeCoOpinion(
  file: CaseFile,
  bureau: Bureau,
  options: Omit<ComposeOptions, 'recipientId'> = {},
): Result<OfficialDocument> {
  if (file.assignment.role !== 'coHandle') return refuse('本件不是会办件，不用出具会办意见。')
  const reply = options.reply ?? replyInForce(file)
  const format = options.format ?? bureau.letter.format
  const round = presentRound(file)
  const { leadUnit } = file.assignment
  const { suggestion } = file
  const opening = `${quotedTitle(suggestion.title)}（${numberInTitle(suggestion.number)}）收悉。现就涉及我单位职责的内容提出会办意见如下：`
  const closed = reply.blocks
    .slice(-2)
    .some((block) => block.kind === 'paragraph' && /^以上意见|特此函复/u.test(block.text))
  const gaps: readonly (readonly [boolean, string])[] = [
    [leadUnit === '', '主办单位'],
    [suggestion.number.trim() === '', '建议编号'],
    [suggestion.congressTerm === null || suggestion.sessionNo === null, '届次、会次'],
    [reply.blocks.every((block) => block.kind === 'attachment'), '正文'],
    [round.documentNumber === null, '发文字号'],
    [round.dateOfIssue === null, '成文日期'],
  ]
  return ok({
    format,
    copyNumber: copyNumberOf(bureau, options.copyNumber),
    urgency: reply.urgency === null ? null : urgencyLabels[reply.urgency],
    mark: format === 'document' ? `${bureau.name}文件` : bureau.name,
    number: numberLine(file, bureau, 'coOpinion'),
    signer: null,
    classMark: null,
    disclosure: null,
    classMarkPlace: bureau.letter.classMarkPlace,
    titleLines: breakTitle(reply.title ?? coOpinionTitle(file), options.words),
    salutation: `${leadUnit === '' ? BLANK.repeat(4) : leadUnit}：`,
    body: [
      ...(hasOpening(reply) ? [] : [composed(opening)]),
      ...reply.blocks.flatMap(bodyItems),
      ...(closed ? [] : [composed(CLOSING)]),
    ],
    attachments: attachmentNames(reply),
    signature: { unit: bureau.name, date: dateLine(file), sealed: bureau.letter.sealSpace },
    ...contactsOf(reply, bureau),
    imprint: imprintOf(reply.copyTo ?? [], file, bureau, format),
    imprintOnEvenPage: bureau.letter.imprintOnEvenPage,
    annexes: annexPages(reply, attachmentNames(reply), options.words),
    fonts: bureau.letter.fonts,
    markSizePt: bureau.letter.markSizePt,
    redLinePt: bureau.letter.redLinePt,
    missing: gaps.filter(([gap]) => gap).map(([, name]) => name),
  })
}
