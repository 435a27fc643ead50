import { Document, type FileChild, Packer } from 'docx'
import type { Differ } from '../case/block-difference.ts'
import { grid } from '../letter/gb9704.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { changedFlow } from './changed-flow.ts'
import { letterFirstFooter, letterHeader, pageNumberFooter } from './frame.ts'
import { paragraphOf } from './paragraphs.ts'
import { type Reviser, trackFor } from './revisions.ts'
import { officialStyles } from './styles.ts'
import { tableOf } from './tables.ts'
import { pageOf } from './write-docx.ts'

export interface ChangesOptions extends Reviser {
  /** Tells two texts apart, by words. */
  readonly differ: Differ
}

function childrenOf(before: OfficialDocument, after: OfficialDocument, options: ChangesOptions): readonly FileChild[] {
  const track = trackFor(options)
  return changedFlow(before, after, options.differ).map(({ item, fate, rows }) =>
    track(item.kind === 'table' ? tableOf(item, after.fonts) : paragraphOf(item, after.fonts), fate, rows),
  )
}

/**
 * 花脸稿: two versions of a letter as one .docx in which every change is a tracked one (w:ins, w:del; ECMA-376 Part 1
 * §17.13.5), in the letter's own faces. Rejecting all gives the text of `before`, accepting all that of `after`.
 */
export async function writeChanges(
  before: OfficialDocument,
  after: OfficialDocument,
  options: ChangesOptions,
): Promise<Uint8Array> {
  const isLetter = after.format === 'letter'
  const { fonts } = after
  const document = new Document({
    title: `${titleText(after)}（花脸稿）`,
    creator: options.author,
    lastModifiedBy: options.author,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 2 * grid.characterTw,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
    styles: { importedStyles: officialStyles(fonts) },
    sections: [
      {
        properties: { ...pageOf(after), titlePage: isLetter },
        ...(isLetter ? { headers: { first: letterHeader(after) } } : {}),
        footers: {
          default: pageNumberFooter('right', fonts),
          even: pageNumberFooter('left', fonts),
          ...(isLetter ? { first: letterFirstFooter() } : {}),
        },
        children: childrenOf(before, after, options),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
