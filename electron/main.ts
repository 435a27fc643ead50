/** Starts the app: one instance, one window, serves the desk. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session } from 'electron'
import { declareAppScheme, serveApp } from './app-protocol.ts'
import { type DeskAtWork, makeDesk } from './desk/make-desk.ts'
import { dialogsAnsweredBy } from './dialog-answers.ts'
import { systemDialogs } from './dialogs.ts'
import { leaveSeat } from './lock-seat.ts'
import { lockContents, lockSession } from './locks.ts'
import { setMenu } from './menu.ts'
import { pressOf } from './press.ts'
import { systemPrograms } from './programs.ts'
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

const LONGEST_WAIT_MS = 5000

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
  const desk = makeDesk({
    folder,
    version: app.getVersion(),
    dialogs,
    press: pressOf(windowNow),
    programs: systemPrograms,
  })
  void desk.begin()
  const answerer = serveDesk(desk)
  window = openWindow({
    preload: join(built, 'electron/preload.cjs'),
    icon: join(app.getAppPath(), 'assets/icon.png'),
    placeFile: join(folder, 'window.json'),
    deskIsIdle: () => answerer.isIdle(),
  })
  window.on('closed', () => {
    window = null
    void desk.signOut()
  })
  letGoOfSets(window, desk)
  lockWithTheScreen(desk)
}

function lockWithTheScreen(desk: DeskAtWork): void {
  const runInPage = async (script: string) => window?.webContents.executeJavaScript(script)
  const leave = () => void leaveSeat({ desk, runInPage, wait: after })
  powerMonitor.on('lock-screen', leave)
  powerMonitor.on('suspend', leave)
}

/** A page that is loaded anew or has crashed no longer knows the set it had open; nor does one that is closed. */
function letGoOfSets(ofWindow: BrowserWindow, desk: DeskAtWork): void {
  ofWindow.webContents.on('did-navigate', () => void desk.pageIsGone())
  ofWindow.webContents.on('render-process-gone', () => void desk.pageIsGone())
  let gone = false
  app.on('will-quit', (event) => {
    if (gone) return
    event.preventDefault()
    gone = true
    // A stick that no longer answers must not keep the program from ending.
    void Promise.race([desk.pageIsGone(), after(LONGEST_WAIT_MS)]).finally(() => app.quit())
  })
}

function after(milliseconds: number): Promise<void> {
  return new Promise((answer) => setTimeout(answer, milliseconds))
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
