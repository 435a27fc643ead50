import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { disclosureLabels } from '../case/reply.ts'
import {
  type Countersign,
  type Decision,
  documentNumberText,
  latestVersion,
  type Round,
  signOffOf,
  standingCountersigns,
  standingDecisions,
  versionsInForce,
} from '../case/round.ts'
import { caseKindLabels, deputiesOf, deputyWord } from '../case/suggestion.ts'
import { type Day, inChinese } from '../day.ts'
import { numberInTitle, replyInForce } from '../letter/letter-words.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { roleLabels } from '../people/roles.ts'
import { checkCode } from './check-code.ts'
import type { FormOptions } from './feedback-form.ts'
import { A4, type FormBlock, type FormCell, type FormDocument, type FormLine } from './form-document.ts'
import { cell, formSize, gridBlock, line, lineBlock, nameCell, row, textCell, titleBlock } from './form-parts.ts'

export interface SignOffSheetOptions extends FormOptions {
  /** Copies that the set prints, where nothing is sealed yet. */
  readonly copies: number
  readonly hash: (text: string) => string
  /** The day, here, of a moment. */
  readonly dayOf: (moment: string) => Day
}

/** A box holds about this much; what is longer stands in full in the list behind the sheet. */
const LONGEST_IN_BOX = 110
/** More sections than these are listed behind the sheet. */
const MOST_IN_BOX = 4

/** The upper boxes meet in the middle of the fourth field, so that both halves are alike. */
const columns = [21, 32.5, 21, 8, 22.5, 21, 39]
const halves = { left: 4, right: 3 } as const

const decisionWords = { approved: '同意', returned: '退回', signedOff: '签发' } as const

/** 圈阅 without a word counts as consent; the sheet puts no words into anybody's mouth. */
const opinionOf = (decision: Decision): string =>
  decision.opinion.trim() === '' ? `（${decisionWords[decision.kind]}，未写意见）` : decision.opinion.trim()

/** Over which text, in whose place and how it was given, where that is not the plain case. */
function circumstancesOf(decision: Decision, round: Round): string {
  const version = round.versions.find(({ number }) => number === decision.versionNumber)
  const amended = version?.amends != null && version.by.id === decision.by.id && decision.kind !== 'returned'
  const words = [
    decision.versionNumber === latestVersion(round)?.number ? null : `审核的是第${decision.versionNumber}稿`,
    amended ? `改后${decisionWords[decision.kind]}` : null,
    decision.onBehalfOf === null ? null : `代${decision.onBehalfOf.name}`,
    decision.evidence.kind === 'paper' ? '纸面' : null,
  ].filter((word) => word !== null)
  return words.length === 0 ? '' : `（${words.join('；')}）`
}

const signed = (name: string, day: Day | null): FormLine =>
  line(day === null ? name : `${name}\u3000${inChinese(day)}`, { align: 'right' })

/** An opinion with name and full date (公文处理工作条例第二十二条). */
function opinionLines(decision: Decision, round: Round): readonly FormLine[] {
  const text = opinionOf(decision)
  const shown = text.length > LONGEST_IN_BOX ? '意见较长，全文见所附“审核经过”。' : text
  return [line(`${shown}${circumstancesOf(decision, round)}`), signed(decision.by.name, decision.day)]
}

function opinionCell(half: keyof typeof halves, name: string, lines: readonly FormLine[]): FormCell {
  return cell([line(`${name}：`, { face: 'hei' }), ...lines], { span: halves[half], vertical: 'top' })
}

function draftLines(file: CaseFile, round: Round, dayOf: SignOffSheetOptions['dayOf']): readonly FormLine[] {
  // 拟稿 is whoever handed the text over, also when a leader amended it since.
  const version = versionsInForce(round).at(-1) ?? null
  const reply = replyInForce(file)
  const name = version?.by.name ?? file.handling.handler?.name ?? reply.contact.name
  const phone = reply.contact.phone === '' ? reply.handlingLeader.phone : reply.contact.phone
  const day = version === null ? null : dayOf(version.frozenAt)
  return [
    ...(file.handling.section === '' ? [] : [line(file.handling.section)]),
    ...(phone === '' ? [] : [line(`电话：${phone}`)]),
    signed(name, day),
  ]
}

