/** People at the desk, as a test drives them: real clicks and keys, in the words of the pages. */
import type { Locator, Page } from 'playwright-core'

export class AtTheDesk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async opensTheSample(): Promise<void> {
    await this.page.getByRole('button', { name: '打开示例 1185' }).first().click()
    await this.page.getByText('待登记').first().waitFor()
  }

  /** From the sample's first day to the drafting page, as 李婉. */
  async bringsTheSampleToDrafting(): Promise<void> {
    await this.takes('登记')
    await this.bringsTheSampleOn()
    await this.does('开始起草')
    await this.seesStage('起草')
  }

  /** From 已登记 to the talk with the deputy, as 李婉. */
  async bringsTheSampleOn(): Promise<void> {
    await this.does('送核对职责')
    await this.takes('分办到科室', async (form) => {
      await this.picks(form.getByLabel('承办人'), '李婉')
    })
    await this.sits('李婉')
    await this.does('接办')
    await this.takes('确定办理方案')
    await this.takes('记录沟通', async (form) => {
      await form.getByText('面商', { exact: true }).click()
      await form.getByLabel('地点').fill('代表所在企业')
      await form.getByText('局领导', { exact: true }).click()
      await form.getByLabel('代表的意见').fill('希望帮扶更精准。')
    })
  }

  /**
   * First run: a bureau of one's own. The recovery sheet is saved by `saveSheet`, which does what a click on its button
   * asks for; answers with the code on it.
   */
  async founds(
    said: { readonly bureau: string; readonly prefix?: string; readonly name: string; readonly passphrase: string },
    saveSheet: (click: () => Promise<void>) => Promise<unknown>,
  ): Promise<string> {
    await this.page.getByLabel('单位名称').fill(said.bureau)
    await this.page.getByLabel('发文代字（可以后填）').fill(said.prefix ?? '')
    await this.page.getByLabel('您的姓名').fill(said.name)
    await this.page.getByLabel('登录口令', { exact: true }).fill(said.passphrase)
    await this.page.getByLabel('再输一遍登录口令').fill(said.passphrase)
    await this.does('开始使用')
    const sheet = this.page.getByRole('dialog', { name: '恢复单' })
    await sheet.waitFor()
    const groups = await sheet.getByLabel('恢复码').locator('span').allTextContents()
    await saveSheet(() => sheet.getByRole('button', { name: '另存为 PDF' }).click())
    await sheet.getByLabel('已打印并锁进保险柜').check()
    await sheet.getByRole('button', { name: '继续' }).click()
    await this.seesSeat(said.name)
    return groups.join('-')
  }

  /** On the sign-in page. */
  async signsIn(name: string, passphrase: string): Promise<void> {
    await this.page.locator('.sign-in-people').getByRole('button', { name }).click()
    await this.page.getByLabel(`${name}的口令`).fill(passphrase)
    await this.page.keyboard.press('Enter')
    await this.seesSeat(name)
  }

  /** Who works here now, as the foot of the rail says. */
  async seesSeat(name: string): Promise<void> {
    await this.page.locator('.rail-seat b', { hasText: name }).waitFor()
  }

  /** Changes who works at this desk, at the foot of the rail; sample people need no passphrase. */
  async sits(name: string, passphrase: string | null = null): Promise<void> {
    await this.page.getByTitle('换人办公').click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name }).first().click()
    if (passphrase !== null) {
      await dialog.getByLabel(`${name}的口令`).fill(passphrase)
      await this.page.keyboard.press('Enter')
    }
    await this.page.locator('.rail-seat b', { hasText: name }).waitFor()
    await dialog.waitFor({ state: 'hidden' })
  }

  private button(label: string): Locator {
    return this.page.getByRole('button', { name: label, exact: true }).first()
  }

  /** Clicks a step that needs no more than its click. */
  async does(label: string): Promise<void> {
    await this.button(label).click()
  }

  /** Exports the letter under its official fonts, whether or not this computer has them. */
  async exports(): Promise<void> {
    await this.does('导出 .docx')
    const question = this.page.getByRole('button', { name: '照原字体名导出' })
    await question
      .or(this.page.getByText(/^已导出：/))
      .first()
      .waitFor()
    if (await question.isVisible()) await question.click()
  }

  /** Opens the form of a step, lets `fill` fill it, and hands it in. */
  async takes(label: string, fill: (form: Locator) => Promise<void> = async () => {}): Promise<void> {
    await this.button(label).click()
    const panel = this.page.getByRole('dialog', { name: label })
    await panel.waitFor()
    await fill(panel)
    await panel.getByRole('button', { name: /^(确定|确定办理)$/ }).click()
    await panel.waitFor({ state: 'hidden' })
  }

  /** The page of the case that is open: `draft`, `review`, `letter`, `public`, `co-handling` or the case itself. */
  async goes(to: 'draft' | 'review' | 'letter' | 'public' | 'co-handling' | ''): Promise<void> {
    await this.page.evaluate((page) => {
      const found = /#\/case\/[^/]+/.exec(location.hash)
      if (found !== null) location.hash = page === '' ? found[0] : `${found[0]}/${page}`
    }, to)
  }

  /** On the drafting page: every 必改 finding is ignored, with a reason. */
  async letsFindingsStand(): Promise<void> {
    const rows = this.page.locator('.finding-must .finding')
    await rows.first().waitFor()
    for (let left = await rows.count(); left > 0; left -= 1) {
      await rows.first().getByRole('button', { name: '忽略' }).click()
      await rows
        .first()
        .getByPlaceholder(/写明理由/)
        .fill('照原文保留，演示用。')
      await rows.first().getByRole('button', { name: '忽略' }).click()
      await rows.nth(left - 1).waitFor({ state: 'detached' })
    }
  }

  /** Ctrl+K, number, Enter. */
  async opensTheCase(number: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('textbox', { name: '快速跳转' }).fill(number)
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('list', { name: /^阶段：/ }).waitFor()
  }

  /** The stage as the line above the case says it. */
  async seesStage(word: string): Promise<void> {
    await this.page.getByRole('list', { name: `阶段：${word}`, exact: true }).waitFor()
  }

  async picks(field: Locator, option: string): Promise<void> {
    await field.click()
    await this.page.locator('.ant-select-item-option', { hasText: option }).last().click()
  }
}
