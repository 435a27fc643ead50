import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../../electron/desk/disk.ts'
import { deskIn, dialogsAnswering, freshFolder, openedSet } from '../helpers/a-desk.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const noSet = '0'.repeat(32)

function aPlace() {
  const [folder, place] = [freshFolder(), freshFolder()]
  return { folder, place, desk: deskIn(folder, { dialogs: dialogsAnswering(place) }) }
}

/** All paths below a folder, sorted. */
function tree(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
}

describe('a set of files', () => {
  test('is a folder with all its files once it is closed, and nothing to see before', async () => {
    const { folder, place, desk } = aPlace()
    const opened = await desk.openSet('1185 答复成套')
    expect(opened).toMatchObject({ outcome: 'opened', place })
    const set = opened.outcome === 'opened' ? opened.set : ''
    expect(await desk.addToSet(set, '信函/李慧.docx', bytes('一'))).toEqual({ outcome: 'added' })
    expect(await desk.addToSet(set, '信函/张伟.docx', bytes('二'))).toEqual({ outcome: 'added' })
    expect(await desk.addToSet(set, '打印清单.docx', bytes('三'))).toEqual({ outcome: 'added' })
    expect(readdirSync(place).every((name) => name.startsWith('.成套-') && name.endsWith('.未完成'))).toBe(true)
    const path = join(place, '1185 答复成套')
    expect(await desk.closeSet(set)).toEqual({ outcome: 'saved', path, files: 3 })
    expect(readdirSync(place)).toEqual(['1185 答复成套'])
    expect(tree(path)).toEqual(['信函', '信函/张伟.docx', '信函/李慧.docx', '打印清单.docx'].toSorted())
    expect(readFileSync(join(path, '信函/李慧.docx'), 'utf8')).toBe('一')
    expect(readdirSync(join(folder, 'sets'))).toEqual([])
  })

  test('of the same name stands beside the older one', async () => {
    const { place, desk } = aPlace()
    mkdirSync(join(place, '成套'))
    writeFileSync(join(place, '成套（2）'), '别人的文件')
    const saved: unknown[] = []
    for (const text of ['一', '二']) {
      const set = await openedSet(desk, '成套')
      await desk.addToSet(set, 'a.txt', bytes(text))
      saved.push(await desk.closeSet(set))
    }
    expect(saved).toMatchObject([{ path: join(place, '成套（3）') }, { path: join(place, '成套（4）') }])
    expect(readdirSync(join(place, '成套'))).toEqual([])
    expect(readFileSync(join(place, '成套（2）'), 'utf8')).toBe('别人的文件')
    expect(readFileSync(join(place, '成套（3）/a.txt'), 'utf8')).toBe('一')
  })

  test('whose name is taken between the look and the rename goes to the next name', async () => {
    const [folder, place] = [freshFolder(), freshFolder()]
    let lookedAt = 0
    const disk = {
      ...nodeDisk,
      async kindOf(path: string) {
        const kind = await nodeDisk.kindOf(path)
        if (path === join(place, '成套') && kind === null && (lookedAt += 1) === 1) {
          mkdirSync(path)
          writeFileSync(join(path, '别人的.txt'), 'x')
        }
        return kind
      },
    }
    const desk = deskIn(folder, { disk, dialogs: dialogsAnswering(place) })
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'saved', path: join(place, '成套（2）') })
    expect(readdirSync(join(place, '成套'))).toEqual(['别人的.txt'])
  })

  test.each([
    '../跑出去.docx',
    '/tmp/跑出去.docx',
    '信函/../../跑出去.docx',
    '..',
    'a\\b.docx',
    'nul.txt',
    '一/二/三.txt',
  ])('refuses the name %j and goes on', async (name) => {
    const { place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    expect(await desk.addToSet(set, name, bytes('x'))).toMatchObject({ outcome: 'failed' })
    await desk.addToSet(set, 'a.txt', bytes('一'))
    expect(await desk.addToSet(set, 'A.TXT', bytes('二'))).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('已有'),
    })
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'saved', files: 1 })
    expect(tree(place)).toEqual(['成套', '成套/a.txt'])
  })

  test('that is dropped leaves nothing, also when it is dropped twice', async () => {
    const { folder, place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, '信函/李慧.docx', bytes('一'))
    expect(await desk.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(await desk.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(readdirSync(place)).toEqual([])
    expect(readdirSync(join(folder, 'sets'))).toEqual([])
    expect(await desk.addToSet(set, 'b.txt', bytes('二'))).toMatchObject({ outcome: 'failed' })
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'failed' })
    expect(readdirSync(place)).toEqual([])
  })

  test('that is closed can be neither dropped nor closed again nor added to', async () => {
    const { place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    await desk.closeSet(set)
    expect(await desk.dropSet(set)).toMatchObject({ outcome: 'failed' })
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'failed' })
    expect(await desk.addToSet(set, 'b.txt', bytes('二'))).toMatchObject({ outcome: 'failed' })
    expect(tree(place)).toEqual(['成套', '成套/a.txt'])
  })

  test('without a file is not shown; a cancelled dialog, a place that is gone, an unknown set', async () => {
    const { place, desk } = aPlace()
    expect(await desk.closeSet(await openedSet(desk, '成套'))).toMatchObject({ outcome: 'failed' })
    expect(await deskIn(freshFolder()).openSet('成套')).toEqual({ outcome: 'cancelled' })
    const gone = deskIn(freshFolder(), { dialogs: dialogsAnswering('/nowhere/at/all') })
    expect(await gone.openSet('成套')).toMatchObject({ outcome: 'failed' })
    expect(await desk.addToSet(noSet, 'a.txt', bytes('一'))).toMatchObject({ outcome: 'failed' })
    expect(await desk.closeSet(noSet)).toMatchObject({ outcome: 'failed' })
    expect(await desk.dropSet(noSet)).toMatchObject({ outcome: 'failed' })
    expect(readdirSync(place)).toHaveLength(1)
  })

  test('added to from many calls at once is whole', async () => {
    const { place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    const names = Array.from({ length: 40 }, (_, at) => `信函/${at}.docx`)
    const added = await Promise.all([...names, ...names].map((name) => desk.addToSet(set, name, bytes(name))))
    expect(added.filter((answer) => answer.outcome === 'added')).toHaveLength(40)
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'saved', files: 40 })
    for (const name of names) expect(readFileSync(join(place, '成套', name), 'utf8')).toBe(name)
  })

  test('of which a file vanished is not shown, and says which', async () => {
    const { place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    await desk.addToSet(set, 'b.txt', bytes('二'))
    unlinkSync(join(place, readdirSync(place)[0] ?? '', 'a.txt'))
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('a.txt') })
    expect(await desk.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(readdirSync(place)).toEqual([])
  })

  test('of which a file reads back as something else is not shown, and says that the stick is to blame', async () => {
    const { folder, place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    await desk.addToSet(set, '信函/b.txt', bytes('二'))
    writeFileSync(join(place, readdirSync(place)[0] ?? '', '信函/b.txt'), bytes('三'))
    expect(await desk.closeSet(set)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/“信函\/b\.txt”.*请换一个/u),
    })
    expect(readdirSync(place).every((name) => name.startsWith('.'))).toBe(true)
    expect(await desk.addToSet(set, '信函/b.txt', bytes('二'))).toMatchObject({ outcome: 'failed' })
    expect(await desk.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(readdirSync(place)).toEqual([])
    expect(readdirSync(join(folder, 'sets'))).toEqual([])
  })

  test('whose names the rename lost is not called saved', async () => {
    const [folder, place] = [freshFolder(), freshFolder()]
    const disk = {
      ...nodeDisk,
      async rename(from: string, to: string) {
        await nodeDisk.rename(from, to)
        if (to === join(place, '成套')) rmSync(join(to, 'a.txt'))
      },
    }
    const desk = deskIn(folder, { disk, dialogs: dialogsAnswering(place) })
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    await desk.addToSet(set, 'b.txt', bytes('二'))
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('a.txt') })
    expect(await desk.dropSet(set)).toEqual({ outcome: 'dropped' })
    expect(readdirSync(place)).toEqual([])
  })

  test('whose working folder was removed does not come back with a part', async () => {
    const { place, desk } = aPlace()
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    rmSync(join(place, readdirSync(place)[0] ?? ''), { recursive: true })
    expect(await desk.addToSet(set, '信函/b.txt', bytes('二'))).toMatchObject({ outcome: 'failed' })
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'failed' })
    expect(readdirSync(place)).toEqual([])
  })

  test.each([
    ['ENOSPC', '磁盘已满'],
    ['EACCES', '没有写入权限'],
  ])('%s is told in words, the file left out, the rest kept', async (code, words) => {
    const [folder, place] = [freshFolder(), freshFolder()]
    let full = false
    const disk = {
      ...nodeDisk,
      async open(path: string, mode: 'append' | 'fresh' | 'cut') {
        const file = await nodeDisk.open(path, mode)
        return {
          ...file,
          async write(given: Uint8Array) {
            await file.write(given.subarray(0, 1))
            if (full) throw Object.assign(new Error(code), { code })
            await file.write(given.subarray(1))
          },
        }
      },
    }
    const desk = deskIn(folder, { disk, dialogs: dialogsAnswering(place) })
    const set = await openedSet(desk, '成套')
    await desk.addToSet(set, 'a.txt', bytes('一'))
    full = true
    for (const name of ['信函/b.txt', 'C.txt', 'a2.txt', '信封']) {
      const refused = await desk.addToSet(set, name, bytes('二'))
      expect(refused).toMatchObject({ outcome: 'failed', reason: expect.stringContaining(words) })
    }
    expect(tree(place).filter((path) => path.endsWith('.txt'))).toHaveLength(1)
    full = false
    expect(await desk.addToSet(set, 'c.txt', bytes('三'))).toEqual({ outcome: 'added' })
    expect(await desk.addToSet(set, '信封/d.txt', bytes('四'))).toEqual({ outcome: 'added' })
    expect(await desk.closeSet(set)).toMatchObject({ outcome: 'saved', files: 3 })
    expect(tree(place)).toEqual(['成套', '成套/a.txt', '成套/c.txt', '成套/信封', '成套/信封/d.txt'].toSorted())
    expect(readFileSync(join(place, '成套/c.txt'), 'utf8')).toBe('三')
  })
})

