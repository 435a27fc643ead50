import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { documentNumberText } from '../case/round.ts'
import { caseKindLabels, type Deputy, deputyWord } from '../case/suggestion.ts'
import { inChinese } from '../day.ts'

import { citation, feedbackFormName, numberInTitle, quotedTitle, replyInForce } from '../letter/letter-words.ts'
import { answeredUnder } from './answered-under.ts'
import { A4, type FormDocument, type FormRow } from './form-document.ts'
import { blankDay, boxes, gridBlock, lineBlock, nameCell, row, textCell, titleBlock } from './form-parts.ts'

export interface FormOptions {
  /** 样张，不得发出: printed at the head while the letter may not go out; null for the real thing. */
  readonly mark: string | null
}

/** Who met the deputy, and how (domain §2.4, the form of 慈溪). */
const meetingLevels = ['单位主要领导', '局领导', '科室负责人', '一般干部']
const meetingForms = ['座谈会', '登门走访', '电话联系', '未协商']
const cosignerAnswers = ['均已答复', '部分答复', '未答复']

const ROW_MM = 10
const SIGNATURE_MM = 14
/** What title and notes leave of the page, two turned-over lines in the facts allowed for. */
const TABLE_MM = 196
const columns = [31, 51, 27, 47]

/** 届次会次 without the number: 市十六届人大四次会议. */
const meetingOf = (file: CaseFile): string => citation(file.suggestion, '').replace(/第\u3000+号.*$/u, '')

/**
 * 征询意见表 for one deputy (domain §2.4; what it asks is the bureau's own). Nothing is ticked and nothing rated: a
 * rating is the deputy's own. One page.
 */
export function feedbackFormFor(file: CaseFile, bureau: Bureau, deputy: Deputy, options: FormOptions): FormDocument {
  const { suggestion } = file
  const { feedbackForm: asks, returnAddress: back } = bureau
  const round = presentRound(file)
  const reply = replyInForce(file)
  const under = answeredUnder(file, deputy.id)
  const what = caseKindLabels[suggestion.kind]
  const whole = (name: string, text: string): FormRow => row(ROW_MM, [nameCell(name), textCell(text, { span: 3 })])
  const phone = reply.contact.phone === '' ? back.phone : reply.contact.phone
  const facts: readonly FormRow[] = [
    row(ROW_MM, [
      nameCell(`${what}编号`),
      textCell(numberInTitle(under.number)),
      nameCell(deputy.isDelegation ? '代表团' : `${deputyWord[suggestion.kind]}姓名`),
      textCell(deputy.name),
    ]),
    whole('会议', meetingOf(file)),
    whole(`${what}标题`, quotedTitle(under.title)),
    row(ROW_MM, [
      nameCell('承办单位'),
      textCell(bureau.name),
      nameCell('答复文号'),
      textCell(round.documentNumber === null ? '' : documentNumberText(round.documentNumber)),
    ]),
    row(ROW_MM, [
      nameCell('答复日期'),
      textCell(round.dateOfIssue === null ? '' : inChinese(round.dateOfIssue)),
      nameCell('承办人'),
      textCell([reply.contact.name, phone].filter((part) => part !== '').join('\n')),
    ]),
  ]
  const asked: readonly FormRow[] = [
    ...(asks.asksMeeting ? [whole('面商人', boxes(meetingLevels)), whole('协商形式', boxes(meetingForms))] : []),
    ...(asks.asksCosigners ? [whole('联名代表答复', boxes(cosignerAnswers))] : []),
    ...asks.ratings.map(({ label, options: scale }) => whole(label, boxes(scale))),
  ]
  // What the rows above leave of the page, so that a form with many questions is one page as well.
  const freeMm = TABLE_MM - (facts.length + asked.length) * ROW_MM - SIGNATURE_MM
  const reasonMm = Math.min(52, Math.max(22, freeMm * 0.57))
  const free: readonly FormRow[] = [
    row(reasonMm, [nameCell('不满意的\n理由'), textCell('', { span: 3 })]),
    row(Math.min(42, Math.max(16, freeMm - reasonMm)), [nameCell('意见和\n建议'), textCell('', { span: 3 })]),
    row(SIGNATURE_MM, [
      nameCell(deputy.isDelegation ? '代表团签章' : `${deputyWord[suggestion.kind]}签名`),
      textCell(''),
      nameCell('填表日期'),
      textCell(blankDay, { align: 'center' }),
    ]),
  ]
  return {
    title: feedbackFormName[suggestion.kind],
    unit: bureau.name,
    page: { ...A4, marginMm: { top: 24, right: 27, bottom: 18, left: 27 } },
    mark: options.mark,
    numbered: false,
    fonts: bureau.letter.fonts,
    blocks: [
      titleBlock(feedbackFormName[suggestion.kind], 20),
      lineBlock('', { sizePt: 10.5 }),
      gridBlock(columns, [...facts, ...asked, ...free]),
      ...notesOf(bureau, deputyWord[suggestion.kind]).map((note, index) =>
        lineBlock(note, {
          sizePt: 10.5,
          pitchPt: 16,
          ...(index === 0 ? { beforePt: 6 } : { indentPt: 21, hangPt: 21 }),
        }),
      ),
    ],
  }
}

/** 填表说明: the note of the bureau, when, and where to. */
function notesOf(bureau: Bureau, who: string): readonly string[] {
  const { feedbackForm: asks, returnAddress: back, ruleProfile } = bureau
  const returnTo = [bureau.name, ...asks.returnTo].join('、')
  const where = [`${back.postcode} ${back.address}`.trim(), back.phone === '' ? '' : `电话：${back.phone}`]
    .filter((part) => part !== '')
    .join('，')
  const notes = [
    ...(asks.note === '' ? [] : [asks.note]),
    `本表由${who}填写，承办单位不得代填；在所选项前的□内划“√”。`,
    `请在收到答复后${ruleProfile.feedbackWd}个工作日内填好，分别寄送：${returnTo}。`,
    ...(where === '' ? [] : [`${bureau.name}：${where}。`]),
  ]
  return ['填表说明：', ...notes.map((note, index) => `${index + 1}．${note}`)]
}
