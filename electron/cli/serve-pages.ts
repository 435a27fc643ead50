/** The built pages on this machine's own address, for a browser when there is no Electron. Files only, no desk. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pageAnswer } from '../page-files.ts'

/** Fixed: the browser keeps the work under this very address. */
export const usualPort = 4185
const HOST = '127.0.0.1'

export interface PageServer {
  readonly address: string
  close(): Promise<void>
}

/** Serves `folder`; port 0 takes a free one. Rejects with EADDRINUSE when the port is taken. */
export async function servePages(folder: string, port: number = usualPort): Promise<PageServer> {
  const server = createServer((request, response) => void answer(folder, server, request, response))
  await new Promise<void>((listening, refused) => {
    server.once('error', refused)
    server.listen(port, HOST, listening)
  })
  return {
    address: `http://${hostOf(server)}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function answer(folder: string, server: Server, request: IncomingMessage, response: ServerResponse) {
  // Another site's name pointed at this address would otherwise read the pages as its own.
  if (request.headers.host !== hostOf(server)) return void response.writeHead(403).end()
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  }
  const pathname = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
  const { status, headers, body } = await pageAnswer(folder, pathname)
  response.writeHead(status, { ...headers, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function hostOf(server: Server): string {
  return `${HOST}:${(server.address() as AddressInfo | null)?.port ?? 0}`
}
