/** The office's own template is taken in, tried and used; phrases are inserted with F3: on the real desktop. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentXml, edited, wholeTemplate } from '../fixtures/office-template.ts'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('office templates and phrases, on the real desktop', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk
  const page = () => desktop.page

  beforeAll(async () => {
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    page().setDefaultTimeout(20_000)
    desk = new AtTheDesk(page())
  })
  afterAll(() => desktop?.kill())

  const pictures = async (name: string) => {
    for (const size of ['1093x614', '1366x768'] as const) {
      await desktop.resize(size)
      await page().waitForTimeout(250)
      await desktop.screenshot(name)
    }
  }

  function fileFor(name: string, bytes: Uint8Array): string {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    giveToApp(path)
    return path
  }

  async function savedAs(name: string, click: () => Promise<void>): Promise<Uint8Array> {
    const path = join(folder, name)
    rmSync(path, { force: true })
    desktop.answerDialogs(path)
    await click()
    await vi.waitUntil(() => existsSync(path), 20_000)
    return readFileSync(path)
  }

  const opensSubject = async (title: string) => {
    await page().evaluate(() => {
      location.hash = '#/settings'
    })
    await page().getByRole('navigation', { name: '设置项目' }).getByRole('button', { name: title, exact: true }).click()
  }

  test('a template with tracked changes is refused, with what to do', async () => {
    await desk.opensTheSample()
    await opensSubject('本单位模板')
    const marked = edited(await wholeTemplate(), (parts) => {
      parts['word/document.xml'] = String(parts['word/document.xml']).replace(
        '<w:body>',
        '<w:body><w:p><w:ins w:id="9" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p>',
      )
    })
    desktop.answerDialogs(fileFor('修订稿.docx', marked))
    await page().getByRole('button', { name: '导入 .docx' }).click()
    await page().getByText('接受全部修订').waitFor()
    await pictures('office-refused')
  })

  test('a template is taken in with its fields named, and tried', async () => {
    const template = edited(await wholeTemplate(), (parts) => {
      parts['word/document.xml'] = String(parts['word/document.xml']).replace(
        '紧急程度：{{紧急程度}}',
        '{{缓急程度}}{{预算}}',
      )
    })
    desktop.answerDialogs(fileFor('株科红头.docx', template))
    await page().getByRole('button', { name: '导入 .docx' }).click()
    const found = page().getByRole('region', { name: '待导入的模板' })
    await found.getByText('是不是 {{紧急程度}}').waitFor()
    await found.getByText('没有相近的字段').waitFor()
    await pictures('office-found')
    await found.getByRole('button', { name: '保存模板' }).click()
    await page().getByText('已保存“株科红头”').waitFor()
    await pictures('office-kept')
    const tried = await savedAs('试填.docx', () => page().getByRole('button', { name: '试填' }).click())
    expect(documentXml(tried)).toContain('李慧代表：')
    expect(documentXml(tried)).toContain('{{预算}}')
    const again = await savedAs('另存.docx', () => page().getByRole('button', { name: '另存' }).click())
    expect(Buffer.from(again).equals(Buffer.from(template))).toBe(true)
  })

  test('成文 names what is open and exports with it', async () => {
    await desk.opensTheCase('1185')
    await desk.goes('letter')
    await page().getByRole('button', { name: '用本单位模板导出' }).waitFor()
    await pictures('office-letter')
    await page().getByRole('button', { name: '用本单位模板导出' }).click()
    const dialog = page().getByRole('dialog', { name: /导出前请核对/u })
    await dialog.getByText('{{缓急程度}}、{{预算}}').waitFor()
    await pictures('office-check')
    const letter = await savedAs('红头答复.docx', () => dialog.getByRole('button', { name: '仍然导出' }).click())
    expect(documentXml(letter)).toContain('株洲市科学技术局文件')
    expect(documentXml(letter)).toContain('{{预算}}')
  })

  test('F3 finds a phrase by its initials and inserts it at the cursor; Esc goes back to the place', async () => {
    await desk.opensTheCase('1185')
    await desk.goes('')
    await desk.bringsTheSampleToDrafting()
    await desk.goes('draft')
    const text = page().locator('[aria-label=答复正文]')
    await text.click()
    await page().keyboard.press('Control+Home')
    await page().keyboard.type('甲')
    await page().keyboard.press('F3')
    const pane = page().getByRole('complementary', { name: '词条' })
    await pane.waitFor()
    await pictures('phrases-open')
    await page().keyboard.press('Escape')
    await pane.waitFor({ state: 'hidden' })
    await page().keyboard.type('乙')
    await page().keyboard.press('F3')
    await page().keyboard.type('ysyjqzdf')
    await pane.getByRole('option').first().waitFor()
    await page().keyboard.press('Backspace')
    await page().getByLabel('查找词条').fill('第五十一条 修正')
    await pane.getByRole('option', { selected: true }).getByText('代表法（2025年3月11日修正）').waitFor()
    await pictures('phrases-found')
    await page().keyboard.press('Enter')
    await pane.waitFor({ state: 'hidden' })
    await page().keyboard.type('丙')
    await page().waitForTimeout(300)
    expect(await text.textContent()).toMatch(/甲乙根据《中华人民共和国.*第五十一条.*的规定，丙/u)
    await page().keyboard.press('Control+z')
    await page().keyboard.press('Control+z')
    await page().waitForTimeout(100)
    expect(await text.textContent()).toMatch(/甲乙(?!根据)/u)
  })

  test('a phrase out of its time is inserted by a second press only', async () => {
    const pane = page().getByRole('complementary', { name: '词条' })
    await page().keyboard.press('F3')
    await page().getByLabel('查找词条').fill('第四十二条 代表法')
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('ArrowDown')
    await pane.getByRole('option', { selected: true }).getByText('已失效').waitFor()
    await page().keyboard.press('Enter')
    await pane.getByRole('alert').waitFor()
    await pictures('phrases-stale')
    await page().keyboard.press('Escape')
    await pane.waitFor({ state: 'hidden' })
  })

  test('selected text is kept as a phrase, and settings hold it', async () => {
    const pane = page().getByRole('complementary', { name: '词条' })
    await page().locator('[aria-label=答复正文]').click()
    await page().keyboard.press('Control+Home')
    await page().keyboard.press('Shift+ArrowRight')
    await page().keyboard.press('Shift+ArrowRight')
    await page().waitForTimeout(100)
    await page().keyboard.press('F3')
    await pane.getByRole('button', { name: '存为词条' }).click()
    await pictures('phrases-save')
    await pane.getByRole('button', { name: '保存', exact: true }).click()
    await page().getByText('已存为词条').waitFor()
    await opensSubject('词条')
    await page().getByText('本单位的词条 1').waitFor()
    await pictures('phrases-settings')
    await page().getByRole('button', { name: '修改' }).click()
    await page().getByRole('dialog', { name: '修改词条' }).waitFor()
    await pictures('phrases-form')
  })
})
