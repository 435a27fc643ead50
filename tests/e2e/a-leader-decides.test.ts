/** The supervisor's page: one page to decide by, comments, a decision put by, a return with edits, paper, 改后同意. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

/** A white point: enough of a scan to be kept and shown again. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('a leader decides', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk

  const sitsDown = async () => {
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    desktop.page.setDefaultTimeout(20_000)
    desk = new AtTheDesk(desktop.page)
  }
  beforeAll(async () => {
    await sitsDown()
    await desk.opensTheSample()
    await desk.bringsTheSampleToDrafting()
    await desk.goes('draft')
    await desk.letsFindingsStand()
    await desk.does('提交审核')
    await desk.goes('')
    await desk.seesStage('审核')
  }, 120_000)
  afterAll(() => desktop?.kill())

  const page = () => desktop.page
  const both = async (name: string) => {
    for (const size of ['1093x614', '1366x768'] as const) {
      await desktop.resize(size)
      await page().waitForTimeout(300)
      await desktop.screenshot(name)
    }
  }
  const reviews = async (name: string) => {
    await desk.sits(name)
    await desk.goes('review')
    await page().getByText('要点与回应').waitFor()
  }
  const box = (title: string) => page().locator('.brief-box', { has: page().locator('h2', { hasText: title }) })
  const panel = (label: string) => page().getByRole('dialog', { name: label })
  const paper = () => page().getByRole('group', { name: /^将要印发的样子/ })
  const comment = async (text: string) => {
    await page().getByRole('textbox', { name: '批注' }).fill(text)
    await page().keyboard.press('Control+Enter')
    await page().locator('.comment-text', { hasText: text }).waitFor()
  }
  const flags = () => page().locator('.paper-note')

  test('the one page tells all on one screen', async () => {
    await reviews('周正')
    expect(await box('要点与回应').locator('li').count()).toBe(5)
    expect(await box('有数字的承诺').locator('li').count()).toBe(9)
    await page().getByText('资金承诺 2 项，须由主要领导签发。').waitFor()
    await box('改了什么').getByText('没有可以对照的前稿').waitFor()
    await box('体检').getByText('李婉：照原文保留，演示用。').first().waitFor()
    await box('谁已审核').getByText('轮到').waitFor()
    expect(await page().locator('.check-code b').innerText()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/u)
    await page().locator('.ant-message-notice').waitFor({ state: 'detached' })
    await both('leader-brief')
    const taller = await page()
      .locator('.brief, .brief-grid > *')
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight).length)
    expect(taller).toBe(0)
    await page().getByRole('button', { name: '与纸面核对' }).click()
    await page().getByText('八个字符都一样').waitFor()
    await both('leader-check-code')
    await page().keyboard.press('Escape')
  })

  test('two paragraphs are commented on, one by mouse, one by keys', async () => {
    await box('要点与回应').locator('button', { hasText: '强化企业创新主体地位' }).click()
    await page().locator('.paper-line[data-marked="true"]').first().waitFor()
    await page().locator('.paper-line[data-marked="true"]').first().click()
    await comment('请写明 2026 年的目标数。')
    await paper().focus()
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('Enter')
    await comment('请补充牵头单位。')
    await vi.waitUntil(async () => (await flags().count()) >= 2)
    await both('leader-comments')
  })

  test('the text is changed in place, and all of it is put by', async () => {
    await page().keyboard.press('Alt+g')
    await page().locator('.reply-editor').waitFor()
    await page().keyboard.press('Control+Home')
    await page().keyboard.type('经认真研究，')
    await page().getByText('与第 1 稿相比改动 1 处').waitFor()
    await page().getByRole('button', { name: '看改动' }).click()
    await page().locator('ins', { hasText: '经认真研究' }).waitFor()
    await both('leader-edits')
    await page().getByRole('textbox', { name: '意见' }).fill('总体可以，按批注修改。')
    await page().keyboard.press('Alt+s')
    await page().locator('.draft-mark').waitFor()
    await both('review-list-put-by')
  })

  test('after a power cut it is all there', async () => {
    await desktop.kill()
    await sitsDown()
    await desk.sits('周正')
    await page().getByRole('link', { name: /^审核/ }).first().click()
    await page().locator('.draft-mark', { hasText: '暂存' }).waitFor()
    await page()
      .getByRole('link', { name: /精准帮扶/ })
      .click()
    await page().getByText('要点与回应').waitFor()
    expect(await page().getByRole('textbox', { name: '意见' }).inputValue()).toBe('总体可以，按批注修改。')
    await page().keyboard.press('Alt+l')
    await vi.waitUntil(async () => (await page().locator('.comments li').count()) === 2)
    await page().getByRole('button', { name: '改后同意' }).waitFor()
  })

  test('it goes back with reason, comments and edits', async () => {
    await page().keyboard.press('Alt+r')
    await panel('退回修改').getByText('带上我的改稿，作为第 2 稿退回').waitFor()
    await panel('退回修改').getByText('批注 2 条，一并记入').waitFor()
    await both('leader-returns')
    await panel('退回修改').getByRole('textbox').fill('')
    await panel('退回修改').getByRole('button', { name: '确定办理' }).click()
    await panel('退回修改').getByText('请写明退回的理由').waitFor()
    await panel('退回修改').getByRole('textbox').fill('总体可以，按批注修改。')
    await panel('退回修改').getByRole('button', { name: '确定办理' }).click()
    await page().getByText('现在没有送审的稿件').waitFor()
  })

  test('the clerk sees the comments beside the text, marks them, and hands in again', async () => {
    await desk.opensTheCase('1185')
    await desk.seesStage('起草')
    await desk.sits('李婉')
    await desk.goes('draft')
    await page().getByText('总体可以，按批注修改。').waitFor()
    await vi.waitUntil(async () => (await page().locator('.comment-flag').count()) === 2)
    await page().locator('.comment-flag').first().click()
    await page().locator('.given-comments li[data-current="true"]', { hasText: '目标数' }).waitFor()
    await both('clerk-sees-comments')
    await page().getByRole('button', { name: '周正改过正文，看改动' }).click()
    await page().getByText('对第1稿的批注 2 条').waitFor()
    await page().locator('ins', { hasText: '经认真研究' }).waitFor()
    await both('clerk-sees-edits')
    await page().getByRole('dialog', { name: '稿次对照' }).locator('.ant-drawer-close').click()
    await page().getByRole('dialog', { name: '稿次对照' }).waitFor({ state: 'hidden' })
    for (const row of await page().locator('.given-comments li').all()) await row.getByText('已处理').click()
    await page().getByText('批注 2 条，都已处理').waitFor()
    await page().getByRole('textbox', { name: '答复正文' }).click()
    await page().keyboard.press('Control+End')
    await page().keyboard.type('\n以上工作由科技局牵头。')
    await page().keyboard.press('Control+s')
    await page()
      .getByText(/^已保存/)
      .waitFor()
    await desk.does('提交审核')
    await desk.goes('')
    await desk.seesStage('审核')
  })

  test('the leader sees what changed since they looked, and agrees', async () => {
    await reviews('周正')
    await box('改了什么')
      .getByText(/您 .+ 看的是第 [12] 稿，与它相比/)
      .waitFor()
    await box('改了什么').locator('ins', { hasText: '由科技局牵头' }).waitFor()
    await both('leader-sees-changes')
    await page().keyboard.press('Alt+a')
    await panel('同意').waitFor()
    await page().keyboard.press('Control+Enter')
    await page().getByText('已办：同意。').waitFor()
  })

  test('an approval on paper is recorded with its check code and scan, and the scan is seen again', async () => {
    const path = join(folder, 'scan.png')
    writeFileSync(path, scan)
    giveToApp(path)
    await desk.opensTheCase('1185')
    await reviews('李婉')
    const code = await page().locator('.check-code b').innerText()
    await both('clerk-at-review')
    await desk.takes('登记纸面审签', async (form) => {
      await form.getByText('同意', { exact: true }).click()
      await form.getByLabel('校验码').fill(code)
      desktop.answerDialogs(path)
      await form.getByRole('button', { name: /扫描件/ }).click()
      await form.getByText('scan.png').waitFor()
      await both('paper-form')
    })
    await box('谁已审核')
      .getByText(/吴禾.*纸面审签/)
      .waitFor()
    await page().getByRole('button', { name: '各级意见' }).click()
    await page().getByRole('button', { name: '看扫描件' }).click()
    await page().getByRole('img', { name: '扫描件：scan.png' }).waitFor()
    await both('paper-scan')
    await page().keyboard.press('Escape')
    rmSync(path)
  })

  test('the deputy leader changes a word and agrees at once, having seen the difference', async () => {
    await reviews('李白军')
    await page().keyboard.press('Alt+g')
    await page().locator('.reply-editor').waitFor()
    await page().keyboard.press('Control+Home')
    await page().keyboard.type('市科技局')
    await page()
      .getByText(/与第 3 稿相比改动 1 处/)
      .waitFor()
    await page().keyboard.press('Alt+a')
    await panel('改后同意').locator('ins', { hasText: '市科技局' }).waitFor()
    await panel('改后同意').getByText('您改动 1 处，确认后成为第 4 稿').waitFor()
    await both('leader-amends')
    await panel('改后同意').getByRole('button', { name: '确定办理' }).click()
    await page().getByText('已办：改后同意。').waitFor()
    await desk.opensTheCase('1185')
    await desk.seesStage('待签发')
  })

  test('the chief sees who cleared which text, and signs off', async () => {
    await reviews('刘建')
    await box('改了什么').getByText('本机没有您看过这一件的记录').waitFor()
    await box('谁已审核')
      .getByText(/李白军 .+第 4 稿/)
      .waitFor()
    await both('chief-brief')
    await desk.takes('签发')
    await desk.opensTheCase('1185')
    await desk.seesStage('待编号')
  })
})
