import { headingLevel, headingPrefix } from '../case/heading.ts'
import type { Block } from '../case/reply.ts'
import type { Join, Paragraph } from './joins.ts'
import { closeUp, documentNumberPattern } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { readDay } from './read-day.ts'
import { readText } from './read-text.ts'
import { partsOf, type ReplyPart } from './reply-parts.ts'

/** Something recognised, with the line and the words it was taken from. */
export interface Found<T> {
  readonly value: T
  readonly line: number
  readonly quote: string
}

/** One paragraph of the text and what it was taken for, so that the clerk can see and correct it. */
export interface RecognisedLine {
  readonly line: number
  readonly text: string
  readonly part: ReplyPart
  /** The block of the body that it became. */
  readonly blockId: string | null
  readonly paragraph: Paragraph
}

export interface ReadReply {
  readonly mark: Found<string> | null
  readonly documentNumber: Found<string> | null
  /** The year in 〔〕, else of the date; null when neither stands. */
  readonly documentYear: number | null
  readonly classMark: Found<string> | null
  readonly disclosure: Found<string> | null
  readonly title: Found<string> | null
  readonly salutation: Found<string> | null
  readonly blocks: readonly Block[]
  readonly handlingLeader: Found<string> | null
  readonly contact: Found<string> | null
  readonly phones: readonly Found<string>[]
  readonly attachments: readonly Found<string>[]
  readonly signature: Found<string> | null
  /** The day as 2025-03-05. */
  readonly date: Found<string> | null
  readonly copies: Found<readonly string[]> | null
  readonly recognised: readonly RecognisedLine[]
  readonly joins: readonly Join[]
  readonly dropped: readonly Line[]
}

const afterLabel = (text: string): string =>
  text
    .replace(/^[（(]?[^：:]{1,16}[：:]\s*/u, '')
    .replace(/[）)]$/u, '')
    .trim()
const phonePattern = /(?<!\d)(?:1[3-9]\d{9}|(?:0\d{2,3}[-－—\s]?)?[2-8]\d{6,7})(?!\d)/gu

/** A name as written with alignment spaces: 李 婉 is 李婉. Whatever follows the name (a phone, a post) is cut. */
function nameIn(text: string): string {
  const words = afterLabel(text).split(/[，,；;、（(]|\s*(?:电话|手机|联系)/u)[0] ?? ''
  return closeUp(words.replace(phonePattern, ''))
}

const attachmentName = (text: string): string => {
  const name = text.replace(/^附\s*件\s*[：:]\s*/u, '')
  return name
    .replace(headingPrefix(name) ?? '', '')
    .replace(/[。；;]$/u, '')
    .trim()
}

function blockOf(paragraph: Paragraph, part: ReplyPart, id: string): Block {
  if (part === 'attachment') return { id, kind: 'attachment', text: attachmentName(paragraph.text) }
  const level = headingLevel(paragraph.text)
  if (level !== null) return { id, kind: 'heading', level, text: paragraph.text }
  return { id, kind: 'paragraph', text: paragraph.text }
}

/**
 * Reads an existing reply into its parts. What a line was taken for stands in `recognised`; `corrections` (line →
 * part) are the clerk's and win over our reading. Ids of blocks come from `newId`.
 */
export function readReply(
  text: string,
  newId: () => string,
  corrections: ReadonlyMap<number, ReplyPart> = new Map(),
): ReadReply {
  const { paragraphs, joins, dropped } = readText(text)
  const guessed = partsOf(paragraphs)
  const blocks: Block[] = []
  const recognised = paragraphs.map((paragraph, at): RecognisedLine => {
    const part = corrections.get(paragraph.line) ?? guessed[at] ?? 'body'
    const table = part === 'body' ? paragraph.text.split('\t').map((cell) => cell.trim()) : []
    const last = blocks.at(-1)
    const base = { line: paragraph.line, text: paragraph.text, part, paragraph }
    if (table.length > 1) {
      if (last?.kind === 'table' && last.rows[0]?.length === table.length) {
        blocks[blocks.length - 1] = { ...last, rows: [...last.rows, table] }
        return { ...base, blockId: last.id }
      }
      const id = newId()
      blocks.push({ id, kind: 'table', rows: [table] })
      return { ...base, blockId: id }
    }
    if (part !== 'body' && part !== 'attachment') return { ...base, blockId: null }
    const block = blockOf(paragraph, part, newId())
    blocks.push(block)
    return { ...base, blockId: block.id }
  })
  const all = (part: ReplyPart) => recognised.filter((line) => line.part === part)
  const first = <T>(part: ReplyPart, value: (text: string) => T | null): Found<T> | null => {
    for (const line of all(part)) {
      const read = value(line.text)
      if (read !== null) return { value: read, line: line.line, quote: line.text }
    }
    return null
  }
  const titleLines = all('title')
  const date = first('date', (words) => readDay(words)?.day ?? null)
  const documentNumber = first('documentNumber', (words) => closeUp(words))
  const numberYear = documentNumberPattern.exec(documentNumber?.quote ?? '')?.[1]
  const phoneLines = recognised.filter((line) => ['phone', 'contact', 'handlingLeader'].includes(line.part))
  return {
    mark: first('mark', closeUp),
    documentNumber,
    documentYear: numberYear !== undefined ? Number(numberYear) : date === null ? null : Number(date.value.slice(0, 4)),
    classMark: first(
      'classMark',
      (words) => /[A-DＡ-Ｄ甲乙丙丁]/iu.exec(afterLabel(words))?.[0].normalize('NFKC').toUpperCase() ?? null,
    ),
    disclosure: first('disclosure', (words) => closeUp(afterLabel(words)).replace(/[（()）【】]|此件/gu, '')),
    title:
      titleLines[0] === undefined
        ? null
        : {
            value: titleLines.map((line) => line.text).join(''),
            line: titleLines[0].line,
            quote: titleLines[0].text,
          },
    salutation: first('salutation', (words) => words.replace(/[：:]$/u, '')),
    blocks,
    handlingLeader: first('handlingLeader', nameIn),
    contact: first('contact', nameIn),
    phones: phoneLines.flatMap((line) =>
      [...line.text.matchAll(phonePattern)].map((match) => ({ value: match[0], line: line.line, quote: match[0] })),
    ),
    attachments: all('attachment').map((line) => ({
      value: attachmentName(line.text),
      line: line.line,
      quote: line.text,
    })),
    signature: first('signature', closeUp),
    date,
    copies: first('copies', (words) =>
      afterLabel(words)
        .replace(/。$/u, '')
        .split(/[，,、；;]/u)
        .map((unit) => unit.trim())
        .filter((unit) => unit !== ''),
    ),
    recognised,
    joins,
    dropped,
  }
}
