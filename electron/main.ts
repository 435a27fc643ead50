/** Starts the app: one instance, one window, serves the desk. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { declareAppScheme, serveApp } from './app-protocol.ts'
import { makeDesk } from './desk/make-desk.ts'
import { dialogsAnsweredBy } from './dialog-answers.ts'
import { systemDialogs } from './dialogs.ts'
import { lockContents, lockSession } from './locks.ts'
import { setMenu } from './menu.ts'
import { serveDesk } from './serve-desk.ts'
import { openWindow } from './window.ts'

app.enableSandbox()
declareAppScheme()
lockContents(app)
// Chromium's own errands: it would look for proxies, updates of components and the like.
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
app.commandLine.appendSwitch('no-proxy-server')
app.setName('复言')

const chosenFolder = process.env['FUYAN_FOLDER']
if (chosenFolder !== undefined && chosenFolder !== '') {
  mkdirSync(chosenFolder, { recursive: true })
  // The lock of the single instance lives there too, so each folder has one writer.
  app.setPath('userData', chosenFolder)
}

let window: BrowserWindow | null = null

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => showAgain())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const folder = app.getPath('userData')
  const built = join(app.getAppPath(), 'dist')
  lockSession(session.defaultSession)
  serveApp(session.defaultSession, join(built, 'renderer'))
  setMenu(folder)
  const answerFile = process.env['FUYAN_DIALOG_FILE'] ?? ''
  const dialogs = app.isPackaged || answerFile === '' ? systemDialogs(windowNow) : dialogsAnsweredBy(answerFile)
  const answerer = serveDesk(makeDesk({ folder, version: app.getVersion(), dialogs }))
  window = openWindow({
    preload: join(built, 'electron/preload.cjs'),
    icon: join(app.getAppPath(), 'assets/icon.png'),
    placeFile: join(folder, 'window.json'),
    deskIsIdle: () => answerer.isIdle(),
  })
  window.on('closed', () => {
    window = null
  })
}

function windowNow(): BrowserWindow {
  if (window === null) throw new Error('no window is open')
  return window
}

function showAgain(): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
