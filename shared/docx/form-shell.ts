import { AlignmentType, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { FormDocument } from '../forms/form-document.ts'
import { mmToTw } from '../letter/gb9704.ts'
import { SEAM_TW } from './form-body-xml.ts'
import { fontsOf } from './runs.ts'
import { officialStyles } from './styles.ts'

const DOCUMENT = 'word/document.xml'
const PLACE = 'the form'

/** Where the small lines at head and foot stand, from the edge of the page. */
const HEAD_MM = 10
const FOOT_MM = 9
const SMALL_PT = 10.5

/** Everything of a form's file but its blocks: the same for all forms of one sheet. */
export interface FormShell {
  /** Parts of the package by path, without word/document.xml. */
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** word/document.xml before and behind the blocks. */
  readonly before: string
  readonly behind: string
}

function build(form: FormDocument): Document {
  const { page, fonts } = form
  const { marginMm } = page
  const small = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType], children: readonly string[]) =>
    new Paragraph({
      alignment,
      children: [new TextRun({ children: [...children], font: fontsOf('body', fonts), size: SMALL_PT * 2 })],
    })
  const [width, height] = [mmToTw(page.widthMm), mmToTw(page.heightMm)]
  // docx takes the sides of the sheet as it lies in the tray and turns them itself.
  const size =
    width > height
      ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
      : { width, height, orientation: PageOrientation.PORTRAIT }
  const pages = ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  const beginsWithSeam = form.blocks[0]?.kind === 'grid'
  return new Document({
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    styles: { importedStyles: [...officialStyles(fonts)] },
    sections: [
      {
        properties: {
          page: {
            size,
            margin: {
              top: Math.max(0, mmToTw(marginMm.top) - (beginsWithSeam ? SEAM_TW : 0)),
              right: mmToTw(marginMm.right),
              bottom: mmToTw(marginMm.bottom),
              left: mmToTw(marginMm.left),
              header: mmToTw(Math.min(HEAD_MM, marginMm.top)),
              footer: mmToTw(Math.min(FOOT_MM, marginMm.bottom)),
              gutter: 0,
            },
          },
        },
        ...(form.mark === null
          ? {}
          : { headers: { default: new Header({ children: [small(AlignmentType.RIGHT, [form.mark])] }) } }),
        ...(form.numbered
          ? { footers: { default: new Footer({ children: [small(AlignmentType.CENTER, pages)] }) } }
          : {}),
        children: [new Paragraph(PLACE)],
      },
    ],
  })
}

async function makeShell(form: FormDocument): Promise<FormShell> {
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(build(form))))))
  const bytes = parts.get(DOCUMENT)
  if (bytes === undefined) throw new Error('the shell has no document')
  parts.delete(DOCUMENT)
  const xml = strFromU8(bytes)
  const at = xml.indexOf(`>${PLACE}<`)
  const [opens, closes] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at)]
  if (at < 0 || opens < 0 || closes < 0) throw new Error('the shell has lost its place')
  return { parts, before: xml.slice(0, opens), behind: xml.slice(closes + '</w:p>'.length) }
}

const keyOf = (form: FormDocument): string =>
  JSON.stringify([form.page, form.mark, form.numbered, form.fonts, form.blocks[0]?.kind])

const shells = new Map<string, Promise<FormShell>>()
const MOST_SHELLS = 16

/** The shell of a form: made by the docx library once, then kept, the newest sixteen. */
export function formShellOf(form: FormDocument): Promise<FormShell> {
  const key = keyOf(form)
  const known = shells.get(key)
  if (known !== undefined) return known
  const made = makeShell(form)
  shells.set(key, made)
  for (const old of [...shells.keys()].slice(0, -MOST_SHELLS)) shells.delete(old)
  return made
}
