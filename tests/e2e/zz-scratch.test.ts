import { appendFileSync, readFileSync, writeFileSync, mkdirSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { AtTheDesk } from './helpers/at-the-desk.ts'
import { newFolder, giveToApp } from './helpers/desk-folder.ts'
import { launchDesktop } from './helpers/launch-desktop.ts'

const out = process.env['LOOK_OUT'] ?? '/tmp/look/a'
mkdirSync(out, { recursive: true })
const log = join(out, 'audit.txt')
writeFileSync(log, '')

function audit(): string[] {
  const found: string[] = []
  const name = (el: Element) =>
    `${el.tagName.toLowerCase()}.${String(el.getAttribute('class') ?? '')
      .split(' ')
      .slice(0, 3)
      .join('.')}`
  const words = (el: Element) => (el.textContent ?? '').trim().slice(0, 40)
  const doc = document.documentElement
  if (doc.scrollWidth > innerWidth) found.push(`PAGE-HSCROLL ${doc.scrollWidth}`)
  if (doc.scrollHeight > innerHeight) found.push(`PAGE-VSCROLL ${doc.scrollHeight}`)
  const english = /[A-Za-z]{3,}/
  for (const el of document.querySelectorAll('body *')) {
    if (el.closest('.paper-page') || el.closest('svg')) continue
    const box = el.getBoundingClientRect()
    const style = getComputedStyle(el)
    if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') continue
    for (const a of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-roledescription', 'alt']) {
      const v = el.getAttribute(a)
      if (v && english.test(v)) found.push(`ENGLISH-${a} ${name(el)} ${v}`)
    }
    for (const n of el.childNodes)
      if (n.nodeType === 3 && english.test(n.textContent ?? ''))
        found.push(`ENGLISH ${name(el)} ${(n.textContent ?? '').trim().slice(0, 80)}`)
    for (const p of ['color', 'backgroundColor', 'borderTopColor', 'outlineColor'] as const) {
      const c = style[p]
      if (/rgb\(22, 119, 255\)|rgb\(64, 150, 255\)|rgb\(9, 88, 217\)|rgb\(230, 244, 255\)|rgb\(145, 202, 255\)/.test(c))
        found.push(`BLUE ${p} ${c} ${name(el)} ${words(el)}`)
    }
    const sx = el.scrollWidth - el.clientWidth
    if (
      sx > 1 &&
      style.overflowX !== 'visible' &&
      style.textOverflow !== 'ellipsis' &&
      el.clientWidth > 0 &&
      style.display !== 'inline'
    )
      found.push(`HOVERFLOW(${style.overflowX}) +${sx} ${name(el)} ${words(el)}`)
    if (sx > 1 && style.textOverflow === 'ellipsis' && !el.getAttribute('title') && !el.closest('[title]'))
      found.push(`ELLIPSIS-NOTITLE +${sx} ${name(el)} ${words(el)}`)
    if (box.right > innerWidth + 1 || box.left < -1)
      found.push(`OFFSCREEN-X ${Math.round(box.left)}..${Math.round(box.right)} ${name(el)} ${words(el)}`)
    const leafText = [...el.childNodes].some((n) => n.nodeType === 3 && (n.textContent ?? '').trim() !== '')
    if (leafText && box.width < 14 * 1.6 && (el.textContent ?? '').trim().length > 2 && box.height > 40)
      found.push(`VERTICAL ${name(el)} ${words(el)}`)
    if (
      el.matches('button, .ant-tabs-tab, th, label, .ant-select-selection-item, .ant-tag, .nowrap, dt, .rail-link') &&
      leafText
    ) {
      const r = document.createRange()
      r.selectNodeContents(el)
      const tops = new Set([...r.getClientRects()].filter((x) => x.width > 1).map((x) => Math.round(x.top / 8)))
      if (tops.size > 1 && r.getBoundingClientRect().height > 30) found.push(`WRAPPED ${name(el)} ${words(el)}`)
    }
    if (el.matches('button, [role=button], a[href]') && box.bottom > innerHeight + 1 && style.position === 'fixed')
      found.push(`BELOW ${name(el)} ${words(el)}`)
  }
  for (const d of document.querySelectorAll('[role=dialog], .ant-modal, .ant-drawer-content-wrapper')) {
    const b = d.getBoundingClientRect()
    if (b.height > innerHeight + 1) found.push(`TALL ${name(d)} ${Math.round(b.height)}`)
    if (d.matches('.ant-modal') && b.height > 520) found.push(`MODAL>520 ${Math.round(b.height)} ${words(d)}`)
  }
  const buttons = [...document.querySelectorAll('button.ant-btn-primary')].filter(
    (b) => b.getBoundingClientRect().width > 0,
  )
  if (buttons.length > 1) found.push(`PRIMARIES ${buttons.length}: ${buttons.map((b) => b.textContent).join(' | ')}`)
  const f = document.activeElement
  found.push(
    `FOCUS ${f ? name(f) : ''} ${f?.getAttribute('aria-label') ?? f?.id ?? ''} ${f ? words(f).slice(0, 20) : ''}`,
  )
  return [...new Set(found)]
}

test('look', async () => {
  const folder = newFolder()
  const desktop = await launchDesktop({ folder })
  const page = desktop.page
  page.setDefaultTimeout(6000)
  const desk = new AtTheDesk(page)
  let n = 0
  async function snap(name: string) {
    n += 1
    for (const size of ['1366x768', '1093x614'] as const) {
      await desktop.resize(size)
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(out, `${String(n).padStart(2, '0')}-${name}-${size.split('x')[0]}.png`) })
      const found = await page.evaluate(audit)
      appendFileSync(
        log,
        `\n== ${n} ${name} ${size} ${await page.evaluate(() => location.hash)}\n${found.map((x) => `  ${x}`).join('\n')}\n`,
      )
    }
  }
  const go = async (hash: string) => {
    await page.evaluate((h) => {
      location.hash = h
    }, hash)
    await page.waitForTimeout(400)
  }
  const attempt = async (what: string, fn: () => Promise<void>) => {
    try {
      await fn()
    } catch (e) {
      appendFileSync(log, `\n!! ${what}: ${String(e).slice(0, 600)}\n`)
      await page.screenshot({ path: join(out, `fail-${what}.png`) })
      await page.keyboard.press('Escape')
    }
  }
  const panel = async (label: string, fn?: () => Promise<void>) => {
    await attempt(`panel ${label}`, async () => {
      await page.getByRole('button', { name: label, exact: true }).first().click()
      await page.getByRole('dialog', { name: label }).waitFor()
      await page.waitForTimeout(200)
      if (fn) await fn()
      await snap(`panel-${label}`)
      await page.keyboard.press('Escape')
      await page.waitForTimeout(250)
      if (await page.getByRole('dialog', { name: label }).count()) {
        appendFileSync(log, `!! Esc does not close ${label}\n`)
        await page.getByRole('button', { name: '取消' }).first().click()
      }
      const back = await page.evaluate(() => document.activeElement?.textContent?.slice(0, 20))
      appendFileSync(log, `  focus after Esc of ${label}: ${back}\n`)
    })
  }
  const tabs = async (prefix: string) => {
    const all = await page.getByRole('tab').all()
    for (const t of all) {
      const label = ((await t.textContent()) ?? '').trim()
      await t.click()
      await page.waitForTimeout(200)
      await snap(`${prefix}-tab-${label.replace(/\s/g, '')}`)
    }
  }
  await page.waitForTimeout(1500)
  await snap('welcome')
  await attempt('emptypages', async () => {
    for (const h of ['/cases', '/intake', '/review', '/settings']) {
      await go(h)
      await snap(`empty${h.replace('/', '-')}`)
    }
    await go('/')
  })
  await page.waitForTimeout(300)
  await attempt('sample', async () => {
    if (!(await page.getByRole('button', { name: '打开示例 1185' }).count())) await go('/cases')
    await desk.opensTheSample()
  })
  await snap('case-received')
  await attempt('tabs', () => tabs('received'))
  await page.getByRole('tab').first().click()
  await panel('登记')
  await desk.takes('登记')
  await snap('case-registered')
  await desk.does('送核对职责')
  await page.waitForTimeout(300)
  await snap('case-scope')
  await panel('分办到科室')
  await attempt('more', async () => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.waitForTimeout(200)
    await snap('more-menu')
    await page.keyboard.press('Escape')
  })
  for (const l of ['更正登记', '申请退回', '申请延期', '登记撤回', '并案办理', '接收并案']) {
    if (await page.getByRole('button', { name: l, exact: true }).count()) await panel(l)
    else
      await attempt(`more ${l}`, async () => {
        await page.getByRole('button', { name: '更多' }).click()
        await page.getByRole('menuitem', { name: new RegExp(`^${l}`) }).click()
        await page.getByRole('dialog', { name: l }).waitFor()
        await snap(`panel-${l}`)
        await page.keyboard.press('Escape')
      })
  }
  await page.keyboard.press('Escape')
  await desk.takes('分办到科室', async (form) => {
    await desk.picks(form.getByLabel('承办人'), '李婉')
  })
  await page.waitForTimeout(300)
  await snap('case-assigned-as-registrar')
  await attempt('seat', async () => {
    await page.getByTitle('换人办公').click()
    await page.waitForTimeout(300)
    await snap('seat')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  })
  await attempt('jump', async () => {
    await page.keyboard.press('Control+k')
    await page.waitForTimeout(300)
    await page.keyboard.type('118')
    await snap('jump')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
  })
  await go('/')
  await snap('today')
  await go('/cases')
  await snap('ledger')
  await attempt('peek', async () => {
    await page.locator('tbody tr').last().focus()
    await page.keyboard.press('Space')
    await page.waitForTimeout(300)
    await snap('ledger-peek')
    await page.keyboard.press('Escape')
  })
  await desk.opensTheCase('1185')
  await desk.sits('李婉')
  await desk.does('接办')
  await page.waitForTimeout(300)
  await panel('确定办理方案')
  await desk.takes('确定办理方案')
  await snap('case-contact')
  await panel('记录沟通')
  await attempt('contacterr', async () => {
    await page.getByRole('button', { name: '记录沟通', exact: true }).first().click()
    const d = page.getByRole('dialog', { name: '记录沟通' })
    await d.getByRole('button', { name: /^确定/ }).click()
    await snap('panel-记录沟通-errors')
    await page.keyboard.press('Escape')
  })
  await desk.takes('记录沟通', async (form) => {
    await form.getByText('面商', { exact: true }).click()
    await form.getByLabel('地点').fill('代表所在企业')
    await form.getByText('局领导', { exact: true }).click()
    await form.getByLabel('代表的意见').fill('希望帮扶更精准，时限更明确。')
  })
  await desk.does('开始起草')
  await page.waitForTimeout(400)
  await snap('case-drafting')
  await attempt('tabs', () => tabs('drafting'))
  await desk.goes('draft')
  await page.waitForTimeout(800)
  await snap('draft')
  appendFileSync(log, `BUTTONS ${(await page.getByRole('button').allTextContents()).join(' | ')}\n`)
  for (const b of ['稿次', '答复信息', '要点', '体检', '承诺'])
    await attempt(`draft ${b}`, async () => {
      const x = page.getByRole('button', { name: b }).first()
      if (await x.count()) {
        await x.click()
        await page.waitForTimeout(300)
        await snap(`draft-${b}`)
        await page.keyboard.press('Escape')
      }
    })
  const rows = page.locator('.finding-must .finding')
  await attempt('ignore', async () => {
    for (let left = await rows.count(); left > 0; left -= 1) {
      await rows.first().getByRole('button', { name: '忽略' }).click()
      if (left === 1) await snap('draft-ignore')
      await rows
        .first()
        .getByPlaceholder(/写明理由/)
        .fill('照原文保留，演示用。')
      await rows.first().getByRole('button', { name: '忽略' }).click()
      await page.waitForTimeout(400)
    }
  })
  await desk.does('提交审核')
  await page.waitForTimeout(600)
  await snap('draft-submitted')
  await desk.goes('')
  await page.waitForTimeout(300)
  await snap('case-reviewing-as-handler')
  await attempt('tabs', () => tabs('reviewing'))
  await go('/review')
  await snap('review-list')
  await desk.opensTheCase('1185')
  await desk.goes('review')
  await page.waitForTimeout(800)
  await snap('review-other')
  await desk.sits('周正')
  await attempt('tabs', () => tabs('review'))
  await panel('退回修改')
  await panel('同意')
  await desk.takes('退回修改', async (form) => {
    await form.getByRole('textbox').fill('请补充成果转化平台的完成时限。')
  })
  await desk.opensTheCase('1185')
  await desk.sits('李婉')
  await desk.goes('draft')
  await page.waitForTimeout(700)
  await snap('draft-returned')
  await attempt('versions', async () => {
    await page
      .getByRole('button', { name: /稿次|历次/ })
      .first()
      .click()
    await page.waitForTimeout(400)
    await snap('draft-versions')
    await page.keyboard.press('Escape')
  })
  const text = page.getByRole('textbox', { name: '答复正文' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n成果转化平台于今年十月底前建成。')
  await page.waitForTimeout(800)
  await snap('draft-typed')
  await desk.does('提交审核')
  await page.waitForTimeout(500)
  await desk.goes('')
  for (const name of ['周正', '吴禾', '李白军']) {
    await desk.goes('review')
    await desk.sits(name)
    await page.locator('.paper-page').first().waitFor()
    if (name === '吴禾') await attempt('tabs', () => tabs('review2'))
    await desk.takes('同意')
    await desk.opensTheCase('1185')
  }
  await snap('case-signoff')
  await desk.sits('刘建')
  await desk.goes('review')
  await page.waitForTimeout(500)
  await snap('review-signoff')
  await panel('签发')
  await desk.takes('签发')
  await desk.opensTheCase('1185')
  await snap('case-numbering')
  await desk.sits('陈静')
  await desk.goes('letter')
  await page.waitForTimeout(900)
  await snap('letter-numbering')
  appendFileSync(log, `BUTTONS ${(await page.getByRole('button').allTextContents()).join(' | ')}\n`)
  await panel('编号')
  await desk.takes('编号')
  await panel('用印')
  await desk.takes('用印')
  await page.waitForTimeout(500)
  await snap('letter-sealed')
  await attempt('format', async () => {
    await page.getByText('文件格式', { exact: true }).first().click()
    await page.waitForTimeout(600)
    await snap('letter-document')
    await page.getByText('信函格式', { exact: true }).first().click()
  })
  await attempt('export', async () => {
    const path = join(folder, '答复.docx')
    desktop.answerDialogs(path)
    await desk.does('导出 .docx')
    await page.waitForTimeout(1500)
    await snap('letter-exported')
    copyFileSync(path, join(out, 'x.docx'))
  })
  await desk.goes('')
  await page.waitForTimeout(300)
  await snap('case-sending')
  await panel('登记送达')
  await desk.takes('登记送达', async (form) => {
    await form.getByText('面复', { exact: true }).click()
  })
  await desk.does('送达完毕')
  await page.waitForTimeout(400)
  await snap('case-feedback')
  await panel('登记代表评价')
  await desk.takes('登记代表评价', async (form) => {
    for (const r of await form.getByText('基本满意', { exact: true }).all()) await r.click()
    await form.getByLabel('评价的依据').fill('征询意见表原件，陈静收。')
  })
  await page.waitForTimeout(300)
  await snap('case-after-feedback')
  for (const l of ['办结', '登记公开', '转入承诺跟踪', '登记承诺进展'])
    if (await page.getByRole('button', { name: l, exact: true }).count()) await panel(l)
  await attempt('tabs', () => tabs('end'))
  await desk.takes('办结')
  await page.waitForTimeout(300)
  await snap('case-closed')
  await go('/')
  await snap('today-end')
  await go('/cases')
  await snap('ledger-end')
  // intake with the real letter
  await go('/intake')
  await attempt('intake', async () => {
    const letter = join(folder, 'reply-1185.txt')
    writeFileSync(letter, readFileSync('/work/shared/seed/reply-1185.txt'))
    giveToApp(letter)
    desktop.answerDialogs(letter)
    appendFileSync(log, `BUTTONS ${(await page.getByRole('button').allTextContents()).join(' | ')}\n`)
    await page
      .getByRole('button', { name: /打开文件|选择文件|打开/ })
      .first()
      .click()
    await page.waitForTimeout(1200)
    await snap('intake-letter')
  })
  await attempt('intake2', async () => {
    await go('/')
    await go('/intake')
    await snap('intake-again')
    const b = page.getByRole('button', { name: /清空|重新|换一份|另开/ }).first()
    if (await b.count()) {
      await b.click()
      await page.waitForTimeout(300)
      await snap('intake-cleared')
    }
  })
  await attempt('intake3', async () => {
    const area = page.getByRole('textbox').first()
    await area.fill(
      '关于加快推进科技型中小企业融资服务的建议\n\n编号：0231\n领衔代表：王小明\n代表团：天元区代表团\n联系电话：13800000000\n\n近年来，我市科技型中小企业发展迅速，但融资难、融资贵问题突出。建议：\n一、设立风险补偿资金池；\n二、建立白名单制度；\n三、搭建银企对接平台。',
    )
    await page.waitForTimeout(600)
    await snap('intake-typed-source')
    appendFileSync(log, `BUTTONS ${(await page.getByRole('button').allTextContents()).join(' | ')}\n`)
  })
  await go('/settings')
  await attempt('settings', async () => {
    const subjects = await page
      .locator('.settings-list button, .settings-list a, nav.settings-nav button, aside button')
      .all()
    appendFileSync(log, `SUBJECTS ${subjects.length}\n`)
    let i = 0
    for (const s of subjects) {
      i += 1
      await s.click()
      await page.waitForTimeout(250)
      await snap(`settings-${i}-${((await s.textContent()) ?? '').trim().slice(0, 8)}`)
    }
  })
  await go('/case/nothing')
  await snap('case-missing')
  await go('/nothing')
  await snap('page-missing')
  await desktop.kill()
}, 600_000)
