import type { Reply } from '../../../shared/case/reply.ts'
import { findClassifiedMark } from '../../../shared/intake/classified-mark.ts'
import { readReply } from '../../../shared/intake/read-reply.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'

/** A reply read from a file: the fields it fills, and a line of what was taken over. */
export interface ImportedReply {
  readonly part: Partial<Reply>
  readonly says: string
}

/**
 * Takes the text of an existing reply: its body, and class and contacts where they stand in it and are not filled in
 * yet. Number, date, title and salutation are composed from the case and stay out.
 */
export function importedReply(
  text: string,
  reply: Reply,
  codes: readonly string[],
  newId: () => string,
): Result<ImportedReply> {
  const mark = findClassifiedMark(text)
  if (mark !== null)
    return refuse(`文稿第 ${mark.line} 行有密级标志“${mark.quote}”，不能导入非涉密系统，没有保存任何内容。`)
  const read = readReply(text, newId)
  if (read.blocks.length === 0) return refuse('文稿里没有找到正文，请核对文件内容。')
  const attachments = read.blocks.some((block) => block.kind === 'attachment')
    ? []
    : read.attachments.map(({ value }) => ({ id: newId(), kind: 'attachment' as const, text: value }))
  const phone = read.phones[0]?.value ?? ''
  const classMark = read.classMark?.value ?? null
  const part: Partial<Reply> = {
    blocks: [...read.blocks, ...attachments],
    ...(reply.classMark === null && classMark !== null && codes.includes(classMark) ? { classMark } : {}),
    ...(reply.handlingLeader.name === '' && read.handlingLeader !== null
      ? { handlingLeader: { name: read.handlingLeader.value, phone: '' } }
      : {}),
    ...(reply.contact.name === '' && read.contact !== null ? { contact: { name: read.contact.value, phone } } : {}),
  }
  const joins = read.joins.length === 0 ? '' : `，接上断行 ${read.joins.length} 处`
  return ok({ part, says: `正文 ${read.blocks.length} 段${joins}` })
}
