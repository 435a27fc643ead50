/** The bureau as its journal on this desk says: whom the desk lets sit down, and whose key signs. */
import { type Bureau, bureauSchema } from '../../shared/bureau/bureau.ts'
import type { Desk } from '../../shared/desk.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import { replay } from '../../shared/journal/replay.ts'
import type { Journals } from './journals.ts'

export interface BureauOnDisk {
  /** Null before it is founded, and while its journal cannot be read. */
  readonly now: () => Promise<Bureau | null>
  /** The journals, watched: what changes the bureau makes it be read again. */
  readonly watching: (journals: Journals) => Journals
}

export function bureauOnDisk(read: () => ReturnType<Desk['readJournal']>): BureauOnDisk {
  let known: Promise<Bureau | null> | null = null

  async function load(): Promise<Bureau | null> {
    const answer = await read()
    if (answer.outcome === 'failed' || answer.entries.length === 0) return null
    const bureau = replay(answer.entries, bureauSchema)
    return bureau.ok ? bureau.value : null
  }

  return {
    now: () => (known ??= load()),
    watching: (journals) => ({
      ...journals,
      async appendJournal(draft, afterSeq) {
        const answer = await journals.appendJournal(draft, afterSeq)
        if (draft.journal === bureauJournal) known = null
        return answer
      },
      async adoptLines(journal, afterSeq, lines) {
        const answer = await journals.adoptLines(journal, afterSeq, lines)
        if (journal === bureauJournal) known = null
        return answer
      },
      async removeJournal(journal, note) {
        const answer = await journals.removeJournal(journal, note)
        known = null
        return answer
      },
    }),
  }
}
