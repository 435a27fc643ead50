import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { documentNumberText, sendMethodLabels } from '../case/round.ts'
import { inChinese } from '../day.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import type { FormOptions } from './feedback-form.ts'
import { A4, type FormDocument } from './form-document.ts'
import { gridBlock, lineBlock, nameCell, row, textCell, titleBlock } from './form-parts.ts'

/** One line to be signed for. */
export interface Delivery {
  /** A deputy's id, or the name of a unit, as sends are kept. */
  readonly recipientId: string
  readonly recipient: string
  readonly contents: string
  readonly copies: number
}

const methods = Object.entries(sendMethodLabels)

/**
 * 送达签收单: a line for everyone who gets the letter or a copy. What was already recorded as delivered is filled in;
 * the rest is signed by hand.
 */
export function deliveryReceipt(
  file: CaseFile,
  bureau: Bureau,
  letter: OfficialDocument,
  deliveries: readonly Delivery[],
  options: FormOptions,
): FormDocument {
  const round = presentRound(file)
  const number = round.documentNumber === null ? '' : documentNumberText(round.documentNumber)
  const head = ['序号', '收件人', '件名', '份数', '送达方式', '签收人', '签收日期', '备注']
  return {
    title: '送达签收单',
    unit: bureau.name,
    page: { widthMm: A4.heightMm, heightMm: A4.widthMm, marginMm: { top: 22, right: 20, bottom: 18, left: 20 } },
    mark: options.mark,
    numbered: true,
    fonts: bureau.letter.fonts,
    blocks: [
      titleBlock('送达签收单'),
      lineBlock('', { sizePt: 6 }),
      gridBlock(
        [24, 155, 26, 52],
        [
          row(9, [nameCell('标题'), textCell(titleText(letter)), nameCell('发文字号'), textCell(number)]),
          row(9, [
            nameCell('发文单位'),
            textCell(bureau.name),
            nameCell('成文日期'),
            textCell(round.dateOfIssue === null ? '' : inChinese(round.dateOfIssue)),
          ]),
        ],
      ),
      lineBlock('', { sizePt: 6 }),
      gridBlock(
        [12, 50, 50, 14, 50, 30, 31, 20],
        [
          row(
            9,
            head.map((name) => nameCell(name)),
            { head: true },
          ),
          ...deliveries.map((delivery, index) => {
            const sent = round.sends.findLast((send) => send.recipient === delivery.recipientId)
            const ticks = methods.map(([method, label]) => `${sent?.method === method ? '■' : '□'}${label}`)
            return row(13, [
              textCell(String(index + 1), { align: 'center' }),
              textCell(delivery.recipient),
              textCell(delivery.contents),
              textCell(String(delivery.copies), { align: 'center' }),
              textCell(`${ticks.slice(0, 2).join('\u3000\u3000\u3000')}\n${ticks.slice(2).join('\u3000')}`),
              textCell(sent?.receipt ?? ''),
              textCell(sent === undefined ? '' : inChinese(sent.day), { align: 'center' }),
              textCell(''),
            ])
          }),
        ],
        1.5,
      ),
    ],
  }
}