/** What a section said, with what is out of the plain case. */
function countersignWords(one: Countersign, round: Round): string {
  if (one.withdrawn !== null) return `（不再会签：${one.withdrawn}）`
  if (one.opinion === null) return '（尚未答复）'
  const said = one.opinion.trim() === '' ? '（同意，未写意见）' : one.opinion
  const words = [
    one.agrees === false ? '不同意' : null,
    one.versionNumber === null || one.versionNumber === latestVersion(round)?.number
      ? null
      : `会签的是第${one.versionNumber}稿`,
    one.recordedBy === null ? null : '纸面',
  ].filter((word) => word !== null)
  return words.length === 0 ? said : `${said}（${words.join('；')}）`
}

/** In the box what holds: the last word of each section that is asked. */
function countersignLines(round: Round): readonly FormLine[] {
  const countersigns = standingCountersigns(round)
  if (countersigns.length === 0) return [line('无')]
  const long = countersigns.some((one) => (one.opinion ?? '').length > LONGEST_IN_BOX)
  if (countersigns.length > MOST_IN_BOX || long) {
    return [line(`${countersigns.map((one) => one.section).join('、')}，意见见所附“会签意见”。`)]
  }
  return countersigns.flatMap((one) => [
    line(`${one.section}：${countersignWords(one, round)}`),
    ...(one.day === null ? [] : [signed(one.by, one.day)]),
  ])
}

/** 审核经过: every decision in the order in which it was made, returns too. */
function courseOf(round: Round): readonly FormBlock[] {
  const { decisions } = round
  const long = decisions.some((decision) => opinionOf(decision).length > LONGEST_IN_BOX)
  // Without a return the boxes of the sheet hold everything.
  if (decisions.length === standingDecisions(round).length && !long) return []
  const head = ['序号', '日期', '环节', '姓名', '意见', '稿次']
  return [
    lineBlock('审核经过', { face: 'hei', sizePt: formSize.body, beforePt: 12, keepNext: true }),
    lineBlock('', { sizePt: 4, keepNext: true }),
    gridBlock(
      [11, 28, 27, 18, 65, 16],
      [
        row(
          8,
          head.map((name) => nameCell(name)),
          { head: true },
        ),
        ...decisions.map((decision, index) =>
          row(8, [
            textCell(String(index + 1), { align: 'center' }),
            textCell(decision.day, { align: 'center' }),
            textCell(`${roleLabels[decision.role]}\n${decisionWords[decision.kind]}`, { align: 'center' }),
            textCell(decision.by.name, { align: 'center' }),
            textCell(`${opinionOf(decision)}${circumstancesOf(decision, round)}`),
            textCell(`第${decision.versionNumber}稿`, { align: 'center' }),
          ]),
        ),
      ],
      1.2,
    ),
  ]
}

/** 会签意见, where the box does not hold them. */
function countersignsOf(round: Round): readonly FormBlock[] {
  const { countersigns } = round
  const long = countersigns.some((one) => (one.opinion ?? '').length > LONGEST_IN_BOX)
  // What the box leaves out: earlier words of a section, and requests that were withdrawn.
  const whole = standingCountersigns(round).length === countersigns.length
  if (countersigns.length <= MOST_IN_BOX && !long && whole) return []
  return [
    lineBlock('会签意见', { face: 'hei', sizePt: formSize.body, beforePt: 12, keepNext: true }),
    lineBlock('', { sizePt: 4, keepNext: true }),
    gridBlock(
      [11, 32, 76, 18, 28],
      [
        row(
          8,
          ['序号', '科室', '意见', '姓名', '日期'].map((name) => nameCell(name)),
          { head: true },
        ),
        ...countersigns.map((one, index) =>
          row(8, [
            textCell(String(index + 1), { align: 'center' }),
            textCell(one.section),
            textCell(countersignWords(one, round)),
            textCell(one.by, { align: 'center' }),
            textCell(one.day ?? '', { align: 'center' }),
          ]),
        ),
      ],
      1.2,
    ),
  ]
}

/** Whom the letters go to: 李慧、王芳、张伟代表; a unit for a 会办意见. */
function mainRecipients(file: CaseFile, letter: OfficialDocument): string {
  if (file.assignment.role === 'coHandle') return file.assignment.leadUnit
  const merged = file.mergedCases.map(
    (other) =>
      `${other.deputies.map((deputy) => deputy.name).join('、')}${deputyWord[file.suggestion.kind]}（第${other.number}号）`,
  )
  return [letter.salutation.replace(/：$/u, ''), ...merged].join('；')
}

/**
 * 发文稿纸 (after GB/T 826-1989, whose 眉首、说明、签发 parts it keeps): who drafted, reviewed and signed this letter, with
 * every opinion and date, and the 校验码 by which paper and file are compared. 密级 is always 非涉密: the app holds
 * nothing else. One page in the usual case; long opinions and earlier returns are listed behind it.
 */
