/** The built pages as answers to requests: files of one folder only, each with its content security policy. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentPolicy, noncePlaceholder } from './content-policy.ts'

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file a request names. `/` is `index.html`; whatever leads out of the folder is not there. */
export async function pageAnswer(folder: string, pathname: string): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
  const path = await pathWithin(folder, pathname)
  const body = path === null ? null : await readFile(path).catch(() => null)
  if (path === null || body === null) {
    return {
      status: 404,
      headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
      body: Buffer.from('没有这个页面'),
    }
  }
  const type = mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const filled =
    extname(path) === '.html' ? Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)) : body
  return { status: 200, headers: { ...headers, 'Content-Type': type }, body: filled }
}

/** Null when the name is malformed, leads out of the folder (also by a link), or nothing is there. */
async function pathWithin(folder: string, pathname: string): Promise<string | null> {
  const name = decoded(pathname)
  if (name === null || name.includes('\0') || name.includes('\\') || name.includes(':')) return null
  const parts = name.split('/').filter((part) => part !== '')
  if (parts.some((part) => part.startsWith('.'))) return null
  try {
    const home = await realpath(folder)
    const path = await realpath(join(home, parts.length === 0 ? 'index.html' : parts.join('/')))
    return path.startsWith(home + sep) ? path : null
  } catch {
    return null
  }
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
