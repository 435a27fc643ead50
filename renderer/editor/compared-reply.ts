import { blockDifferences, type Differ } from '../../shared/case/block-difference.ts'
import { annexOf, type Reply } from '../../shared/case/reply.ts'
import { changedLines, type DifferenceLine } from '../ui/difference-view.tsx'
import { type ChangedField, changedReplyFields } from './changed-fields.ts'
import { differenceLines } from './difference-lines.ts'

/** A text that is compared for itself: the body, or the text of one attachment. */
export interface ComparedText {
  /** null for the body. */
  readonly annex: string | null
  readonly lines: readonly DifferenceLine[]
  /** Number of changes before this text. */
  readonly from: number
}

export interface ComparedReply {
  readonly fields: readonly ChangedField[]
  readonly texts: readonly ComparedText[]
  /** Changed fields and changed paragraphs. */
  readonly changes: number
}

/** Attachments of either reply by id, each once, named as the newer names them. */
function annexNames(before: Reply, after: Reply): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const block of [...after.blocks, ...before.blocks]) {
    if (block.kind === 'attachment' && !names.has(block.id)) names.set(block.id, block.text)
  }
  return names
}

const annexBlocks = (reply: Reply, id: string) => {
  const block = reply.blocks.find((one) => one.id === id)
  return block === undefined ? [] : (annexOf(reply, block)?.blocks ?? [])
}

/** What differs between two replies: what stands around the text, the text, and the texts of the attachments. */
export function comparedReply(before: Reply, after: Reply, differ: Differ): ComparedReply {
  const fields = changedReplyFields(before, after)
  const body = differenceLines(blockDifferences(before.blocks, after.blocks, differ))
  const annexes = [...annexNames(before, after)].flatMap(([id, annex]) => {
    const lines = differenceLines(blockDifferences(annexBlocks(before, id), annexBlocks(after, id), differ))
    return changedLines(lines).length === 0 ? [] : [{ annex, lines }]
  })
  const texts: ComparedText[] = []
  let changes = fields.length
  for (const text of [{ annex: null, lines: body }, ...annexes]) {
    texts.push({ ...text, from: changes })
    changes += changedLines(text.lines).length
  }
  return { fields, texts, changes }
}
