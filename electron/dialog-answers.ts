/**
 * Answers dialogs for tests that drive the unpackaged app, where no one is there to click: the text of the file named
 * by FUYAN_DIALOG_FILE is the path to save to, to open, or of the folder; an empty or missing file cancels.
 */
import { readFile } from 'node:fs/promises'
import type { Dialogs } from './desk/save-file.ts'

export function dialogsAnsweredBy(answerFile: string): Dialogs {
  const answer = async () => {
    const path = (await readFile(answerFile, 'utf8').catch(() => '')).trim()
    return path === '' ? null : path
  }
  return { savePath: answer, openPath: answer, folderPath: answer }
}
