import type { HeadingLevel, Reply } from '../../../shared/case/reply.ts'
import { findClassifiedMark } from '../../../shared/intake/classified-mark.ts'
import { type Done, doneToText } from '../../../shared/intake/done-to-text.ts'
import { type ReadReply, readReply } from '../../../shared/intake/read-reply.ts'
import { replyPartLabels } from '../../../shared/intake/reply-parts.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import { countCharacters } from '../../editor/count-characters.ts'
import type { DocumentText } from '../../readers/read-document.ts'

/** What was read from a file and what was done to it on the way; shown beside the text that it became. */
export interface ImportReport {
  readonly fileName: string
  /** What the file is: PDF，8 页. */
  readonly source: string
  readonly paragraphs: number
  readonly characters: number
  readonly headings: readonly { readonly level: HeadingLevel; readonly count: number }[]
  /** Names of the fields beside the body that were filled in. */
  readonly filled: readonly string[]
  /** Each with the block in which it happened; null when it concerns no one block. */
  readonly done: readonly (Done & { readonly blockId: string | null })[]
  /** Lines that are no part of the body: the case composes them anew. */
  readonly leftOut: readonly { readonly says: string; readonly text: string }[]
}

/** A reply read from a file: the fields it fills, and the account of it. */
export interface ImportedReply {
  readonly part: Partial<Reply>
  readonly report: ImportReport
}

/**
 * Takes the text of an existing reply: its body, and class and contacts where they stand in it and are not filled in
 * yet. Number, date, title and salutation are composed from the case and stay out.
 */
export function importedReply(
  fileName: string,
  document: DocumentText,
  reply: Reply,
  codes: readonly string[],
  newId: () => string,
): Result<ImportedReply> {
  const mark = findClassifiedMark(document.text)
  if (mark !== null)
    return refuse(`文稿第 ${mark.line} 行有密级标志“${mark.quote}”，不能导入非涉密系统，没有保存任何内容。`)
  const read = readReply(document.text, newId)
  if (read.blocks.length === 0) return refuse('文稿里没有找到正文，请核对文件内容。')
  const attachments = read.blocks.some((block) => block.kind === 'attachment')
    ? []
    : read.attachments.map(({ value }) => ({ id: newId(), kind: 'attachment' as const, text: value }))
  const phone = read.phones[0]?.value ?? ''
  const classMark = read.classMark?.value ?? null
  const filling: Partial<Reply> = {
    ...(reply.classMark === null && classMark !== null && codes.includes(classMark) ? { classMark } : {}),
    ...(reply.handlingLeader.name === '' && read.handlingLeader !== null
      ? { handlingLeader: { name: read.handlingLeader.value, phone: '' } }
      : {}),
    ...(reply.contact.name === '' && read.contact !== null ? { contact: { name: read.contact.value, phone } } : {}),
  }
  const blocks = [...read.blocks, ...attachments]
  const labels = { classMark: '办理类别', handlingLeader: '承办负责人', contact: '联系人' } as const
  return ok({
    part: { blocks, ...filling },
    report: {
      fileName,
      source: document.source,
      paragraphs: blocks.length,
      characters: countCharacters(blocks),
      headings: headingsIn(read),
      filled: Object.entries(labels).flatMap(([name, label]) => (name in filling ? [label] : [])),
      done: doneToText({ joins: read.joins, dropped: read.dropped, repairs: document.repairs }).map((done) => ({
        ...done,
        blockId: done.line === null ? null : blockAt(read, done.line),
      })),
      leftOut: read.recognised
        .filter(({ blockId }) => blockId === null)
        .map(({ part, text }) => ({ says: replyPartLabels[part], text })),
    },
  })
}

const headingsIn = (read: ReadReply): ImportReport['headings'] =>
  ([1, 2, 3, 4] as const)
    .map((level) => ({
      level,
      count: read.blocks.filter((block) => block.kind === 'heading' && block.level === level).length,
    }))
    .filter(({ count }) => count > 0)

/** The block into which a line of the text went. */
const blockAt = (read: ReadReply, line: number): string | null =>
  read.recognised.findLast((one) => one.line <= line)?.blockId ?? null
