import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskMethods } from '../../shared/desk.ts'
import { newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

type DeskWindow = Window & { readonly fuyanDesk: Desk }
const bureauLine = {
  journal: 'bureau',
  step: 'test',
  by: { id: 'p1', name: '李婉' },
  at: '2026-03-05T01:00:00.000Z',
  day: '2026-03-05',
  set: { name: '市科技局' },
} as const

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('the window keeps its locks', () => {
  const folder = newFolder()
  let desktop: Desktop
  let hits = 0
  const outside = createServer((_request, response) => {
    hits += 1
    response.end('outside')
  })
  let outsideAddress = ''

  beforeAll(async () => {
    await new Promise<void>((listening) => outside.listen(0, '127.0.0.1', listening))
    outsideAddress = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`
    desktop = await launchDesktop({ folder })
  })
  afterAll(async () => {
    await desktop?.kill()
    outside.close()
  })

  test('the page has no Node, only the desk', async () => {
    const found = await desktop.page.evaluate(() => ({
      names: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      desk: Object.keys((window as unknown as DeskWindow).fuyanDesk).toSorted(),
      address: location.href.split('#')[0],
      secure: isSecureContext,
    }))
    expect(found.names).toEqual([])
    expect(found.desk).toEqual(Object.keys(deskMethods).toSorted())
    expect(found.address).toBe('app://fuyan/')
    expect(found.secure).toBe(true)
  })

  test('the page comes with its policy and a fresh nonce', async () => {
    const read = () =>
      desktop.page.evaluate(async () => {
        const response = await fetch('app://fuyan/')
        const text = await response.text()
        return {
          policy: response.headers.get('Content-Security-Policy') ?? '',
          nonce: /nonce" content="([^"]+)"/.exec(text)?.[1],
        }
      })
    const [first, second] = [await read(), await read()]
    expect(first.policy).toContain("default-src 'none'")
    expect(first.policy).toContain(`'nonce-${first.nonce}'`)
    expect(second.nonce).not.toBe(first.nonce)
  })

  test.each(['../electron/main.cjs', '%2e%2e/electron/main.cjs', '..%2f..%2fpackage.json', '.git'])(
    '%s is not served',
    async (name) => {
      const status = await desktop.page.evaluate(async (path) => (await fetch(`app://fuyan/${path}`)).status, name)
      expect(status).toBe(404)
    },
  )

  test('no request leaves the machine', async () => {
    const outcome = await desktop.page.evaluate(async (address) => {
      const attempt = async (ask: () => Promise<unknown>) =>
        ask().then(
          () => 'went',
          () => 'refused',
        )
      const image = new Image()
      const loaded = new Promise((answer) => {
        image.addEventListener('load', () => answer('went'))
        image.addEventListener('error', () => answer('refused'))
      })
      image.src = address
      return { fetch: await attempt(() => fetch(address, { mode: 'no-cors' })), image: await loaded }
    }, outsideAddress)
    expect(outcome).toEqual({ fetch: 'refused', image: 'refused' })
    // Past the policy of the page: the session itself cancels the request.
    const fromMain = await desktop.app.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => 'went',
          () => 'refused',
        ),
      outsideAddress,
    )
    expect(fromMain).toBe('refused')
    expect(hits).toBe(0)
  })

  test('no window opens and the page stays', async () => {
    const opened = await desktop.page.evaluate((address) => window.open(address) === null, outsideAddress)
    expect(opened).toBe(true)
    await desktop.page.evaluate((address) => {
      location.href = address
    }, outsideAddress)
    await desktop.page.waitForTimeout(300)
    expect(desktop.page.url().split('#')[0]).toBe('app://fuyan/')
    expect(desktop.app.windows()).toHaveLength(1)
    expect(hits).toBe(0)
  })

  test('devices and notices are refused, and no script runs from text', async () => {
    const found = await desktop.page.evaluate(async () => ({
      notices: await Notification.requestPermission(),
      place: await navigator.permissions.query({ name: 'geolocation' }).then((answer) => answer.state),
      evaluated: (() => {
        const script = document.createElement('script')
        script.textContent = 'window.ranInline = true'
        document.body.append(script)
        return 'ranInline' in window
      })(),
    }))
    expect(found).toEqual({ notices: 'denied', place: 'denied', evaluated: false })
  })

  test('renderer processes are sandboxed', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow, app }) => ({
      commandLine: app.commandLine.hasSwitch('no-sandbox'),
      sandboxed: app
        .getAppMetrics()
        .filter((metric) => metric.type === 'Tab')
        .map((metric) => metric.sandboxed ?? null),
      windows: BrowserWindow.getAllWindows().length,
    }))
    expect(preferences.commandLine).toBe(false)
    expect(preferences.windows).toBe(1)
  })

  test('the desk keeps a line, refuses nonsense, and saves where the dialog says', async () => {
    const line = await desktop.page.evaluate(
      (entry) => (window as unknown as DeskWindow).fuyanDesk.appendJournal(entry, 0),
      bureauLine,
    )
    expect(line.outcome).toBe('saved')
    expect(readFileSync(join(folder, 'journals/bureau.jsonl'), 'utf8')).toContain('市科技局')
    const nonsense = await desktop.page.evaluate(() => {
      const { fuyanDesk } = window as unknown as {
        fuyanDesk: Record<string, (...words: readonly unknown[]) => Promise<{ outcome: string }>>
      }
      return Promise.all([
        fuyanDesk['readJournal']?.('../../etc/passwd', 0),
        fuyanDesk['appendJournal']?.({ journal: 'a', set: new Map() }, 0),
        fuyanDesk['saveFile']?.('a.docx', 'no bytes', []),
        fuyanDesk['openSet']?.('a', '/etc'),
        fuyanDesk['addToSet']?.('0'.repeat(32), '../../a.docx', new Uint8Array(1)),
        fuyanDesk['closeSet']?.('../x'),
        fuyanDesk['dropSet']?.('0'.repeat(32)),
        fuyanDesk['keepFile']?.({ length: 3 }),
        fuyanDesk['readKeptFile']?.('../../../etc/passwd'),
        fuyanDesk['printToPdf']?.(null),
        fuyanDesk['print']?.({ duplex: 'simplex', silent: true }),
        fuyanDesk['openSaved']?.('/bin/sh'),
        fuyanDesk['showSaved']?.('/etc/passwd'),
      ])
    })
    expect(nonsense.map((answer) => answer?.outcome)).toEqual(nonsense.map(() => 'failed'))
    expect(nonsense).toHaveLength(13)
    const target = join(newFolder(), '答复函.docx')
    const save = () =>
      desktop.page.evaluate(() =>
        (window as unknown as DeskWindow).fuyanDesk.saveFile('答复函.docx', new Uint8Array([1, 2, 3]), [
          { name: 'Word', extensions: ['docx'] },
        ]),
      )
    expect(await save()).toEqual({ outcome: 'cancelled' })
    desktop.answerDialogs(target)
    expect(await save()).toEqual({ outcome: 'saved', path: target })
    expect([...readFileSync(target)]).toEqual([1, 2, 3])
    const opened = await desktop.page.evaluate(() => (window as unknown as DeskWindow).fuyanDesk.openFile([]))
    expect(opened).toMatchObject({ outcome: 'opened', name: '答复函.docx' })
  })
})

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('closing and killing', () => {
  test('a draft handed over while closing is kept, and a second start finds it', async () => {
    const folder = newFolder()
    const first = await launchDesktop({ folder })
    await first.page.evaluate(() => {
      window.addEventListener('fuyan:closing', () => {
        void (window as unknown as DeskWindow).fuyanDesk.keepDraft('case-1', '写到一半')
      })
    })
    await first.close()
    const second = await launchDesktop({ folder })
    const drafts = await second.page.evaluate(() => (window as unknown as DeskWindow).fuyanDesk.keptDrafts())
    expect(drafts).toMatchObject({ outcome: 'read', drafts: { 'case-1': '写到一半' } })
    await second.kill()
    expect(existsSync(join(folder, 'window.json'))).toBe(true)
  })

  test('both screen sizes can be shown', async () => {
    const desktop = await launchDesktop({ folder: newFolder() })
    await desktop.resize('1093x614')
    expect(existsSync(await desktop.screenshot('desktop-start'))).toBe(true)
    await desktop.resize('1366x768')
    expect(existsSync(await desktop.screenshot('desktop-start'))).toBe(true)
    await desktop.close()
  })

  test('a second start on the same data ends by itself, the first goes on', async () => {
    const folder = newFolder()
    const first = await launchDesktop({ folder })
    await expect(launchDesktop({ folder })).rejects.toThrow(/closed|launch/)
    expect(await first.page.evaluate(() => document.title)).toBe('复言')
    await first.kill()
  })

  test('killed while it writes, it starts again with every acknowledged line', async () => {
    const folder = newFolder()
    let acknowledged = 0
    for (let round = 0; round < 3; round += 1) {
      const desktop = await launchDesktop({ folder })
      await desktop.page.exposeFunction('acknowledge', (seq: number) => {
        acknowledged = Math.max(acknowledged, seq)
      })
      void desktop.page
        .evaluate(
          async ([line, from]) => {
            const { fuyanDesk, acknowledge } = window as unknown as DeskWindow & {
              readonly acknowledge: (seq: number) => Promise<void>
            }
            let seq = from
            for (;;) {
              const answer = await fuyanDesk.appendJournal(line, seq)
              if (answer.outcome === 'failed') return
              if (answer.outcome === 'behind') seq += 1
              else seq = answer.entry.seq
              if (answer.outcome === 'saved') void acknowledge(seq)
            }
          },
          [{ ...bureauLine, journal: 'case-1' }, acknowledged] as const,
        )
        .catch(() => undefined)
      const before = acknowledged
      await expect.poll(() => acknowledged, { timeout: 30_000 }).toBeGreaterThan(before + 5)
      await desktop.page.waitForTimeout(Math.random() * 200)
      await desktop.kill()
    }
    const desktop = await launchDesktop({ folder })
    const read = await desktop.page.evaluate(() => (window as unknown as DeskWindow).fuyanDesk.readJournal('case-1', 0))
    expect(acknowledged).toBeGreaterThan(15)
    expect(read.outcome === 'read' ? read.entries.length : 0).toBeGreaterThanOrEqual(acknowledged)
    await desktop.kill()
  })
})
