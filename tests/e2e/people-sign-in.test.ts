/** People as they meet the program: founding, recovery sheet, lock, wrong passphrase, another person, restart, recovery. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { whyNoPdf } from './helpers/printed-pages.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'
import { type ScreenSize, screenSizes } from './helpers/screenshot.ts'

const admin = { name: '王敏', passphrase: '湘江北去橘子洲头' }
const clerk = { name: '赵青', passphrase: '看万山红遍层林尽染' }
const later = '独立寒秋湘江北去'

describe.skipIf(reportSkip('people and sign-in', whyNoDesktop() ?? whyNoPdf()))('people and sign-in', () => {
  const folder = newFolder()
  const sheetPath = join(folder, '恢复单.pdf')
  let desktop: Desktop
  let desk: AtTheDesk
  let code = ''

  async function starts(): Promise<void> {
    desktop = await launchDesktop({ folder })
    desktop.page.setDefaultTimeout(15_000)
    desk = new AtTheDesk(desktop.page)
  }
  async function looksAt(name: string): Promise<void> {
    for (const size of Object.keys(screenSizes) as ScreenSize[]) {
      await desktop.resize(size)
      await desktop.screenshot(`people-${name}`)
    }
  }
  const seesSetting = async (title: string) => {
    await desktop.page.getByRole('link', { name: '设置' }).click()
    await desktop.page.getByRole('navigation', { name: '设置项目' }).getByRole('button', { name: title }).click()
  }
  const signIn = () => desktop.page.locator('.sign-in')

  beforeAll(starts)
  afterAll(() => desktop?.kill())

  test('a bureau is founded, and the way on is closed until the recovery sheet is on paper', async () => {
    const { page } = desktop
    await looksAt('founding')
    await page.getByLabel('单位名称').fill('株洲市科学技术局')
    await page.getByLabel('您的姓名').fill(admin.name)
    await page.getByLabel('登录口令', { exact: true }).fill('太短')
    await page.getByLabel('再输一遍登录口令').fill('不一样')
    await desk.does('开始使用')
    await page.getByText('口令至少 8 个字，可以是一句话。').waitFor()
    await page.getByText('两遍不一样').waitFor()
    desktop.answerDialogs(sheetPath)
    code = await desk.founds({ bureau: '株洲市科学技术局', ...admin }, async (click) => {
      const sheet = page.getByRole('dialog', { name: '恢复单' })
      await looksAt('recovery-sheet')
      expect(await sheet.getByLabel('已打印并锁进保险柜').isDisabled()).toBe(true)
      expect(await sheet.getByRole('button', { name: '继续' }).isDisabled()).toBe(true)
      await click()
      await sheet.getByText('已保存到').waitFor()
    })
    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]{4}$/)
    const printed = execFileSync('pdftotext', ['-layout', sheetPath, '-'], { encoding: 'utf8' })
    for (const group of code.split('-')) expect(printed).toContain(group)
    expect(printed).toContain('株洲市科学技术局')
    expect(printed).not.toContain('继续')
    expect(printed.trimEnd().split('\f')).toHaveLength(1)
  })

  test('the administrator adds a person with an account', async () => {
    const { page } = desktop
    await seesSetting('人员')
    await page.getByRole('button', { name: '添加人员' }).click()
    await page.getByLabel('姓名').fill(clerk.name)
    await page.getByLabel('职务').fill('科员')
    await page.getByLabel('初始口令', { exact: true }).fill(clerk.passphrase)
    await page.getByLabel('再输一遍初始口令').fill(clerk.passphrase)
    await looksAt('adding')
    await page.getByRole('button', { name: '保存' }).click()
    const row = page.getByRole('row', { name: clerk.name })
    await row.getByText('在用').waitFor()
    await row.getByRole('button', { name: `${clerk.name}的账户和证书` }).click()
    await page.getByRole('button', { name: '换发（忘记口令）' }).waitFor()
    await looksAt('account')
    await page.getByRole('button', { name: '关闭' }).first().click()
    await looksAt('list')
  })

  test('under the lock nothing is read, wrong passphrases wait, and the same person is back where they were', async () => {
    const { page } = desktop
    await page.getByRole('link', { name: '登记' }).first().click()
    await page.locator('#intake-number').fill('2048')
    await page.keyboard.press('Control+l')
    await signIn().getByText('已锁定').waitFor()
    expect(await page.locator('#intake-number').isVisible()).toBe(false)
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('textbox', { name: '快速跳转' }).count()).toBe(0)
    for (let wrong = 1; wrong <= 3; wrong += 1) {
      await page.getByLabel(`${admin.name}的口令`).fill(`不是这一句口令${wrong}`)
      await page.keyboard.press('Enter')
      await page.getByText('口令不对，请重新输入。').waitFor()
      if (wrong < 3) await expect.poll(() => page.getByLabel(`${admin.name}的口令`).isEnabled()).toBe(true)
    }
    await page.getByText(/[1-5] 秒后可以再试/).waitFor()
    await looksAt('locked')
    await expect.poll(() => page.getByLabel(`${admin.name}的口令`).isEnabled(), { timeout: 10_000 }).toBe(true)
    await page.getByLabel(`${admin.name}的口令`).fill(admin.passphrase)
    await page.keyboard.press('Enter')
    await signIn().waitFor({ state: 'detached' })
    expect(await page.locator('#intake-number').inputValue()).toBe('2048')
  })

  test('another person gets their own start page, and sees why people are not theirs to change', async () => {
    const { page } = desktop
    await page.getByTitle('锁定（Ctrl+L）').click()
    await desk.signsIn(clerk.name, clerk.passphrase)
    expect(await page.evaluate(() => location.hash)).toMatch(/^#?\/?$/)
    await seesSetting('人员')
    await page.getByText(`人员、账户和证书由系统管理员办理，您只能查看。需要修改请找${admin.name}。`).waitFor()
    expect(await page.getByRole('button', { name: '添加人员' }).count()).toBe(0)
    await desk.sits(admin.name, admin.passphrase)
    await page.getByRole('button', { name: '添加人员' }).waitFor()
    await desk.sits(clerk.name, clerk.passphrase)
  })

  test('the sample is played by a click, and the way back asks for the passphrase', async () => {
    const { page } = desktop
    await page.getByRole('link', { name: '台账' }).click()
    await desk.opensTheSample()
    await desk.sits('何监')
    await looksAt('sample-seat')
    await desk.sits(clerk.name, clerk.passphrase)
  })

  test('started again it asks who is there, and the last one is chosen', async () => {
    await desktop.close()
    await starts()
    await signIn().getByRole('heading', { name: clerk.name }).waitFor()
    expect(await desktop.page.locator('.rail').count()).toBe(0)
    expect(await signIn().getByRole('button', { name: '何监' }).count()).toBe(0)
    await looksAt('sign-in')
  })

  test('the recovery sheet makes the administrator anew; the old certificate is revoked', async () => {
    const { page } = desktop
    await page.locator('.sign-in-people').getByRole('button', { name: admin.name }).click()
    await desk.does('忘记口令')
    await looksAt('forgotten')
    await desk.does('用恢复单恢复')
    await page.getByLabel('恢复码').fill(code.toLowerCase().replace(/.$/, (sign) => (sign === '2' ? '3' : '2')))
    await page.getByLabel('新口令', { exact: true }).fill(later)
    await page.getByLabel('再输一遍新口令').fill(later)
    await looksAt('recovery')
    await desk.does('恢复')
    await page.getByText('恢复码不对，请照恢复单逐字核对。').waitFor()
    await page.getByLabel('恢复码').fill(code.toLowerCase().replaceAll('-', ' '))
    await desk.does('恢复')
    await desk.seesSeat(admin.name)
    await seesSetting('人员')
    await page.getByRole('button', { name: `${admin.name}的账户和证书` }).click()
    await page.getByText('已换发').waitFor()
    await page.getByText('用恢复单重建账户').waitFor()
    await page.keyboard.press('Control+l')
    await desk.signsIn(admin.name, later)
  })
})
