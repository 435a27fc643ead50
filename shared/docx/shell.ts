import { Document, DocumentGridType, type ISectionOptions, Packer, Paragraph, SectionType } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { imprintFlow, imprintHeightTw } from '../letter/flow-imprint.ts'
import { grid, page } from '../letter/gb9704.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import { emptyFooter, letterFirstFooter, letterHeader, marginsOf, pageNumberFooter } from './frame.ts'
import { endParagraph, imprintBox } from './imprint.ts'
import { officialStyles } from './styles.ts'

const DOCUMENT = 'word/document.xml'

/** Everything of a letter's file but its text: what is the same in the next letter of the same bureau and format. */
export interface Shell {
  /** Parts of the package by path, without word/document.xml. */
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** word/document.xml between the places where text goes: the flow first, then each line of the 版记. */
  readonly gaps: readonly string[]
}

/** Text of the paragraphs that keep the places. They are looked for in the shell only, where no letter's text is. */
const placeholder = (index: number): string => `place-${index}`
const placeholderParagraph = (index: number): Paragraph => new Paragraph(placeholder(index))

/** How the text of this very letter ends, as far as the shell must know. */
export interface LetterEnd {
  /** How often the page is turned before the 版记: 1 for a page of its own, 2 with a blank page before that. */
  readonly turns: 0 | 1 | 2
  readonly endsInTable: boolean
}

const pageOf = (document: OfficialDocument): ISectionOptions['properties'] => ({
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
  // A letter has no grid: LibreOffice centres it on what the header leaves of page 1 and so moves the text there by up to
  // 7 pt. Its exact lines have the grid's pitch without it.
  ...(document.format === 'document' ? { grid: { type: DocumentGridType.LINES, linePitch: grid.pitchTw } } : {}),
})

/** The pages that carry numbers. */
function numberedPages(document: OfficialDocument, imprint: readonly Paragraph[], end: LetterEnd): ISectionOptions {
  const isLetter = document.format === 'letter'
  const { fonts } = document
  return {
    properties: { ...pageOf(document), titlePage: isLetter },
    ...(isLetter ? { headers: { first: letterHeader(document) } } : {}),
    footers: {
      default: pageNumberFooter('right', fonts),
      even: pageNumberFooter('left', fonts),
      ...(isLetter ? { first: letterFirstFooter() } : {}),
    },
    children: [
      placeholderParagraph(0),
      ...imprint,
      ...(end.endsInTable && imprint.length === 0 ? [endParagraph()] : []),
    ],
  }
}

/** A blank page and the even page with the 版记, both without a number (§7.4.1, §7.5). */
const imprintPages = (document: OfficialDocument, imprint: readonly Paragraph[]): ISectionOptions => ({
  properties: { ...pageOf(document), type: SectionType.NEXT_PAGE, titlePage: false },
  footers: { default: emptyFooter(), even: emptyFooter() },
  children: [endParagraph(), ...imprint],
})

function build(document: OfficialDocument, end: LetterEnd): Document {
  const lines = imprintFlow(document).map((_, index) => placeholderParagraph(index + 1))
  const imprint = imprintBox(document, lines, end.turns > 0)
  return new Document({
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 2 * grid.characterTw,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    styles: { importedStyles: officialStyles(document.fonts) },
    sections:
      end.turns === 2
        ? [numberedPages(document, [], end), imprintPages(document, imprint)]
        : [numberedPages(document, imprint, end)],
  })
}

/** Cuts the paragraph of each placeholder out. */
function gapsOf(xml: string, count: number): readonly string[] {
  const gaps: string[] = []
  let from = 0
  for (let index = 0; index < count; index += 1) {
    const at = xml.indexOf(`>${placeholder(index)}<`, from)
    const [opens, closes] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at)]
    if (at < 0 || opens < from || closes < 0) throw new Error(`the shell has lost its place ${index}`)
    gaps.push(xml.slice(from, opens))
    from = closes + '</w:p>'.length
  }
  return [...gaps, xml.slice(from)]
}

async function makeShell(document: OfficialDocument, end: LetterEnd): Promise<Shell> {
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(build(document, end))))))
  const xml = parts.get(DOCUMENT)
  if (xml === undefined) throw new Error('the shell has no document')
  parts.delete(DOCUMENT)
  return { parts, gaps: gapsOf(strFromU8(xml), 1 + imprintFlow(document).length) }
}

/** What a shell depends on; all else of a letter is its text. */
const keyOf = (document: OfficialDocument, end: LetterEnd): string =>
  JSON.stringify([
    document.format,
    document.mark,
    document.markSizePt,
    document.fonts,
    imprintFlow(document).length,
    imprintHeightTw(document),
    end.turns,
    end.endsInTable,
  ])

const shells = new Map<string, Promise<Shell>>()
const MOST_SHELLS = 16

/** The shell of a letter: made by the docx library once, then kept, the newest sixteen. */
export function shellOf(document: OfficialDocument, end: LetterEnd): Promise<Shell> {
  const key = keyOf(document, end)
  const known = shells.get(key)
  if (known !== undefined) return known
  const made = makeShell(document, end)
  shells.set(key, made)
  for (const old of [...shells.keys()].slice(0, -MOST_SHELLS)) shells.delete(old)
  return made
}
