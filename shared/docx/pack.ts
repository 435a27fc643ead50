import { strToU8, zipSync } from 'fflate'
import type { Day } from '../day.ts'
import { escapeXml } from './runs.ts'

/** What the file says about itself. */
export interface FileProperties {
  readonly title: string
  readonly unit: string
  /** Also the time of its entries, so that the same letter gives the same bytes; the clock is the caller's. */
  readonly createdOn: Day
}

/** docProps/core.xml of our own (ECMA-376 part 2 §11): docx would write the time of the run into it. */
const coreProperties = ({ title, unit, createdOn }: FileProperties): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(unit)}</dc:creator><cp:lastModifiedBy>${escapeXml(unit)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** The bytes of a .docx: the parts of its shell, and word/document.xml with the text. */
export const pack = (parts: ReadonlyMap<string, Uint8Array>, documentXml: string, properties: FileProperties) =>
  zipSync(
    {
      ...Object.fromEntries(parts),
      'word/document.xml': strToU8(documentXml),
      'docProps/core.xml': strToU8(coreProperties(properties)),
    },
    { mtime: `${properties.createdOn}T12:00:00` },
  )
