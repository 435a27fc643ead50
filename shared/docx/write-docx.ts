import { strToU8, zipSync } from 'fflate'
import type { Day } from '../day.ts'
import { imprintTurns } from '../layout/page-layout.ts'
import { flowOf } from '../letter/flow.ts'
import { imprintFlow } from '../letter/flow-imprint.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { bodyXml, paragraphXml } from './body-xml.ts'
import { escapeXml } from './runs.ts'
import { shellOf } from './shell.ts'

export interface DocxOptions {
  /** Day that stands in the file's properties; the clock is the caller's. */
  readonly createdOn: Day
}

/** docProps/core.xml of our own: docx would write the time of the run into it. */
export const coreProperties = (document: OfficialDocument, createdOn: Day): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(titleText(document))}</dc:title><dc:creator>${escapeXml(document.signature.unit)}</dc:creator><cp:lastModifiedBy>${escapeXml(document.signature.unit)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** The letter as the bytes of a .docx (GB/T 9704-2012: 22 lines of 28 characters, exact lines of 28.95 pt). */
export async function writeDocx(document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> {
  const { fonts } = document
  const flow = flowOf(document)
  // Where the 版记 goes is counted on our own pages: no mark of the format says "on an even page, at its foot".
  const turns = document.imprintOnEvenPage ? imprintTurns(document) : 0
  const { parts, gaps } = await shellOf(document, { turns, endsInTable: flow.at(-1)?.kind === 'table' })
  const texts = [bodyXml(flow, fonts), ...imprintFlow(document).map((line) => paragraphXml(line, fonts))]
  const xml = gaps.map((gap, index) => gap + (texts[index] ?? '')).join('')
  const files = {
    ...Object.fromEntries(parts),
    'word/document.xml': strToU8(xml),
    'docProps/core.xml': strToU8(coreProperties(document, options.createdOn)),
  }
  // The time of an entry is the letter's day: the same letter gives the same bytes.
  return zipSync(files, { mtime: `${options.createdOn}T12:00:00` })
}
