/**
 * 会办 between two bureaus: two windows with two data folders, and between them nothing but files in a folder. One asks
 * by package, the other takes it in, handles it by the short path and answers; a third unit answers by the form.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillForm } from '../helpers/fill-form.ts'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { whyNoDesktop } from './helpers/runtime.ts'

const reason = whyNoDesktop()

const finance = '株洲市财政局'
const taxes = '市税务局'
const words = '我局已把研发准备金列入今年预算，共安排4.2亿元，按季拨付。'

describe.skipIf(reason !== null)(`co-handling on the desktop${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const stick = newFolder()
  let lead: Desktop
  let other: Desktop
  const atLead = () => new AtTheDesk(lead.page)
  const atOther = () => new AtTheDesk(other.page)
  const folders = () => readdirSync(stick).filter((name) => !name.startsWith('.'))

  /** The file of this ending in the folder whose name has these words. */
  const fileIn = (folder: RegExp, ending: string): string => {
    const found = folders().find((name) => folder.test(name)) ?? ''
    const file = readdirSync(join(stick, found)).find((name) => name.endsWith(ending)) ?? ''
    return join(stick, found, file)
  }

  beforeAll(async () => {
    lead = await launchDesktop({ folder: newFolder() })
    other = await launchDesktop({ folder: newFolder() })
    for (const { page } of [lead, other]) page.setDefaultTimeout(30_000)
  })
  afterAll(async () => {
    await lead?.kill()
    await other?.kill()
  })

  async function opens(desktop: Desktop, path: string): Promise<void> {
    await desktop.page.evaluate(() => {
      location.hash = '#/co-handling'
    })
    desktop.answerDialogs(path)
    await desktop.page.getByRole('button', { name: '选择来件' }).click()
  }

  test('the lead unit asks two units, each for what concerns it', async () => {
    const desk = atLead()
    await desk.opensTheSample()
    await desk.takes('登记', async (form) => {
      await form.getByText('主办', { exact: true }).click()
      await form.getByLabel('会办单位').fill(finance)
      await lead.page.keyboard.press('Enter')
      await form.getByLabel('会办单位').fill(taxes)
      await lead.page.keyboard.press('Enter')
      await lead.page.keyboard.press('Escape')
    })
    await desk.bringsTheSampleOn()
    await desk.takes('征求会办意见', async (form) => {
      await form
        .getByText(/^1．持续加大研发投入/)
        .first()
        .click()
      await form.getByText(/^2．/).first().click()
      await form.getByText(/^1．/).nth(1).click()
      await lead.screenshot('co-ask')
    })
    await desk.goes('co-handling')
    await lead.page.getByText('等意见').first().waitFor()
    lead.answerDialogs(stick)
    for (const unit of [finance, taxes]) {
      const card = lead.page.getByRole('article', { name: unit })
      await card.getByRole('button', { name: '写征询材料' }).click()
      await card.getByText(/^已写到 /).waitFor()
    }
    await lead.screenshot('co-asked')
    await lead.resize('1093x614')
    await lead.screenshot('co-asked-small')
    await lead.resize('1366x768')
    expect(folders()).toHaveLength(2)
    const files = readdirSync(join(stick, folders().find((name) => name.includes('株洲市财政局')) ?? ''))
    expect(files.filter((name) => name.endsWith('.docx')).toSorted()).toEqual([
      '会办意见反馈表.docx',
      '征求会办意见的函.docx',
    ])
    expect(files.filter((name) => name.endsWith('.fyan'))).toHaveLength(1)
  })

  test('the other bureau sees who asks, compares the fingerprint once, and has a case', async () => {
    const desk = atOther()
    await desk.opensTheSample()
    await other.page.evaluate(() => {
      location.hash = '#/settings'
    })
    const name = other.page.getByLabel('单位名称')
    await name.fill(finance)
    await name.press('Enter')
    await opens(other, fileIn(/株洲市财政局/u, '.fyan'))
    const read = lead.page.locator('.co-fingerprint')
    await other.page.getByText('株洲市科学技术局征求会办意见').waitFor()
    await other.page.getByText('持续加大研发投入').first().waitFor()
    expect(await other.page.getByText('李慧').count()).toBe(1)
    expect(await other.page.locator('.co-fingerprint').textContent()).toBe(await read.textContent())
    expect(await other.page.getByRole('button', { name: '登记为会办件' }).count()).toBe(0)
    await other.screenshot('co-request')
    await other.resize('1093x614')
    await other.screenshot('co-request-small')
    await other.resize('1366x768')
    await desk.sits('陈静')
    await other.page.getByText('已打电话核对，指纹一致').click()
    await other.page.getByRole('button', { name: '认可这个单位' }).click()
    await other.page.getByRole('button', { name: '登记为会办件' }).click()
    await desk.seesStage('已登记')
  })

  test('the same request again makes no second case', async () => {
    await opens(other, fileIn(/株洲市财政局/u, '.fyan'))
    await other.page.getByText(/已经登记过，没有改动/).waitFor()
    expect(await other.page.getByRole('button', { name: '登记为会办件' }).count()).toBe(0)
    await other.page.getByRole('link', { name: '打开案卷' }).click()
    await atOther().seesStage('已登记')
  })

  test('it is handled by the short path and answered with a package', async () => {
    const desk = atOther()
    // Two cases here have the same number, the sample and this one: it is found by its address.
    const address = await other.page.evaluate(() => location.hash)
    const goes = (page: string) => other.page.evaluate((hash) => location.assign(hash), `${address}${page}`)
    await desk.does('送核对职责')
    await desk.takes('分办到科室', async (form) => {
      await desk.picks(form.getByLabel('承办人'), '李婉')
    })
    await desk.sits('李婉')
    await desk.does('起草会办意见')
    await desk.seesStage('起草')
    await desk.goes('draft')
    const text = other.page.getByRole('textbox', { name: '答复正文' })
    await text.click()
    await other.page.keyboard.type(`关于持续加大研发投入。${words}\n以上意见供贵局答复代表时参考。`)
    await other.page.getByRole('button', { name: /^填入/ }).click()
    await other.screenshot('co-draft')
    await desk.does('提交审核')
    await goes('')
    await desk.seesStage('审核')
    for (const [name, key] of [
      ['周正', '同意'],
      ['吴禾', '同意'],
      ['李白军', '同意'],
      ['刘建', '签发'],
    ] as const) {
      await desk.sits(name)
      await goes('/review')
      await other.page.getByText('要点与回应').waitFor()
      await desk.takes(key)
    }
    await desk.sits('陈静')
    await goes('/letter')
    await desk.takes('编号')
    await goes('/co-handling')
    await other.page.getByText('答复株洲市科学技术局').waitFor()
    for (const at of [1, 2]) {
      const field = other.page.getByLabel(`要点 ${at} 的答复`)
      if ((await other.page.locator('.co-choices .ant-select-selection-item').count()) < at) {
        await desk.picks(field, words.slice(0, 10))
        await other.page.keyboard.press('Escape')
      }
    }
    await other.screenshot('co-answer')
    other.answerDialogs(stick)
    await desk.does('写会办意见包')
    await other.page.getByText(/^已写到 /).waitFor()
    expect(folders().filter((name) => name.includes('会办意见'))).toHaveLength(1)
  })

  test('the lead unit accepts that bureau and attaches its opinion, once', async () => {
    await atLead().sits('陈静')
    await opens(lead, fileIn(/会办意见/u, '.fyan'))
    await lead.page.getByText(`${finance}的会办意见`).waitFor()
    await lead.page.getByText(words).first().waitFor()
    await lead.page.getByText('已打电话核对，指纹一致').click()
    await lead.page.getByRole('button', { name: '认可这个单位' }).click()
    await lead.screenshot('co-opinion')
    await lead.resize('1093x614')
    await lead.screenshot('co-opinion-small')
    await lead.resize('1366x768')
    await lead.page.getByRole('button', { name: '登记会办意见' }).click()
    await lead.page.getByText(`已登记${finance}的会办意见`).waitFor()
    await opens(lead, fileIn(/会办意见/u, '.fyan'))
    await lead.page.getByText(/登记过，没有改动/).waitFor()
  })

  test('the other unit is reminded, and answers by the form', async () => {
    await opens(lead, fileIn(/市税务局/u, '反馈表.docx'))
    await lead.page.getByText('表中还没有填写会办意见').waitFor()
    await atLead().opensTheCase('1185')
    await atLead().goes('co-handling')
    await atLead().takes('催办', async (form) => {
      await form.getByText('市税务局：').waitFor()
      await lead.screenshot('co-remind')
    })
    await lead.page.getByText(/催办$/).first().waitFor()
    const form = fileIn(/市税务局/u, '反馈表.docx')
    const filled = join(stick, '市税务局反馈表.docx')
    writeFileSync(filled, fillForm(readFileSync(form), { 单位意见: '同意，税收优惠应享尽享。', 日期: '' }))
    giveToApp(filled)
    await opens(lead, filled)
    await lead.page.getByText('表中没有读出：日期').waitFor()
    const attach = lead.page.getByRole('button', { name: '登记会办意见' })
    expect(await attach.isDisabled()).toBe(true)
    for (const box of await lead.page.locator('.co-says input').all()) await box.check()
    await lead.screenshot('co-form')
    await attach.click()
    await lead.page.getByText('已登记市税务局的会办意见').waitFor()
    await lead.page.getByRole('link', { name: '去看会办' }).click()
    await lead.page.getByText('同意，税收优惠应享尽享。').waitFor()
    await lead.page.getByText(/据反馈表“市税务局反馈表.docx”登记/).waitFor()
    await lead.page.getByText(/据会办意见包“.*”登记/).waitFor()
    await lead.screenshot('co-all-in')
  })
})
