/** SQLite's way: make the n-th call to the disk fail, for every n, and look whether an acknowledged line is lost. */
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../../electron/desk/disk.ts'
import type { Desk } from '../../../shared/desk.ts'
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