describe('what an earlier run left open', () => {
  test('is removed when the desk begins, and nothing else', async () => {
    const { folder, place, desk } = aPlace()
    await desk.addToSet(await openedSet(desk, '半套'), '信函/李慧.docx', bytes('一'))
    mkdirSync(join(place, `.成套-${'a'.repeat(32)}.未完成`))
    writeFileSync(join(place, '别的.txt'), 'x')
    await deskIn(folder).begin()
    expect(tree(place)).toEqual([`.成套-${'a'.repeat(32)}.未完成`, '别的.txt'])
    expect(readdirSync(join(folder, 'sets'))).toEqual([])
  })

  test('is left alone when it is a link, a file, or recorded under a name that is not ours', async () => {
    const folder = freshFolder()
    const place = freshFolder()
    const outside = freshFolder()
    writeFileSync(join(outside, '重要.docx'), 'x')
    const [link, file] = ['b'.repeat(32), 'c'.repeat(32)]
    symlinkSync(outside, join(place, `.成套-${link}.未完成`))
    writeFileSync(join(place, `.成套-${file}.未完成`), '一个文件')
    mkdirSync(join(folder, 'sets'))
    const record = (name: string, content: unknown) =>
      writeFileSync(join(folder, 'sets', name), JSON.stringify(content))
    record(`${link}.json`, { place })
    record(`${file}.json`, { place })
    record('重要.json', { place: outside })
    record(`${'d'.repeat(32)}.json`, { place: outside, folder: '重要.docx' })
    record(`${'e'.repeat(32)}.json`, { place: '..' })
    writeFileSync(join(folder, 'sets', `${'f'.repeat(32)}.json`), '{"place":')
    await deskIn(folder).begin()
    expect(readdirSync(outside)).toEqual(['重要.docx'])
    expect(readdirSync(place)).toHaveLength(2)
    expect(readdirSync(join(folder, 'sets'))).toEqual(['重要.json'])
  })

  test('on a stick that is not there today waits for the day it is', async () => {
    const { folder, place, desk } = aPlace()
    const stick = join(place, 'stick')
    mkdirSync(stick)
    const onStick = deskIn(folder, { dialogs: dialogsAnswering(stick) })
    await onStick.addToSet(await openedSet(onStick, '半套'), 'a.txt', bytes('一'))
    await nodeDisk.rename(stick, join(place, 'unplugged'))
    await desk.begin()
    expect(readdirSync(join(folder, 'sets'))).toHaveLength(1)
    await nodeDisk.rename(join(place, 'unplugged'), stick)
    await deskIn(folder).begin()
    expect(readdirSync(stick)).toEqual([])
    expect(readdirSync(join(folder, 'sets'))).toEqual([])
  })

  test('a page that is gone takes its open sets with it, and leaves what was saved', async () => {
    const { place, desk } = aPlace()
    const whole = await openedSet(desk, '成套')
    await desk.addToSet(whole, 'a.txt', bytes('一'))
    await desk.closeSet(whole)
    const half = await openedSet(desk, '半套')
    await desk.addToSet(half, 'a.txt', bytes('一'))
    await desk.pageIsGone()
    expect(tree(place)).toEqual(['成套', '成套/a.txt'])
    expect(await desk.addToSet(half, 'b.txt', bytes('二'))).toMatchObject({ outcome: 'failed' })
  })
})
