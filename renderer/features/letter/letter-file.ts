import { type OfficialDocument, titleText } from '../../../shared/letter/official-document.ts'

export const docxFilter = { name: 'Word 文档', extensions: ['docx'] } as const

/** The archive's copy has the letter's own name. */
export const pdfNameOf = (fileName: string): string => fileName.replace(/\.docx$/u, '.pdf')

/** 株科办〔2025〕26号 关于…的答复.docx; a letter that is not signed off says so in its name. */
export function letterFileName(
  document: OfficialDocument,
  state: { readonly signedOff: boolean; readonly numbered: boolean; readonly recipient: string | null },
): string {
  const parts = [
    state.signedOff ? '' : '（未签发稿）',
    state.numbered ? `${document.number} ` : '',
    titleText(document),
    state.recipient === null ? '' : `（${state.recipient}）`,
  ]
  return `${parts.join('')}.docx`
}
