import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeDisk } from '../../../electron/desk/disk.ts'
import { largestHeldPackage } from '../../../shared/desk.ts'
import { deskIn, freshFolder } from '../helpers/a-desk.ts'

const arrived = new Uint8Array(Buffer.from('1185-送审-科长-0630-7F3A.fyan'))
const hash = createHash('sha256').update(arrived).digest('hex')

test('a package held beside a case is read back, also by the next run, and the same twice is one', async () => {
  const folder = freshFolder()
  const desk = deskIn(folder)
  expect(await desk.heldPackages()).toEqual({ outcome: 'listed', packages: [] })
  const answers = await Promise.all([arrived, arrived].map((bytes) => desk.holdPackage('case-1', bytes)))
  expect(answers).toEqual([
    { outcome: 'held', hash },
    { outcome: 'held', hash },
  ])
  const packages = [{ journal: 'case-1', hash }]
  expect(await deskIn(folder).heldPackages()).toEqual({ outcome: 'listed', packages })
  expect(await deskIn(folder).readHeldPackage(hash)).toEqual({ outcome: 'read', bytes: arrived })
  expect(readdirSync(join(folder, 'held/case-1'))).toEqual([hash])
})

test('damaged or gone it is not read, and holding it again makes it whole', async () => {
  const folder = freshFolder()
  const desk = deskIn(folder)
  await desk.holdPackage('case-1', arrived)
  writeFileSync(join(folder, 'held/case-1', hash), '别的')
  expect(await desk.readHeldPackage(hash)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('损坏') })
  await desk.holdPackage('case-1', arrived)
  expect(await desk.readHeldPackage(hash)).toMatchObject({ outcome: 'read' })
  rmSync(join(folder, 'held/case-1', hash))
  expect(await desk.readHeldPackage(hash)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('不在') })
  expect(await desk.readHeldPackage(`../${hash}`)).toMatchObject({ outcome: 'failed' })
})

test('names are checked, sizes capped, and a full disk is refused in time', async () => {
  const folder = freshFolder()
  const desk = deskIn(folder)
  expect(await desk.holdPackage('../x', arrived)).toMatchObject({ outcome: 'failed' })
  expect(await desk.holdPackage('case-1', new Uint8Array(largestHeldPackage + 1))).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('50 MB'),
  })
  const full = deskIn(folder, { disk: { ...nodeDisk, freeBytes: async () => 150 * 1024 * 1024 } })
  expect(await full.holdPackage('case-1', arrived)).toMatchObject({ outcome: 'failed' })
  expect(await desk.heldPackages()).toEqual({ outcome: 'listed', packages: [] })
})

test('half written by a crash it is swept away when the desk begins; other names in the folder are none of ours', async () => {
  const folder = freshFolder()
  await deskIn(folder).holdPackage('case-1', arrived)
  writeFileSync(join(folder, 'held/case-1/.fuyan-1-1.tmp'), '半')
  writeFileSync(join(folder, 'held/case-1/说明.txt'), 'x')
  await deskIn(folder).begin()
  expect(readdirSync(join(folder, 'held/case-1')).toSorted()).toEqual([hash, '说明.txt'])
  expect(await deskIn(folder).heldPackages()).toMatchObject({ packages: [{ journal: 'case-1', hash }] })
})
