/** All journals of one desk: `<folder>/<id>.jsonl`, one writer each. */
import { join } from 'node:path'
import type { Desk, Failed, JournalState } from '../../shared/desk.ts'
import type { Hash } from '../../shared/journal/chain.ts'
import { bureauJournal, type DraftEntry, draftEntrySchema } from '../../shared/journal/entry.ts'
import { sweepTemporaries } from './by-content.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { isSafeId } from './file-name.ts'
import { type JournalFile, journalFile, type SignLine } from './journal-file.ts'
import { oneAtATime } from '../../shared/one-at-a-time.ts'

export interface Journals
  extends Pick<
    Desk,
    'journals' | 'readJournal' | 'appendJournal' | 'adoptLines' | 'switchJournal' | 'setAside' | 'removeJournal'
  > {
  /** Removes what crashes left half written. Throws errors of the file system. */
  sweep(): Promise<void>
}

const ENDING = '.jsonl'
const ASIDE = '.aside'
/** Enough to keep a disk busy, few enough for Windows' and Linux' limits on open files. */
const AT_ONCE = 32

/** Who signs now; asked before a journal takes its turn, because the answer may read the bureau's journal. */
export type Signer = () => Promise<SignLine>

/** `forgetBeside`: what else the desk keeps of a case goes before its journal does. */
export function openJournals(
  folder: string,
  disk: Disk,
  hash: Hash,
  signer: Signer,
  forgetBeside: (journal: string) => Promise<void>,
): Journals {
  const turns = oneAtATime()
  const files = new Map<string, JournalFile>()

  function fileOf(id: string): JournalFile {
    const file = files.get(id) ?? journalFile(id, join(folder, id + ENDING), disk, hash)
    files.set(id, file)
    return file
  }

  const stateOf = (id: string) => turns.take(id, () => fileOf(id).state())

  async function append(draft: DraftEntry, afterSeq: number | null) {
    const refusal = refusalOf(draft)
    if (refusal !== null) return refusal
    await disk.makeFolder(folder)
    const sign = await signer()
    return turns.take(draft.journal, () => fileOf(draft.journal).append(draft, afterSeq, sign))
  }

  return {
    async journals() {
      try {
        const names = await disk.list(folder)
        const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
        const states = await inGroups(ids.filter(isSafeId).toSorted(), stateOf)
        return { outcome: 'listed', journals: states }
      } catch (error) {
        return failedBy(error, '读取案卷记录')
      }
    },
    async readJournal(journal, afterSeq) {
      if (!isSafeId(journal)) return failed('案卷编号不合规范。')
      try {
        const entries = await turns.take(journal, () => fileOf(journal).entriesAfter(afterSeq))
        return { outcome: 'read', entries }
      } catch (error) {
        return failedBy(error, '读取案卷记录')
      }
    },
    async appendJournal(draft, afterSeq) {
      try {
        return await append(draft, afterSeq)
      } catch (error) {
        return failedBy(error, '保存')
      }
    },
    async adoptLines(journal, afterSeq, lines) {
      if (!isSafeId(journal)) return failed('案卷编号不合规范。')
      try {
        await disk.makeFolder(folder)
        return await turns.take(journal, () => fileOf(journal).adopt(lines, afterSeq))
      } catch (error) {
        return failedBy(error, '保存')
      }
    },
    async switchJournal(journal, expectedHead, lines) {
      if (!isSafeId(journal)) return failed('案卷编号不合规范。')
      if (journal === bureauJournal) return failed('单位记录不能换用另一份。')
      try {
        return await turns.take(journal, () => fileOf(journal).switchTo(lines, expectedHead))
      } catch (error) {
        return failedBy(error, '换用另一份记录')
      }
    },
    async setAside(journal) {
      if (!isSafeId(journal)) return failed('案卷编号不合规范。')
      try {
        return { outcome: 'listed', branches: await turns.take(journal, () => fileOf(journal).branches()) }
      } catch (error) {
        return failedBy(error, '读取另存的记录')
      }
    },
    async removeJournal(journal, note) {
      const refusal = refusalToRemove(journal, note)
      if (refusal !== null) return refusal
      try {
        // The note first: after a crash in between there is a note too many, never a case that vanished unsaid.
        const noted = await append(note, null)
        if (noted.outcome !== 'saved') return noted.outcome === 'failed' ? noted : failed('删除没有完成，请再试一次。')
        await forgetBeside(journal)
        await turns.take(journal, () => fileOf(journal).remove())
        files.delete(journal)
        return { outcome: 'removed', entry: noted.entry, hash: noted.hash }
      } catch (error) {
        return failedBy(error, '删除案卷')
      }
    },
    async sweep() {
      await sweepTemporaries(folder, disk)
      for (const name of await disk.list(folder)) {
        if (name.endsWith(ASIDE)) await sweepTemporaries(join(folder, name), disk)
      }
    },
  }
}

function refusalOf(draft: DraftEntry): Failed | null {
  if (!isSafeId(draft.journal)) return failed('案卷编号不合规范。')
  return draftEntrySchema.safeParse(draft).success ? null : failed('这次改动的格式不对，没有写入。')
}

function refusalToRemove(journal: string, note: DraftEntry): Failed | null {
  if (!isSafeId(journal)) return failed('案卷编号不合规范。')
  if (journal === bureauJournal) return failed('单位记录不能删除。')
  if (note.journal !== bureauJournal) return failed('删除案卷须在单位记录中留下说明。')
  const says = JSON.stringify(note.set).includes(JSON.stringify(journal))
  return says ? null : failed('删除说明没有写明是哪一件案卷。')
}

async function inGroups(
  ids: readonly string[],
  ask: (id: string) => Promise<JournalState>,
): Promise<readonly JournalState[]> {
  const states: JournalState[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    states.push(...(await Promise.all(ids.slice(start, start + AT_ONCE).map(ask))))
  }
  return states
}