export function signOffSheet(
  file: CaseFile,
  bureau: Bureau,
  letter: OfficialDocument,
  options: SignOffSheetOptions,
): FormDocument {
  const round = presentRound(file)
  const reply = replyInForce(file)
  const coHandles = file.assignment.role === 'coHandle'
  const decisions = standingDecisions(round)
  const of = (wanted: (decision: Decision) => boolean): readonly FormLine[] =>
    decisions.filter(wanted).flatMap((decision) => opinionLines(decision, round))
  const approvedBy = (...roles: readonly Decision['role'][]) =>
    of((decision) => decision.kind === 'approved' && roles.includes(decision.role))
  const code = checkCode(round, options.hash)
  const wide = (name: string, text: string, heightMm = 9) =>
    row(heightMm, [nameCell(name), textCell(text, { span: 6 })])
  const three = (...pairs: readonly (readonly [string, string])[]) =>
    row(
      9,
      pairs.flatMap(([name, text], index) => [nameCell(name), textCell(text, { span: index === 1 ? 2 : 1 })]),
    )
  const copyTo = letter.imprint?.copyTo ?? reply.copyTo ?? (coHandles ? [] : bureau.copyTo[file.suggestion.kind])
  const signer = signOffOf(round)
  const what = caseKindLabels[file.suggestion.kind]
  return {
    title: `${bureau.name}发文稿纸`,
    unit: bureau.name,
    page: { ...A4, marginMm: { top: 22, right: 20, bottom: 18, left: 25 } },
    mark: options.mark,
    numbered: true,
    fonts: bureau.letter.fonts,
    blocks: [
      titleBlock(`${bureau.name}发文稿纸`),
      lineBlock('', { sizePt: 6 }),
      gridBlock(
        [82.5, 82.5],
        [
          row(8, [
            textCell(`文号：${round.documentNumber === null ? '' : documentNumberText(round.documentNumber)}`, {
              rule: 'none',
            }),
            textCell(`校验码：${code ?? '（尚未送审）'}`, { rule: 'none', align: 'right' }),
          ]),
        ],
        0,
      ),
      gridBlock(
        columns,
        [
          row(42, [
            opinionCell('left', '签发', signer === null ? [] : opinionLines(signer, round)),
            opinionCell('right', '会签', countersignLines(round)),
          ]),
          row(36, [
            opinionCell('left', '审批', approvedBy('deputyLeader', 'chiefLeader', 'registrar', 'handler', 'archivist')),
            opinionCell('right', '核稿', approvedBy('officeReviewer')),
          ]),
          row(32, [
            opinionCell('left', '科室审核', approvedBy('sectionHead')),
            opinionCell('right', '拟稿', draftLines(file, round, options.dayOf)),
          ]),
          wide('标题', titleText(letter), 12),
          wide('主送', mainRecipients(file, letter)),
          wide('抄送', copyTo.join('，')),
          wide(
            '附件',
            letter.attachments
              .map((name, index) => (letter.attachments.length > 1 ? `${index + 1}．${name}` : name))
              .join('\n'),
          ),
          three(
            ['密级', '非涉密'],
            ['缓急', letter.urgency ?? '一般'],
            ['份数', `${round.seal?.copies ?? options.copies}份`],
          ),
          three(
            ['公开属性', reply.disclosure === null ? '' : disclosureLabels[reply.disclosure]],
            ['办理类别', reply.classMark === null ? '' : `${reply.classMark}类`],
            [`${what}编号`, numberInTitle(file.suggestion.number)],
          ),
          ...(reply.nonDisclosureReason === '' ? [] : [wide('不公开\n理由', reply.nonDisclosureReason)]),
          wide(
            file.suggestion.kind === 'suggestion' ? '提出代表' : '提案人',
            deputiesOf(file.suggestion)
              .map((deputy) => deputy.name)
              .join('、'),
          ),
          three(
            ['校对', ''],
            ['用印', round.seal === null ? '' : round.seal.by.name],
            ['印发日期', round.seal === null ? '' : inChinese(round.seal.day)],
          ),
        ],
        1.5,
      ),
      lineBlock('校验码由正文和全部审核意见算出：正文或意见有一处不同，校验码就不同。', {
        sizePt: formSize.note,
        beforePt: 6,
      }),
      ...courseOf(round),
      ...countersignsOf(round),
    ],
  }
}
