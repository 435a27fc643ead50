import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deskIn, dialogsAnswering, freshFolder, openedSet } from '../helpers/a-desk.ts'

const bytes = new Uint8Array([1, 2, 3])

/** A desk whose system has programs for `.docx` and folders only, and tells what it was asked to open. */
function aDesk() {
  const place = freshFolder()
  const asked: string[] = []
  const programs = {
    async open(path: string) {
      asked.push(`open ${path}`)
      return !path.endsWith('.pdf')
    },
    async show(path: string) {
      asked.push(`show ${path}`)
      return true
    },
  }
  const path = join(place, '答复函.docx')
  return { place, path, asked, desk: deskIn(freshFolder(), { dialogs: dialogsAnswering(path), programs }), programs }
}

describe('what was saved in this run', () => {
  test('is opened and shown', async () => {
    const { path, asked, desk } = aDesk()
    await desk.saveFile('答复函.docx', bytes, [])
    expect(await desk.openSaved(path)).toEqual({ outcome: 'shown' })
    expect(await desk.showSaved(path)).toEqual({ outcome: 'shown' })
    expect(asked).toEqual([`open ${path}`, `show ${path}`])
  })

  test('a set is shown as the folder it became', async () => {
    const { place, programs, asked } = aDesk()
    const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(place), programs })
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes)
    await desk.closeSet(set)
    expect(await desk.openSaved(join(place, '成套'))).toEqual({ outcome: 'shown' })
    expect(await desk.openSaved(join(place, '成套/a.txt'))).toMatchObject({ outcome: 'failed' })
    expect(asked).toEqual([`open ${join(place, '成套')}`])
  })

  test.each(['/etc/passwd', '', 'calc.exe', 'https://example.com', '\\\\server\\share\\x.docx'])(
    'and no other path: %j',
    async (path) => {
      const { asked, desk } = aDesk()
      expect(await desk.openSaved(path)).toMatchObject({ outcome: 'failed' })
      expect(await desk.showSaved(path)).toMatchObject({ outcome: 'failed' })
      expect(asked).toEqual([])
    },
  )

  test('is not known to the next run, nor when saving failed', async () => {
    const { path, desk } = aDesk()
    await desk.saveFile('答复函.docx', bytes, [])
    expect(await deskIn(freshFolder()).openSaved(path)).toMatchObject({ outcome: 'failed' })
    const nowhere = deskIn(freshFolder(), { dialogs: dialogsAnswering('/nowhere/at/all.docx') })
    await nowhere.saveFile('a.docx', bytes, [])
    expect(await nowhere.openSaved('/nowhere/at/all.docx')).toMatchObject({
      reason: expect.stringContaining('只能打开'),
    })
  })

  test('moved away, or replaced by a link, is not opened', async () => {
    const { place, path, asked, desk } = aDesk()
    await desk.saveFile('答复函.docx', bytes, [])
    rmSync(path)
    expect(await desk.openSaved(path)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('移走') })
    writeFileSync(join(place, 'other.docx'), 'x')
    symlinkSync(join(place, 'other.docx'), path)
    expect(await desk.showSaved(path)).toMatchObject({ outcome: 'failed' })
    expect(asked).toEqual([])
  })

  test.each(['坏.exe', '坏.desktop', '坏.html', '坏.bat', '无扩展名'])(
    'that could run something is shown, not opened: %s',
    async (name) => {
      const { place, programs, asked } = aDesk()
      const path = join(place, name)
      const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(path), programs })
      await desk.saveFile(name, bytes, [])
      expect(await desk.openSaved(path)).toMatchObject({ outcome: 'failed' })
      expect(await desk.showSaved(path)).toEqual({ outcome: 'shown' })
      expect(asked).toEqual([`show ${path}`])
    },
  )

  test('for which there is no program is told in words', async () => {
    const { place, programs } = aDesk()
    const path = join(place, '答复函.pdf')
    const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(path), programs })
    await desk.saveFile('答复函.pdf', bytes, [])
    expect(await desk.openSaved(path)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('WPS') })
  })

  test('replaced by a folder is opened as a folder', async () => {
    const { path, desk } = aDesk()
    await desk.saveFile('答复函.docx', bytes, [])
    rmSync(path)
    mkdirSync(path)
    expect(await desk.openSaved(path)).toEqual({ outcome: 'shown' })
  })
})
