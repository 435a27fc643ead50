/** The system's own programs for files: WPS, Word, the file manager. */
import { shell } from 'electron'
import type { Programs } from './desk/saved-places.ts'

export const systemPrograms: Programs = {
  // Electron answers with an empty text when it went well.
  open: async (path) => (await shell.openPath(path)) === '',
  async show(path) {
    shell.showItemInFolder(path)
    return true
  },
}
