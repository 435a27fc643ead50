import { type Annex, annexOf, type Block, blockText, type Reply } from '../../../shared/case/reply.ts'
import { grid, main } from '../../../shared/letter/gb9704.ts'
import { countCharacters } from '../../editor/count-characters.ts'

/** An attachment of the 附件说明 with the text that is printed behind the letter. */
export interface ListedAttachment {
  readonly id: string
  readonly name: string
  /** Empty: the attachment lies beside the letter. */
  readonly blocks: readonly Block[]
}

export function listedAttachments(reply: Reply): readonly ListedAttachment[] {
  return reply.blocks.flatMap((block) =>
    block.kind === 'attachment'
      ? [{ id: block.id, name: block.text.trim(), blocks: annexOf(reply, block)?.blocks ?? [] }]
      : [],
  )
}

/** Texts whose attachment was taken out of the 附件说明: kept, because it may come back by undo. */
export function annexesLeftBehind(reply: Reply): readonly Annex[] {
  const named = new Set(listedAttachments(reply).map(({ id }) => id))
  return reply.annexes.filter(({ id, blocks }) => !named.has(id) && blocks.length > 0)
}

const isBlank = (blocks: readonly Block[]): boolean => blocks.every((block) => blockText(block).trim() === '')

/** The attachment in whose text a block stands; null when it stands in none. */
export const annexHolding = (reply: Reply, blockId: string | undefined): string | null =>
  reply.annexes.find(({ blocks }) => blocks.some((block) => block.id === blockId))?.id ?? null

/** The reply's annexes with one text written anew; a blank text is none, and prints no page. */
export function withAnnex(reply: Reply, id: string, blocks: readonly Block[]): readonly Annex[] {
  const others = reply.annexes.filter((annex) => annex.id !== id)
  return isBlank(blocks) ? others : [...others, { id, blocks }]
}

/** 附件, blank, title, blank: the lines before an attachment's text (GB/T 9704-2012 §7.3.8). */
const LINES_BEFORE = 4

const linesOf = (block: Block): number =>
  block.kind === 'table' ? block.rows.length : Math.ceil((block.text.length + main.paragraphIndent) / grid.characters)

/** 约 2 页，350 字. Pages are worked out from full lines; the preview shows the true ones. */
export function annexSize(blocks: readonly Block[]): string {
  if (blocks.length === 0) return '没有正文'
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), LINES_BEFORE)
  return `约 ${Math.ceil(lines / grid.lines)} 页，${countCharacters(blocks)} 字`
}

/** An attachment cannot have attachments: a name of one that was read or pasted is text. */
export const asAnnexBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'attachment' ? { id: block.id, kind: 'paragraph', text: block.text } : block))
