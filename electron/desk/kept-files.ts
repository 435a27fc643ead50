/**
 * Files kept by their content: `files/ab/<SHA-256>`. A file is never changed, so two that are the same are one. Nothing
 * is ever removed: which files are still named by a journal, only the journals together could tell.
 */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { type Desk, largestKeptFile } from '../../shared/desk.ts'
import { oneAtATime } from '../../shared/one-at-a-time.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { refusalWithoutRoom } from './free-space.ts'
import { temporaryEnding, writeWhole } from './write-whole.ts'

export interface KeptFiles extends Pick<Desk, 'keepFile' | 'readKeptFile'> {
  /** Removes what crashes left half written. Throws errors of the file system. */
  sweep(): Promise<void>
}

const HASH = /^[0-9a-f]{64}$/
const SHELF = /^[0-9a-f]{2}$/
const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

export function openKeptFiles(folder: string, disk: Disk): KeptFiles {
  const turns = oneAtATime()
  const shelfOf = (name: string) => join(folder, name.slice(0, 2))

  async function keep(name: string, bytes: Uint8Array): ReturnType<Desk['keepFile']> {
    const path = join(shelfOf(name), name)
    const there = await disk.read(path)
    // A damaged one is written anew: now its right content is at hand.
    if (there !== null && sha256Of(there) === name) return { outcome: 'kept', hash: name }
    await disk.makeFolder(shelfOf(name))
    const noRoom = await refusalWithoutRoom(folder, disk)
    if (noRoom !== null) return noRoom
    await writeWhole(path, bytes, disk)
    return { outcome: 'kept', hash: name }
  }

  return {
    async keepFile(bytes) {
      if (bytes.length > largestKeptFile) return failed('文件超过 20 MB，请压缩图片或另存为较小的文件后再试。')
      const name = sha256Of(bytes)
      try {
        return await turns.take(name, () => keep(name, bytes))
      } catch (error) {
        return failedBy(error, '保存文件')
      }
    },
    async readKeptFile(name) {
      if (!HASH.test(name)) return failed('文件编号不合规范。')
      try {
        const bytes = await disk.read(join(shelfOf(name), name))
        if (bytes === null) return failed('这个文件不在本机，可能没有随数据文件夹一起移来。请重新添加。')
        if (sha256Of(bytes) !== name) return failed('这个文件在磁盘上已损坏，没有打开。请重新添加原文件。')
        // A plain Uint8Array: a Buffer would carry Node's pool with it over the border.
        return { outcome: 'read', bytes: new Uint8Array(bytes) }
      } catch (error) {
        return failedBy(error, '读取文件')
      }
    },
    async sweep() {
      for (const shelf of await disk.list(folder)) {
        if (!SHELF.test(shelf)) continue
        for (const name of await disk.list(join(folder, shelf))) {
          if (name.endsWith(temporaryEnding)) await disk.remove(join(folder, shelf, name))
        }
      }
    },
  }
}
