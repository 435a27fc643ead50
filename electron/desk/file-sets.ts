/**
 * Sets of files that become one folder, whole or not at all: written into a hidden working folder beside the place
 * where the folder will stand, flushed, checked, and shown by one rename.
 */
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Desk, Failed } from '../../shared/desk.ts'
import { oneAtATime } from '../../shared/one-at-a-time.ts'
import { mostFilesInSet, refusalOfSetName } from '../../shared/set-name.ts'
import { sha256Of } from './by-content.ts'
import { codeOf, type Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { safeName } from './file-name.ts'
import type { Dialogs } from './save-file.ts'
import type { SavedPlaces } from './saved-places.ts'
import { type SetRecords, workingName } from './set-records.ts'

export interface FileSets extends Pick<Desk, 'openSet' | 'addToSet' | 'closeSet' | 'dropSet'> {
  /** Removes what earlier runs left open. Throws errors of the file system. */
  sweep(): Promise<void>
  /** Drops every open set: the page that had them is gone. What cannot be removed now, the next start removes. */
  dropAll(): Promise<void>
}

interface OpenSet {
  readonly name: string
  readonly place: string
  readonly working: string
  /** What was added, by name. */
  readonly files: Map<string, { readonly size: number; readonly hash: string }>
  /** Names whose writing failed: a part of them may be there. */
  readonly torn: Set<string>
  /** The working folder, or the folder as shown once it is renamed. */
  at: string
}

const MOST_OF_ONE_NAME = 999
const LONGEST_NAME = 72

export function fileSets(records: SetRecords, disk: Disk, dialogs: Dialogs, saved: SavedPlaces): FileSets {
  const turns = oneAtATime()
  const sets = new Map<string, OpenSet | 'opening' | 'saved' | 'dropped'>()

  function setOf(token: string): OpenSet | Failed {
    const found = sets.get(token)
    if (found === 'saved') return failed('这一套文件已经存好，不能再改。')
    if (found === 'dropped') return failed('这一套文件已经取消，请重新生成。')
    if (found === undefined || found === 'opening') return failed('没有这一套文件，请重新生成。')
    return found
  }

  async function open(suggestedName: string, place: string): ReturnType<Desk['openSet']> {
    // Making the working folder would make its parents too.
    if ((await disk.sizeOf(place)) === null) return failed(`“${place}”已不存在，请重新选择。`)
    const token = randomBytes(16).toString('hex')
    const working = join(place, workingName(token))
    sets.set(token, 'opening')
    try {
      await records.note(token, place)
      await disk.makeFolder(working)
    } catch (error) {
      sets.set(token, 'dropped')
      await removeWorking(token, place, working).catch(onlyOfTheSystem)
      throw error
    }
    sets.set(token, { name: folderName(suggestedName), place, working, files: new Map(), torn: new Set(), at: working })
    return { outcome: 'opened', set: token, place }
  }

  async function removeWorking(token: string, place: string, working: string): Promise<void> {
    await disk.removeTree(working)
    await disk.flushFolder(place)
    await records.forget(token)
  }

  async function add(set: OpenSet, name: string, bytes: Uint8Array): ReturnType<Desk['addToSet']> {
    if (set.at !== set.working) return failed('这一套文件正在收尾，不能再加。')
    if (set.files.size >= mostFilesInSet) return failed(`一套最多 ${mostFilesInSet} 个文件，请分几次生成。`)
    const refusal = refusalOfSetName(name, set.files.keys())
    if (refusal !== null) return failed(refusal)
    const path = join(set.working, name)
    // The user may have removed the working folder: it must not come back with a part of the files.
    if ((await disk.kindOf(set.working)) !== 'folder') return failed(gone(set))
    set.torn.add(name)
    if (dirname(path) !== set.working) await disk.makeFolder(dirname(path))
    try {
      await write(path, bytes)
    } catch (error) {
      // On a full disk the half of this one would stand in the way of the next.
      await disk.remove(path).catch(onlyOfTheSystem)
      throw error
    }
    set.files.set(name, { size: bytes.length, hash: sha256Of(bytes) })
    // Also names that only some systems tell apart from this one, or what was cleared away would be this file.
    for (const torn of set.torn) if (refusalOfSetName(torn, [name]) !== null) set.torn.delete(torn)
    return { outcome: 'added' }
  }

  async function write(path: string, bytes: Uint8Array): Promise<void> {
    const file = await disk.open(path, 'fresh')
    try {
      await file.write(bytes)
      await file.flush()
    } finally {
      await file.close()
    }
  }

  /** Flushes the names and reads back every file added; what a failed `add` left is removed. */
  async function settle(set: OpenSet): Promise<Failed | null> {
    const folders = foldersOf(set.files.keys())
    for (const name of set.torn) await disk.removeTree(join(set.working, name))
    for (const inner of foldersOf(set.torn)) {
      if (!folders.has(inner)) await disk.removeTree(join(set.working, inner))
    }
    for (const inner of folders) await disk.flushFolder(join(set.working, inner))
    await disk.flushFolder(set.working)
    for (const [name, { size, hash }] of set.files) {
      const there = await disk.read(join(set.working, name))
      if (there === null || there.length !== size) return failed(vanished(name))
      if (sha256Of(there) !== hash) {
        return failed(`“${name}”读回来与写入的不一样，这个 U 盘或磁盘可能已损坏。请换一个，重新生成这一套文件。`)
      }
    }
    return null
  }

  /** A name that the rename lost, or that went meanwhile. */
  async function missing(set: OpenSet): Promise<string | null> {
    for (const [name, { size }] of set.files) {
      if ((await disk.sizeOf(join(set.at, name))) !== size) return name
    }
    return null
  }

  /** Renames to the first free name. Looking first is not enough, and enough is that a rename replaces no file. */
  async function show(set: OpenSet): Promise<Failed | null> {
    for (let number = 1; number <= MOST_OF_ONE_NAME; number += 1) {
      const path = join(set.place, number === 1 ? set.name : `${set.name}（${number}）`)
      if ((await disk.kindOf(path)) !== null) continue
      try {
        await disk.rename(set.working, path)
        set.at = path
        return null
      } catch (error) {
        // Taken by another program since we looked; Windows then says EPERM, Linux ENOTEMPTY.
        if ((await disk.kindOf(path)) === null) throw error
      }
    }
    return failed(`“${set.name}”这个名字已有太多文件夹，请先整理，或换一个位置。`)
  }

  async function close(token: string, set: OpenSet): ReturnType<Desk['closeSet']> {
    if (set.files.size === 0) return failed('这一套里还没有文件。')
    if (set.at === set.working) {
      const refusal = (await settle(set)) ?? (await show(set))
      if (refusal !== null) return refusal
    }
    await disk.flushFolder(set.place)
    const lost = await missing(set)
    if (lost !== null) return failed(vanished(lost))
    sets.set(token, 'saved')
    saved.remember(set.at)
    // A record that stays behind leads to nothing.
    await records.forget(token).catch(onlyOfTheSystem)
    return { outcome: 'saved', path: set.at, files: set.files.size }
  }

  async function drop(token: string, set: OpenSet): ReturnType<Desk['dropSet']> {
    if (set.at !== set.working) {
      // Shown, but not said to be saved: hidden again before it is taken apart.
      await disk.rename(set.at, set.working)
      set.at = set.working
    }
    await removeWorking(token, set.place, set.working)
    sets.set(token, 'dropped')
    return { outcome: 'dropped' }
  }

  async function dropSet(token: string): ReturnType<Desk['dropSet']> {
    try {
      return await turns.take(token, async () => {
        if (sets.get(token) === 'dropped') return { outcome: 'dropped' }
        const set = setOf(token)
        return 'outcome' in set ? set : drop(token, set)
      })
    } catch (error) {
      return failedBy(error, '清理这一套文件')
    }
  }

  return {
    async openSet(suggestedName) {
      const place = await dialogs.folderPath()
      if (place === null) return { outcome: 'cancelled' }
      try {
        return await open(suggestedName, place)
      } catch (error) {
        return failedBy(error, `在“${place}”建文件夹`)
      }
    },
    async addToSet(token, name, bytes) {
      try {
        return await turns.take(token, async () => {
          const set = setOf(token)
          return 'outcome' in set ? set : add(set, name, bytes)
        })
      } catch (error) {
        return failedBy(error, `保存“${basename(name)}”`)
      }
    },
    async closeSet(token) {
      try {
        return await turns.take(token, async () => {
          const set = setOf(token)
          return 'outcome' in set ? set : close(token, set)
        })
      } catch (error) {
        return failedBy(error, '存放这一套文件')
      }
    },
    dropSet,
    sweep: () => records.sweep((token) => sets.has(token)),
    async dropAll() {
      for (const [token, set] of sets) if (typeof set === 'object') await dropSet(token)
    },
  }
}

function foldersOf(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => name.includes('/')).map((name) => dirname(name)))
}

/** Room is left for “（2）” behind it. */
function folderName(suggested: string): string {
  return Array.from(safeName(suggested))
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[.\s]+$/u, '')
}

const vanished = (name: string): string =>
  `“${name}”已不在或被改动，可能是被杀毒软件移走，或 U 盘已拔出。请重新生成这一套文件。`

const gone = (set: OpenSet): string => `“${set.place}”中正在生成的文件夹已不在。请重新生成这一套文件。`

/** The first error is the one to tell; what is left behind is found at the next start. */
function onlyOfTheSystem(error: unknown): void {
  if (codeOf(error) === null) throw error
}
