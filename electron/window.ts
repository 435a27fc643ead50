/** The one window. */
import { app, BrowserWindow, screen } from 'electron'
import { closingEvent } from '../shared/desk.ts'
import { appAddress } from './app-protocol.ts'
import { keepPlace, placeOn, readPlace, smallest } from './window-place.ts'

export interface WindowParts {
  readonly preload: string
  readonly icon: string
  readonly placeFile: string
  /** Answers when no call of the page is under way any more. */
  readonly deskIsIdle: () => Promise<void>
}

const LONGEST_WAIT_MS = 2000
/** Time for the page's last calls to reach the desk before asking whether it is idle. */
const ARRIVAL_MS = 60

export function openWindow(parts: WindowParts): BrowserWindow {
  const kept = readPlace(parts.placeFile)
  const display = kept === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(kept)
  const window = new BrowserWindow({
    ...placeOn(display.workArea, kept),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: '复言',
    icon: parts.icon,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload: parts.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  if (kept?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  letThePageFinish(window, parts)
  void window.loadURL(appAddress)
  return window
}

/** On close the page hands over its draft; the window goes when the desk is idle, or after two seconds anyway. */
function letThePageFinish(window: BrowserWindow, parts: WindowParts): void {
  let asked = false
  window.on('close', (event) => {
    event.preventDefault()
    if (asked) return
    asked = true
    keepPlace(parts.placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() })
    void Promise.race([flushed(window, parts), after(LONGEST_WAIT_MS)]).finally(() => window.destroy())
  })
}

async function flushed(window: BrowserWindow, parts: WindowParts): Promise<void> {
  // A page that hangs or has crashed never answers; the race above goes on without it.
  await window.webContents
    .executeJavaScript(`window.dispatchEvent(new Event('${closingEvent}'))`)
    .catch(() => undefined)
  await after(ARRIVAL_MS)
  await parts.deskIsIdle()
}

function after(milliseconds: number): Promise<void> {
  return new Promise((answer) => setTimeout(answer, milliseconds))
}
