import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { servePages } from '../../electron/cli/serve-pages.ts'
import { pageAnswer } from '../../electron/page-files.ts'
import { freshFolder } from './helpers/a-desk.ts'

function builtPages(): string {
  const folder = join(freshFolder(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">')
  writeFileSync(join(folder, 'assets/main.js'), '__STYLE_NONCE__')
  writeFileSync(join(folder, '.hidden'), 'x')
  writeFileSync(join(folder, '../secret.txt'), 'secret')
  symlinkSync('../secret.txt', join(folder, 'link.txt'))
  return folder
}

const textOf = (body: Uint8Array) => Buffer.from(body).toString('utf8')

describe('the built pages', () => {
  test('index.html carries the nonce of its own policy, fresh each time', async () => {
    const folder = builtPages()
    const [first, second] = [await pageAnswer(folder, '/'), await pageAnswer(folder, '/index.html')]
    const nonce = /content="(.+)"/.exec(textOf(first.body))?.[1] ?? ''
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(first.headers['Content-Security-Policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(textOf(second.body)).not.toContain(nonce)
  })

  test('a script is served as it is, with its type', async () => {
    const answer = await pageAnswer(builtPages(), '/assets/main.js')
    expect(answer.headers['Content-Type']).toContain('text/javascript')
    expect(textOf(answer.body)).toBe('__STYLE_NONCE__')
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/../../secret.txt',
    '/link.txt',
    '/.hidden',
    '/assets',
    '/assets/',
    '/nothing.js',
    '/%00',
    '/%zz',
    '/C:/Windows/win.ini',
  ])('%s is not there', async (path) => {
    const answer = await pageAnswer(builtPages(), path)
    expect(answer.status).toBe(404)
    expect(textOf(answer.body)).not.toContain('secret')
    expect(answer.headers['Content-Security-Policy']).toBeDefined()
  })
})

describe('the pages on the own address', () => {
  const ask = (address: string, options: { method?: string; path?: string; host?: string }) =>
    new Promise<{ status: number; body: string }>((answer, refuse) => {
      const url = new URL(address)
      const headers = { host: options.host ?? url.host }
      const asked = request({
        host: url.hostname,
        port: url.port,
        path: options.path ?? '/',
        method: options.method ?? 'GET',
        headers,
      })
      asked.once('error', refuse)
      asked.once('response', (response) => {
        let body = ''
        response.on('data', (text: Buffer) => {
          body += text.toString()
        })
        response.once('end', () => answer({ status: response.statusCode ?? 0, body }))
      })
      asked.end()
    })

  test.each<readonly [string, { method?: string; path?: string; host?: string }, number]>([
    ['the page', {}, 200],
    ['the page with a query', { path: '/?a=1' }, 200],
    ['HEAD', { method: 'HEAD' }, 200],
    ['POST', { method: 'POST' }, 405],
    ['another name for this address', { host: 'evil.example:80' }, 403],
    ['localhost, which is another origin', { host: 'localhost' }, 403],
    ['a way out', { path: '/../secret.txt' }, 404],
    ['a whole address', { path: 'http://evil.example/' }, 404],
  ])('%s', async (_what, options, status) => {
    const server = await servePages(builtPages(), 0)
    onTestFinished(() => server.close())
    const answer = await ask(server.address, options)
    expect(answer.status).toBe(status)
    expect(answer.body === '').toBe(options.method === 'HEAD' || status === 403 || status === 405)
  })

  test('a taken port is said, not shared', async () => {
    const server = await servePages(builtPages(), 0)
    onTestFinished(() => server.close())
    await expect(servePages(builtPages(), Number(new URL(server.address).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
