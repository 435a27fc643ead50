/**
 * Files kept by their content: `files/ab/<SHA-256>`. A file is never changed, so two that are the same are one. Nothing
 * is ever removed: which files are still named by a journal, only the journals together could tell.
 */
import { join } from 'node:path'
import { type Desk, largestKeptFile } from '../../shared/desk.ts'
import { oneAtATime } from '../../shared/one-at-a-time.ts'
import { contentName, keepByContent, readByContent, sha256Of, sweepTemporaries } from './by-content.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'

export interface KeptFiles extends Pick<Desk, 'keepFile' | 'readKeptFile'> {
  /** Removes what crashes left half written. Throws errors of the file system. */
  sweep(): Promise<void>
}

const SHELF = /^[0-9a-f]{2}$/

export function openKeptFiles(folder: string, disk: Disk): KeptFiles {
  const turns = oneAtATime()
  const shelfOf = (name: string) => join(folder, name.slice(0, 2))

  return {
    async keepFile(bytes) {
      if (bytes.length > largestKeptFile) return failed('文件超过 20 MB，请压缩图片或另存为较小的文件后再试。')
      const name = sha256Of(bytes)
      try {
        const noRoom = await turns.take(name, () => keepByContent(shelfOf(name), name, bytes, disk))
        return noRoom ?? { outcome: 'kept', hash: name }
      } catch (error) {
        return failedBy(error, '保存文件')
      }
    },
    async readKeptFile(name) {
      if (!contentName.test(name)) return failed('文件编号不合规范。')
      try {
        return await readByContent(shelfOf(name), name, '文件', disk)
      } catch (error) {
        return failedBy(error, '读取文件')
      }
    },
    async sweep() {
      for (const shelf of await disk.list(folder)) {
        if (SHELF.test(shelf)) await sweepTemporaries(join(folder, shelf), disk)
      }
    },
  }
}
