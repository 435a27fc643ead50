import type { LetterSettings } from '../bureau/letter-settings.ts'
import type { CaseFile, CoOpinion } from '../case/case-file.ts'
import { caseKindLabels } from '../case/suggestion.ts'
import { inChinese } from '../day.ts'
import { citation, numberInTitle, quotedTitle } from '../letter/letter-words.ts'
import { A4, type FormDocument, type FormRow } from './form-document.ts'
import {
  blankDay,
  cell,
  formSize,
  gridBlock,
  line,
  lineBlock,
  nameCell,
  row,
  textCell,
  titleBlock,
} from './form-parts.ts'

/**
 * The names of the fields of a 会办意见反馈表. The form is read back by them (`renderer/readers/read-co-opinion-form.ts`),
 * so each stands once on the form and nowhere else.
 */
export const coOpinionFormLabels = {
  requestId: '征询编号',
  number: '编号',
  title: '标题',
  leadUnit: '主办单位',
  unit: '会办单位',
  due: '反馈期限',
  opinion: '单位意见',
  documentNumber: '发文字号',
  contact: '联系人',
  phone: '联系电话',
  day: '日期',
  seal: '单位盖章',
} as const

/** The head over the asks; the answer stands in the last column of each row under it. */
export const coOpinionFormHead = ['序号', '需贵单位答复的要点', '会办意见'] as const

export interface CoOpinionFormAbout {
  readonly unit: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly fonts: LetterSettings['fonts']
}

const labels = coOpinionFormLabels
const columns = [26, 52, 26, 52]
const askColumns = [14, 56, 86]

/** 会办意见反馈表: to be filled in with WPS or Word by a unit without this program, and sent back as a file. */
export function coOpinionForm(file: CaseFile, opinion: CoOpinion, about: CoOpinionFormAbout): FormDocument {
  const { suggestion } = file
  const whole = (name: string, text: string, heightMm = 10): FormRow =>
    row(heightMm, [nameCell(name), textCell(text, { span: 3 })])
  const asks = opinion.points
  return {
    title: '会办意见反馈表',
    unit: about.unit,
    page: { ...A4, marginMm: { top: 24, right: 27, bottom: 18, left: 27 } },
    mark: null,
    numbered: true,
    fonts: about.fonts,
    blocks: [
      titleBlock('会办意见反馈表', 20),
      lineBlock('', { sizePt: 6 }),
      gridBlock(columns, [
        row(10, [
          nameCell(labels.number),
          textCell(numberInTitle(suggestion.number)),
          nameCell(labels.due),
          textCell(inChinese(opinion.due)),
        ]),
        whole(labels.title, quotedTitle(suggestion.title)),
        row(10, [nameCell(labels.leadUnit), textCell(about.unit), nameCell(labels.unit), textCell(opinion.unit)]),
        row(8, [nameCell(labels.requestId), cell([line(opinion.id, { sizePt: formSize.note })], { span: 3 })]),
      ]),
      ...(asks.length === 0
        ? []
        : [
            lineBlock('', { sizePt: 6 }),
            gridBlock(askColumns, [
              row(
                9,
                coOpinionFormHead.map((name) => nameCell(name)),
                { head: true },
              ),
              ...asks.map((ask, at) =>
                row(26, [
                  textCell(String(at + 1), { align: 'center' }),
                  textCell(ask),
                  textCell('', { vertical: 'top' }),
                ]),
              ),
            ]),
          ]),
      lineBlock('', { sizePt: 6 }),
      gridBlock(columns, [
        row(asks.length === 0 ? 90 : 40, [nameCell(labels.opinion), textCell('', { span: 3, vertical: 'top' })]),
        row(10, [nameCell(labels.contact), textCell(''), nameCell(labels.phone), textCell('')]),
        row(10, [
          nameCell(labels.documentNumber),
          textCell(''),
          nameCell(labels.day),
          textCell(blankDay, { align: 'center' }),
        ]),
        whole(labels.seal, '', 28),
      ]),
      ...notesOf(file, opinion, about).map((note, index) =>
        lineBlock(note, {
          sizePt: 10.5,
          pitchPt: 16,
          ...(index === 0 ? { beforePt: 6 } : { indentPt: 21, hangPt: 21 }),
        }),
      ),
    ],
  }
}

function notesOf(file: CaseFile, opinion: CoOpinion, { unit, contact }: CoOpinionFormAbout): readonly string[] {
  const what = caseKindLabels[file.suggestion.kind]
  const asks =
    opinion.points.length === 0
      ? `请就整件${what}提出意见，填入“单位意见”。`
      : '请逐条填写会办意见；有总的意见，填入“单位意见”。'
  const who = [contact.name, contact.phone].filter((part) => part.trim() !== '').join('，')
  const notes = [
    asks,
    '请用 WPS 或 Word 直接在表中填写，保存为 .docx；不要改动表中的项目名称和征询编号，主办单位据此登记。',
    `请打印盖章，连同填好的电子表格一并送${unit}${who === '' ? '' : `（${who}）`}。`,
  ]
  return ['填表说明：', ...notes.map((note, index) => `${index + 1}．${note}`)]
}

/** 征求会办意见的函: the plain letter on top of form and package. */
export function coRequestNotice(file: CaseFile, opinion: CoOpinion, about: CoOpinionFormAbout): FormDocument {
  const { suggestion } = file
  const paragraph = (text: string) => lineBlock(`\u3000\u3000${text}`, { sizePt: 16, pitchPt: 28 })
  const right = (text: string, indentRightPt: number, beforePt = 0) =>
    lineBlock(text, { sizePt: 16, pitchPt: 28, align: 'right', indentRightPt, beforePt })
  const who = [about.contact.name, about.contact.phone].filter((part) => part.trim() !== '').join('，')
  const name = caseKindLabels[suggestion.kind]
  return {
    title: `关于征求第${suggestion.number}号${name}会办意见的函`,
    unit: about.unit,
    page: { ...A4, marginMm: { top: 37, right: 26, bottom: 35, left: 28 } },
    mark: null,
    numbered: false,
    fonts: about.fonts,
    blocks: [
      titleBlock(`关于征求${numberInTitle(suggestion.number)}${name}`),
      titleBlock('会办意见的函'),
      lineBlock(`${opinion.unit}：`, { sizePt: 16, pitchPt: 28, beforePt: 28 }),
      paragraph(
        `${citation(suggestion)}${quotedTitle(suggestion.title)}由我单位主办、贵单位会办。${
          opinion.points.length === 0
            ? `请就该${name}提出会办意见`
            : `其中以下${opinion.points.length}条要点涉及贵单位职责，请逐条提出会办意见`
        }，于${inChinese(opinion.due)}前反馈我单位。`,
      ),
      ...opinion.points.map((ask, at) => paragraph(`${at + 1}．${ask}`)),
      ...(opinion.points.length === 0
        ? suggestion.text
            .split('\n')
            .filter((text) => text.trim() !== '')
            .map(paragraph)
        : []),
      paragraph(
        '会办意见请逐项写明已做的工作、下一步打算和完成时限；请填写所附《会办意见反馈表》，装有“复言”的单位可以直接打开征询包办理。',
      ),
      ...(who === '' ? [] : [paragraph(`联系人：${who}。`)]),
      right(about.unit, 32, 28),
      right(inChinese(opinion.requestedOn), 48),
    ],
  }
}
