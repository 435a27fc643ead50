import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Reply } from '../../shared/case/reply.ts'

/** One text of a case that can be compared: a frozen version of any round, or the one being written. */
export interface VersionChoice {
  readonly key: string
  /** 第2稿; with several rounds, 第1次办理第2稿. */
  readonly name: string
  /** Who froze it; empty for the present draft. */
  readonly by: string
  readonly frozenAt: string | null
  readonly reply: Reply
}

/** The present draft's key among the choices. */
export const DRAFT = 'draft'

/** Every text of the case, oldest first; `draft` is the one on the screen, null where nobody writes. */
export function versionChoices(file: CaseFile, draft: Reply | null): readonly VersionChoice[] {
  const several = file.rounds.length > 1
  const frozen = file.rounds.flatMap((round) =>
    round.versions.map((version) => ({
      key: version.id,
      name: `${several ? `第${round.number}次办理` : ''}第${version.number}稿`,
      by: version.by.name,
      frozenAt: version.frozenAt,
      reply: version.reply,
    })),
  )
  return draft === null ? frozen : [...frozen, { key: DRAFT, name: '现稿', by: '', frozenAt: null, reply: draft }]
}
