import { Document, DocumentGridType, type ISectionOptions, Packer, SectionType } from 'docx'
import type { Day } from '../day.ts'
import { imprintTurns } from '../layout/page-layout.ts'
import { flowOf } from '../letter/flow.ts'
import { grid, page } from '../letter/gb9704.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { emptyFooter, letterFirstFooter, letterHeader, marginsOf, pageNumberFooter } from './frame.ts'
import { endParagraph, imprintOf } from './imprint.ts'
import { paragraphOf } from './paragraphs.ts'
import { escapeXml } from './runs.ts'
import { officialStyles } from './styles.ts'
import { tableOf } from './tables.ts'

export interface DocxOptions {
  /** Day that stands in the file's properties; the clock is the caller's. */
  readonly createdOn: Day
}

/** docProps/core.xml of our own: docx would write the time of the run into it. */
const coreProperties = (document: OfficialDocument, createdOn: Day): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(titleText(document))}</dc:title><dc:creator>${escapeXml(document.signature.unit)}</dc:creator><cp:lastModifiedBy>${escapeXml(document.signature.unit)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** A4 with the margins and lines of the letter. */
export const pageOf = (document: OfficialDocument): ISectionOptions['properties'] => ({
  page: {
    size: { width: page.widthTw, height: page.heightTw },
    margin: {
      top: page.topTw,
      bottom: page.bottomTw,
      left: page.leftTw,
      right: page.rightTw,
      gutter: 0,
      ...marginsOf(document),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: grid.pitchTw },
})

/** The pages that carry numbers. */
function numberedPages(document: OfficialDocument, turns: 0 | 1 | 2): ISectionOptions {
  const isLetter = document.format === 'letter'
  const { fonts } = document
  const flow = flowOf(document)
  const imprint = turns === 2 ? [] : imprintOf(document, turns === 1)
  const endsInTable = flow.at(-1)?.kind === 'table' && imprint.length === 0
  return {
    properties: { ...pageOf(document), titlePage: isLetter },
    ...(isLetter ? { headers: { first: letterHeader(document) } } : {}),
    footers: {
      default: pageNumberFooter('right', fonts),
      even: pageNumberFooter('left', fonts),
      ...(isLetter ? { first: letterFirstFooter() } : {}),
    },
    children: [
      ...flow.map((item) => (item.kind === 'table' ? tableOf(item, fonts) : paragraphOf(item, fonts))),
      ...imprint,
      ...(endsInTable ? [endParagraph()] : []),
    ],
  }
}

/** A blank page and the even page with the 版记, both without a number (§7.4.1, §7.5). */
const imprintPages = (document: OfficialDocument): ISectionOptions => ({
  properties: { ...pageOf(document), type: SectionType.NEXT_PAGE, titlePage: false },
  footers: { default: emptyFooter(), even: emptyFooter() },
  children: [endParagraph(), ...imprintOf(document, true)],
})

/** Where the 版记 goes is counted on our own pages: no mark of the format says "on an even page, at its foot". */
function build(document: OfficialDocument): Document {
  const turns = document.imprintOnEvenPage ? imprintTurns(document) : 0
  return new Document({
    title: titleText(document),
    creator: document.signature.unit,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 2 * grid.characterTw,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    styles: { importedStyles: officialStyles(document.fonts) },
    sections: [numberedPages(document, turns), ...(turns === 2 ? [imprintPages(document)] : [])],
  })
}

/** The letter as the bytes of a .docx (GB/T 9704-2012: 22 lines of 28 characters, exact lines of 28.95 pt). */
export async function writeDocx(document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> {
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(document, options.createdOn) }]
  return new Uint8Array(await Packer.toArrayBuffer(build(document), undefined, overrides))
}
