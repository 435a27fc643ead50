import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../shared/desk.ts'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { bare, printedPages, redLine, whyNoPdf } from './helpers/printed-pages.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

type DeskWindow = Window & { readonly fuyanDesk: Desk }

describe.skipIf(reportSkip('printing', whyNoDesktop() ?? whyNoPdf()))('the letter is printed as shown', () => {
  let desktop: Desktop
  const saveIn = newFolder()

  beforeAll(async () => {
    desktop = await launchDesktop({ folder: newFolder() })
    await desktop.resize('1366x768')
    const desk = new AtTheDesk(desktop.page)
    await desk.opensTheSample()
    await desk.goes('letter')
    await desktop.page.locator('.paper-page').first().waitFor()
  })
  afterAll(() => desktop?.kill())

  async function pdfNamed(name: string): Promise<string> {
    const path = join(saveIn, `${name}.pdf`)
    desktop.answerDialogs(path)
    const answer = await desktop.page.evaluate(
      (suggested) => (window as unknown as DeskWindow).fuyanDesk.printToPdf(suggested),
      `${name}.pdf`,
    )
    expect(answer).toEqual({ outcome: 'saved', path })
    return path
  }

  /** The lines of each page of the preview, as the eye reads them. */
  const shownPages = () =>
    desktop.page.evaluate(() =>
      [...document.querySelectorAll('.paper-page')].map((page) =>
        [...page.querySelectorAll('.paper-line')].map((line) => line.textContent),
      ),
    )

  async function isPrintedAsShown(pdf: string): Promise<void> {
    const shown = await shownPages()
    const printed = printedPages(pdf)
    expect(shown.length).toBeGreaterThan(1)
    expect(printed.count).toBe(shown.length)
    expect(printed.size[0]).toBeCloseTo(595.3, 0)
    expect(printed.size[1]).toBeCloseTo(841.9, 0)
    for (const [at, lines] of shown.entries()) {
      const text = printed.texts[at] ?? ''
      for (const line of lines) expect(text, `page ${at + 1}`).toContain(bare(line))
      // As many characters as the lines have: nothing else of the program is on the sheet.
      expect(text.length, `page ${at + 1}`).toBe(bare(lines.join('')).length)
    }
  }

  test.each([
    ['适合宽度', '文件格式', '1366x768'],
    ['双页', '文件格式', '1366x768'],
    ['50%', '信函格式', '1093x614'],
    ['150%', '文件格式', '1093x614'],
  ] as const)('%s, %s, %s: one paper page a sheet, the same lines on it, nothing else', async (zoom, format, size) => {
    await desktop.resize(size)
    await desktop.page.locator('.letter-zoom').click()
    await desktop.page.locator('.ant-select-item-option', { hasText: zoom }).last().click()
    await desktop.page.getByLabel('格式').getByText(format, { exact: true }).click()
    await desktop.page.locator('.letter-desk').evaluate((place) => place.scrollTo({ top: 500 }))
    await isPrintedAsShown(await pdfNamed(`${zoom.replace('%', '')}-${format}`))
  })

  test('at its true size', async () => {
    await desktop.page.getByLabel('格式').getByText('文件格式', { exact: true }).click()
    const { left, length } = redLine(await pdfNamed('实际大小'), 1)
    // GB/T 9704-2012 §5.2.1, §7.2.7: 28 mm from the left edge, 156 mm long. Chromium begins and ends a line on whole
    // pixels of CSS, 0.26 mm each.
    expect(Math.abs(left - 28)).toBeLessThan(0.15)
    expect(Math.abs(length - 156)).toBeLessThan(0.27)
  })

  test('without the notices and panels that stand over it', async () => {
    desktop.answerDialogs(join(saveIn, '答复函.docx'))
    await new AtTheDesk(desktop.page).exports()
    await desktop.page.getByText(/^已导出：/).waitFor()
    await desktop.page.getByTitle('换人办公').click()
    await desktop.page.getByRole('dialog').waitFor()
    await isPrintedAsShown(await pdfNamed('有窗口'))
    await desktop.page.keyboard.press('Escape')
  })

  test('or says in words that there is no printer', async () => {
    const printers = await desktop.app.evaluate(
      async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync())?.length,
    )
    // Where there is one, its dialog would wait for a hand.
    if (printers !== 0) return
    const answer = await desktop.page.evaluate(() =>
      (window as unknown as DeskWindow).fuyanDesk.print({ duplex: 'longEdge', copies: 2 }),
    )
    expect(answer).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('没有找到打印机') })
  })

  test('and nothing is written when the dialog is cancelled', async () => {
    desktop.answerDialogs(null)
    const answer = await desktop.page.evaluate(() => (window as unknown as DeskWindow).fuyanDesk.printToPdf('取消.pdf'))
    expect(answer).toEqual({ outcome: 'cancelled' })
    expect(existsSync(join(saveIn, '取消.pdf'))).toBe(false)
  })
})
