/** The page on paper and as PDF; the printing itself is Electron's and is passed in. */
import type { Desk, Failed, FileFilter, PrintOptions } from '../../shared/desk.ts'
import type { Disk } from './disk.ts'
import { safeName } from './file-name.ts'
import { type Dialogs, saveAt } from './save-file.ts'
import type { SavedPlaces } from './saved-places.ts'

/** What prints the page as its print styles show it. */
export interface Press {
  pdf(): Promise<{ readonly outcome: 'made'; readonly bytes: Uint8Array } | Failed>
  print(options: PrintOptions): ReturnType<Desk['print']>
}

const filters: readonly FileFilter[] = [{ name: 'PDF 文件', extensions: ['pdf'] }]

export function paperDoors(
  press: Press,
  dialogs: Dialogs,
  disk: Disk,
  saved: SavedPlaces,
): Pick<Desk, 'printToPdf' | 'print'> {
  return {
    async printToPdf(suggestedName) {
      const chosen = await dialogs.savePath(safeName(suggestedName), filters)
      if (chosen === null) return { outcome: 'cancelled' }
      const made = await press.pdf()
      return made.outcome === 'failed' ? made : saveAt(chosen, filters, made.bytes, disk, saved)
    },
    print: (options) => press.print(options),
  }
}
