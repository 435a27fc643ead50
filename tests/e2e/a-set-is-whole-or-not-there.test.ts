import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../shared/desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

type DeskWindow = Window & { readonly fuyanDesk: Desk }

/** Opens a set and adds one file, in the page; answers its token. */
const halfASet = (desktop: Desktop) =>
  desktop.page.evaluate(async () => {
    const { fuyanDesk } = window as unknown as DeskWindow
    const opened = await fuyanDesk.openSet('1185 答复成套')
    if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened))
    const added = await fuyanDesk.addToSet(opened.set, '信函/李慧.docx', new Uint8Array([1, 2, 3]))
    if (added.outcome !== 'added') throw new Error(JSON.stringify(added))
    return opened.set
  })

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('a set is whole or not there', () => {
  const folder = newFolder()
  const place = newFolder()
  let desktop: Desktop

  const start = async () => {
    desktop = await launchDesktop({ folder })
    desktop.answerDialogs(place)
  }
  beforeAll(start)
  afterAll(() => desktop?.kill())

  test('closed, it is a folder', async () => {
    const set = await halfASet(desktop)
    expect(readdirSync(place)).toEqual([`.成套-${set}.未完成`])
    const saved = await desktop.page.evaluate(
      (token) => (window as unknown as DeskWindow).fuyanDesk.closeSet(token),
      set,
    )
    expect(saved).toEqual({ outcome: 'saved', path: join(place, '1185 答复成套'), files: 1 })
    expect([...readFileSync(join(place, '1185 答复成套/信函/李慧.docx'))]).toEqual([1, 2, 3])
    expect(readdirSync(place)).toEqual(['1185 答复成套'])
  })

  test('a page that loads anew lets go of it', async () => {
    await halfASet(desktop)
    expect(readdirSync(place)).toHaveLength(2)
    await desktop.page.reload()
    await expect.poll(() => readdirSync(place)).toEqual(['1185 答复成套'])
  })

  test('a power cut leaves it to the next start', async () => {
    await halfASet(desktop)
    await desktop.kill()
    expect(readdirSync(place)).toHaveLength(2)
    await start()
    await expect.poll(() => readdirSync(place)).toEqual(['1185 答复成套'])
    await expect.poll(() => readdirSync(join(folder, 'sets'))).toEqual([])
  })

  test('closing the window removes it', async () => {
    await halfASet(desktop)
    expect(readdirSync(place)).toHaveLength(2)
    await desktop.close()
    expect(readdirSync(place)).toEqual(['1185 答复成套'])
    await start()
  })

  test('files are kept by their content over a start', async () => {
    const keep = () =>
      desktop.page.evaluate(() => (window as unknown as DeskWindow).fuyanDesk.keepFile(new Uint8Array([7, 8, 9])))
    const kept = await keep()
    const hash = kept.outcome === 'kept' ? kept.hash : ''
    expect([...readFileSync(join(folder, 'files', hash.slice(0, 2), hash))]).toEqual([7, 8, 9])
    await desktop.close()
    await start()
    const read = await desktop.page.evaluate(async (name) => {
      const answer = await (window as unknown as DeskWindow).fuyanDesk.readKeptFile(name)
      return answer.outcome === 'read' ? [...answer.bytes] : answer.reason
    }, hash)
    expect(read).toEqual([7, 8, 9])
  })
})

describe.skipIf(reportSkip('desktop', whyNoDesktop()) || process.platform !== 'linux')('what was saved', () => {
  const programs = newFolder()
  const log = join(programs, 'opened')
  const path = process.env['PATH']
  let desktop: Desktop

  beforeAll(async () => {
    // The system's own opener, as far as the app sees it: it has no program for .txt.
    const opener = join(programs, 'xdg-open')
    writeFileSync(opener, `#!/bin/sh\necho "$1" >> '${log}'\ncase "$1" in *.txt) exit 3;; esac\n`)
    chmodSync(opener, 0o755)
    process.env['PATH'] = `${programs}:${path}`
    desktop = await launchDesktop({ folder: newFolder() })
  })
  afterAll(async () => {
    process.env['PATH'] = path
    await desktop?.kill()
  })

  const opened = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [])
  const save = (name: string) =>
    desktop.page.evaluate(
      (suggested) => (window as unknown as DeskWindow).fuyanDesk.saveFile(suggested, new Uint8Array([1]), []),
      name,
    )
  const open = (file: string) =>
    desktop.page.evaluate((saved) => (window as unknown as DeskWindow).fuyanDesk.openSaved(saved), file)

  test('is opened by the program of the system, and nothing else is', async () => {
    const place = newFolder()
    const letter = join(place, '答复函.docx')
    const other = join(place, '别的.docx')
    writeFileSync(other, 'x')
    desktop.answerDialogs(letter)
    expect(await save('答复函.docx')).toEqual({ outcome: 'saved', path: letter })
    expect(await open(letter)).toEqual({ outcome: 'shown' })
    expect(await open(other)).toMatchObject({ outcome: 'failed' })
    expect(await open('/etc/passwd')).toMatchObject({ outcome: 'failed' })
    expect(opened()).toEqual([letter])
    const shown = await desktop.page.evaluate(
      (saved) => (window as unknown as DeskWindow).fuyanDesk.showSaved(saved),
      letter,
    )
    expect(shown).toEqual({ outcome: 'shown' })
  })

  test('without a program for it, that is said', async () => {
    const inner = join(newFolder(), '说明')
    mkdirSync(inner)
    giveToApp(inner)
    const note = join(inner, '说明.txt')
    desktop.answerDialogs(note)
    await save('说明.txt')
    expect(await open(note)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('WPS') })
  })
})
