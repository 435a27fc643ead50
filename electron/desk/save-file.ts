/** Saving and opening a file where the user points. Paths come from dialogs only, never from the page. */
import { basename, extname } from 'node:path'
import type { Desk, Failed, FileFilter } from '../../shared/desk.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { safeName } from './file-name.ts'
import type { SavedPlaces } from './saved-places.ts'
import { writeWhole } from './write-whole.ts'

/** Asks the user for a place; null when the user cancels. */
export interface Dialogs {
  savePath(suggestedName: string, filters: readonly FileFilter[]): Promise<string | null>
  openPath(filters: readonly FileFilter[]): Promise<string | null>
  folderPath(): Promise<string | null>
}

const LARGEST = 50 * 1024 * 1024

export function fileDoors(dialogs: Dialogs, disk: Disk, saved: SavedPlaces): Pick<Desk, 'saveFile' | 'openFile'> {
  return {
    async saveFile(suggestedName, bytes, filters) {
      const chosen = await dialogs.savePath(safeName(suggestedName), filters)
      return chosen === null ? { outcome: 'cancelled' } : saveAt(chosen, filters, bytes, disk, saved)
    },
    async openFile(filters) {
      const path = await dialogs.openPath(filters)
      if (path === null) return { outcome: 'cancelled' }
      const name = basename(path)
      try {
        const size = await disk.sizeOf(path)
        if (size !== null && size > LARGEST) return failed(`“${name}”超过 50 MB，请拆分或压缩后再打开。`)
        const bytes = await disk.read(path)
        if (bytes === null) return failed(`“${name}”已不存在，请重新选择。`)
        // A plain Uint8Array: a Buffer would carry Node's pool with it over the border.
        return { outcome: 'opened', name, bytes: new Uint8Array(bytes) }
      } catch (error) {
        return failedBy(error, `打开“${name}”`)
      }
    },
  }
}

/** Writes a file where a dialog said, whole. */
export async function saveAt(
  chosen: string,
  filters: readonly FileFilter[],
  bytes: Uint8Array,
  disk: Disk,
  saved: SavedPlaces,
): Promise<{ readonly outcome: 'saved'; readonly path: string } | Failed> {
  const path = withExtension(chosen, filters)
  try {
    // The dialog asked about overwriting the name as typed, not about the one with the extension.
    if (path !== chosen && (await disk.sizeOf(path)) !== null) {
      return failed(`“${basename(path)}”已经存在，请换一个文件名。`)
    }
    await writeWhole(path, bytes, disk)
    saved.remember(path)
    return { outcome: 'saved', path }
  } catch (error) {
    return failedBy(error, `保存“${basename(path)}”`)
  }
}

/** Linux dialogs do not add the extension of the filter. */
function withExtension(path: string, filters: readonly FileFilter[]): string {
  const wanted = filters.flatMap((filter) => filter.extensions).filter((extension) => extension !== '*')
  const first = wanted[0]
  const present = extname(path).slice(1).toLowerCase()
  return first === undefined || wanted.includes(present) ? path : `${path}.${first}`
}
