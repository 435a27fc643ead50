/** 审核流程 as a picture that is changed by keys and mouse; then 会签 and a decision on paper through that chain. */
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { whyNoDesktop } from './helpers/runtime.ts'
import { type ScreenSize, screenSizes, takeScreenshot } from './helpers/screenshot.ts'

const skip = whyNoDesktop() !== null

describe.skipIf(skip)('the chain is a picture', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk

  beforeAll(async () => {
    desktop = await launchDesktop({ folder })
    desktop.page.setDefaultTimeout(20_000)
    desk = new AtTheDesk(desktop.page)
    await desk.opensTheSample()
  })
  afterAll(() => desktop?.kill())

  const bothSizes = async (name: string) => {
    for (const size of Object.keys(screenSizes) as ScreenSize[]) {
      await desktop.resize(size)
      await desktop.page.waitForTimeout(300)
      await takeScreenshot(desktop.page, name)
    }
    await desktop.resize('1366x768')
  }
  const goTo = async (hash: string) => {
    await desktop.page.evaluate((to) => {
      location.hash = to
    }, hash)
    await desktop.page.waitForTimeout(400)
  }
  const boxes = async () => (await desktop.page.locator('.chain-box > b').allTextContents()).join(' ')

  test('that is changed where it stands, and put back', async () => {
    const { page } = desktop
    await goTo('/settings')
    await page.getByRole('button', { name: '审核流程' }).click()
    await page.locator('.chain-box').first().waitFor()
    expect(await boxes()).toBe('承办人 科室负责人 办公室核稿 分管领导 主要领导')
    await bothSizes('chain')
    await page.getByRole('group', { name: /办公室核稿/ }).press('ArrowLeft')
    await expect.poll(boxes).toBe('承办人 办公室核稿 科室负责人 分管领导 主要领导')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(boxes).toBe('承办人 科室负责人 办公室核稿 分管领导 主要领导')
    await page.getByRole('group', { name: /分管领导/ }).dragTo(page.locator('.chain-gap').first())
    await expect.poll(boxes).toBe('承办人 分管领导 科室负责人 办公室核稿 主要领导')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('group', { name: /分管领导/ }).press('Delete')
    await page.getByRole('group', { name: /办公室核稿/ }).press('Delete')
    await expect.poll(boxes).toBe('承办人 科室负责人 主要领导')
    await page.getByRole('button', { name: '在主要领导之前加一关' }).click()
    await page.getByRole('menuitem', { name: '办公室文书' }).click()
    await desk.picks(page.getByRole('combobox', { name: '签发人' }), '分管领导')
    await desk.picks(page.getByRole('combobox', { name: '加一个会签科室' }), '办公室')
    await expect.poll(boxes).toBe('承办人 科室负责人 办公室文书 分管领导')
    await bothSizes('chain-changed')
    await desk.picks(page.getByRole('combobox', { name: '常用流程' }), '两级')
    await expect.poll(boxes).toBe('承办人 科室负责人 主要领导')
  })

  test('that a paper sheet goes through', async () => {
    const { page } = desktop
    await goTo('/')
    await desk.opensTheCase('1185')
    await desk.bringsTheSampleToDrafting()
    await desk.goes('draft')
    await desk.letsFindingsStand()
    await desk.does('提交审核')
    await desk.goes('')
    await desk.seesStage('审核')
    await page.getByRole('button', { name: '更多' }).first().click()
    await bothSizes('chain-more')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '登记会签意见' }).click()
    await page.getByRole('dialog', { name: '登记会签意见' }).waitFor()
    await bothSizes('countersign-form')
    await page.keyboard.press('Escape')
    const scan = join(folder, '发文稿纸.pdf')
    writeFileSync(scan, '%PDF-1.4 scan')
    giveToApp(scan)
    desktop.answerDialogs(scan)
    await page.getByRole('button', { name: '更多' }).first().click()
    await page.getByRole('menuitem', { name: /登记纸面审签/ }).click()
    const form = page.getByRole('dialog', { name: '登记纸面审签' })
    await form.waitFor()
    await form.getByRole('button', { name: '确定办理' }).click()
    await bothSizes('paper-form')
    await page.getByRole('button', { name: '选择扫描件' }).click()
    await form.getByText('发文稿纸.pdf').waitFor()
    await form.getByText('同意', { exact: true }).click()
    await form.getByLabel('校验码').fill('2222-3333')
    await form.getByRole('button', { name: '确定办理' }).click()
    await form.getByText(/^校验码与现在这一稿不符/).waitFor()
    await bothSizes('paper-form-refused')
    await form.getByRole('button', { name: '取消' }).click()
  })
})
