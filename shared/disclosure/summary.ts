import { composed } from '../letter/compose-body.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { breakTitle } from '../letter/title-break.ts'
import type { PublicLetter } from './make-public.ts'

/** 摘要 as a page of its own: title, the office's text, unit and date; nothing of what the letter says to its addressee. */
export function summaryDocument(
  { document }: PublicLetter,
  summary: string,
  words?: (text: string) => readonly string[],
): OfficialDocument {
  const paragraphs = summary
    .split(/\r?\n/u)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
  return {
    ...document,
    titleLines: breakTitle(`${titleText(document)}（摘要）`, words),
    // Told about the answer, not to the deputy.
    salutation: '',
    body: paragraphs.map(composed),
    attachments: [],
    contactLines: [],
    imprint: null,
    annexes: [],
    missing: [],
  }
}
