import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPage, aPdf } from '../helpers/a-pdf.ts'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { projectRoot, reportSkip, whyNoDesktop } from './helpers/runtime.ts'

const suggestionPages = [
  aPage(
    [
      '编号：0012',
      '标题：关于加快建设中试基地的建议',
      '领衔代表：李婉',
      '内容：',
      '　　我市中试基地不足，企业的样品要送到外地去试，一来一回',
    ],
    '— 1 —',
  ),
  aPage(['要两个月，错过了市场。', '　　建议由市里出资建设公共中试基地。'], '— 2 —'),
]

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('a bureau of its own reads and registers a reply', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk

  const opens = async (name: string, fill: (path: string) => void) => {
    const path = join(folder, name)
    fill(path)
    giveToApp(path)
    desktop.answerDialogs(path)
    await desk.does('打开文件')
  }

  beforeAll(async () => {
    desktop = await launchDesktop({ folder })
    desktop.page.setDefaultTimeout(15_000)
    desk = new AtTheDesk(desktop.page)
  })
  afterAll(() => desktop?.kill())

  test('the first run asks for the bureau, the name and the post', async () => {
    const { page } = desktop
    await page.getByText('不得录入国家秘密').waitFor()
    await desk.does('开始使用')
    await page.getByText('请填写单位全称，信头要印。').waitFor()
    desktop.answerDialogs(join(folder, '恢复单.pdf'))
    await desk.founds(
      { bureau: '株洲市科学技术局', prefix: '株科办', name: '王敏', passphrase: '湘江北去橘子洲头' },
      async (click) => {
        await click()
        await page.getByText('已保存到').waitFor()
      },
    )
    await page.getByRole('link', { name: '登记' }).first().click()
  })

  test('a scan is refused in words, and what was typed stays', async () => {
    const { page } = desktop
    await page.locator('#intake-number').fill('1185')
    await opens('扫描件.pdf', (path) => writeFileSync(path, aPdf([[]])))
    await page.getByText('请先用文字识别软件').first().waitFor()
    expect(await page.locator('#intake-number').inputValue()).toBe('1185')
  })

  test('a PDF with text is read in its worker: pages joined, page numbers named', async () => {
    const { page } = desktop
    await opens('建议.pdf', (path) => writeFileSync(path, aPdf(suggestionPages)))
    await page.getByText('建议.pdf（PDF，2 页）').first().waitFor()
    const done = page.getByRole('region', { name: '整理记录' })
    await done.getByText('删除页码').first().waitFor()
    await done.getByText('接上断行').first().waitFor()
    expect(await page.locator('#intake-title').inputValue()).toBe('关于加快建设中试基地的建议')
    await page.getByText('我市中试基地不足，企业的样品要送到外地去试').first().waitFor()
  })

  test('the GB18030 reply is read: five joins shown, fields proposed, and it goes into the books', async () => {
    const { page } = desktop
    await opens('答复函.txt', (path) => copyFileSync(join(projectRoot, 'tests/fixtures/reply-1185.gb18030.txt'), path))
    await expect.poll(() => page.getByText(/第 ?\d+ ?行与第 ?\d+ ?行/).count()).toBe(5)
    expect(await page.locator('#intake-title').inputValue()).toBe('关于进一步精准帮扶推进新质生产力发展的建议')
    expect(await page.locator('#intake-leadDeputy').inputValue()).toBe('李慧')
    await page.locator('#intake-assignedAt').fill('2026-11-20')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: '登记', exact: true }).last().click()
    await desk.seesStage('已登记')
    await desk.goes('draft')
    await page
      .getByRole('textbox', { name: '答复正文' })
      .getByText('四、加速长株潭国家自主创新示范区提质升级')
      .waitFor()
  })

  test('a text with a secret mark is not kept', async () => {
    const { page } = desktop
    await page.getByRole('link', { name: '登记' }).first().click()
    await opens('涉密.txt', (path) => writeFileSync(path, '机密★1年\n关于某事项的建议\n正文从略。\n'))
    await page
      .getByText(/涉密|密级/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByText('正文从略').count()).toBe(0)
  })
})
