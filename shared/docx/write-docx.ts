import type { Day } from '../day.ts'
import { imprintTurns } from '../layout/page-layout.ts'
import { flowOf } from '../letter/flow.ts'
import { imprintFlow } from '../letter/flow-imprint.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { bodyXml, paragraphXml } from './body-xml.ts'
import { pack } from './pack.ts'
import { shellOf } from './shell.ts'

export interface DocxOptions {
  /** Day that stands in the file's properties; the clock is the caller's. */
  readonly createdOn: Day
}

/** The letter as the bytes of a .docx (GB/T 9704-2012: 22 lines of 28 characters, exact lines of 28.95 pt). */
export async function writeDocx(document: OfficialDocument, options: DocxOptions): Promise<Uint8Array> {
  const { fonts } = document
  const flow = flowOf(document)
  // Where the 版记 goes is counted on our own pages: no mark of the format says "on an even page, at its foot".
  const turns = document.imprintOnEvenPage ? imprintTurns(document) : 0
  const { parts, gaps } = await shellOf(document, { turns, endsInTable: flow.at(-1)?.kind === 'table' })
  const texts = [bodyXml(flow, fonts), ...imprintFlow(document).map((line) => paragraphXml(line, fonts))]
  const xml = gaps.map((gap, index) => gap + (texts[index] ?? '')).join('')
  return pack(parts, xml, {
    title: titleText(document),
    unit: document.signature.unit,
    createdOn: options.createdOn,
  })
}
