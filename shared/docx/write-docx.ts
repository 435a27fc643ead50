import { Document, DocumentGridType, Packer } from 'docx'
import type { Day } from '../day.ts'
import { flowOf } from '../letter/flow.ts'
import { grid, page } from '../letter/gb9704.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { letterFirstFooter, letterHeader, marginsOf, pageNumberFooter } from './frame.ts'
import { imprintOf } from './imprint.ts'
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

function build(document: OfficialDocument): Document {
  const isLetter = document.format === 'letter'
  const { fonts } = document
  return new Document({
    title: titleText(document),
    creator: document.signature.unit,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 2 * grid.characterTw,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    styles: { importedStyles: officialStyles(fonts) },
    sections: [
      {
        properties: {
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
          titlePage: isLetter,
        },
        ...(isLetter ? { headers: { first: letterHeader(document) } } : {}),
        footers: {
          default: pageNumberFooter('right', fonts),
          even: pageNumberFooter('left', fonts),
          ...(isLetter ? { first: letterFirstFooter() } : {}),
        },
        children: [
          ...flowOf(document).map((item) => (item.kind === 'table' ? tableOf(item, fonts) : paragraphOf(item, fonts))),
          ...imprintOf(document),
        ],
      },
    ],
  })
}

/** The letter as the bytes of a .docx (GB/T 9704-2012: 22 lines of 28 characters, exact lines of 28.95 pt). */
export async function writeDocx(document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> {
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(document, options.createdOn) }]
  return new Uint8Array(await Packer.toArrayBuffer(build(document), undefined, overrides))
}
