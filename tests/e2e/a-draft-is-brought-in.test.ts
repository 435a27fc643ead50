import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPage, aPdf } from '../helpers/a-pdf.ts'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { projectRoot, reportSkip, whyNoDesktop } from './helpers/runtime.ts'

const pages = [
  aPage(
    [
      '李慧代表：',
      '　　您提出的《关于加快建设中试基地的建议》收悉，现答复如下：',
      '　　一、加大投入',
      '　　今年安排资金1.2亿元，新建公共中试基地三个，由市科技局',
    ],
    '— 1 —',
  ),
  aPage(['牵头，十月底前建成。', '　　特此函复。'], '— 2 —'),
]

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('a draft written elsewhere is brought in', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk
  const text = () => desktop.page.getByRole('textbox', { name: '答复正文' })
  const pane = () => desktop.page.getByRole('complementary', { name: '读入情况' })

  const brings = async (name: string, fill: (path: string) => void) => {
    const path = join(folder, name)
    fill(path)
    giveToApp(path)
    desktop.answerDialogs(path)
    await desk.does('导入')
  }

  beforeAll(async () => {
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    desktop.page.setDefaultTimeout(15_000)
    desk = new AtTheDesk(desktop.page)
  })
  afterAll(() => desktop?.kill())

  test('the sample is at 起草', async () => {
    await desk.opensTheSample()
    await desk.bringsTheSampleToDrafting()
    await desk.goes('draft')
    await text().getByText('一、提升创新能力').waitFor()
  })

  test('a .doc replaces the text, tells what was read and repaired, and one press takes it back', async () => {
    await brings('修订稿.doc', (path) => copyFileSync(join(projectRoot, 'tests/fixtures/table-and-changes.doc'), path))
    await pane().getByText('旧版 Word、WPS 文档').waitFor()
    await pane().getByText('修订中已删去的文字 2 字').waitFor()
    await text().getByText('今年新建五个停车场').waitFor()
    await desktop.screenshot('import-doc')
    await pane().getByRole('button', { name: '撤销导入' }).click()
    await text().getByText('一、提升创新能力').waitFor()
    expect(await text().getByText('今年新建五个停车场').count()).toBe(0)
  })

  test('a PDF is joined over its pages, and a click on a repair shows its place', async () => {
    await brings('答复.pdf', (path) => writeFileSync(path, aPdf(pages)))
    await pane().getByText('PDF，2 页').waitFor()
    await text().getByText('由市科技局牵头，十月底前建成。').waitFor()
    await pane()
      .getByRole('button', { name: /接上断行/ })
      .click()
    await expect
      .poll(() => desktop.page.evaluate(() => document.getSelection()?.anchorNode?.textContent ?? ''))
      .toContain('1.2亿元')
    for (const size of ['1366x768', '1093x614'] as const) {
      await desktop.resize(size)
      await desktop.screenshot('import-pdf')
    }
  })

  test('a scan changes nothing and says what to do', async () => {
    await brings('扫描件.pdf', (path) => writeFileSync(path, aPdf([[]])))
    await desktop.page.getByText('请先用文字识别软件转成文字').first().waitFor()
    await text().getByText('由市科技局牵头，十月底前建成。').waitFor()
  })
})
