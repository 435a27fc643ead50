import { readFileSync } from 'node:fs'
import CFB from 'cfb'
import { describe, expect, it } from 'vitest'
import { openOle } from '../../renderer/readers/open-ole.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))

describe('an OLE file', () => {
  it.each(['reply-1185.doc', 'table-and-changes.doc', 'numbered.doc'])('%s: every stream as cfb reads it', (name) => {
    const bytes = fixture(name)
    const ours = openOle(new Uint8Array(bytes))
    const theirs = CFB.parse(bytes)
    const streams = theirs.FileIndex.filter(
      (entry, at) => entry.type === 2 && /^[^/]+\/[^/]+$/u.test(theirs.FullPaths[at] ?? ''),
    )
    expect(streams.length).toBeGreaterThan(3)
    expect(
      streams.map((entry) => [
        entry.name,
        Buffer.from(ours?.stream(entry.name) ?? []).equals(Buffer.from(entry.content)),
      ]),
    ).toEqual(streams.map((entry) => [entry.name, true]))
  })

  it.each([
    ['small streams', 100, 3],
    ['streams at the border', 4095, 4096],
    ['a table larger than the header lists', 8 * 1024 * 1024, 64],
  ])('%s', (_, one, other) => {
    const container = CFB.utils.cfb_new()
    const contents = [Buffer.alloc(one, 5), Buffer.alloc(other, 6)]
    CFB.utils.cfb_add(container, '/One', contents[0])
    CFB.utils.cfb_add(container, '/Other', contents[1])
    CFB.utils.cfb_add(container, '/Storage/WordDocument', Buffer.alloc(64, 7))
    const ole = openOle(new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer))
    const same = ['One', 'Other'].map((name, at) => contents[at]?.equals(ole?.stream(name) ?? new Uint8Array()))
    expect(same).toEqual([true, true])
    // What lies in a storage below is another document.
    expect(ole?.stream('WordDocument')).toBe(null)
    expect(ole?.stream('Storage')).toBe(null)
  })
})
