/**
 * Which sets are open, kept in the data folder: a start after a crash finds here the working folders to remove. A
 * folder is removed only when it is recorded, carries the random name that we gave it and is a folder, not a link.
 */
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { codeOf, type Disk } from './disk.ts'
import { temporaryEnding, writeWhole } from './write-whole.ts'

export interface SetRecords {
  /** Lasting once this answers; before the working folder is made. Throws errors of the file system, as all here. */
  note(token: string, place: string): Promise<void>
  forget(token: string): Promise<void>
  /** Removes the working folders of sets that are not open in this run. */
  sweep(isOpen: (token: string) => boolean): Promise<void>
}

const NAME = /^([0-9a-f]{32})\.json$/
const recordSchema = z.strictObject({ place: z.string().refine(isAbsolute) })

/** Hidden on Linux; the words are for whoever meets it on Windows. */
export const workingName = (token: string): string => `.成套-${token}.未完成`

export function setRecords(folder: string, disk: Disk): SetRecords {
  const pathOf = (token: string) => join(folder, `${token}.json`)

  /** True when nothing of it is left, or nothing that is ours to remove. */
  async function cleared(token: string): Promise<boolean> {
    const bytes = await disk.read(pathOf(token))
    const record = recordSchema.safeParse(jsonOf(bytes))
    if (!record.success) return true
    const { place } = record.data
    const working = join(place, workingName(token))
    const kind = await disk.kindOf(working)
    // A stick that is not plugged in today may bring it back tomorrow.
    if (kind === null) return (await disk.sizeOf(place)) !== null
    if (kind === 'folder') {
      await disk.removeTree(working)
      await disk.flushFolder(place)
    }
    return true
  }

  return {
    async note(token, place) {
      await disk.makeFolder(folder)
      await writeWhole(pathOf(token), Buffer.from(JSON.stringify({ place })), disk)
    },
    forget: (token) => disk.remove(pathOf(token)),
    async sweep(isOpen) {
      for (const name of await disk.list(folder)) {
        if (name.endsWith(temporaryEnding)) await disk.remove(join(folder, name))
        const token = NAME.exec(name)?.[1]
        if (token === undefined || isOpen(token)) continue
        try {
          if (await cleared(token)) await disk.remove(pathOf(token))
        } catch (error) {
          // One that cannot be removed now waits for the next start and does not keep the others.
          if (codeOf(error) === null) throw error
        }
      }
    },
  }
}

function jsonOf(bytes: Uint8Array | null): unknown {
  try {
    return bytes === null ? null : JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
