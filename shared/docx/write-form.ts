import { strToU8, zipSync } from 'fflate'
import type { Day } from '../day.ts'
import type { FormDocument } from '../forms/form-document.ts'
import { formBodyXml } from './form-body-xml.ts'
import { formShellOf } from './form-shell.ts'
import { escapeXml } from './runs.ts'

/** docProps/core.xml of our own: docx would write the time of the run into it. */
const coreProperties = ({ title, unit }: FormDocument, createdOn: Day): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(unit)}</dc:creator><cp:lastModifiedBy>${escapeXml(unit)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${createdOn}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** A form as the bytes of a .docx: page, columns and row heights in millimetres as the model has them. */
export async function writeForm(form: FormDocument, options: { readonly createdOn: Day }): Promise<Uint8Array> {
  const { parts, before, behind } = await formShellOf(form)
  const files = {
    ...Object.fromEntries(parts),
    'word/document.xml': strToU8(before + formBodyXml(form.blocks, form.fonts) + behind),
    'docProps/core.xml': strToU8(coreProperties(form, options.createdOn)),
  }
  // The time of an entry is the form's day: the same form gives the same bytes.
  return zipSync(files, { mtime: `${options.createdOn}T12:00:00` })
}
