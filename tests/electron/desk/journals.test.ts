import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../../electron/desk/disk.ts'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { aLine, deskIn, entriesOf, freshFolder, saved, stateOf } from '../helpers/a-desk.ts'

const fileIn = (folder: string, id: string) => join(folder, 'journals', `${id}.jsonl`)

async function aFolderWith(lines: number): Promise<string> {
  const folder = freshFolder()
  const desk = deskIn(folder)
  for (let seq = 1; seq <= lines; seq += 1) await saved(desk, aLine('case-1', { title: `第 ${seq} 稿` }), seq - 1)
  return folder
}

describe('a journal on the desk', () => {
  test('keeps lines in a chain, and a second desk reads them back', async () => {
    const folder = await aFolderWith(3)
    const desk = deskIn(folder)
    expect((await entriesOf(desk, 'case-1')).map((entry) => entry.set['title'])).toEqual([
      '第 1 稿',
      '第 2 稿',
      '第 3 稿',
    ])
    expect((await entriesOf(desk, 'case-1', 2)).map((entry) => entry.seq)).toEqual([3])
    const lines = readFileSync(fileIn(folder, 'case-1'), 'utf8').trimEnd().split('\n')
    expect(await stateOf(desk, 'case-1')).toEqual({
      journal: 'case-1',
      lastSeq: 3,
      lastHash: sha256(lines[2] ?? ''),
      tornTail: false,
      brokenAt: null,
    })
  })

  test('answers behind and writes nothing when the journal has gone on', async () => {
    const folder = await aFolderWith(2)
    const before = readFileSync(fileIn(folder, 'case-1'), 'utf8')
    expect(await deskIn(folder).appendJournal(aLine('case-1'), 1)).toEqual({ outcome: 'behind' })
    expect(readFileSync(fileIn(folder, 'case-1'), 'utf8')).toBe(before)
  })

  test('refuses to go on from a seq that the disk does not have', async () => {
    const folder = await aFolderWith(2)
    expect((await deskIn(folder).appendJournal(aLine('case-1'), 5)).outcome).toBe('failed')
  })

  test('of two writers at once, one is saved and one is behind', async () => {
    const folder = await aFolderWith(1)
    const desk = deskIn(folder)
    const answers = await Promise.all([desk.appendJournal(aLine('case-1'), 1), desk.appendJournal(aLine('case-1'), 1)])
    expect(answers.map((answer) => answer.outcome).toSorted()).toEqual(['behind', 'saved'])
    expect(await entriesOf(desk, 'case-1')).toHaveLength(2)
  })

  test.each(['../case', 'Case', 'a/b', '', 'con', 'x'.repeat(65), 'a.b'])('refuses the id %j', async (id) => {
    const desk = deskIn(freshFolder())
    expect((await desk.appendJournal(aLine(id), 0)).outcome).toBe('failed')
    expect((await desk.readJournal(id, 0)).outcome).toBe('failed')
    expect((await desk.keepDraft(id, 'x')).outcome).toBe('failed')
  })

  test('answers with the entry as the disk has it', async () => {
    const answer = await deskIn(freshFolder()).appendJournal(aLine('case-1', { a: undefined, b: 1 }), 0)
    expect(answer).toMatchObject({ outcome: 'saved', entry: { seq: 1, prev: null, set: { b: 1 } } })
  })

  test.each(['{"alg":"sha', '\0\0\0\0', '{"alg":"sha256"\0\0}\n'])(
    'cuts a torn tail %j off and sets it aside',
    async (tail) => {
      const folder = await aFolderWith(2)
      const before = readFileSync(fileIn(folder, 'case-1'), 'utf8')
      appendFileSync(fileIn(folder, 'case-1'), tail)
      const desk = deskIn(folder)
      expect(await stateOf(desk, 'case-1')).toMatchObject({ lastSeq: 2, tornTail: true, brokenAt: null })
      expect(readFileSync(fileIn(folder, 'case-1'), 'utf8')).toBe(before)
      expect(readFileSync(join(folder, 'journals/case-1.torn'), 'utf8')).toContain(tail)
      expect(await saved(desk, aLine('case-1'), 2)).toBe(3)
    },
  )

  test('a break in the middle makes it read-only and keeps the file', async () => {
    const folder = await aFolderWith(4)
    const damaged = readFileSync(fileIn(folder, 'case-1'), 'utf8').replace('第 2 稿', '第 8 稿')
    writeFileSync(fileIn(folder, 'case-1'), damaged)
    const desk = deskIn(folder)
    expect(await stateOf(desk, 'case-1')).toMatchObject({ lastSeq: 2, brokenAt: 3 })
    expect(await entriesOf(desk, 'case-1')).toHaveLength(2)
    expect(await desk.appendJournal(aLine('case-1'), 2)).toMatchObject({ outcome: 'failed' })
    expect(readFileSync(fileIn(folder, 'case-1'), 'utf8')).toBe(damaged)
  })

  test('bytes that are no UTF-8, and a file under another name, count as broken', async () => {
    const folder = await aFolderWith(2)
    writeFileSync(fileIn(folder, 'case-2'), readFileSync(fileIn(folder, 'case-1')))
    appendFileSync(fileIn(folder, 'case-1'), Buffer.from([0x7b, 0xff, 0x7d, 0x0a]))
    const desk = deskIn(folder)
    expect(await stateOf(desk, 'case-1')).toMatchObject({ lastSeq: 2, brokenAt: 3 })
    expect(await stateOf(desk, 'case-2')).toMatchObject({ lastSeq: 0, brokenAt: 1 })
  })

  test('a file changed behind its back is read anew before the next line', async () => {
    const folder = await aFolderWith(1)
    const [one, other] = [deskIn(folder), deskIn(folder)]
    await stateOf(one, 'case-1')
    await saved(other, aLine('case-1'), 1)
    expect(await one.appendJournal(aLine('case-1'), 1)).toEqual({ outcome: 'behind' })
    expect(await saved(one, aLine('case-1'), 2)).toBe(3)
  })

  test('refuses under 200 MB free, and warns of nothing else', async () => {
    const folder = await aFolderWith(1)
    const free = (bytes: number | null) => deskIn(folder, { disk: { ...nodeDisk, freeBytes: async () => bytes } })
    expect(await free(150 * 1024 * 1024).appendJournal(aLine('case-1'), 1)).toMatchObject({ outcome: 'failed' })
    expect(await free(150 * 1024 * 1024).keepDraft('case-1', 'x')).toMatchObject({ outcome: 'failed' })
    expect(await entriesOf(deskIn(folder), 'case-1')).toHaveLength(1)
    expect(await free(null).appendJournal(aLine('case-1'), 1)).toMatchObject({ outcome: 'saved' })
  })

  test('removal leaves a line in the bureau journal and nothing of the case', async () => {
    const folder = await aFolderWith(2)
    const desk = deskIn(folder)
    await desk.keepDraft('case-1', '误录的内容')
    expect((await desk.removeJournal('case-1', aLine('bureau', { note: 'unnamed' }))).outcome).toBe('failed')
    expect((await desk.removeJournal('bureau', aLine('bureau', { removed: 'bureau' }))).outcome).toBe('failed')
    expect(existsSync(fileIn(folder, 'case-1'))).toBe(true)
    const removed = await desk.removeJournal('case-1', aLine('bureau', { removed: 'case-1' }))
    expect(removed).toMatchObject({ outcome: 'removed', entry: { seq: 1, set: { removed: 'case-1' } } })
    expect(existsSync(fileIn(folder, 'case-1'))).toBe(false)
    expect(await desk.keptDrafts()).toEqual({ outcome: 'read', drafts: {} })
    expect(await entriesOf(desk, 'case-1')).toEqual([])
  })
})
