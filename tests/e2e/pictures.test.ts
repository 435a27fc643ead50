/** `npm run pictures`: every page from the real app, at both sizes, into docs/pictures. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { projectRoot, whyNoDesktop } from './helpers/runtime.ts'
import { screenSizes } from './helpers/screenshot.ts'

const wanted = process.env['FUYAN_PICTURES'] === '1' && whyNoDesktop() === null
const album = join(projectRoot, 'docs/pictures')

describe.runIf(wanted)('pictures of every page', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk

  beforeAll(async () => {
    mkdirSync(album, { recursive: true })
    desktop = await launchDesktop({ folder })
    desktop.page.setDefaultTimeout(15_000)
    desk = new AtTheDesk(desktop.page)
  })
  afterAll(() => desktop?.kill())

  const picture = async (name: string) => {
    for (const size of Object.keys(screenSizes) as (keyof typeof screenSizes)[]) {
      await desktop.resize(size)
      // Messages of the last act leave after three seconds; the picture is of the page.
      await desktop.page.locator('.ant-message-notice').first().waitFor({ state: 'hidden' })
      await desktop.page.mouse.move(0, 0)
      await desktop.page.waitForTimeout(300)
      await desktop.page.screenshot({ path: join(album, `${name}-${size}.png`) })
    }
    await desktop.resize('1366x768')
  }
  const page = async (hash: string) => {
    await desktop.page.evaluate((to) => {
      location.hash = to
    }, hash)
    await desktop.page.waitForTimeout(600)
  }

  test('from the first run to the letter', async () => {
    await picture('welcome')
    await desk.opensTheSample()
    await desk.takes('登记')
    await desk.does('送核对职责')
    await desk.takes('分办到科室', async (form) => {
      await desk.picks(form.getByLabel('承办人'), '李婉')
    })
    await desk.sits('李婉')
    await desk.does('接办')
    await desk.takes('确定办理方案')
    await picture('case')
    const caseHash = await desktop.page.evaluate(() => location.hash)
    await desktop.page.getByRole('button', { name: '记录沟通', exact: true }).first().click()
    await picture('step-form')
    await desktop.page.keyboard.press('Escape')
    await desk.takes('记录沟通', async (form) => {
      await form.getByText('面商', { exact: true }).click()
      await form.getByText('局领导', { exact: true }).click()
      await form.getByLabel('代表的意见').fill('希望帮扶更精准，时限更明确。')
    })
    await desk.does('开始起草')
    await desk.goes('draft')
    await desktop.page.locator('.finding').first().waitFor()
    await picture('drafting')
    await desktop.page.keyboard.press('F3')
    await desktop.page.getByRole('listbox').first().waitFor()
    await picture('phrases')
    await desktop.page.keyboard.press('Escape')
    await desk.letsFindingsStand()
    await desk.does('提交审核')
    await desk.goes('')
    await desk.seesStage('审核')
    await desk.sits('周正')
    await page('/review')
    await picture('review-list')
    await page(`${caseHash.slice(1)}/review`)
    await desktop.page.getByText('要点与回应').waitFor()
    await picture('leader-brief')
    await desktop.page.keyboard.press('Alt+l')
    await desktop.page.locator('.paper-page').first().waitFor()
    await picture('review')
    for (const name of ['周正', '吴禾', '李白军', '刘建']) {
      await desk.sits(name)
      await page(`${caseHash.slice(1)}/review`)
      await desk.takes(name === '刘建' ? '签发' : '同意')
      await desktop.page.waitForTimeout(300)
    }
    await desk.sits('陈静')
    await page(`${caseHash.slice(1)}/letter`)
    await desk.takes('编号')
    await desk.takes('用印')
    await desktop.page.locator('.paper-page').first().waitFor()
    await picture('letter')
    await desktop.page.getByRole('button', { name: '一键成套' }).click()
    await desktop.page
      .getByText(/个文件/)
      .first()
      .waitFor()
    await desktop.page.waitForTimeout(800)
    await picture('set')
    await desktop.page.keyboard.press('Escape')
    await desktop.page.keyboard.press('Control+p')
    // Where the official fonts are missing, the page asks first.
    const goOn = desktop.page.getByRole('button', { name: '继续' })
    await desktop.page.getByRole('dialog').last().waitFor()
    if (await goOn.isVisible()) await goOn.click()
    await desktop.page.waitForTimeout(800)
    await picture('print')
    await desktop.page.keyboard.press('Escape')
    await page(`${caseHash.slice(1)}/public`)
    await desktop.page.locator('.paper-page').first().waitFor()
    await picture('public')
    await page('/')
    await picture('today')
    await page('/cases')
    await picture('ledger')
    await page('/settings')
    await picture('settings')
    for (const [subject, name] of [
      ['信函', 'settings-letter'],
      ['随函材料', 'settings-enclosures'],
      ['公文模板', 'settings-templates'],
      ['词条', 'settings-phrases'],
    ] as const) {
      await desktop.page
        .getByRole('navigation', { name: '设置项目' })
        .getByRole('button', { name: subject, exact: true })
        .click()
      await desktop.page.waitForTimeout(300)
      await picture(name)
    }
    await desktop.page
      .getByRole('navigation', { name: '设置项目' })
      .getByRole('button', { name: '公文模板', exact: true })
      .click()
    await desktop.page.getByRole('button', { name: '修改答复预置' }).click()
    await desktop.page.locator('.paper-page').first().waitFor()
    await picture('template-editor')
  })

  test('a reply is read', async () => {
    await page('/intake')
    const letter = join(folder, '答复函.txt')
    copyFileSync(join(projectRoot, 'tests/fixtures/reply-1185.txt'), letter)
    giveToApp(letter)
    desktop.answerDialogs(letter)
    await desk.does('打开文件')
    await desktop.page
      .getByText(/已接成一句|接成一句/)
      .first()
      .waitFor()
    await picture('intake')
  })
})
