/** Two real programs with two profiles, the clerk's and the supervisor's, and files in a folder between them. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractRawText } from 'mammoth'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { giveToApp, newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { projectRoot, reportSkip, whyNoDesktop } from './helpers/runtime.ts'

const admin = { name: '王敏', passphrase: '湘江北去橘子洲头' }
const clerk = { name: '李婉', passphrase: '看万山红遍层林尽染', section: '创新发展科', roles: ['承办人'] }
const head = { name: '周正', passphrase: '独立寒秋湘江北去', section: '创新发展科', roles: ['科室负责人'] }
const chief = { name: '刘建', passphrase: '到中流击水浪遏飞舟', section: '', roles: ['主要领导'] }

describe.skipIf(reportSkip('two desks', whyNoDesktop()))('two desks exchange packages', { timeout: 300_000 }, () => {
  const folders = { office: newFolder(), leader: newFolder() }
  const stick = newFolder()
  let office: Desktop
  let leader: Desktop
  const at = (desktop: Desktop) => new AtTheDesk(desktop.page)

  beforeAll(async () => {
    office = await launchDesktop({ folder: folders.office })
    leader = await launchDesktop({ folder: folders.leader })
    for (const desktop of [office, leader]) {
      await desktop.resize('1366x768')
      desktop.page.setDefaultTimeout(30_000)
    }
  })
  afterAll(async () => {
    await office?.kill()
    await leader?.kill()
  })

  const looksAt = async (desktop: Desktop, name: string) => {
    for (const size of ['1093x614', '1366x768'] as const) {
      await desktop.resize(size)
      await desktop.page.waitForTimeout(300)
      await desktop.screenshot(`packages-${name}`)
    }
  }

  let journeys = 0
  /** Writes what the open page sends into a folder of its own on the stick; answers with the package's path. */
  async function writes(desktop: Desktop, key: string, says = '可以拔出 U 盘'): Promise<string> {
    const place = join(stick, `第${(journeys += 1)}次`)
    mkdirSync(place)
    giveToApp(place)
    desktop.answerDialogs(place)
    await desktop.page.getByRole('button', { name: key }).click()
    await desktop.page.getByText(says).first().waitFor()
    const [folder = ''] = readdirSync(place)
    const name = readdirSync(join(place, folder)).find((one) => one.endsWith('.fyan')) ?? ''
    return join(place, folder, name)
  }

  async function sends(desktop: Desktop, to: string): Promise<string> {
    await desktop.page.evaluate(() => {
      const found = /#\/case\/[^/]+/.exec(location.hash)
      if (found !== null) location.hash = `${found[0]}/send`
    })
    await desktop.page.locator('.send-form .ant-select', { hasText: to }).waitFor()
    return writes(desktop, '选 U 盘或文件夹，写入')
  }

  async function opens(desktop: Desktop, path: string): Promise<void> {
    desktop.answerDialogs(path)
    await desktop.page.keyboard.press('Control+o')
    await desktop.page.getByRole('heading', { name: '打开包' }).waitFor()
  }
  const accepts = async (desktop: Desktop) => {
    await desktop.page.getByRole('button', { name: '接收', exact: true }).click()
    await desktop.page.getByText('已接收。').waitFor()
  }
  const setting = async (desktop: Desktop, title: string) => {
    await desktop.page.getByRole('link', { name: '设置' }).click()
    await desktop.page
      .getByRole('navigation', { name: '设置项目' })
      .getByRole('button', { name: title, exact: true })
      .click()
  }

  test('the office founds the bureau and gives everybody an account', async () => {
    const { page } = office
    office.answerDialogs(join(folders.office, '恢复单.pdf'))
    await at(office).founds({ bureau: '株洲市科学技术局', prefix: '株科办', ...admin }, async (click) => {
      await click()
      await page.getByText('已保存到').waitFor()
    })
    await setting(office, '人员')
    for (const person of [clerk, head, chief]) {
      await page.getByRole('button', { name: '添加人员' }).click()
      const form = page.getByRole('dialog', { name: '添加人员' })
      await form.getByLabel('姓名').fill(person.name)
      await form.getByLabel('职务').fill(person.roles[0] ?? '')
      await form.getByLabel('科室', { exact: true }).fill(person.section)
      for (const role of await form.locator('.role-choices input').all()) await role.uncheck()
      for (const role of person.roles) await form.locator('.role-choices').getByLabel(role).check()
      await form.getByLabel('初始口令', { exact: true }).fill(person.passphrase)
      await form.getByLabel('再输一遍初始口令').fill(person.passphrase)
      await form.getByRole('button', { name: '保存' }).click()
      await form.waitFor({ state: 'hidden' })
      await page.getByRole('row', { name: person.name }).getByText('在用').waitFor()
    }
  })

  test('the supervisor’s desk joins by 本单位资料包, after the fingerprint was compared', async () => {
    await setting(office, '本单位')
    const fingerprint = await office.page.locator('.desks-fingerprint').innerText()
    await looksAt(office, 'desks')
    leader.answerDialogs(await writes(office, '写一份资料包给别的电脑', '已导出：'))
    await leader.page.getByRole('button', { name: '加入本单位' }).click()
    const dialog = leader.page.getByRole('dialog', { name: '加入本单位' })
    await dialog.getByText(fingerprint).waitFor()
    await looksAt(leader, 'join')
    await dialog.getByRole('button', { name: '指纹相同，加入' }).click()
    await at(leader).signsIn(head.name, head.passphrase)
    await setting(leader, '本单位')
    await leader.page.getByText('由另一台电脑保管，本机只随资料包更新').waitFor()
  })

  test('the clerk writes the reply and hands it in', async () => {
    const { page } = office
    await page.getByRole('link', { name: '登记' }).first().click()
    await page.locator('#intake-number').fill('1185')
    const reply = join(folders.office, '答复函.txt')
    copyFileSync(join(projectRoot, 'tests/fixtures/reply-1185.txt'), reply)
    giveToApp(reply)
    office.answerDialogs(reply)
    await at(office).does('打开文件')
    await expect.poll(() => page.locator('#intake-leadDeputy').inputValue()).toBe('李慧')
    await page.locator('#intake-assignedAt').fill('2026-11-20')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: '登记', exact: true }).last().click()
    await at(office).seesStage('已登记')
    await at(office).does('送核对职责')
    await at(office).takes('分办到科室', async (form) => {
      await at(office).picks(form.getByLabel('承办科室'), clerk.section)
      await at(office).picks(form.getByLabel('承办人'), clerk.name)
    })
    await page.getByTitle('锁定（Ctrl+L）').click()
    await at(office).signsIn(clerk.name, clerk.passphrase)
    await at(office).opensTheCase('1185')
    await at(office).does('接办')
    await at(office).takes('确定办理方案', async (form) => {
      const text = form.getByRole('textbox').first()
      if ((await text.inputValue()) === '') await text.fill('加大研发投入')
    })
    await at(office).takes('记录沟通', async (form) => {
      await form.getByText('面商', { exact: true }).click()
      await form.getByLabel('地点').fill('代表所在企业')
      await form.getByText('局领导', { exact: true }).click()
      await form.getByLabel('代表的意见').fill('希望帮扶更精准。')
    })
    await at(office).does('开始起草')
    await at(office).seesStage('起草')
    await at(office).goes('draft')
    await at(office).picks(page.getByLabel('办理类别', { exact: true }), '正在解决')
    await at(office).picks(page.getByLabel('公开属性', { exact: true }), '主动公开')
    await page.getByLabel('联系人', { exact: true }).fill(clerk.name)
    await page.getByLabel('联系人电话').fill('0731-28680000')
    await page.keyboard.press('Control+s')
    await submits()
  })

  async function submits() {
    await at(office).goes('draft')
    await office.page.getByRole('textbox', { name: '答复正文' }).waitFor()
    if ((await office.page.locator('.finding-must .finding').count()) > 0) await at(office).letsFindingsStand()
    await at(office).does('提交审核')
    await at(office).goes('')
    await at(office).seesStage('审核')
  }

  let first = ''
  test('it goes to the section head in a 送审包, with the letter beside it, and is locked here', async () => {
    const { page } = office
    await page.evaluate(() => {
      location.hash = `${location.hash}/send`
    })
    await page.getByText(`轮到${head.name}审核。`).waitFor()
    await looksAt(office, 'send')
    first = await writes(office, '选 U 盘或文件夹，写入')
    await looksAt(office, 'sent')
    expect(readdirSync(join(first, '..')).toSorted()).toHaveLength(4)
    await at(office).opensTheCase('1185')
    await page.getByText(`已用送审包送${head.name}，收回之前不能在本机办理`).waitFor()
    await looksAt(office, 'away')
  })

  test('a package that was changed on the way is refused, and nothing changes', async () => {
    const bytes = readFileSync(first)
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] ?? 0) ^ 0x20
    const path = join(stick, '改过的.fyan')
    writeFileSync(path, bytes)
    giveToApp(path)
    await opens(leader, path)
    await leader.page.getByText('没有打开，本机没有任何变化').waitFor()
    await looksAt(leader, 'refused')
  })

  test('the section head looks, takes it over, and sends it back for a change', async () => {
    const { page } = leader
    await opens(leader, first)
    await page.getByText('本机还没有这一件').waitFor()
    await looksAt(leader, 'arrived')
    await page.getByRole('tab', { name: '将印发的样子' }).click()
    await page.locator('.paper-page').first().waitFor()
    await looksAt(leader, 'arrived-letter')
    await accepts(leader)
    await opens(leader, first)
    await page
      .getByText(/没有变化/)
      .first()
      .waitFor()
    await looksAt(leader, 'twice')
    await page.getByRole('link', { name: /^审核/ }).first().click()
    await page.getByRole('link', { name: /精准帮扶/ }).click()
    await at(leader).takes('退回修改', async (form) => {
      await form.getByRole('textbox').first().fill('请补充完成时限。')
    })
    await at(leader).opensTheCase('1185')
    const back = await sends(leader, clerk.name)
    await opens(office, back)
    await accepts(office)
    await at(office).seesStage('起草')
  })

  test('handed in again, approved and signed off there, numbered here: the letter', async () => {
    const { page } = office
    await at(office).goes('draft')
    await page.getByRole('textbox', { name: '答复正文' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\n以上工作于今年十二月底前完成。')
    await page.keyboard.press('Control+s')
    await page.getByText(/^已保存/).waitFor()
    await submits()
    await opens(leader, await sends(office, head.name))
    await leader.page.getByRole('tab', { name: '与本机这一稿的差别' }).click()
    await leader.page.locator('ins', { hasText: '十二月底前完成' }).first().waitFor()
    await accepts(leader)
    await at(leader).takes('同意')
    await leader.page.getByTitle('锁定（Ctrl+L）').click()
    await at(leader).signsIn(chief.name, chief.passphrase)
    await at(leader).opensTheCase('1185')
    await at(leader).goes('review')
    await at(leader).takes('签发')
    await at(leader).opensTheCase('1185')
    await at(leader).seesStage('待编号')
    const signed = await sendsTo(leader, clerk.name)
    await opens(office, signed)
    await accepts(office)
    await at(office).seesStage('待编号')
    await page.getByTitle('锁定（Ctrl+L）').click()
    await at(office).signsIn(admin.name, admin.passphrase)
    await at(office).opensTheCase('1185')
    await at(office).goes('letter')
    await at(office).takes('编号')
    await page
      .getByText(/〔\d{4}〕1号/)
      .first()
      .waitFor()
    const path = join(folders.office, '答复函.docx')
    office.answerDialogs(path)
    await at(office).exports()
    await page.getByText(/^已导出：/).waitFor()
    await vi.waitUntil(() => readFileSync(path).length > 0)
    const { value: text } = await extractRawText({ buffer: readFileSync(path) })
    for (const part of ['李慧', '十二月底前完成', '〕1号', '株洲市科学技术局']) expect(text).toContain(part)
  })

  /** To somebody who is not proposed. */
  async function sendsTo(desktop: Desktop, to: string): Promise<string> {
    await desktop.page.evaluate(() => {
      const found = /#\/case\/[^/]+/.exec(location.hash)
      if (found !== null) location.hash = `${found[0]}/send`
    })
    await at(desktop).picks(desktop.page.getByLabel('送给谁'), to)
    await desktop.page.getByText('已经办过，送回给送来的人接着办。').click()
    return writes(desktop, '选 U 盘或文件夹，写入')
  }

  test('called back while it is out, it becomes two versions, and the office chooses', async () => {
    const { page } = office
    await at(office).opensTheCase('1185')
    const out = await sendsTo(office, chief.name)
    await opens(leader, out)
    await accepts(leader)
    await leader.page.getByRole('button', { name: '更多' }).click()
    await leader.page.getByRole('menuitem', { name: '撤销签发' }).click()
    const recall = leader.page.getByRole('dialog', { name: '撤销签发' })
    await recall.getByRole('textbox').first().fill('再核一处数字。')
    await recall.getByRole('button', { name: '确定办理' }).click()
    await recall.waitFor({ state: 'hidden' })
    const back = await sends(leader, admin.name)
    await at(office).opensTheCase('1185')
    await at(office).takes('收回')
    await at(office).goes('letter')
    await at(office).takes('用印')
    await opens(office, back)
    await page.getByText('会成为两个版本').first().waitFor()
    await looksAt(office, 'will-fork')
    await page.getByRole('button', { name: '接收', exact: true }).click()
    await page.getByRole('heading', { name: /两个版本/ }).waitFor()
    await looksAt(office, 'fork')
    await page.getByText('选用送来的版本').click()
    await page.getByLabel('理由', { exact: true }).fill('局长要求再核。')
    await page.getByRole('button', { name: '选定版本' }).click()
    await page.getByText('已选定，可以继续办理。').waitFor()
    await at(office).seesStage('起草')
  })
})
