/** The auditor reads everything, changes nothing, and is told which line of a file was tampered with: on the real desktop. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('the auditor, on the real desktop', () => {
  const folder = newFolder()
  let desktop: Desktop
  let desk: AtTheDesk
  const page = () => desktop.page

  async function starts() {
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    page().setDefaultTimeout(30_000)
    desk = new AtTheDesk(page())
  }
  beforeAll(starts)
  afterAll(() => desktop?.kill())

  const pictures = async (name: string) => {
    for (const size of ['1093x614', '1366x768'] as const) {
      await desktop.resize(size)
      await page().waitForTimeout(300)
      await desktop.screenshot(name)
    }
  }
  const opens = (hash: string) =>
    page().evaluate((to) => {
      location.hash = to
    }, hash)
  const caseId = async () => /case\/([^/]+)/.exec(await page().evaluate(() => location.hash))?.[1] ?? ''
  let id = ''

  test('an approval stands with its text, and everything holds', async () => {
    await desk.opensTheSample()
    await desk.bringsTheSampleToDrafting()
    id = await caseId()
    await desk.goes('draft')
    await desk.letsFindingsStand()
    await desk.does('提交审核')
    await desk.goes('')
    await desk.seesStage('审核')
    for (const name of ['周正', '吴禾', '李白军', '刘建']) {
      await desk.sits(name)
      await opens(`#/case/${id}/review`)
      await desk.takes(name === '刘建' ? '签发' : '同意')
      await page().waitForTimeout(300)
    }
    await desk.sits('何监')
    await page().getByRole('link', { name: '审计' }).click()
    await page().getByRole('button', { name: '核验全部' }).click()
    await page().getByText('全部核对无误').waitFor()
    await pictures('audit-bureau')
    await opens(`#/audit/${id}`)
    await page().getByRole('button', { name: '核验全部' }).click()
    await page().getByText('全部核对无误').waitFor()
    await page().locator('.audit-row', { hasText: '签发' }).last().click()
    await page().getByText('✓ 重算相符').waitFor()
    await pictures('audit-case')
    await page().getByText('证书与吊销', { exact: true }).click()
    await pictures('audit-certificates')
    await page().getByText('分叉、外送与移除', { exact: true }).click()
    await pictures('audit-aside')
  })

  test('the report and the lines leave the program', async () => {
    const path = join(folder, '审计.docx')
    rmSync(path, { force: true })
    desktop.answerDialogs(path)
    await page().getByRole('button', { name: '导出' }).click()
    await page().getByText('审计表（.docx，可打印签名）').click()
    await vi.waitUntil(() => existsSync(path), 20_000)
    const place = newFolder()
    desktop.answerDialogs(place)
    await page().getByRole('button', { name: '导出' }).click()
    await page().getByText('记录原文和证书（可另行核对）').click()
    await vi.waitUntil(() => readdirSync(place).some((name) => name.startsWith('审计-')), 20_000)
    const set = join(place, readdirSync(place).find((name) => name.startsWith('审计-')) ?? '')
    expect(readdirSync(set).toSorted()).toEqual(
      ['certificates.json', '本单位记录.jsonl', '案卷记录.jsonl', '说明.txt'].toSorted(),
    )
    expect(readFileSync(join(set, '案卷记录.jsonl'))).toEqual(readFileSync(journalFile()))
  })

  test('the auditor changes nothing', async () => {
    await opens(`#/case/${id}`)
    await page()
      .getByRole('list', { name: /^阶段：/ })
      .waitFor()
    await pictures('auditor-case')
    await opens('#/settings')
    await page().getByText('安全审计员可以查看全部内容，但不能修改。').waitFor()
    await expect.poll(() => page().locator('.settings-subject input:enabled').count()).toBe(0)
    await pictures('auditor-settings')
    await opens(`#/case/${id}/draft`)
    await page().waitForTimeout(800)
    expect(await page().locator('[contenteditable=true]').count()).toBe(0)
    await pictures('auditor-draft')
  })

  test('a byte changed between two starts is named, with the line', async () => {
    await desktop.close()
    const path = journalFile()
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    const seq = lines.findIndex((line) => line.includes('"step":"recordContact"')) + 1
    const changed = lines.with(seq - 1, (lines[seq - 1] ?? '').replace('希望帮扶更精准', '希望帮扶更粗略'))
    expect(changed).not.toEqual(lines)
    writeFileSync(path, `${changed.join('\n')}\n`)
    giveToApp(path)
    await starts()
    await page().locator('.rail-seat b', { hasText: '何监' }).waitFor()
    await opens(`#/audit/${id}`)
    await page().getByRole('button', { name: '核验全部' }).click()
    const result = page().getByRole('region', { name: '核验结果' })
    await result.getByText('记录被改动').waitFor()
    await result.getByText(new RegExp(`第 ${seq} 条记录的签名对不上`)).waitFor()
    await result.getByRole('button', { name: /记录被改动/ }).click()
    await page()
      .getByRole('heading', { name: `第 ${seq} 条　记录沟通` })
      .waitFor()
    await pictures('audit-tampered')
  })

  function journalFile(): string {
    const journals = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith(`${id}.jsonl`),
    )
    return join(folder, journals[0] ?? '')
  }
})
