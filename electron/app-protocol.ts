/** `app://fuyan/` → the built pages, and nothing else. */
import { protocol, type Session } from 'electron'
import { pageAnswer } from './page-files.ts'

export const appScheme = 'app'
export const appHost = 'fuyan'
export const appAddress = `${appScheme}://${appHost}/`

/** Before the app is ready: gives pages of `app://` an origin of their own, IndexedDB and workers. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveApp(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== appHost || request.method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await pageAnswer(folder, pathname)
    // Cut to its own buffer: `Response` of Electron's types takes no shared memory.
    return new Response(new Uint8Array(body), { status, headers })
  })
}

/** True for an address of our own pages. `new URL('app://x').origin` is "null" in Node, so protocol and host. */
export function isAppAddress(address: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(address)
    return scheme === `${appScheme}:` && host === appHost
  } catch {
    return false
  }
}
