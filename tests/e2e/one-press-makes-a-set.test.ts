/** 一键成套 with real clicks on the desktop: the folder has what the panel said, and 取消 leaves nothing. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { whyNoDesktop } from './helpers/runtime.ts'

const reason = whyNoDesktop()

describe.skipIf(reason !== null)(`a set on the desktop${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = newFolder()
  const place = join(folder, '发文')
  let desktop: Desktop

  beforeAll(async () => {
    mkdirSync(place)
    giveToApp(place)
    desktop = await launchDesktop({ folder })
    desktop.page.setDefaultTimeout(30_000)
  })
  afterAll(() => desktop?.kill())

  test('before sign-off the panel offers 样张, and says why', async () => {
    const desk = new AtTheDesk(desktop.page)
    await desk.opensTheSample()
    await desk.goes('letter')
    await desktop.page.getByRole('button', { name: '一键成套' }).click()
    await desktop.page.getByText('还缺签发、发文字号，只能做样张').waitFor()
    await desktop.page.getByText('没有登记李慧代表的地址').waitFor()
    await desktop.page.waitForTimeout(1500)
    await desktop.screenshot('set-panel')
    await desktop.resize('1093x614')
    await desktop.page.waitForTimeout(500)
    await desktop.screenshot('set-panel-small')
    await desktop.resize('1366x768')
  })

  test('the folder holds what the panel said', async () => {
    desktop.answerDialogs(place)
    await desktop.page.getByRole('checkbox', { name: '标签' }).uncheck()
    await desktop.page.getByText('共 7 个文件').waitFor()
    await desktop.page.getByRole('button', { name: '做一套样张' }).click()
    await desktop.page.getByText(/^已存到 .*共 7 份文件。$/).waitFor()
    await desktop.screenshot('set-done')
    const [made = ''] = readdirSync(place)
    expect(made).toBe('（样张）第1185号建议答复成套材料')
    const files = readdirSync(join(place, made), { recursive: true, encoding: 'utf8' })
    expect(files.filter((name) => name.endsWith('.docx')).toSorted()).toEqual(
      [
        '信函/（样张）李慧代表.docx',
        '信函/（样张）抄送、存档件.docx',
        '征询意见表/（样张）李慧代表.docx',
        '（样张）信封.docx',
        '（样张）发文稿纸.docx',
        '（样张）打印清单.docx',
        '（样张）送达签收单.docx',
      ].toSorted(),
    )
  })

  test('a folder dialog that is cancelled leaves the panel as it was', async () => {
    await desktop.page.getByRole('button', { name: '完成' }).click()
    await desktop.page.getByRole('button', { name: '一键成套' }).click()
    desktop.answerDialogs(null)
    await desktop.page.getByRole('button', { name: '做一套样张' }).click()
    await desktop.page.getByText('共 8 个文件').waitFor()
    expect(readdirSync(place)).toHaveLength(1)
  })
})
