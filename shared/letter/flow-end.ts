import { blanks, em, type FlowParagraph, one, type Part, plain } from './flow-item.ts'
import { main, page, size } from './gb9704.ts'
import type { OfficialDocument } from './official-document.ts'
import { textTw } from './text-width.ts'

/** 附件：1. 甲 / 2. 乙; turn-over lines align with the first character of the name (§7.3.4). */
export function attachmentFlow(names: readonly string[]): readonly FlowParagraph[] {
  const label = '附件：'
  const start = main.attachmentsIndent * em
  const after = start + textTw(label, size.body)
  const lines = names.map((name, index): FlowParagraph => {
    const number = names.length === 1 ? '' : `${index + 1}. `
    return {
      ...plain,
      part: 'attachments',
      runs: one(`${index === 0 ? label : ''}${number}${name}`),
      align: 'both',
      firstTw: index === 0 ? start : after,
      leftTw: after + textTw(number, size.body),
      // A long list may run over the page; its end goes with the signature.
      keepNext: index >= names.length - 3,
    }
  })
  return lines.length === 0 ? [] : [...blanks(main.linesBeforeAttachments, true), ...lines]
}

/** 署名 and 成文日期 (§7.3.5.1 with seal, §7.3.5.2 without); `followed` by lines that stay with the date. */
function signatureFlow(document: OfficialDocument, followed: boolean): readonly FlowParagraph[] {
  const { unit, date, sealed } = document.signature
  const [unitTw, dateTw] = [textTw(unit, size.body), textTw(date, size.body)]
  const line = (part: Part, text: string, leftTw: number): FlowParagraph => ({
    ...plain,
    part,
    runs: one(text),
    firstTw: leftTw,
    leftTw,
    keepNext: part === 'signature' || followed,
  })
  if (sealed) {
    // A unit longer than the date and its margin pushes the date in, so that both stay centred on each other. Both are
    // centred on one axis rather than set from the right: so they are, whatever Latin font the machine has.
    const dateRight = Math.max(main.dateRightIndent * em, (unitTw - dateTw + em) / 2)
    const axis = Math.max(page.typeWidthTw / 2, Math.round(page.typeWidthTw - dateRight - dateTw / 2))
    const left = 2 * axis - page.typeWidthTw
    return [
      ...blanks(main.linesBeforeSealedSignature, true),
      { ...line('signature', unit, left), align: 'center' },
      { ...line('date', date, left), align: 'center' },
    ]
  }
  // 成文日期首字比署名首字右移二字; if the date is the longer, it stands two characters in and the unit moves.
  const shift = main.dateShiftUnsealed * em
  const unitRight = main.unitRightIndentUnsealed * em + Math.max(0, dateTw + shift - unitTw)
  const unitLeft = Math.max(0, Math.round(page.typeWidthTw - unitRight - unitTw))
  // Set from the left, so that the two characters between them hold with any Latin font.
  return [
    ...blanks(main.linesBeforeUnsealedSignature, true),
    line('signature', unit, unitLeft),
    line('date', date, unitLeft + shift),
  ]
}

/** 附注 (§7.3.7): turned over at a comma, so that a telephone number stays whole, and aligned behind the bracket. */
function noteFlow(text: string): FlowParagraph {
  const leftTw = (main.noteIndent + 1) * em
  const lines = text.split(/(?<=，)/u).reduce<readonly string[]>((done, clause) => {
    const last = done.at(-1)
    const fits = last !== undefined && textTw(last + clause, size.body) <= page.typeWidthTw - leftTw - em
    return fits ? [...done.slice(0, -1), last + clause] : [...done, clause]
  }, [])
  return { ...plain, part: 'note', runs: one(lines.join('\n')), firstTw: main.noteIndent * em, leftTw }
}

function contactFlow(text: string): FlowParagraph {
  const indent = main.noteIndent * em
  return { ...plain, part: 'contact', runs: one(text), firstTw: indent, leftTw: indent }
}

/** From 附件说明 to the last contact: one block that stays together with the end of the text (§7.3.5.5). */
export function endFlow(document: OfficialDocument): readonly FlowParagraph[] {
  const under = [...document.notes.map(noteFlow), ...document.contactLines.map(contactFlow)]
  return [
    ...attachmentFlow(document.attachments),
    ...signatureFlow(document, under.length > 0),
    ...under.map((item, index) => ({ ...item, keepNext: index < under.length - 1 })),
  ]
}
