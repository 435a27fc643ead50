/** 公文模板 at the desk: changed with the letter beside it, saved as a new version, taken out, broken, refused. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { whyNoDesktop } from './helpers/runtime.ts'

describe.skipIf(whyNoDesktop() !== null)('公文模板', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk

  beforeAll(async () => {
    desktop = await launchDesktop({ folder })
    desktop.page.setDefaultTimeout(15_000)
    desk = new AtTheDesk(desktop.page)
  })
  afterAll(() => desktop?.kill())

  const goes = (hash: string) => desktop.page.evaluate((to) => void (location.hash = to), hash)

  test('a template is changed, taken out, and refused when it is broken', async () => {
    const { page } = desktop
    await desk.opensTheSample()
    await goes('/settings')
    await page.getByRole('button', { name: '公文模板' }).click()
    await page.getByRole('row', { name: /^退办函/u }).waitFor()
    await desktop.screenshot('templates-list')

    await page.getByRole('button', { name: '修改答复预置' }).click()
    const paper = page.getByRole('complementary', { name: '预览' })
    await paper.getByText('关于市十六届人大四次会议').first().waitFor()
    const closing = page.getByRole('listitem', { name: '第 13 项 段落' })
    await closing.getByRole('textbox').fill('{{结束雨}}')
    await closing.getByText('没有域{{结束雨}}，是不是{{结束语}}？').waitFor()
    expect(await page.getByRole('button', { name: '另存新版本' }).isDisabled()).toBe(true)
    await desktop.screenshot('template-fault')

    await closing.getByRole('textbox').fill('特此答复，请')
    await closing.getByRole('button', { name: '在段落里插入域' }).click()
    await page.getByRole('menuitem', { name: /^称谓/u }).click()
    expect(await closing.getByRole('textbox').inputValue()).toBe('特此答复，请{{称谓}}')
    await paper
      .getByText(/请李慧代表/u)
      .first()
      .waitFor()
    await closing.press('Alt+ArrowUp')
    await page.getByText('应排在第').waitFor({ state: 'hidden' })
    await page.getByRole('listitem', { name: '第 12 项 段落' }).press('Alt+ArrowDown')
    await desktop.screenshot('template-editor')
    await page.getByRole('button', { name: '另存新版本' }).click()
    const second = page.getByRole('row', { name: /第 2 版/u })
    await second.getByText('在用').waitFor()
    await desktop.screenshot('templates-versions')

    const file = join(folder, '答复模板.json')
    desktop.answerDialogs(file)
    await second.getByRole('button', { name: '导出' }).click()
    await page.getByText(/已导出/u).waitFor()
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('特此答复，请{{称谓}}')

    writeFileSync(file, text.replace('{{引述}}', '{{引叙}}').replace('"element":"urgency"', '"element":"密级"'))
    giveToApp(file)
    await page.getByRole('button', { name: '导入模板' }).click()
    await page.getByText('第 2 项：没有“密级”这种要素，本系统不处理涉密件').waitFor()
    await desktop.screenshot('template-refused')
    writeFileSync(file, text.replace('特此答复', '谨此答复'))
    await page.getByRole('button', { name: '导入模板' }).click()
    await paper
      .getByText(/谨此答复/u)
      .first()
      .waitFor()

    // What is not saved outlives a change of page.
    await goes('/cases')
    await goes('/settings')
    await page.getByRole('button', { name: '公文模板' }).click()
    await page.getByText('答复的模板有没有保存的修改').waitFor()
    await page.getByRole('button', { name: '放弃' }).click()
    await second.getByText('在用').waitFor()
  })
})
