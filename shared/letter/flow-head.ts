import { blanks, em, type FlowParagraph, one, plain } from './flow-item.ts'
import { grid, head, letter, main, mmToTw } from './gb9704.ts'
import { markMetrics } from './mark-size.ts'
import type { OfficialDocument, Run } from './official-document.ts'

/** 办理类别 and 公开属性, as far as they are printed. */
const classMarks = (document: OfficialDocument): readonly (readonly Run[])[] =>
  [document.classMark, document.disclosure].filter((text) => text !== null).map((text) => one(text))

/** 份号, 紧急程度: from above in this order, flush left (§7.2.1, §7.2.3). 密级 is not among them: nothing classified. */
const urgentMarks = (document: OfficialDocument): readonly (readonly Run[])[] => [
  ...(document.copyNumber === null ? [] : [one(document.copyNumber)]),
  ...(document.urgency === null ? [] : [one(document.urgency, 'hei')]),
]

/** One line with a text at either edge of the type area. */
function edges(left: readonly Run[], right: readonly Run[]): FlowParagraph {
  if (left.length === 0) return { ...plain, part: 'headLine', align: 'right', runs: right }
  return { ...plain, part: 'headLine', runs: left, opposite: right }
}

const pair = (count: number, left: readonly (readonly Run[])[], right: readonly (readonly Run[])[]) =>
  Array.from({ length: count }, (_, index) => edges(left[index] ?? [], right[index] ?? []))

/** The blank lines over the title (§7.3.1); class marks that stand above it take their place, and a line to breathe. */
function aboveTitle(document: OfficialDocument, lines: number): readonly FlowParagraph[] {
  const marks = document.classMarkPlace === 'aboveTitle' ? classMarks(document) : []
  if (marks.length === 0) return blanks(lines)
  return [
    ...blanks(lines - marks.length),
    ...marks.map((runs): FlowParagraph => ({ ...plain, part: 'classLine', align: 'right', runs })),
    ...blanks(1),
  ]
}

/** 版头 of a document (§7.2). */
export function documentHead(document: OfficialDocument): readonly FlowParagraph[] {
  const mark = markMetrics(document)
  const { signer } = document
  const atTop = document.classMarkPlace === 'topRight' ? classMarks(document) : []
  return [
    ...pair(head.linesAboveMark, urgentMarks(document), atTop),
    {
      ...plain,
      part: 'mark',
      align: 'center',
      runs: one(document.mark, 'mark'),
      sizePt: mark.sizePt,
      pitchTw: mark.lineTw,
      beforeTw: mmToTw(head.markTopMm) - head.linesAboveMark * grid.pitchTw - mark.inkTopTw,
      red: true,
    },
    ...blanks(head.linesBeforeNumber),
    {
      ...plain,
      part: 'number',
      runs: one(document.number),
      // 上行文的发文字号居左空一字编排，与签发人处在同一行 (§7.2.5, §7.2.6).
      ...(signer === null ? { align: 'center' } : { firstTw: em, rightTw: em }),
      opposite: signer === null ? [] : [...one('签发人：'), ...one(signer, 'kai')],
      rule: { spacePt: head.ruleSpacePt, weightPt: document.redLinePt },
    },
    ...aboveTitle(document, main.linesBeforeTitle),
  ]
}

/**
 * What stands under the first double line of a letter (§10.1): 份号 and 紧急程度 at the left, 发文字号 and under it the
 * class marks at the right, the first of both 7/8 of a character under the line.
 */
export function letterHead(document: OfficialDocument): readonly FlowParagraph[] {
  const left = urgentMarks(document)
  const right = [one(document.number), ...(document.classMarkPlace === 'topRight' ? classMarks(document) : [])]
  const lines = pair(Math.max(left.length, right.length), left, right)
  return [
    ...lines.map(
      (line, index): FlowParagraph => (index === 0 ? { ...line, part: 'number', beforeTw: letter.afterRuleTw } : line),
    ),
    ...aboveTitle(document, letter.linesBeforeTitle),
  ]
}
