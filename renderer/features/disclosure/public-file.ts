import { type OfficialDocument, titleText } from '../../../shared/letter/official-document.ts'

export const publicFilters = {
  docx: { name: 'Word 文档', extensions: ['docx'] },
  txt: { name: '文本文件', extensions: ['txt'] },
} as const

/** （公开版）关于…的答复.docx: it must never be taken for the letter itself. */
export const publicFileName = (document: OfficialDocument, signedOff: boolean, kind: 'docx' | 'txt'): string =>
  `${signedOff ? '（公开版）' : '（公开版，未签发稿）'}${titleText(document)}.${kind}`

/** UTF-8 with its mark and Windows line ends: older editors of websites otherwise show neither Chinese nor lines. */
export const textBytes = (text: string): Uint8Array =>
  new TextEncoder().encode(`\ufeff${text.replace(/\r?\n/gu, '\r\n')}`)
