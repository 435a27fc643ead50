import { splitRunIn } from '../case/heading.ts'
import { annexOf, type Block, type HeadingLevel, type Reply } from '../case/reply.ts'
import type { FontRole } from '../bureau/letter-settings.ts'
import type { AnnexPages, BodyItem, Run } from './official-document.ts'
import { breakTitle } from './title-break.ts'

/** Faces of the four levels: 一、黑体 （一）楷体 1. 仿宋 （1）仿宋 (GB/T 9704-2012 §7.3.3). */
const headingFace = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' } as const satisfies Record<HeadingLevel, FontRole>

/** Text that the app adds itself: it belongs to no block. */
export const composed = (text: string): BodyItem => ({
  kind: 'paragraph',
  blockId: null,
  runs: [{ text, face: 'body' }],
})

function headingRuns(level: HeadingLevel, text: string): readonly Run[] {
  const { heading, rest } = splitRunIn(text)
  const head: Run = { text: heading, face: headingFace[level] }
  return rest === '' ? [head] : [head, { text: rest, face: 'body' }]
}

/** A table with all rows as long as the longest. */
function evenRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

/** One block as paragraphs of the letter; a line break within a block starts a paragraph. Attachments are drawn apart. */
export function bodyItems(block: Block): readonly BodyItem[] {
  switch (block.kind) {
    case 'attachment':
      return []
    case 'table':
      return block.rows.length === 0 ? [] : [{ kind: 'table', blockId: block.id, rows: evenRows(block.rows) }]
    case 'paragraph':
      return linesOf(block.text).map((text) => ({
        kind: 'paragraph',
        blockId: block.id,
        runs: [{ text, face: 'body' }],
      }))
    case 'heading': {
      const [first = '', ...more] = linesOf(block.text)
      const heading: BodyItem = {
        kind: 'heading',
        blockId: block.id,
        level: block.level,
        runs: headingRuns(block.level, first),
      }
      const paragraphs = more.map(
        (text): BodyItem => ({ kind: 'paragraph', blockId: block.id, runs: [{ text, face: 'body' }] }),
      )
      return [heading, ...paragraphs]
    }
  }
}

/** The indent is the letter's, so blanks that were typed for it go; empty paragraphs are no text. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '').replace(/\t/g, ' '))
    .filter((line) => line !== '')
}

const opening = /收悉|^(?:您|你们|您们|贵[^，。]{1,8})(?:在[^，。]{1,20})?(?:联名)?(?:所)?提出的|答复如下|函告如下/u
const ending = /感谢|宝贵意见|特此(?:函复|答复|回复)|继续关心|一如既往/u

const textOf = (block: Block | undefined): string =>
  block === undefined || block.kind === 'table' ? '' : block.text.replace(/^[\s\u3000]+/u, '')

/** Does the text begin with an opening of its own (您提出的《…》收悉)? */
export function hasOpening(reply: Reply): boolean {
  const [first, second] = reply.blocks.filter((block) => block.kind !== 'attachment')
  return opening.test(textOf(first)) || (first?.kind === 'paragraph' && /收悉/u.test(textOf(second)))
}

/** Does one of the last two paragraphs thank or close in words of its own? */
export function hasClosing(reply: Reply): boolean {
  const texts = reply.blocks.filter((block) => block.kind === 'paragraph')
  return texts.slice(-2).some((block) => block.text.length < 160 && ending.test(block.text))
}

const attachmentName = (text: string): string =>
  text
    .trim()
    .replace(/^附件[：:]?\s*(?:\d+[.．、]\s*)?/u, '')
    .replace(/[。；;]$/u, '')

/** 附件说明: names of attachments, without number and end mark (§7.3.4). */
export function attachmentNames(reply: Reply): readonly string[] {
  return reply.blocks
    .flatMap((block) => (block.kind === 'attachment' ? [attachmentName(block.text)] : []))
    .filter(named)
}

const named = (name: string): boolean => name !== ''

/**
 * The attachments that have a text, as pages (§7.3.8). Their numbers are those of the 附件说明, in which `names` stand;
 * a single attachment has none.
 */
export function annexPages(
  reply: Reply,
  names: readonly string[],
  words: ((text: string) => readonly string[]) | undefined,
): readonly AnnexPages[] {
  const attachments = reply.blocks.filter((block) => block.kind === 'attachment' && named(attachmentName(block.text)))
  return attachments.flatMap((block, index) => {
    const annex = annexOf(reply, block)
    if (annex === null || block.kind !== 'attachment') return []
    return [
      {
        label: names.length === 1 ? '附件' : `附件${index + 1}`,
        titleLines: breakTitle(attachmentName(block.text), words),
        body: annex.blocks.flatMap(bodyItems),
      },
    ]
  })
}
