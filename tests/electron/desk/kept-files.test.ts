import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../../electron/desk/disk.ts'
import { largestKeptFile } from '../../../shared/desk.ts'
import { deskIn, freshFolder } from '../helpers/a-desk.ts'
import { failingDisk, type Fault } from '../helpers/failing-disk.ts'
import { memoryDisk } from '../helpers/memory-disk.ts'

const template = new Uint8Array(Buffer.from('{{主送}}：\n你们提出的建议收悉。'))
const hash = createHash('sha256').update(template).digest('hex')
const pathIn = (folder: string) => join(folder, 'files', hash.slice(0, 2), hash)

describe('a kept file', () => {
  test('is read back by its hash, also by the next run', async () => {
    const folder = freshFolder()
    expect(await deskIn(folder).keepFile(template)).toEqual({ outcome: 'kept', hash })
    expect(await deskIn(folder).readKeptFile(hash)).toEqual({ outcome: 'read', bytes: template })
    expect(new Uint8Array(readFileSync(pathIn(folder)))).toEqual(template)
  })

  test('is kept once, however often and from wherever it comes', async () => {
    const folder = freshFolder()
    const desk = deskIn(folder)
    const answers = await Promise.all([template, template, template].map((bytes) => desk.keepFile(bytes)))
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'kept', hash })))
    const { mtimeMs } = statSync(pathIn(folder))
    await desk.keepFile(template)
    expect(statSync(pathIn(folder)).mtimeMs).toBe(mtimeMs)
    expect(readdirSync(join(folder, 'files'), { recursive: true })).toHaveLength(2)
  })

  test('damaged on the disk is not read, and is made whole by keeping it again', async () => {
    const folder = freshFolder()
    const desk = deskIn(folder)
    await desk.keepFile(template)
    writeFileSync(pathIn(folder), template.subarray(0, 10))
    expect(await desk.readKeptFile(hash)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('损坏') })
    expect(await desk.keepFile(template)).toEqual({ outcome: 'kept', hash })
    expect(await desk.readKeptFile(hash)).toEqual({ outcome: 'read', bytes: template })
  })

  test('that is gone, and a name that is no hash, are told in words', async () => {
    const folder = freshFolder()
    const desk = deskIn(folder)
    await desk.keepFile(template)
    rmSync(pathIn(folder))
    expect(await desk.readKeptFile(hash)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('不在') })
    expect(await desk.readKeptFile(`../../${hash}`)).toMatchObject({ outcome: 'failed' })
  })

  test('may be empty, and not larger than 20 MB', async () => {
    const desk = deskIn(freshFolder())
    const kept = await desk.keepFile(new Uint8Array())
    expect(await desk.readKeptFile(kept.outcome === 'kept' ? kept.hash : '')).toMatchObject({ outcome: 'read' })
    expect(await desk.keepFile(new Uint8Array(largestKeptFile + 1))).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('20 MB'),
    })
  })

  test('is refused under 200 MB free', async () => {
    const disk = { ...nodeDisk, freeBytes: async () => 150 * 1024 * 1024 }
    expect(await deskIn(freshFolder(), { disk }).keepFile(template)).toMatchObject({ outcome: 'failed' })
  })

  test('half written by a crash is swept away when the desk begins', async () => {
    const folder = freshFolder()
    await deskIn(folder).keepFile(template)
    writeFileSync(join(folder, 'files', hash.slice(0, 2), '.fuyan-1-1.tmp'), '半')
    await deskIn(folder).begin()
    expect(readdirSync(join(folder, 'files', hash.slice(0, 2)))).toEqual([hash])
  })

  test.each<readonly [Fault, boolean]>([
    ['one call', false],
    ['one call', true],
    ['all from there', false],
    ['all from there', true],
  ])('called kept is there, when %s fails at any n and power is lost: %s', async (fault, losesPower) => {
    for (let failAt = 1; failAt <= 40; failAt += 1) {
      const disk = memoryDisk()
      const desk = deskIn('/desk', { disk: failingDisk(disk, failAt, fault) })
      const contents = ['一', '二', '三'].map((text) => new Uint8Array(Buffer.from(text.repeat(500))))
      const answers = await Promise.all(contents.map((bytes) => desk.keepFile(bytes)))
      if (losesPower) disk.cutPower()
      const after = deskIn('/desk', { disk })
      for (const [at, answer] of answers.entries()) {
        if (answer.outcome !== 'kept') continue
        expect(await after.readKeptFile(answer.hash), `call ${failAt}`).toEqual({
          outcome: 'read',
          bytes: contents[at],
        })
      }
    }
  })
})
