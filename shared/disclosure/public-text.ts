import { bodyItemText, type OfficialDocument, titleText } from '../letter/official-document.ts'

/** 公开版 as plain text for a website's editor: reading order, one paragraph a line, table cells by tab. */
export function publicText(document: OfficialDocument): string {
  const { attachments, signature, imprint } = document
  const names = attachments.map((name, index) => (attachments.length === 1 ? name : `${index + 1}.${name}`))
  const lines = [
    document.number,
    '',
    titleText(document),
    '',
    ...(document.salutation === '' ? [] : [document.salutation]),
    ...document.body.map(bodyItemText),
    ...(names.length === 0 ? [] : ['', `附件：${names.join('；')}`]),
    '',
    signature.unit,
    signature.date,
    ...document.notes,
    ...document.contactLines,
    ...(imprint === null || imprint.copyTo.length === 0 ? [] : ['', `抄送：${imprint.copyTo.join('，')}。`]),
    ...document.annexes.flatMap((annex) => [
      '',
      annex.label,
      annex.titleLines.join(''),
      ...annex.body.map(bodyItemText),
    ]),
  ]
  return `${lines.join('\n')}\n`
}
