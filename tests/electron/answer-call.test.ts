import { describe, expect, test, vi } from 'vitest'
import { answererFor } from '../../electron/answer-call.ts'
import { type DeskMethod, deskMethods } from '../../shared/desk.ts'
import { aLine, deskIn, freshFolder } from './helpers/a-desk.ts'

const deep = (levels: number): unknown => (levels === 0 ? 1 : { inner: deep(levels - 1) })
const loop: Record<string, unknown> = {}
loop['self'] = loop

describe('a call of the page', () => {
  test('with the right arguments is answered', async () => {
    const answerer = answererFor(deskIn(freshFolder()))
    expect(await answerer.answer('appendJournal', [aLine('case-1'), 0])).toMatchObject({ outcome: 'saved' })
    expect(await answerer.answer('readJournal', ['case-1', 0])).toMatchObject({
      outcome: 'read',
      entries: [{ seq: 1 }],
    })
    expect(await answerer.answer('saveFile', ['a.docx', new Uint8Array(3), []])).toEqual({ outcome: 'cancelled' })
    expect(await answerer.answer('appendJournal', [aLine('case-1', { optional: undefined }), 1])).toMatchObject({
      outcome: 'saved',
    })
  })

  test.each<readonly [DeskMethod, readonly unknown[]]>([
    ['status', ['more']],
    ['readJournal', ['../x', 0]],
    ['readJournal', ['a', -1]],
    ['readJournal', ['a', 1.5]],
    ['readJournal', ['a']],
    ['appendJournal', [{ ...aLine('a'), seq: 9 }, 0]],
    ['appendJournal', [{ ...aLine('a'), day: '2026-02-30' }, 0]],
    ['appendJournal', [aLine('a', { map: new Map() }), 0]],
    ['appendJournal', [aLine('a', { when: new Date(0) }), 0]],
    ['appendJournal', [aLine('a', { number: Number.NaN }), 0]],
    ['appendJournal', [aLine('a', { big: 1n }), 0]],
    ['appendJournal', [aLine('a', { deep: deep(100) }), 0]],
    ['appendJournal', [aLine('a', loop), 0]],
    ['appendJournal', [aLine('a', { text: '长'.repeat(9_000_000) }), 0]],
    ['keepDraft', ['a', 5]],
    ['keepDraft', ['a', '长'.repeat(9_000_000)]],
    ['saveFile', ['a', [1, 2], []]],
    ['saveFile', ['a', new Uint8Array(1), [{ name: 'x', extensions: ['../x'] }]]],
    ['openFile', [null]],
    ['openSet', ['']],
    ['openSet', ['长'.repeat(300)]],
    ['openSet', ['一套', '/etc']],
    ['addToSet', ['../../etc', 'a.docx', new Uint8Array(1)]],
    ['addToSet', ['0'.repeat(32), '', new Uint8Array(1)]],
    ['addToSet', ['0'.repeat(32), 'a.docx', 'no bytes']],
    ['addToSet', ['0'.repeat(32), 'a.docx', { length: 3 }]],
    ['closeSet', [{ toString: () => '0'.repeat(32) }]],
    ['closeSet', []],
    ['dropSet', ['0'.repeat(31)]],
    ['keepFile', ['text']],
    ['keepFile', [new Uint8Array(201 * 1024 * 1024)]],
    ['readKeptFile', ['../../../etc/passwd']],
    ['readKeptFile', ['A'.repeat(64)]],
    ['printToPdf', [7]],
    ['printToPdf', []],
    ['print', [{ duplex: 'both' }]],
    ['print', [{ duplex: 'simplex', copies: 0 }]],
    ['print', [{ duplex: 'simplex', silent: true }]],
    ['print', [{ duplex: 'simplex', deviceName: 'x' }]],
    ['openSaved', ['']],
    ['openSaved', [['/etc/passwd']]],
    ['showSaved', ['x'.repeat(5000)]],
  ])('%s with wrong arguments is refused', async (method, words) => {
    expect(await answererFor(deskIn(freshFolder())).answer(method, words)).toMatchObject({ outcome: 'failed' })
  })

  test('every method of the contract refuses nonsense without throwing', async () => {
    const answerer = answererFor(deskIn(freshFolder()))
    for (const method of Object.keys(deskMethods) as DeskMethod[]) {
      expect(await answerer.answer(method, [Symbol('nonsense'), 1, 2, 3])).toMatchObject({ outcome: 'failed' })
    }
  })

  test('a bug of ours becomes a reason, and is told to the console', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const desk = { ...deskIn(freshFolder()), status: () => Promise.reject(new Error('bug')) }
    expect(await answererFor(desk).answer('status', [])).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('bug'),
    })
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })

  test('is waited for', async () => {
    const answerer = answererFor(deskIn(freshFolder()))
    const seen: string[] = []
    const call = answerer.answer('keepDraft', ['case-1', 'x']).then(() => seen.push('kept'))
    await answerer.isIdle()
    await call
    expect(seen).toEqual(['kept'])
    await answerer.isIdle()
  })
})
