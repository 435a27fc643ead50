// @vitest-environment happy-dom
/** What the browser's stand-in promises where a desk writes folders, keeps files and prints. */
import { createHash } from 'node:crypto'
import { Dexie } from 'dexie'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeBrowserDesk } from '../../../renderer/data/browser-desk.ts'
import { lineOf } from '../../../shared/journal/chain.ts'
import { largestKeptFile } from '../../../shared/desk.ts'

const desk = () => makeBrowserDesk('浏览器版')
const bytes = (text: string) => new TextEncoder().encode(text)

/** What the page handed to the browser's downloads, by name. */
let downloads: Map<string, Blob>
let printed = 0

beforeEach(() => {
  downloads = new Map()
  printed = 0
  let last: Blob | null = null
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    last = content instanceof Blob ? content : null
    return 'blob:x'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (last !== null) downloads.set(this.download, last)
  })
  window.print = () => {
    printed += 1
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function opened(name = '1185 答复成套') {
  const browser = desk()
  const answer = await browser.openSet(name)
  if (answer.outcome !== 'opened') throw new Error(JSON.stringify(answer))
  return { browser, set: answer.set }
}

describe('a set in a browser', () => {
  test('is one .zip when it is closed, with names in Chinese that every program reads', async () => {
    const { browser, set } = await opened()
    expect(await browser.addToSet(set, '信函/李慧.docx', bytes('一'))).toEqual({ outcome: 'added' })
    expect(await browser.addToSet(set, '打印清单.docx', new Uint8Array(300_000))).toEqual({ outcome: 'added' })
    expect(downloads.size).toBe(0)
    expect(await browser.closeSet(set)).toEqual({
      outcome: 'saved',
      path: '下载文件夹/1185 答复成套.zip',
      files: 2,
    })
    const zip = new Uint8Array((await downloads.get('1185 答复成套.zip')?.arrayBuffer()) ?? new ArrayBuffer(0))
    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual(['1185 答复成套/信函/李慧.docx', '1185 答复成套/打印清单.docx'])
    expect(new TextDecoder().decode(files['1185 答复成套/信函/李慧.docx'])).toBe('一')
    expect(files['1185 答复成套/打印清单.docx']).toHaveLength(300_000)
    // General purpose bit 11 of the local header (APPNOTE 4.4.4): the name is UTF-8, not the code page of the machine.
    expect((zip[7] ?? 0) & 0x08).toBe(0x08)
  })

  test('refuses the names that a desk refuses, and sets it does not know', async () => {
    const { browser, set } = await opened('../成套')
    for (const name of ['../a.docx', '/a.docx', '一/二/三.docx', 'con.txt']) {
      expect(await browser.addToSet(set, name, bytes('x'))).toMatchObject({ outcome: 'failed' })
    }
    await browser.addToSet(set, 'a.docx', bytes('x'))
    expect(await browser.addToSet(set, 'A.docx', bytes('x'))).toMatchObject({ outcome: 'failed' })
    expect(await browser.closeSet(set)).toMatchObject({ outcome: 'saved', path: '下载文件夹/成套.zip', files: 1 })
    const unknown = '0'.repeat(32)
    expect(await browser.closeSet(unknown)).toMatchObject({ outcome: 'failed' })
    expect(await browser.dropSet(unknown)).toMatchObject({ outcome: 'failed' })
  })

  test('dropped, it is gone; closed, it can be neither dropped nor closed again', async () => {
    const { browser, set } = await opened()
    await browser.addToSet(set, 'a.docx', bytes('x'))
    expect(await browser.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(await browser.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(await browser.closeSet(set)).toMatchObject({ outcome: 'failed' })
    const other = await opened()
    expect(await other.browser.closeSet(other.set)).toMatchObject({ outcome: 'failed' })
    await other.browser.addToSet(other.set, 'a.docx', bytes('x'))
    await other.browser.closeSet(other.set)
    expect(await other.browser.dropSet(other.set)).toMatchObject({ outcome: 'failed' })
    expect(await other.browser.closeSet(other.set)).toMatchObject({ outcome: 'failed' })
    expect(downloads.size).toBe(1)
  })
})

describe('a kept file in a browser', () => {
  test('is read back by its hash, and not when it is damaged or missing', async () => {
    const kept = await desk().keepFile(bytes('{{主送}}：'))
    const hash = createHash('sha256').update('{{主送}}：').digest('hex')
    expect(kept).toEqual({ outcome: 'kept', hash })
    const read = await desk().readKeptFile(hash)
    expect(read.outcome === 'read' ? new TextDecoder().decode(read.bytes) : read.reason).toBe('{{主送}}：')
    const db = await new Dexie('fuyan-journal').open()
    await db.table('files').put({ hash, bytes: bytes('{{主送}}！') })
    db.close()
    expect(await desk().readKeptFile(hash)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('损坏'),
    })
    expect(await desk().readKeptFile('0'.repeat(64))).toMatchObject({ outcome: 'failed' })
    expect(await desk().keepFile(new Uint8Array(largestKeptFile + 1))).toMatchObject({ outcome: 'failed' })
  })

  test('stands beside the journals of a database made before there were kept files', async () => {
    await Dexie.delete('fuyan-journal')
    const older = new Dexie('fuyan-journal')
    older.version(1).stores({ lines: '[journal+seq], journal', drafts: 'caseId' })
    await older.open()
    await older.table('drafts').put({ caseId: 'case-1', text: '写到一半' })
    older.close()
    expect(await desk().keepFile(bytes('x'))).toMatchObject({ outcome: 'kept' })
    expect(await desk().keptDrafts()).toEqual({ outcome: 'read', drafts: { 'case-1': '写到一半' } })
  })
})

describe('a case in a browser', () => {
  const line = (title: string) => ({
    journal: 'case-1',
    step: 'save',
    by: { id: 'p1', name: '李婉' },
    at: '2026-03-05T01:00:00.000Z',
    day: '2026-03-05',
    set: { title },
  })

  /** Two chains of it from one parent; the first is the browser's own. */
  async function fork() {
    await Dexie.delete('fuyan-journal')
    const browser = desk()
    const written: string[][] = []
    for (const titles of [
      ['收到', '乙', '丙'],
      ['收到', '甲'],
    ]) {
      const note = { ...line('x'), journal: 'bureau', set: { removed: 'case-1' } }
      await browser.removeJournal('case-1', note)
      for (const [at, title] of titles.entries()) await browser.appendJournal(line(title), at)
      const read = await browser.readJournal('case-1', 0)
      written.push(read.outcome === 'read' ? read.entries.map(lineOf) : [])
    }
    const [theirs = [], ours = []] = written
    return { browser, theirs, ours }
  }
  const headOf = (lines: readonly string[]) =>
    createHash('sha256')
      .update(lines.at(-1) ?? '')
      .digest('hex')

  test('is switched to another chain, and its own stays aside', async () => {
    const { browser, ours, theirs } = await fork()
    expect(await browser.switchJournal('case-1', headOf(theirs), theirs)).toEqual({ outcome: 'behind' })
    expect(await browser.switchJournal('case-1', headOf(ours), theirs.slice(1))).toMatchObject({ outcome: 'failed' })
    expect(await browser.switchJournal('bureau', headOf(ours), theirs)).toMatchObject({ outcome: 'failed' })
    const switched = { outcome: 'switched', lastSeq: 3, lastHash: headOf(theirs) }
    expect(await browser.switchJournal('case-1', headOf(ours), theirs)).toEqual(switched)
    expect(await browser.readJournal('case-1', 0)).toMatchObject({ entries: [{}, { set: { title: '乙' } }, {}] })
    const branches = [{ head: headOf(ours), lines: ours, brokenAt: null }]
    expect(await desk().setAside('case-1')).toEqual({ outcome: 'listed', branches })
    expect(await browser.appendJournal(line('选定'), 3)).toMatchObject({ outcome: 'saved' })
  })

  test('has its packages beside it, and takes them and its chains aside along when it is removed', async () => {
    const { browser, ours, theirs } = await fork()
    await browser.switchJournal('case-1', headOf(ours), theirs)
    const held = await browser.holdPackage('case-1', bytes('包'))
    await browser.holdPackage('case-1', bytes('包'))
    const hash = held.outcome === 'held' ? held.hash : ''
    expect(await browser.heldPackages()).toEqual({ outcome: 'listed', packages: [{ journal: 'case-1', hash }] })
    expect(await browser.readHeldPackage(hash)).toEqual({ outcome: 'read', bytes: bytes('包') })
    expect(await browser.readHeldPackage('0'.repeat(64))).toMatchObject({ outcome: 'failed' })
    await browser.removeJournal('case-1', { ...line('x'), journal: 'bureau', set: { removed: 'case-1' } })
    expect(await browser.heldPackages()).toEqual({ outcome: 'listed', packages: [] })
    expect(await browser.setAside('case-1')).toEqual({ outcome: 'listed', branches: [] })
  })
})

test('printing is the browser’s own window, and the page is told what to choose there', async () => {
  expect(await desk().printToPdf('答复函.pdf')).toMatchObject({
    outcome: 'handedOver',
    says: expect.stringContaining('另存为 PDF'),
  })
  expect(await desk().print({ duplex: 'longEdge', copies: 3 })).toMatchObject({
    outcome: 'handedOver',
    says: expect.stringMatching(/双面.*份数 3/),
  })
  expect(printed).toBe(2)
})

test('a browser opens no file and says where it is', async () => {
  for (const answer of [await desk().openSaved('x'), await desk().showSaved('x')]) {
    expect(answer).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('下载文件夹') })
  }
})
