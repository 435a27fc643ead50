import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../../electron/desk/disk.ts'
import { safeName } from '../../../electron/desk/file-name.ts'
import { deskIn, dialogsAnswering, freshFolder, openedSet } from '../helpers/a-desk.ts'

const word = [{ name: 'Word 文档', extensions: ['docx'] }]
const bytes = new Uint8Array([80, 75, 3, 4])
const failingRename = (code: string) => ({
  ...nodeDisk,
  rename: async () => {
    throw Object.assign(new Error(code), { code })
  },
})

describe('kept drafts', () => {
  test('the last one of each case is found again, and null drops it', async () => {
    const folder = freshFolder()
    const desk = deskIn(folder)
    await Promise.all(['一', '一二', '一二三'].map((text) => desk.keepDraft('case-1', text)))
    await desk.keepDraft('case-2', '另一件')
    expect(await deskIn(folder).keptDrafts()).toEqual({
      outcome: 'read',
      drafts: { 'case-1': '一二三', 'case-2': '另一件' },
    })
    await desk.keepDraft('case-1', null)
    expect(await desk.keptDrafts()).toEqual({ outcome: 'read', drafts: { 'case-2': '另一件' } })
  })

  test('a temporary file left by a crash is swept away', async () => {
    const folder = freshFolder()
    await deskIn(folder).keepDraft('case-1', '完整')
    writeFileSync(join(folder, 'drafts/.fuyan-1-1.tmp'), '半')
    expect(await deskIn(folder).keptDrafts()).toEqual({ outcome: 'read', drafts: { 'case-1': '完整' } })
    expect(readdirSync(join(folder, 'drafts'))).toEqual(['case-1.draft'])
  })
})

describe('saving a file', () => {
  test('replaces the whole file and leaves nothing beside it', async () => {
    const folder = freshFolder()
    const path = join(folder, '答复函.docx')
    writeFileSync(path, 'the older and longer one')
    const answer = await deskIn(freshFolder(), { dialogs: dialogsAnswering(path) }).saveFile('答复函.docx', bytes, word)
    expect(answer).toEqual({ outcome: 'saved', path })
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
    expect(readdirSync(folder)).toEqual(['答复函.docx'])
  })

  test('adds the extension that Linux dialogs forget, but never over another file', async () => {
    const folder = freshFolder()
    const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(join(folder, '答复函')) })
    expect(await desk.saveFile('x', bytes, word)).toEqual({ outcome: 'saved', path: join(folder, '答复函.docx') })
    expect(await desk.saveFile('x', bytes, word)).toMatchObject({ outcome: 'failed' })
  })

  test.each([
    ['EBUSY', '文件正被 WPS 打开，请先关闭'],
    ['EACCES', '没有写入权限'],
    ['ENOSPC', '磁盘已满'],
  ])('%s is told in words, and the old file stays', async (code, words) => {
    const folder = freshFolder()
    const path = join(folder, 'a.docx')
    writeFileSync(path, 'old')
    const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(path), disk: failingRename(code) })
    const answer = await desk.saveFile('a.docx', bytes, word)
    expect(answer).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(words) })
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.docx'])
  })

  test('cancelled, and a folder that is gone', async () => {
    expect(await deskIn(freshFolder()).saveFile('a', bytes, word)).toEqual({ outcome: 'cancelled' })
    const gone = deskIn(freshFolder(), { dialogs: dialogsAnswering('/nowhere/at/all.docx') })
    expect(await gone.saveFile('a', bytes, word)).toMatchObject({ outcome: 'failed' })
  })

  test.each([
    ['关于“新质生产力”的答复.docx', '关于“新质生产力”的答复.docx'],
    ['../../etc/passwd', 'etcpasswd'],
    ['a<b>:c?.docx', 'abc.docx'],
    ['nul.docx', '未命名.docx'],
    ['   ', '未命名'],
    ['\u202Etxt.exe', 'txt.exe'],
  ])('suggests for %j %j', (name, suggestion) => expect(safeName(name)).toBe(suggestion))

  test('a suggested name fits Linux', () => {
    expect(Buffer.byteLength(safeName(`${'建'.repeat(200)}.docx`))).toBeLessThanOrEqual(255)
  })
})

describe('opening a file', () => {
  test('answers name and bytes', async () => {
    const path = join(freshFolder(), '来信.docx')
    writeFileSync(path, bytes)
    const answer = await deskIn(freshFolder(), { dialogs: dialogsAnswering(path) }).openFile(word)
    expect(answer).toEqual({ outcome: 'opened', name: '来信.docx', bytes })
  })

  test('refuses more than 50 MB, a folder, and nothing', async () => {
    const folder = freshFolder()
    const large = join(folder, 'large.pdf')
    writeFileSync(large, '')
    truncateSync(large, 51 * 1024 * 1024)
    mkdirSync(join(folder, 'inner'))
    for (const path of [large, join(folder, 'inner'), join(folder, 'none')]) {
      expect(await deskIn(freshFolder(), { dialogs: dialogsAnswering(path) }).openFile([])).toMatchObject({
        outcome: 'failed',
      })
    }
    expect(await deskIn(freshFolder()).openFile([])).toEqual({ outcome: 'cancelled' })
  })
})

test('the status tells version, folder, room and fonts', async () => {
  const folder = join(freshFolder(), 'new')
  const status = await deskIn(folder, { fonts: async () => ['仿宋_GB2312'], version: '1.2.3' }).status()
  expect(status).toMatchObject({
    outcome: 'ready',
    kind: 'desktop',
    appVersion: '1.2.3',
    folder,
    fonts: ['仿宋_GB2312'],
  })
  expect(status.outcome === 'ready' && (status.freeBytes ?? 0) > 0).toBe(true)
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test.skipIf(process.platform === 'win32')(
  'what is kept is ours alone, what is saved elsewhere is as every file there',
  async () => {
    const [folder, place] = [freshFolder(), freshFolder()]
    const umask = process.umask(0o022)
    try {
      const path = join(place, '答复.docx')
      await deskIn(folder, { dialogs: dialogsAnswering(path) }).saveFile('答复.docx', new Uint8Array([1]), [])
      const desk = deskIn(folder, { dialogs: dialogsAnswering(place) })
      const set = await openedSet(desk, '成套')
      await desk.addToSet(set, '信函/李慧.docx', new Uint8Array([1]))
      await desk.closeSet(set)
      await desk.keepDraft('c1', '稿')
      const modeOf = (...parts: string[]) => statSync(join(...parts)).mode & 0o777
      expect([modeOf(path), modeOf(place, '成套'), modeOf(place, '成套', '信函', '李慧.docx')]).toEqual([
        0o644, 0o755, 0o644,
      ])
      expect([modeOf(folder, 'drafts'), modeOf(folder, 'sets')]).toEqual([0o700, 0o700])
    } finally {
      process.umask(umask)
    }
  },
)
