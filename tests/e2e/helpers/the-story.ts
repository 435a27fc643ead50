/**
 * The whole story with real clicks: from the sample to the filed case, with power cuts in between. It is told twice, on
 * the desktop and in a browser; only the seat differs.
 */
import { extractRawText } from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { AtTheDesk } from './at-the-desk.ts'

/** Where the person sits: a window that can lose its power, and a disk or a download folder. */
export interface Seat {
  readonly page: Page
  /** Ends the program as a power cut does, loses what is named, and opens the same page again. */
  readonly powerCut: (losing: 'nothing' | 'database') => Promise<void>
  /** What a click on an export leaves behind. */
  readonly saves: (ending: 'docx' | 'txt', click: () => Promise<void>) => Promise<Buffer>
}

export function tellTheStory(seat: Seat): void {
  const desk = () => new AtTheDesk(seat.page)

  test('the sample is one click away, and is registered', async () => {
    await desk().opensTheSample()
    await desk().takes('登记')
    await desk().seesStage('已登记')
    await desk().does('送核对职责')
    await desk().seesStage('核对职责')
    await desk().takes('分办到科室', async (form) => {
      await desk().picks(form.getByLabel('承办人'), '李婉')
    })
    await desk().seesStage('已分办')
  })

  test('killed here, it comes back here', async () => {
    await seat.powerCut('nothing')
    await desk().seesStage('已分办')
  })

  test('the clerk plans, talks with the deputy and begins to write', async () => {
    await desk().sits('李婉')
    await desk().does('接办')
    await desk().takes('确定办理方案')
    await desk().takes('记录沟通', async (form) => {
      await form.getByText('面商', { exact: true }).click()
      await form.getByLabel('地点').fill('代表所在企业')
      await form.getByText('局领导', { exact: true }).click()
      await form.getByLabel('代表的意见').fill('希望帮扶更精准，时限更明确。')
    })
    await desk().does('开始起草')
    await desk().seesStage('起草')
  })

  test('typed text is safe once 已保存 is said, whatever happens then', async () => {
    await desk().goes('draft')
    const text = seat.page.getByRole('textbox', { name: '答复正文' })
    await text.click()
    await seat.page.keyboard.press('Control+End')
    await seat.page.keyboard.type('\n以上工作将在年底前完成，结果及时向您报告。')
    await seat.page.keyboard.press('Control+s')
    await seat.page.getByText(/^已保存/).waitFor()
    await seat.powerCut('database')
    await seat.page.getByRole('textbox', { name: '答复正文' }).getByText('结果及时向您报告').waitFor()
  })

  test('what 体检 calls 必改 is let stand with a reason, and the reply is handed in', async () => {
    await desk().letsFindingsStand()
    await desk().does('提交审核')
    await desk().goes('')
    await desk().seesStage('审核')
  })

  test('the section head sends it back once, with a remark that the clerk sees', async () => {
    await desk().sits('周正')
    await desk().goes('review')
    await desk().takes('退回修改', async (form) => {
      await form.getByRole('textbox').fill('请补充成果转化平台的完成时限。')
    })
    await desk().opensTheCase('1185')
    await desk().seesStage('起草')
    await desk().sits('李婉')
    await desk().goes('draft')
    await seat.page.getByText('请补充成果转化平台的完成时限。').first().waitFor()
    const text = seat.page.getByRole('textbox', { name: '答复正文' })
    await text.click()
    await seat.page.keyboard.press('Control+End')
    await seat.page.keyboard.type('\n成果转化平台于今年十月底前建成。')
    await desk().does('提交审核')
    await desk().goes('')
    await desk().seesStage('审核')
  })

  test('three clear it and the chief signs it off, each over the printed text', async () => {
    for (const name of ['周正', '吴禾', '李白军']) {
      await desk().goes('review')
      await desk().sits(name)
      await seat.page.getByText('要点与回应').waitFor()
      await desk().takes('同意')
      await desk().opensTheCase('1185')
    }
    await seat.powerCut('nothing')
    await desk().goes('')
    await desk().seesStage('待签发')
    await desk().sits('刘建')
    await desk().goes('review')
    await desk().takes('签发')
    await desk().opensTheCase('1185')
    await desk().seesStage('待编号')
  })

  test('the office numbers and seals it, and the letter is saved as .docx', async () => {
    await desk().sits('陈静')
    await desk().goes('letter')
    await desk().takes('编号')
    await desk().takes('用印')
    await seat.page
      .getByText(/〔\d{4}〕1号/)
      .first()
      .waitFor()
    const letter = await seat.saves('docx', () => desk().exports())
    await seat.page.getByText(/^已导出：/).waitFor()
    const { value: text } = await extractRawText({ buffer: letter })
    for (const part of ['李慧代表：', '成果转化平台于今年十月底前建成。', '〕1号', '株洲市科学技术局']) {
      expect(text).toContain(part)
    }
  })

  test('what the website shows is looked at, proved against the letter and settled', async () => {
    await desk().goes('public')
    await seat.page.getByText('与原文对照').click()
    await seat.page.getByText(/^除以上 \d+ 处外，一字未改。/).waitFor()
    await desk().does('定公开版')
    await seat.page.getByText(/已定$/).waitFor()
    const website = await seat.saves('txt', () => desk().does('导出 .txt'))
    const text = website.toString('utf8')
    for (const part of ['李慧代表：', '成果转化平台于今年十月底前建成。']) expect(text).toContain(part)
    for (const part of ['李婉', '李白军', '0731']) expect(text).not.toContain(part)
  })

  test('it reaches the deputy, who answers, and the case is closed and filed', async () => {
    await desk().goes('')
    await desk().takes('登记送达', async (form) => {
      await form.getByText('面复', { exact: true }).click()
    })
    await desk().does('送达完毕')
    await desk().seesStage('征询意见')
    await desk().takes('登记代表评价', async (form) => {
      for (const rating of await form.getByText('基本满意', { exact: true }).all()) await rating.click()
      await form.getByLabel('评价的依据').fill('征询意见表原件，陈静收。')
    })
    await desk().takes('办结')
    await desk().takes('归档')
    await desk().seesStage('已归档')
  })

  test('with the database gone, every case comes back as it was', async () => {
    await seat.powerCut('database')
    await seat.page.getByText(/^数据库缺失，已按日志找回/).waitFor()
    await desk().seesStage('已归档')
    await seat.page.getByRole('tab', { name: '时间线' }).click()
    await seat.page.getByText('签发', { exact: true }).first().waitFor()
  })

  test('the sample goes with one click, for good, and the first page comes back', async () => {
    await seat.page.getByRole('link', { name: '台账' }).first().click()
    await desk().does('移除示例')
    await seat.page.getByRole('button', { name: '开始使用' }).waitFor()
    await seat.powerCut('database')
    await seat.page.getByRole('button', { name: '开始使用' }).waitFor()
  })
}
