import { canonicalJson } from '../../../shared/canonical-json.ts'
import { type Reply, replySchema } from '../../../shared/case/reply.ts'

export interface OpenedReply {
  readonly reply: Reply
  /** What the books hold. */
  readonly saved: Reply
  /** The text was kept after the last save and is not in the books yet. */
  readonly restored: boolean
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept)
  } catch {
    return null
  }
}

/** Which text to open: the one kept after the last save when there is one and it differs, else the case's own. */
export function openReply(saved: Reply, kept: string | null): OpenedReply {
  const read = kept === null ? null : replySchema.safeParse(parsed(kept))
  if (read === null || !read.success) return { reply: saved, saved, restored: false }
  return canonicalJson(read.data) === canonicalJson(saved)
    ? { reply: saved, saved, restored: false }
    : { reply: read.data, saved, restored: true }
}
