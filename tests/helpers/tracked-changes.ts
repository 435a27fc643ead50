/** Reads a .docx with tracked changes as Word shows it after “accept all” or “reject all”. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export type Verdict = 'accept' | 'reject'

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}
const plain = (xml: string): string => xml.replace(/&\w+;/gu, (sign) => entities[sign] ?? sign)

/** document.xml with every change decided: what is dropped goes with its text, its paragraph mark and its row. */
export function decidedXml(xml: string, verdict: Verdict): string {
  const [dropped, stays] = verdict === 'accept' ? ['del', 'ins'] : ['ins', 'del']
  const mark = new RegExp(`<w:pPr>(?:(?!</w:pPr>).)*<w:${dropped} (?:(?!</w:pPr>).)*</w:pPr>`, 'su')
  return xml
    .replace(/<w:tr>.*?<\/w:tr>/gsu, (row) =>
      new RegExp(`<w:trPr>(?:(?!</w:trPr>).)*<w:${dropped} `, 'su').test(row) ? '' : row,
    )
    .replace(/<w:tbl>(?:(?!<w:tr>).)*?<\/w:tbl>/gsu, '')
    .replace(new RegExp(`<w:${dropped} [^>]*[^/]>.*?</w:${dropped}>`, 'gsu'), '')
    .replace(/<w:p>.*?<\/w:p>/gsu, (paragraph) => {
      if (!mark.test(paragraph)) return paragraph
      if (/<w:t[ >]|<w:delText/u.test(paragraph)) throw new Error(`a dropped paragraph keeps text: ${paragraph}`)
      return ''
    })
    .replace(new RegExp(`</?w:${stays}(?: [^>]*)?/?>`, 'gu'), '')
    .replaceAll('w:delText', 'w:t')
}

export const documentXml = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())

/** The same .docx with every change decided. */
export function decided(docx: Uint8Array, verdict: Verdict): Uint8Array {
  const files = unzipSync(docx)
  return zipSync({ ...files, 'word/document.xml': strToU8(decidedXml(documentXml(docx), verdict)) })
}

/** Text of each paragraph, cells included. */
export function paragraphTexts(docx: Uint8Array): readonly string[] {
  return [...documentXml(docx).matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => plain(text ?? '')).join(''),
  )
}
