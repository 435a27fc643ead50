/** The n-th call to the disk fails, for every n, over sets that are closed and dropped: no half set is ever seen. */
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../../electron/desk/disk.ts'
import { deskIn, dialogsAnswering } from '../helpers/a-desk.ts'
import { type Fault, failingDisk } from '../helpers/failing-disk.ts'
import { memoryDisk } from '../helpers/memory-disk.ts'

const FOLDER = '/desk'
const PLACE = '/place'
const parts = ['信函/李慧.docx', '信函/张伟.docx', '打印清单.docx'] as const
const contentOf = (set: string, part: string) => Buffer.from(`${set} ${part}`.repeat(20))

interface Told {
  readonly saved: Map<string, string>
  readonly dropped: Set<string>
}

/** As a page does it: two sets closed, one dropped; a file that fails is tried once more, a set that fails dropped. */
async function sitting(disk: Disk, closesTwice: boolean): Promise<Told> {
  const desk = deskIn(FOLDER, { disk, dialogs: dialogsAnswering(PLACE) })
  const told: Told = { saved: new Map(), dropped: new Set() }
  for (const [name, whole] of [
    ['一', true],
    ['二', false],
    ['三', true],
  ] as const) {
    const opened = await desk.openSet(name)
    if (opened.outcome !== 'opened') continue
    let added = 0
    for (const part of parts) {
      for (let attempt = 0; attempt < 2; attempt += 1) {
        if ((await desk.addToSet(opened.set, part, contentOf(name, part))).outcome !== 'added') continue
        added += 1
        break
      }
    }
    const close = async () => (whole && added === parts.length ? desk.closeSet(opened.set) : null)
    let closed = await close()
    if (closed?.outcome === 'failed' && closesTwice) closed = await close()
    if (closed?.outcome === 'saved') told.saved.set(name, closed.path)
    else if ((await desk.dropSet(opened.set)).outcome === 'dropped') told.dropped.add(name)
  }
  return told
}

/** What stands in the place now and should not, and what should and does not. */
async function faultsOn(disk: Disk, told: Told, swept: boolean): Promise<readonly string[]> {
  const faults: string[] = []
  const shown = await disk.list(PLACE)
  for (const name of shown) {
    if (name.startsWith('.')) {
      if (swept) faults.push(`left behind: ${name}`)
      continue
    }
    for (const part of parts) {
      const bytes = await disk.read(`${PLACE}/${name}/${part}`)
      if (bytes === null || !contentOf(name, part).equals(bytes)) faults.push(`half a set: ${name} without ${part}`)
    }
    const inside = [...(await disk.list(`${PLACE}/${name}`)), ...(await disk.list(`${PLACE}/${name}/信函`))]
    if (inside.length !== parts.length + 1) faults.push(`too much in ${name}: ${inside.join()}`)
    if (told.dropped.has(name)) faults.push(`dropped and there: ${name}`)
  }
  for (const [name, path] of told.saved) {
    if (path !== `${PLACE}/${name}` || !shown.includes(name)) faults.push(`saved and gone: ${name}`)
  }
  if (swept && (await disk.list(`${FOLDER}/sets`)).length > 0) faults.push('records left behind')
  return faults
}

async function aDiskWithAPlace() {
  const disk = memoryDisk()
  await disk.makeFolder(PLACE)
  return disk
}

describe.each<readonly [Fault, 'goes on' | 'loses power']>([
  ['one call', 'goes on'],
  ['all from there', 'goes on'],
  ['one call', 'loses power'],
  ['all from there', 'loses power'],
])('when %s of the disk fails and the machine then %s', (fault, then) => {
  test('sets are whole or not there, for every n', async () => {
    const counting = failingDisk(await aDiskWithAPlace(), Number.POSITIVE_INFINITY, fault)
    const undisturbed = await sitting(counting, false)
    expect([...undisturbed.saved.keys(), ...undisturbed.dropped]).toEqual(['一', '三', '二'])
    const total = counting.calls()
    expect(total).toBeGreaterThan(90)
    let failures = 0
    for (let failAt = 1; failAt <= total; failAt += 1) {
      for (const closesTwice of [false, true]) {
        const disk = await aDiskWithAPlace()
        const told = await sitting(failingDisk(disk, failAt, fault), closesTwice)
        if (told.saved.size < 2) failures += 1
        expect(await faultsOn(disk, told, false), `call ${failAt} of ${total}, before the sweep`).toEqual([])
        if (then === 'loses power') disk.cutPower()
        await deskIn(FOLDER, { disk }).begin()
        expect(await faultsOn(disk, told, true), `call ${failAt} of ${total}`).toEqual([])
      }
    }
    expect(failures).toBeGreaterThan(10)
  }, 120_000)
})

test('a sweep that fails goes on at the next start', async () => {
  const disk = await aDiskWithAPlace()
  const desk = deskIn(FOLDER, { disk, dialogs: dialogsAnswering(PLACE) })
  for (const name of ['一', '二']) {
    const opened = await desk.openSet(name)
    if (opened.outcome === 'opened') await desk.addToSet(opened.set, '信函/李慧.docx', contentOf(name, 'x'))
  }
  expect(await disk.list(PLACE)).toHaveLength(2)
  for (let failAt = 1; failAt <= 12; failAt += 1) {
    await deskIn(FOLDER, { disk: failingDisk(disk, failAt, 'one call') }).begin()
  }
  await deskIn(FOLDER, { disk }).begin()
  expect(await disk.list(PLACE)).toEqual([])
  expect(await disk.list(`${FOLDER}/sets`)).toEqual([])
})
