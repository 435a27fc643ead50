/** What no page may do, for every web contents of the app: leave, open windows, ask for devices, reach a network. */
import { type App, app, type Session, type WebContents } from 'electron'
import { isAppAddress } from './app-protocol.ts'

/** Schemes that never leave this machine. */
const localSchemes = new Set(['app:', 'blob:', 'data:'])
/** Copying a report to the clipboard is the one thing a page may do without asking. */
const granted = 'clipboard-sanitized-write'

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted))
  session.setPermissionCheckHandler((_contents, permission, origin) => permission === granted && isAppAddress(origin))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  session.setSpellCheckerEnabled(false)
}

/** Locks each web contents as it is made, so that none can be forgotten. */
export function lockContents(ofApp: App): void {
  ofApp.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => stayUnlessReload(event, contents))
    contents.on('will-frame-navigate', (event) => stayUnlessReload(event, contents))
  })
}

interface Navigation {
  readonly url: string
  preventDefault(): void
}

/** The page may load itself anew; a change of the part after # is no navigation and never comes here. */
function stayUnlessReload(event: Navigation, contents: WebContents): void {
  const withoutHash = (address: string) => address.split('#')[0]
  const isReload = isAppAddress(event.url) && withoutHash(event.url) === withoutHash(contents.getURL())
  if (!isReload) event.preventDefault()
}

function mayLoad(address: string): boolean {
  const scheme = new URL(address).protocol
  return localSchemes.has(scheme) || (scheme === 'devtools:' && !app.isPackaged)
}
