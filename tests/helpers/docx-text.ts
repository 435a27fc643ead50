import { strFromU8, unzipSync } from 'fflate'

/** Parts of a .docx by their names. */
export const partsOf = (docx: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
const token = /<w:p[ >]|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g

/** Paragraphs of one part in reading order, text boxes and table cells where they stand; empty ones are left out. */
export function paragraphsOf(xml: string): readonly string[] {
  const lines: string[] = []
  for (const [found, text] of xml.matchAll(token)) {
    if (found.startsWith('<w:p')) lines.push('')
    const piece = text?.replace(/&\w+;/g, (sign) => signs[sign] ?? sign) ?? { '<w:br/>': '\n', '<w:tab/>': '\t' }[found]
    if (piece !== undefined) lines[lines.length - 1] = `${lines.at(-1) ?? ''}${piece}`
  }
  return lines.filter((line) => line !== '')
}

/** The letter as it is read: header of page 1, then the pages. */
export const readingText = (docx: Uint8Array): readonly string[] => {
  const parts = partsOf(docx)
  const headers = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name)).toSorted()
  return [...headers, 'word/document.xml'].flatMap((name) => paragraphsOf(parts.get(name) ?? ''))
}
