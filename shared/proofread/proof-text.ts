import { headingLevel } from '../case/heading.ts'
import { type Block, blockText, type HeadingLevel } from '../case/reply.ts'
import type { CaseKind } from '../case/suggestion.ts'
import { lineAt } from '../intake/joins.ts'
import type { ReadReply } from '../intake/read-reply.ts'
import type { ReplyPart } from '../intake/reply-parts.ts'

/** One paragraph as the proofreader sees it. */
export interface ProofLine {
  readonly line: number
  readonly text: string
  readonly part: ReplyPart
  readonly level: HeadingLevel | null
  readonly blockId: string | null
  /** The line of the file on which a character stands; paragraphs joined from two lines have two. */
  readonly lineOf: (offset: number) => number
}

/** What rules look at, the same for an imported letter and for a draft in the app. */
export interface ProofText {
  readonly lines: readonly ProofLine[]
  /** null: the text does not tell. */
  readonly kind: CaseKind | null
  /** Parts that the app itself puts into the letter, so that their absence from the text is no fault. */
  readonly supplied: ReadonlySet<ReplyPart>
}

const kindOf = (lines: readonly ProofLine[]): CaseKind | null => {
  const title = lines.find((line) => line.part === 'title')?.text ?? ''
  const source = title === '' ? lines.map((line) => line.text).join('\n') : title
  if (/提案|政协/u.test(source)) return 'proposal'
  return /建议|人大|人民代表大会/u.test(source) ? 'suggestion' : null
}

/** A letter read from a file, as a text to proofread. Nothing is supplied: what is missing is missing. */
export function proofTextOfReply(reply: ReadReply): ProofText {
  const lines = reply.recognised
    .filter((line) => line.part !== 'ignored')
    .map(
      (line): ProofLine => ({
        line: line.line,
        text: line.text,
        part: line.part,
        level: line.part === 'body' ? headingLevel(line.text) : null,
        blockId: line.blockId,
        lineOf: (offset) => lineAt(line.paragraph, offset),
      }),
    )
  return { lines, kind: kindOf(lines), supplied: new Set() }
}

/**
 * A draft in the app: its blocks, and title and salutation when they differ from the composed ones. Lines count the
 * blocks from 1. `supplied` names what the letter will get from the case (title, date, contacts …).
 */
export function proofTextOfBlocks(
  blocks: readonly Block[],
  about: {
    readonly kind: CaseKind
    readonly title: string | null
    readonly salutation: string | null
    readonly supplied: ReadonlySet<ReplyPart>
  },
): ProofText {
  const line = (text: string, part: ReplyPart, at: number, block: Block | null): ProofLine => ({
    line: at,
    text,
    part,
    level: block?.kind === 'heading' ? block.level : null,
    blockId: block?.id ?? null,
    lineOf: () => at,
  })
  return {
    lines: [
      ...(about.title === null ? [] : [line(about.title, 'title', 0, null)]),
      ...(about.salutation === null ? [] : [line(about.salutation, 'salutation', 0, null)]),
      ...blocks.map((block, at) =>
        line(blockText(block), block.kind === 'attachment' ? 'attachment' : 'body', at + 1, block),
      ),
    ],
    kind: about.kind,
    supplied: about.supplied,
  }
}

/** Lines of running text: body and title, where wording and punctuation are judged. */
export const proseOf = (text: ProofText): readonly ProofLine[] =>
  text.lines.filter((line) => line.part === 'body' || line.part === 'title' || line.part === 'attachment')

export const linesOf = (text: ProofText, part: ReplyPart): readonly ProofLine[] =>
  text.lines.filter((line) => line.part === part)
