import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  chromiumIsHere,
  compose,
  cursorAt,
  emissions,
  type EditorPage,
  flush,
  lastEmitted,
  openBlocks,
  openEditorPage,
} from './chromium-page.ts'

if (!chromiumIsHere) console.warn('skipped: no Chromium found (set CHROMIUM to its path)')

describe.skipIf(!chromiumIsHere)('in Chromium', () => {
  let opened: EditorPage
  beforeAll(async () => {
    opened = await openEditorPage()
  }, 120_000)
  afterAll(async () => {
    await opened?.browser.close()
    expect(opened?.errors ?? []).toEqual([])
  })

  it('derives the level while typing and takes it back', async () => {
    const { page } = opened
    await openBlocks(page, [])
    await page.click('[aria-label=答复正文]')
    await page.keyboard.type('一、提升创新能力')
    await page.keyboard.press('Enter')
    await page.keyboard.type('（一）持续投入。全市研发投入1.5亿元')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1.5亿元')
    const blocks = await flush(page)
    expect(blocks.map((b) => [b.kind, 'level' in b ? b.level : 0, b.kind === 'table' ? '' : b.text])).toEqual([
      ['heading', 1, '一、提升创新能力'],
      ['heading', 2, '（一）持续投入。全市研发投入1.5亿元'],
      ['paragraph', 0, '1.5亿元'],
    ])
    expect(new Set(blocks.map((b) => b.id)).size).toBe(3)
  })

  const text = '（一）持续投入。全市研发'
  for (const kind of ['paragraph', 'heading'] as const) {
    const body = kind === 'heading' ? text : '持续投入。全市研发'
    const block = kind === 'heading' ? { id: 'a', kind, level: 2 as const, text: body } : { id: 'a', kind, text: body }
    for (let at = 0; at <= body.length; at += 1) {
      it(`composes 中文 in a ${kind} at ${at}`, async () => {
        const { page, input } = opened
        await openBlocks(page, [block, { id: 'b', kind: 'paragraph', text: '后文' }])
        await cursorAt(page, 'a', at)
        await compose(input, ['z', 'zh', 'zho', 'zhon', 'zhong', "zhong'w", "zhong'we", "zhong'wen"], '中文')
        await compose(input, ['b', 'ba', 'bao'], '报')
        await page.waitForTimeout(450)
        const expected = `${body.slice(0, at)}中文报${body.slice(at)}`
        const got = await lastEmitted(page)
        expect(got.map((b) => (b.kind === 'table' ? '' : b.text))).toEqual([expected, '后文'])
        expect(got.map((b) => b.id)).toEqual(['a', 'b'])
        await page.keyboard.type('x')
        expect((await flush(page)).map((b) => (b.kind === 'table' ? '' : b.text))[0]).toBe(
          `${body.slice(0, at)}中文报x${body.slice(at)}`,
        )
        expect(await emissions(page)).toBe(2)
      })
    }
  }
})
