/** Text not yet saved, one file a case, kept against a crash. */
import { join } from 'node:path'
import type { Desk } from '../../shared/desk.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { isSafeId } from './file-name.ts'
import { refusalWithoutRoom } from './free-space.ts'
import { oneAtATime } from '../../shared/one-at-a-time.ts'
import { temporaryEnding, writeWhole } from './write-whole.ts'

const ENDING = '.draft'

export interface KeptDrafts extends Pick<Desk, 'keepDraft' | 'keptDrafts'> {
  /** Drops the draft of a case that is removed, for good once this answers. Throws errors of the file system. */
  forget(caseId: string): Promise<void>
}

export function openKeptDrafts(folder: string, disk: Disk): KeptDrafts {
  const turns = oneAtATime()
  const pathOf = (caseId: string) => join(folder, caseId + ENDING)

  async function keep(caseId: string, draft: string): ReturnType<Desk['keepDraft']> {
    await disk.makeFolder(folder)
    const noRoom = await refusalWithoutRoom(folder, disk)
    if (noRoom !== null) return noRoom
    await writeWhole(pathOf(caseId), Buffer.from(draft), disk)
    return { outcome: 'kept' }
  }

  const drop = (caseId: string) => disk.remove(pathOf(caseId))

  return {
    forget: (caseId) =>
      turns.take(caseId, async () => {
        await drop(caseId)
        if ((await disk.kindOf(folder)) !== null) await disk.flushFolder(folder)
      }),
    async keepDraft(caseId, draft) {
      if (!isSafeId(caseId)) return failed('案卷编号不合规范。')
      try {
        return await turns.take(caseId, async () => {
          if (draft !== null) return keep(caseId, draft)
          await drop(caseId)
          return { outcome: 'kept' }
        })
      } catch (error) {
        return failedBy(error, '暂存草稿')
      }
    },
    async keptDrafts() {
      try {
        const drafts = new Map<string, string>()
        for (const name of await disk.list(folder)) {
          // A crash between writing and renaming leaves a temporary file; the kept draft is still the older one.
          if (name.endsWith(temporaryEnding)) await disk.remove(join(folder, name))
          const caseId = name.slice(0, -ENDING.length)
          if (!name.endsWith(ENDING) || !isSafeId(caseId)) continue
          const bytes = await disk.read(pathOf(caseId))
          if (bytes !== null) drafts.set(caseId, Buffer.from(bytes).toString('utf8'))
        }
        return { outcome: 'read', drafts: Object.fromEntries(drafts) }
      } catch (error) {
        return failedBy(error, '读取暂存的草稿')
      }
    },
  }
}
