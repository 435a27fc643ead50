import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { entryOf, lineOf, seal, verifyLines } from '../../../shared/journal/chain.ts'
import type { DraftEntry } from '../../../shared/journal/entry.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const draft = (count: number): DraftEntry => ({
  journal: 'case-1185',
  step: 'save',
  by: { id: 'p1', name: '李婉' },
  at: '2026-03-05T01:00:00.000Z',
  day: '2026-03-05',
  set: { title: `第 ${count} 稿`, nested: { b: [1, null], a: '“引号”\n换行' } },
})

function chainOf(length: number): readonly string[] {
  const lines: string[] = []
  let prev: string | null = null
  for (let seq = 1; seq <= length; seq += 1) {
    const line = lineOf(seal(draft(seq), seq, prev))
    lines.push(line)
    prev = hash(line)
  }
  return lines
}

describe('a chain', () => {
  test('holds when nothing was touched', () => {
    const report = verifyLines(chainOf(5), hash)
    expect(report.brokenAt).toBeNull()
    expect(report.entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5])
    expect(report.lastHash).toBe(hash(chainOf(5)[4] ?? ''))
  })

  test('an empty one holds', () => {
    expect(verifyLines([], hash)).toEqual({ entries: [], lastHash: null, brokenAt: null })
  })

  test.each<readonly [string, (lines: readonly string[]) => readonly string[], number]>([
    ['a word changed', (lines) => lines.map((line, at) => (at === 1 ? line.replace('第 2 稿', '第 9 稿') : line)), 3],
    ['a line left out', (lines) => lines.filter((_, at) => at !== 2), 3],
    ['two lines swapped', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest], 2],
    ['the first line left out', (lines) => lines.slice(1), 1],
    [
      'a line of another case',
      (lines) => lines.map((line, at) => (at === 4 ? line.replace('case-1185', 'case-1186') : line)),
      5,
    ],
    ['a blank added', (lines) => lines.map((line, at) => (at === 4 ? `${line} ` : line)), 5],
    ['no JSON', (lines) => [...lines.slice(0, 4), '{"half'], 5],
    [
      'a prototype smuggled in',
      (lines) => lines.map((line, at) => (at === 4 ? line.replace('"set":{', '"set":{"__proto__":1,') : line)),
      5,
    ],
    [
      'a member too many',
      (lines) => lines.map((line, at) => (at === 4 ? line.replace('{"alg"', '{"a":1,"alg"') : line)),
      5,
    ],
  ])('%s: broken there', (_what, damage, brokenAt) => {
    const report = verifyLines(damage(chainOf(5)), hash)
    expect(report.brokenAt).toBe(brokenAt)
    expect(report.entries).toHaveLength(brokenAt - 1)
  })

  test('each byte of a middle line counts', () => {
    const lines = chainOf(3)
    const middle = lines[1] ?? ''
    for (let at = 0; at < middle.length; at += 1) {
      const flipped = middle.slice(0, at) + String.fromCharCode(middle.charCodeAt(at) ^ 1) + middle.slice(at + 1)
      expect(verifyLines([lines[0] ?? '', flipped, lines[2] ?? ''], hash).brokenAt).not.toBeNull()
    }
  })

  test('a line reads back as the entry it was made of', () => {
    const entry = seal(draft(1), 1, null)
    expect(entryOf(lineOf(entry))).toEqual(entry)
  })
})
