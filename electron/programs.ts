/** The system's own programs for files: WPS, Word, the file manager. */
import { shell } from 'electron'
import type { Programs } from './desk/saved-places.ts'

/** On Linux the answer may come only when the program is closed again: one that runs this long has opened the file. */
const LONGEST_WAIT_MS = 4000

export const systemPrograms: Programs = {
  open(path) {
    const running = new Promise<boolean>((answer) => setTimeout(() => answer(true), LONGEST_WAIT_MS))
    // Electron answers with an empty text when it went well.
    return Promise.race([shell.openPath(path).then((fault) => fault === ''), running])
  },
  async show(path) {
    shell.showItemInFolder(path)
    return true
  },
}
