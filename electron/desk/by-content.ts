/** Files named by their content (SHA-256 in hex): never changed, so the same content in one folder is one file. */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Failed } from '../../shared/desk.ts'
import type { Disk } from './disk.ts'
import { failed } from './failure.ts'
import { refusalWithoutRoom } from './free-space.ts'
import { temporaryEnding, writeWhole } from './write-whole.ts'

export const contentName = /^[0-9a-f]{64}$/
export const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')

/** Keeps `bytes`, whose hash is `name`. Throws errors of the file system; a `Failed` says that there is no room. */
export async function keepByContent(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: Disk,
): Promise<Failed | null> {
  const path = join(folder, name)
  const there = await disk.read(path)
  // A damaged one is written anew: now its right content is at hand.
  if (there !== null && sha256Of(there) === name) return null
  await disk.makeFolder(folder)
  const noRoom = await refusalWithoutRoom(folder, disk)
  if (noRoom !== null) return noRoom
  await writeWhole(path, bytes, disk)
  return null
}

/** What `name` holds in this folder; `what` names it in the sentences (“文件”). */
export async function readByContent(
  folder: string,
  name: string,
  what: string,
  disk: Disk,
): Promise<{ readonly outcome: 'read'; readonly bytes: Uint8Array } | Failed> {
  const bytes = await disk.read(join(folder, name))
  if (bytes === null) return failed(`这个${what}不在本机，可能没有随数据文件夹一起移来。请重新添加。`)
  if (sha256Of(bytes) !== name) return failed(`这个${what}在磁盘上已损坏，没有打开。请重新添加原${what}。`)
  // A plain Uint8Array: a Buffer would carry Node's pool with it over the border.
  return { outcome: 'read', bytes: new Uint8Array(bytes) }
}

/** Removes what crashes left half written in a folder. */
export async function sweepTemporaries(folder: string, disk: Disk): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (name.endsWith(temporaryEnding)) await disk.remove(join(folder, name))
  }
}
