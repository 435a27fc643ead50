/** The system's own save, open and folder dialogs. */
import { type BrowserWindow, dialog, type FileFilter as SystemFilter } from 'electron'
import type { FileFilter } from '../shared/desk.ts'
import type { Dialogs } from './desk/save-file.ts'

/** `windowNow` is the window the dialog belongs to. */
export function systemDialogs(windowNow: () => BrowserWindow): Dialogs {
  return {
    async savePath(suggestedName, filters) {
      const options = { title: '保存', buttonLabel: '保存', defaultPath: suggestedName, filters: asSystem(filters) }
      const { canceled, filePath } = await dialog.showSaveDialog(windowNow(), options)
      return canceled || filePath === '' ? null : filePath
    },
    async openPath(filters) {
      const options = {
        title: '打开',
        buttonLabel: '打开',
        filters: asSystem(filters),
        properties: ['openFile' as const],
      }
      const { canceled, filePaths } = await dialog.showOpenDialog(windowNow(), options)
      return canceled ? null : (filePaths[0] ?? null)
    },
    async folderPath() {
      const options = {
        title: '选择存放的文件夹',
        buttonLabel: '存放在这里',
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const { canceled, filePaths } = await dialog.showOpenDialog(windowNow(), options)
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}

function asSystem(filters: readonly FileFilter[]): SystemFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
