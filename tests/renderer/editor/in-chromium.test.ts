import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/case/reply.ts'
import {
  chromiumIsHere,
  compose,
  cursorAt,
  type EditorPage,
  emissions,
  flush,
  lastEmitted,
  openBlocks,
  openEditorPage,
  pasteInto,
  report,
} from './chromium-page.ts'

if (!chromiumIsHere) report('skipped: the editor in Chromium (none found; name one in CHROMIUM)')

/** `1 一、提升` for a heading, `正 …` and `附 …` for text, rows for a table. */
const short = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'table') return block.rows
    return `${block.kind === 'heading' ? block.level : block.kind === 'paragraph' ? '正' : '附'} ${block.text}`
  })
const field = '[aria-label=答复正文]'
/** As an input method shows them on the way to 中文. */
const pinyin = ['z', 'zh', 'zho', 'zhon', 'zhong', "zhong'w", "zhong'we", "zhong'wen"]

describe.skipIf(!chromiumIsHere)('the editor in Chromium', () => {
  let opened: EditorPage
  beforeAll(async () => {
    opened = await openEditorPage()
  }, 120_000)
  afterEach(() => {
    if (opened.errors.length > 0) throw new Error(`the page complained: ${opened.errors.join('\n')}`)
  })
  afterAll(async () => {
    await opened?.browser.close()
  })
  const open = (...blocks: readonly Block[]) => openBlocks(opened.page, blocks)
  const shown = async () => short(await flush(opened.page))
  const keys = async (...names: readonly string[]) => {
    for (const name of names) {
      await opened.page.keyboard.press(name)
      // Chromium tells of a moved cursor a task later (see cursorAt).
      if (name.includes('Arrow')) await opened.page.waitForTimeout(30)
    }
  }

  it('derives the level while typing, and Enter starts a paragraph', async () => {
    const { page } = opened
    await open()
    await page.click(field)
    await page.keyboard.type('一、提升创新能力')
    await keys('Enter')
    await page.keyboard.type('（一）持续投入。全市研发投入1.5亿元')
    await keys('Shift+Enter')
    await page.keyboard.type('1.5亿元')
    expect(await shown()).toEqual(['1 一、提升创新能力', '2 （一）持续投入。全市研发投入1.5亿元', '正 1.5亿元'])
    expect(await page.textContent('.run-in')).toBe('全市研发投入1.5亿元')
    expect(await page.locator(`${field} br:not(.ProseMirror-trailingBreak)`).count()).toBe(0)
  })

  const runIn: Block = { id: 'a', kind: 'heading', level: 2, text: '（一）持续。全市研发' }
  const plain: Block = { id: 'a', kind: 'paragraph', text: '持续投入。' }
  // Start, middle and end; in the run-in heading also both sides of the seam behind its 。
  for (const [block, places] of [
    [runIn, [0, 1, 3, 5, 6, 7, 10]],
    [plain, [0, 2, 5]],
  ] as const) {
    for (const at of places) {
      it(`composes at ${at} of a ${block.kind}, autosave in between`, async () => {
        const { page, input } = opened
        await open(block, { id: 'b', kind: 'paragraph', text: '后文' })
        await cursorAt(page, 'a', at)
        // A change is waiting to be sent when the composition starts, and comes due in its middle.
        await page.keyboard.type('x')
        await compose(input, pinyin.slice(0, 4))
        await page.waitForTimeout(400)
        expect(await emissions(page)).toBe(0)
        await compose(input, pinyin.slice(4), '中文')
        await compose(input, ['b', 'ba', 'bao'], '报')
        await page.waitForTimeout(450)
        expect(await emissions(page)).toBeGreaterThan(0)
        const [got, other] = await lastEmitted(page)
        expect(got).toMatchObject({ id: 'a', text: `${block.text.slice(0, at)}x中文报${block.text.slice(at)}` })
        expect(other).toEqual({ id: 'b', kind: 'paragraph', text: '后文' })
        // The cursor stands behind what was composed.
        await page.keyboard.type('y')
        expect((await flush(page))[0]).toMatchObject({
          text: `${block.text.slice(0, at)}x中文报y${block.text.slice(at)}`,
        })
        expect(await page.evaluate(() => window.probe.emittedWhileComposing)).toBe(0)
      })
    }
  }

  it('composes a whole letter, its numbers too, and derives when each composition has settled', async () => {
    const { page, input } = opened
    await open()
    await page.click(field)
    for (const [steps, text] of [
      [['y', 'yi'], '一、'],
      [['ti', 'tisheng'], '提升'],
      [['chuang', "chuang'xin"], '创新'],
    ] as const) {
      await compose(input, steps, text)
    }
    await page.waitForTimeout(100)
    await keys('Enter')
    await compose(input, ['yi'], '（一）')
    await compose(input, ['chi', "chi'xu"], '持续')
    await compose(input, [], '。')
    await compose(input, ['tou', "tou'ru"], '投入')
    await page.waitForTimeout(100)
    expect(await shown()).toEqual(['1 一、提升创新', '2 （一）持续。投入'])
    expect(await page.textContent('.run-in')).toBe('投入')
    await keys('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z')
    for (let step = 0; step < 12; step += 1) await keys('Control+y')
    expect(await shown()).toEqual(['1 一、提升创新', '2 （一）持续。投入'])
  })

  it('leaves a heading alone while its number is composed anew', async () => {
    const { page, input } = opened
    await open({ id: 'a', kind: 'heading', level: 1, text: '一、甲' }, { id: 'b', kind: 'paragraph', text: '乙' })
    await cursorAt(page, 'a', 0)
    await keys('Shift+ArrowRight')
    await compose(input, ['e', 'er'])
    // "er、甲" opens with no number: redrawn now as a paragraph, it would tear the composition.
    await page.waitForTimeout(120)
    expect(await page.locator('h2[data-block-id=a]').count()).toBe(1)
    await compose(input, ["er'shi"], '二十')
    await page.waitForTimeout(120)
    expect(await flush(page)).toEqual([
      { id: 'a', kind: 'heading', level: 1, text: '二十、甲' },
      { id: 'b', kind: 'paragraph', text: '乙' },
    ])
    await cursorAt(page, 'b', 0)
    await compose(input, ['y', 'yi', "yi'、"], '一、')
    await page.waitForTimeout(120)
    expect(await shown()).toEqual(['1 二十、甲', '1 一、乙'])
  })

  it('lets a composition be given up, and replaces what was selected', async () => {
    const { page, input } = opened
    await open({ id: 'a', kind: 'paragraph', text: '甲乙丙' })
    await cursorAt(page, 'a', 1)
    await compose(input, pinyin)
    await compose(input, [''])
    await page.waitForTimeout(80)
    expect(await shown()).toEqual(['正 甲乙丙'])
    await keys('Shift+ArrowRight')
    await compose(input, pinyin, '中文')
    await page.waitForTimeout(80)
    expect(await shown()).toEqual(['正 甲中文丙'])
  })

  it('holds back a toolbar press until the composition has settled', async () => {
    const { page, input } = opened
    await open({ id: 'a', kind: 'paragraph', text: '' })
    await cursorAt(page, 'a', 0)
    await compose(input, pinyin)
    await page.evaluate(() => window.probe.api.current?.setLevel(1))
    await compose(input, [], '中文')
    await page.waitForTimeout(100)
    expect(await shown()).toEqual(['1 一、中文'])
  })

  it('an inserted phrase waits for the composition, joins the line, and goes with one undo', async () => {
    const { page, input } = opened
    await open({ id: 'a', kind: 'paragraph', text: '前后' })
    await cursorAt(page, 'a', 1)
    await compose(input, pinyin)
    await page.evaluate(() => window.probe.api.current?.insertParagraphs(['根据第五十一条，']))
    expect((await shown()).join()).not.toContain('根据')
    await compose(input, [], '中文')
    await page.waitForTimeout(100)
    await page.keyboard.type('x')
    expect(await shown()).toEqual(['正 前中文根据第五十一条，x后'])
    await keys('Control+z', 'Control+z')
    expect(await shown()).toEqual(['正 前中文后'])
    await keys('Control+y')
    expect(await shown()).toEqual(['正 前中文根据第五十一条，后'])
  })

  it('several paragraphs of a phrase part the line; a cell takes them as one line', async () => {
    const { page } = opened
    await open({ id: 'a', kind: 'paragraph', text: '前后' }, { id: 't', kind: 'table', rows: [['', '二']] })
    await cursorAt(page, 'a', 1)
    await page.evaluate(() => window.probe.api.current?.insertParagraphs(['一、甲', '　　　年乙']))
    expect((await shown()).slice(0, 2)).toEqual(['正 前一、甲', '正 　　　年乙后'])
    await cursorAt(page, 't', 0)
    await page.evaluate(() => window.probe.api.current?.insertParagraphs(['甲', '乙']))
    expect((await shown()).at(-1)).toEqual([['甲乙', '二']])
  })

  it('tells what is selected, over blocks too', async () => {
    const { page } = opened
    await open({ id: 'a', kind: 'paragraph', text: '甲乙' }, { id: 'b', kind: 'paragraph', text: '丙丁' })
    await cursorAt(page, 'a', 1)
    expect(await page.evaluate(() => window.probe.api.current?.selectedText())).toBe('')
    await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight')
    expect(await page.evaluate(() => window.probe.api.current?.selectedText())).toBe('乙\n丙')
  })

  it('numbers by Alt and a digit', async () => {
    const { page } = opened
    await open(
      { id: 'a', kind: 'heading', level: 1, text: '一、甲' },
      { id: 'b', kind: 'paragraph', text: '乙' },
      { id: 'c', kind: 'paragraph', text: '丙' },
    )
    await cursorAt(page, 'b', 1)
    await keys('Alt+2')
    await page.keyboard.type('尾')
    await cursorAt(page, 'c', 0)
    await keys('Alt+2', 'Alt+1', 'Alt+4', 'Alt+3')
    expect(await shown()).toEqual(['1 一、甲', '2 （一）乙尾', '3 1.丙'])
    await keys('Alt+0')
    expect(await shown()).toEqual(['1 一、甲', '2 （一）乙尾', '正 丙'])
  })

  it('Tab walks the cells, then leaves the text', async () => {
    const { page } = opened
    const rows = [
      ['一', '二'],
      ['三', '四'],
    ]
    await open({ id: 't', kind: 'table', rows })
    await cursorAt(page, 't', 0)
    await keys('Tab')
    await page.keyboard.type('A')
    await keys('Enter')
    await page.keyboard.type('B')
    expect((await flush(page))[0]).toMatchObject({
      rows: [
        ['一', 'A'],
        ['三', '四B'],
      ],
    })
    await keys('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe('答复正文')
    await open({ id: 'a', kind: 'paragraph', text: '甲' })
    await cursorAt(page, 'a', 0)
    await keys('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe('答复正文')
    expect(await shown()).toEqual(['正 甲'])
  })

  it('composes in a cell', async () => {
    const { page, input } = opened
    await open({ id: 't', kind: 'table', rows: [['', '二']] })
    await cursorAt(page, 't', 0)
    await compose(input, pinyin, '中文')
    await page.waitForTimeout(80)
    expect(await shown()).toEqual([[['中文', '二']]])
  })

  it('pastes text, not markup', async () => {
    const { page } = opened
    await open({ id: 'a', kind: 'paragraph', text: '' })
    await cursorAt(page, 'a', 0)
    await pasteInto(page, {
      'text/plain': '一、提升\n正文',
      'text/html': '<h1 style="color:red" onclick="x()">一、<b>提升</b></h1><img src=x onerror="window.hit=1"><p>正文',
    })
    expect(await shown()).toEqual(['1 一、提升', '正 正文'])
    await pasteInto(page, { 'text/html': '<p>丙<img src=x onerror="window.hit=1"><script>window.hit=1</script></p>' })
    expect(await shown()).toEqual(['1 一、提升', '正 正文丙'])
    expect(await page.locator(`${field} :is(img, script, b, [style], [onclick])`).count()).toBe(0)
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })

  it('a block that is cut and pasted keeps its id, a copy gets its own', async () => {
    const { page } = opened
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(
      { id: 'a', kind: 'paragraph', text: '甲' },
      { id: 'b', kind: 'paragraph', text: '乙' },
      { id: 'c', kind: 'paragraph', text: '丙' },
      { id: 'd', kind: 'paragraph', text: '' },
    )
    await cursorAt(page, 'a', 1)
    await keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+x')
    await cursorAt(page, 'd', 0)
    await keys('Control+v')
    const moved = await flush(page)
    expect(short(moved).join('')).toContain('乙')
    expect(moved.find((block) => block.kind !== 'table' && block.text === '乙')?.id).toBe('b')
    await keys('Control+v')
    const ids = (await flush(page)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds 28 Han characters to the line at every size', async () => {
    const { page } = opened
    await open({ id: 'a', kind: 'paragraph', text: '国'.repeat(26 + 28 * 2) })
    for (const size of [14, 16, 17, 18, 20]) {
      const lines = await page.evaluate((px) => {
        document.documentElement.style.setProperty('--reply-font-size', `${px}px`)
        return (document.querySelector('[data-block-id=a]')?.getBoundingClientRect().height ?? 0) / (px * 1.81)
      }, size)
      expect(Math.round(lines), `${size} px`).toBe(3)
    }
    await page.evaluate(() => document.documentElement.style.removeProperty('--reply-font-size'))
  })

  it('keeps up with typing in a text of 5,000 characters', async () => {
    const { page } = opened
    const paragraph = '围绕国家重大战略需求，紧盯技术清单，全力推动重大项目纳入国省科技攻关。'.repeat(6)
    const count = Math.ceil(5000 / paragraph.length)
    await open(
      ...Array.from({ length: count }, (_, at): Block => ({ id: `b${at}`, kind: 'paragraph', text: paragraph })),
    )
    await cursorAt(page, `b${count >> 1}`, 3)
    await page.waitForTimeout(100)
    await page.evaluate(() => (window.probe.latencies.length = 0))
    for (let step = 0; step < 100; step += 1) await page.keyboard.type('a')
    await page.waitForTimeout(100)
    const latencies = (await page.evaluate(() => [...window.probe.latencies])).toSorted((a, b) => a - b)
    const at = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? Number.NaN).toFixed(1)
    report(`key to next frame in ${count * paragraph.length} characters: median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
    expect(latencies).toHaveLength(100)
  })

  it('takes 5,000 characters phrase by phrase and loses none', async () => {
    const { page, input } = opened
    await open({ id: 'a', kind: 'paragraph', text: '' })
    await cursorAt(page, 'a', 0)
    const text = '全力推动新一代智能重载电力机车项目纳入国省重大科技攻关立项支持，'.repeat(160).slice(0, 5000)
    const start = performance.now()
    for (let from = 0; from < text.length; from += 10) {
      await input.send('Input.insertText', { text: text.slice(from, from + 10) })
      if (from % 500 === 490) await keys('Enter')
    }
    report(`5,000 characters in phrases of 10 typed in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    const blocks = await flush(page)
    expect(blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('')).toBe(text)
  }, 120_000)
})
