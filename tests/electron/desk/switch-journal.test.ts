/** Two chains of one case: the office chooses, the other stays readable. */
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import type { Desk } from '../../../shared/desk.ts'
import { lineOf } from '../../../shared/journal/chain.ts'
import { aLine, deskIn, entriesOf, freshFolder, saved } from '../helpers/a-desk.ts'

/** The chain of a case whose lines bear these titles, as another desk wrote it. */
async function chainOf(...titles: readonly string[]): Promise<readonly string[]> {
  const desk = deskIn(freshFolder())
  for (const [at, title] of titles.entries()) await saved(desk, aLine('case-1', { title }), at)
  return (await entriesOf(desk, 'case-1')).map(lineOf)
}

const headOf = (lines: readonly string[]): string => sha256(lines.at(-1) ?? '')
const titlesOf = async (desk: Desk) => (await entriesOf(desk, 'case-1')).map((entry) => entry.set['title'])

async function aFork() {
  const folder = freshFolder()
  const desk = deskIn(folder)
  const ours = await chainOf('收到', '甲')
  const theirs = await chainOf('收到', '乙', '丙')
  await desk.adoptLines('case-1', 0, ours)
  return { folder, desk, ours, theirs }
}

describe('a case whose chain is switched', () => {
  test('has the other chain, goes on from it, and keeps its own aside', async () => {
    const { folder, desk, ours, theirs } = await aFork()
    expect(await desk.switchJournal('case-1', headOf(ours), theirs)).toEqual({
      outcome: 'switched',
      lastSeq: 3,
      lastHash: headOf(theirs),
    })
    expect(await titlesOf(desk)).toEqual(['收到', '乙', '丙'])
    expect(await saved(desk, aLine('case-1', { title: '选定' }), 3)).toBe(4)
    const branches = [{ head: headOf(ours), lines: ours, brokenAt: null }]
    expect(await deskIn(folder).setAside('case-1')).toEqual({ outcome: 'listed', branches })
    expect(await titlesOf(deskIn(folder))).toEqual(['收到', '乙', '丙', '选定'])
  })

  test('back and forth loses neither, and what is in the chain again is not aside', async () => {
    const { desk, ours, theirs } = await aFork()
    await desk.switchJournal('case-1', headOf(ours), theirs)
    await desk.switchJournal('case-1', headOf(theirs), ours)
    expect(await titlesOf(desk)).toEqual(['收到', '甲'])
    expect(await desk.setAside('case-1')).toMatchObject({ branches: [{ head: headOf(theirs), lines: theirs }] })
    await desk.switchJournal('case-1', headOf(ours), theirs)
    expect(await desk.setAside('case-1')).toMatchObject({ branches: [{ head: headOf(ours), lines: ours }] })
  })

  test('twice to the same chain is once', async () => {
    const { desk, ours, theirs } = await aFork()
    await desk.switchJournal('case-1', headOf(ours), theirs)
    expect(await desk.switchJournal('case-1', headOf(theirs), theirs)).toMatchObject({ outcome: 'switched' })
    expect(await desk.switchJournal('case-1', headOf(ours), theirs)).toEqual({ outcome: 'behind' })
    expect(await desk.setAside('case-1')).toMatchObject({ branches: [{ head: headOf(ours) }] })
  })

  test('that went on meanwhile stays as it is', async () => {
    const { desk, ours, theirs } = await aFork()
    await saved(desk, aLine('case-1', { title: '又一条' }), 2)
    expect(await desk.switchJournal('case-1', headOf(ours), theirs)).toEqual({ outcome: 'behind' })
    expect(await titlesOf(desk)).toEqual(['收到', '甲', '又一条'])
    expect(await desk.setAside('case-1')).toEqual({ outcome: 'listed', branches: [] })
  })

  test.each<readonly [string, (lines: readonly string[]) => readonly string[]]>([
    ['nothing', () => []],
    ['a chain without its first line', (lines) => lines.slice(1)],
    ['a chain with a hole', (lines) => [lines[0] ?? '', lines[2] ?? '']],
    ['a line changed', (lines) => lines.map((line) => line.replace('乙', '丁'))],
    ['a line that is not canonical', (lines) => lines.map((line, at) => (at === 2 ? ` ${line}` : line))],
    ['another case', (lines) => lines.map((line) => line.replace('"case-1"', '"case-2"'))],
    ['no journal at all', () => ['{}']],
  ])('is not switched to %s', async (_what, change) => {
    const { folder, desk, ours, theirs } = await aFork()
    const before = readFileSync(join(folder, 'journals/case-1.jsonl'))
    expect(await desk.switchJournal('case-1', headOf(ours), change(theirs))).toMatchObject({ outcome: 'failed' })
    expect(readFileSync(join(folder, 'journals/case-1.jsonl'))).toEqual(before)
    expect(readdirSync(join(folder, 'journals'))).toEqual(['case-1.jsonl'])
  })

  test('is not there yet, is damaged, or is the bureau: nothing is switched', async () => {
    const { folder, desk, ours, theirs } = await aFork()
    expect(await desk.switchJournal('case-9', headOf(ours), theirs)).toEqual({ outcome: 'behind' })
    expect(await desk.switchJournal('../case', headOf(ours), theirs)).toMatchObject({ outcome: 'failed' })
    await saved(desk, aLine('bureau'), 0)
    const bureau = (await entriesOf(desk, 'bureau')).map(lineOf)
    expect(await desk.switchJournal('bureau', headOf(bureau), bureau)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('单位记录'),
    })
    const path = join(folder, 'journals/case-1.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('收到', '收下'))
    expect(await deskIn(folder).switchJournal('case-1', headOf(ours), theirs)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('损坏'),
    })
  })

  test('a chain aside that was damaged on the disk is shown up to the break, and says so', async () => {
    const { folder, desk, ours, theirs } = await aFork()
    await desk.switchJournal('case-1', headOf(ours), theirs)
    const path = join(folder, 'journals/case-1.aside', `${headOf(ours)}.jsonl`)
    const whole = readFileSync(path)
    writeFileSync(path, whole.toString('utf8').replace('甲', '己'))
    expect(await desk.setAside('case-1')).toMatchObject({ branches: [{ head: headOf(ours), brokenAt: 3 }] })
    writeFileSync(path, whole)
    truncateSync(path, whole.length - 5)
    expect(await desk.setAside('case-1')).toEqual({
      outcome: 'listed',
      branches: [{ head: headOf(ours), lines: ours.slice(0, 1), brokenAt: 2 }],
    })
    truncateSync(path, 5)
    expect(await desk.setAside('case-1')).toMatchObject({ branches: [{ lines: [], brokenAt: 1 }] })
  })

  test('takes its chains aside and its held packages along when it is removed', async () => {
    const { folder, desk, ours, theirs } = await aFork()
    await desk.switchJournal('case-1', headOf(ours), theirs)
    await desk.holdPackage('case-1', new Uint8Array([1, 2, 3]))
    await desk.holdPackage('case-2', new Uint8Array([1, 2, 3]))
    await desk.keepDraft('case-1', '误录的内容')
    await saved(desk, aLine('bureau', { title: '建立' }), 0)
    const removed = await desk.removeJournal('case-1', aLine('bureau', { removed: 'case-1' }))
    expect(removed).toMatchObject({ outcome: 'removed' })
    expect(readdirSync(join(folder, 'journals'))).toEqual(['bureau.jsonl'])
    expect(readdirSync(join(folder, 'held'))).toEqual(['case-2'])
    expect(readdirSync(join(folder, 'drafts'))).toEqual([])
  })

  test('half written by a crash leaves nothing once the desk begins', async () => {
    const { folder, desk, ours, theirs } = await aFork()
    await desk.switchJournal('case-1', headOf(ours), theirs)
    writeFileSync(join(folder, 'journals/.fuyan-1-1.tmp'), '半')
    writeFileSync(join(folder, 'journals/case-1.aside/.fuyan-1-2.tmp'), '半')
    await deskIn(folder).begin()
    expect(readdirSync(join(folder, 'journals')).toSorted()).toEqual(['case-1.aside', 'case-1.jsonl'])
    expect(readdirSync(join(folder, 'journals/case-1.aside'))).toEqual([`${headOf(ours)}.jsonl`])
  })
})
