import type { Differ } from '../case/block-difference.ts'
import { type OfficialDocument, titleText } from '../letter/official-document.ts'
import { bodyXml } from './body-xml.ts'
import { changedFlow } from './changed-flow.ts'
import { pack } from './pack.ts'
import { type Reviser, trackFor } from './revisions.ts'
import { escapeXml } from './runs.ts'
import { shellOf } from './shell.ts'

export interface ChangesOptions extends Reviser {
  /** Tells two texts apart, by words. */
  readonly differ: Differ
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
  const track = trackFor(options, escapeXml)
  const text = changedFlow(before, after, options.differ)
    .map(({ item, fate, rows }) => track(bodyXml([item], after.fonts), fate, rows))
    .join('')
  // The 版记 stands in the flow: its box has no room for two texts.
  const { parts, gaps } = await shellOf({ ...after, imprint: null }, { turns: 0, endsInTable: false })
  return pack(parts, gaps.join(text), {
    title: titleText(after),
    unit: after.signature.unit,
    createdOn: options.at.slice(0, 10),
  })
}
