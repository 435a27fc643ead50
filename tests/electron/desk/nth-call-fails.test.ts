/** SQLite's way: make the n-th call to the disk fail, for every n, and look whether an acknowledged line is lost. */
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../../electron/desk/disk.ts'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import type { Desk } from '../../../shared/desk.ts'
import { lineOf } from '../../../shared/journal/chain.ts'
import { aLine, deskIn, entriesOf } from '../helpers/a-desk.ts'
import { type Fault, failingDisk } from '../helpers/failing-disk.ts'
import { memoryDisk } from '../helpers/memory-disk.ts'

const STEPS = 60
const FOLDER = '/desk'
const cases = ['case-1', 'case-2', 'bureau'] as const

interface Acknowledged {
  /** The titles the desk called saved, by journal, in order. */
  readonly lines: Map<string, string[]>
  /** What a kept draft may be: the last one kept, or any whose keeping failed after it. */
  readonly drafts: Map<string, Set<string | null>>
}

/** Sixty steps as a page would take them: append, keep a draft, read after a refusal; goes on after each failure. */
async function sitting(desk: Desk): Promise<Acknowledged> {
  const lines = new Map<string, string[]>(cases.map((id) => [id, []]))
  const drafts = new Map<string, Set<string | null>>()
  const known = new Map<string, number>()
  for (let step = 0; step < STEPS; step += 1) {
    const id = cases[step % cases.length] ?? 'bureau'
    if (step % 7 === 3) {
      const kept = await desk.keepDraft(id, `草稿 ${step}`)
      const may = kept.outcome === 'kept' ? new Set<string | null>() : (drafts.get(id) ?? new Set([null]))
      drafts.set(id, may.add(`草稿 ${step}`))
      continue
    }
    const answer = await desk.appendJournal(
      aLine(id, { title: `${step}`, text: '长'.repeat(step * 2) }),
      known.get(id) ?? 0,
    )
    if (answer.outcome === 'saved') {
      known.set(id, answer.entry.seq)
      lines.get(id)?.push(`${step}`)
    } else {
      const read = await desk.readJournal(id, 0)
      if (read.outcome === 'read') known.set(id, read.entries.length)
    }
  }
  return { lines, drafts }
}

/** What is missing of the acknowledged when the desk is opened again on the same disk. */
async function lostOn(disk: Disk, { lines, drafts }: Acknowledged): Promise<readonly string[]> {
  const desk = deskIn(FOLDER, { disk })
  const lost: string[] = []
  for (const [id, titles] of lines) {
    const found = (await entriesOf(desk, id)).map((entry) => entry.set['title'])
    // In order, and none missing; a line that was written but not acknowledged may stand between them.
    let at = -1
    for (const title of titles) {
      const next = found.indexOf(title, at + 1)
      if (next === -1) lost.push(`${id} ${title}`)
      else at = next
    }
    const goesOn = await desk.appendJournal(aLine(id), found.length)
    if (goesOn.outcome !== 'saved') lost.push(`${id} cannot go on: ${JSON.stringify(goesOn)}`)
  }
  const kept = await desk.keptDrafts()
  for (const [id, may] of drafts) {
    const draft = kept.outcome === 'read' ? (kept.drafts[id] ?? null) : null
    if (!may.has(draft)) lost.push(`draft of ${id}: ${draft}`)
  }
  return lost
}

async function callsOfASitting(): Promise<number> {
  const disk = failingDisk(memoryDisk(), Number.POSITIVE_INFINITY, 'one call')
  await sitting(deskIn(FOLDER, { disk }))
  return disk.calls()
}

describe.each<readonly [Fault, 'goes on' | 'loses power']>([
  ['one call', 'goes on'],
  ['all from there', 'goes on'],
  ['one call', 'loses power'],
  ['all from there', 'loses power'],
])('when %s of the disk fails and the machine then %s', (fault, then) => {
  test('nothing acknowledged is lost, for every n', async () => {
    const total = await callsOfASitting()
    expect(total).toBeGreaterThan(STEPS * 5)
    for (let failAt = 1; failAt <= total; failAt += 1) {
      const disk = memoryDisk()
      const acknowledged = await sitting(deskIn(FOLDER, { disk: failingDisk(disk, failAt, fault) }))
      if (then === 'loses power') disk.cutPower()
      expect(await lostOn(disk, acknowledged), `call ${failAt} of ${total}`).toEqual([])
    }
  }, 240_000)
})

