// @vitest-environment happy-dom
/** What the browser's stand-in promises where a desk writes folders, keeps files and prints. */
import { createHash } from 'node:crypto'
import { Dexie } from 'dexie'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeBrowserDesk } from '../../../renderer/data/browser-desk.ts'
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
