/** What a clerk does with a text beside writing it: attachments, comparison of versions, paper, PDF. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { extractRawText } from 'mammoth'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentXml } from '../helpers/tracked-changes.ts'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('versions are compared and letters printed', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk

  beforeAll(async () => {
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    desktop.page.setDefaultTimeout(20_000)
    desk = new AtTheDesk(desktop.page)
    await desk.opensTheSample()
    await desk.bringsTheSampleToDrafting()
    await desk.goes('draft')
  }, 120_000)
  afterAll(() => desktop?.kill())

  const both = async (name: string) => {
    for (const size of ['1093x614', '1366x768'] as const) {
      await desktop.resize(size)
      await desktop.page.waitForTimeout(300)
      await desktop.screenshot(name)
    }
  }
  const text = () => desktop.page.getByRole('textbox', { name: '答复正文' })
  const saved = async (name: string, act: () => Promise<void>) => {
    const path = join(folder, name)
    rmSync(path, { force: true })
    desktop.answerDialogs(path)
    await act()
    await vi.waitUntil(() => existsSync(path), 30_000)
    return readFileSync(path)
  }

  test('an attachment gets its text, which a power cut does not take', async () => {
    await text().click()
    await desktop.page.keyboard.press('Control+End')
    await desktop.page.keyboard.press('Enter')
    await desktop.page.getByRole('toolbar', { name: '正文工具' }).getByRole('button', { name: '附件' }).click()
    await desktop.page.keyboard.type('2026年科技企业帮扶名单')
    await desktop.page.getByRole('button', { name: '附件正文' }).click()
    const annex = desktop.page.getByRole('textbox', { name: '附件正文' })
    await annex.click()
    await desktop.page.keyboard.type('一、帮扶企业\n株洲菲斯罗克光电科技股份有限公司等12家。')
    await both('annex')
    await desktop.page.keyboard.press('Control+s')
    await desktop.page.getByText(/^已保存/).waitFor()
    const at = await desktop.page.evaluate(() => location.hash)
    await desktop.kill()
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    desk = new AtTheDesk(desktop.page)
    desktop.page.setDefaultTimeout(20_000)
    await desk.sits('李婉')
    await desktop.page.evaluate((hash) => {
      location.hash = hash
    }, at)
    await desktop.page
      .locator('.annexes')
      .getByText(/约 1 页，\d+ 字/)
      .waitFor()
  })

  test('deleted with its name, the text stays; undo brings back both', async () => {
    const name = desktop.page.locator('p[data-attachment]')
    await name.click()
    await desktop.page.keyboard.press('Home')
    await desktop.page.keyboard.press('Backspace')
    await desktop.page.getByText('附件说明中已删去，正文还留着').waitFor()
    await text().focus()
    await desktop.page.keyboard.press('Control+z')
    await desktop.page.getByText('附件说明中已删去，正文还留着').waitFor({ state: 'hidden' })
    await desk.picks(desktop.page.getByLabel('紧急程度'), '加急')
    await both('drafting')
    await desk.letsFindingsStand()
    await desk.does('提交审核')
  })

  test('the present text is compared with the version sent back', async () => {
    await desk.goes('')
    await desk.seesStage('审核')
    await desk.sits('周正')
    await desk.goes('review')
    await desk.takes('退回修改', async (form) => {
      await form.getByRole('textbox').fill('请补充完成时限。')
    })
    await desk.opensTheCase('1185')
    await desk.sits('李婉')
    await desk.goes('draft')
    await text().click()
    await desktop.page.keyboard.press('Control+Home')
    await desktop.page.keyboard.type('经认真研究，')
    await desktop.page.getByRole('button', { name: /^稿次/ }).click()
    await desktop.page.getByText(/改动 1 处/).waitFor()
    await desktop.page.keyboard.press('Alt+ArrowDown')
    await desktop.page.getByText('第 1 处').waitFor()
    await both('comparison')
    const docx = await saved('花脸稿.docx', () => desktop.page.getByRole('button', { name: '导出花脸稿' }).click())
    const xml = documentXml(docx)
    expect(xml).toMatch(/<w:ins [^>]*w:author="李婉"/u)
    expect((await extractRawText({ buffer: docx })).value).toContain('经认真研究，')
    await desktop.page.getByRole('button', { name: '打开所在文件夹' }).waitFor()
    await desktop.screenshot('saved-notice')
    await desktop.page.keyboard.press('Escape')
    await desk.does('提交审核')
    await desk.goes('')
    await desk.seesStage('审核')
  })

  test('the reviewer chooses any two versions', async () => {
    await desk.sits('周正')
    await desk.goes('review')
    await desktop.page.getByText(/改动 1 处/).waitFor()
    await desktop.page.getByRole('button', { name: '逐处对照' }).click()
    await both('review-changes')
    await desktop.page.getByRole('button', { name: '前后互换' }).click()
    await desktop.page.locator('del', { hasText: '经认真研究' }).waitFor()
  })

  test('a line of the preview leads to its place in the text', async () => {
    await desk.goes('letter')
    const line = desktop.page.locator('.paper-line[data-part="heading"]', { hasText: '强化科技供给' })
    await line.first().click()
    await desktop.page.locator('.reply-editor').waitFor()
    await vi.waitUntil(() => desktop.page.evaluate(() => CSS.highlights.size === 1))
    await both('line-to-draft')
    await desk.goes('letter')
    await desktop.page.locator('.paper-line[data-part="salutation"]').click()
    await desktop.page.getByText('代表姓名在案卷的“更正登记”中改').waitFor()
    await both('letter')
  })

  test('keys turn pages and zoom', async () => {
    const desktopPage = desktop.page
    await desktopPage.getByText(/第 1 页，共/).waitFor()
    await desktopPage.keyboard.press('PageDown')
    await desktopPage.getByText(/第 [23] 页，共/).waitFor()
    const label = () => desktopPage.locator('.letter-zoom').innerText()
    const fit = await label()
    await desktopPage.keyboard.press('Control+=')
    await vi.waitUntil(async () => (await label()) !== fit)
    await desktopPage.keyboard.press('Control+0')
    await vi.waitUntil(async () => (await label()) === fit)
    expect(await desktopPage.evaluate(() => innerWidth)).toBe(1366)
  })

  test('missing fonts are told before the file is written', async () => {
    const write = (button: string) =>
      saved('答复.docx', async () => {
        await desktop.page.getByRole('button', { name: '导出 .docx' }).click()
        await desktop.page.getByRole('dialog', { name: /本机缺少 \d 种公文字体/ }).waitFor()
        await both('font-question')
        await desktop.page.getByRole('button', { name: button }).click()
      })
    expect(documentXml(await write('照原字体名导出'))).toContain('仿宋_GB2312')
    expect(documentXml(await write('改用本机字体导出'))).not.toContain('仿宋_GB2312')
  })

  test('the PDF for the archive holds the letter and nothing else', async () => {
    const pdf = await saved('答复.pdf', async () => {
      await desktop.page.getByRole('button', { name: '其他导出方式' }).click()
      await desktop.page.getByText('导出 PDF（存档）').click()
      await desktop.page.getByRole('checkbox', { name: '本次运行不再提示' }).check()
      await desktop.page.getByRole('button', { name: '继续' }).click()
    })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = Number(/共 (\d+) 页/.exec(await desktop.page.locator('.letter-tools').innerText())?.[1])
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu)).toHaveLength(pages)
    const title = Buffer.from('关于市十六届人大四次会议第1185号建议的答复', 'utf16le').swap16()
    expect(pdf.toString('latin1').toUpperCase()).toContain(title.toString('hex').toUpperCase())
  })

  test('printing says how much paper it takes', async () => {
    await desktop.page.keyboard.press('Control+p')
    const panel = desktop.page.getByRole('dialog', { name: '打印' })
    await panel.getByText(/共用 A4 纸/).waitFor()
    await panel.getByLabel('份数').fill('5')
    await both('print-panel')
    await panel.getByRole('button', { name: '取消' }).click()
  })
})