/** Two chains of one case from one parent, as lines. */
async function twoChains() {
  const chain = async (...titles: readonly string[]) => {
    const desk = deskIn(FOLDER, { disk: memoryDisk() })
    for (const [at, title] of titles.entries()) await desk.appendJournal(aLine('case-1', { title }), at)
    return (await entriesOf(desk, 'case-1')).map(lineOf)
  }
  return { ours: await chain('收到', '甲'), theirs: await chain('收到', '乙', '丙') }
}

const headOf = (lines: readonly string[]) => sha256(lines.at(-1) ?? '')
const packages = ['一', '二'].map((text) => new Uint8Array(Buffer.from(text.repeat(300))))

describe.each<readonly [Fault, 'goes on' | 'loses power']>([
  ['one call', 'goes on'],
  ['all from there', 'goes on'],
  ['one call', 'loses power'],
  ['all from there', 'loses power'],
])('taking in what another desk wrote, when %s fails and the machine then %s', (fault, then) => {
  test('leaves one of the two chains whole and the other aside, for every n', async () => {
    const { ours, theirs } = await twoChains()
    const arrival = async (desk: Desk) => {
      await desk.adoptLines('case-1', 0, ours.slice(0, 1))
      const known = await desk.readJournal('case-1', 0)
      const length = known.outcome === 'read' ? known.entries.length : 0
      const more = await desk.adoptLines('case-1', length, ours.slice(length))
      const held = []
      for (const bytes of packages) held.push(await desk.holdPackage('case-1', bytes))
      const switched = await desk.switchJournal('case-1', headOf(ours), theirs)
      return { more: more.outcome, held, switched: switched.outcome }
    }
    const counting = failingDisk(memoryDisk(), Number.POSITIVE_INFINITY, fault)
    expect(await arrival(deskIn(FOLDER, { disk: counting }))).toMatchObject({ more: 'adopted', switched: 'switched' })
    const total = counting.calls()
    expect(total).toBeGreaterThan(40)
    let failures = 0
    for (let failAt = 1; failAt <= total; failAt += 1) {
      const at = `call ${failAt} of ${total}`
      const disk = memoryDisk()
      const told = await arrival(deskIn(FOLDER, { disk: failingDisk(disk, failAt, fault) }))
      if (told.switched !== 'switched') failures += 1
      if (then === 'loses power') disk.cutPower()
      const desk = deskIn(FOLDER, { disk })
      await desk.begin()
      const entries = await entriesOf(desk, 'case-1')
      const lines = entries.map(lineOf)
      if (told.switched === 'switched') expect(lines, at).toEqual(theirs)
      else if (told.more === 'adopted') expect([ours, theirs], at).toContainEqual(lines)
      const aside = await desk.setAside('case-1')
      if (lines.length === theirs.length) {
        expect(aside, at).toEqual({
          outcome: 'listed',
          branches: [{ head: headOf(ours), lines: ours, brokenAt: null }],
        })
      } else {
        expect(aside, at).toEqual({ outcome: 'listed', branches: [] })
      }
      for (const [index, answer] of told.held.entries()) {
        if (answer.outcome !== 'held') continue
        const read = { outcome: 'read', bytes: packages[index] }
        expect(await desk.readHeldPackage(answer.hash), at).toEqual(read)
      }
      expect(await desk.appendJournal(aLine('case-1'), lines.length), at).toMatchObject({ outcome: 'saved' })
      expect(
        (await disk.list(`${FOLDER}/journals`)).filter((name) => name.endsWith('.tmp')),
        at,
      ).toEqual([])
    }
    expect(failures).toBeGreaterThan(20)
  }, 240_000)
})
