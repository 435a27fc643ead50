import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCoOpinionForm } from '../../../renderer/readers/read-co-opinion-form.ts'
import { writeForm } from '../../../shared/docx/write-form.ts'
import { coOpinionForm, coRequestNotice } from '../../../shared/forms/co-opinion-form.ts'
import { aBureau, aCase } from '../../helpers/a-case.ts'
import { changeDocument, fillForm } from '../../helpers/fill-form.ts'
import { noPaper } from '../../shared/layout/paper.ts'

const requestId = '1f0c2a44-7d3b-4a52-9a1e-5b1f8f3c2d10-0'
const asks = ['加大研发投入，把财政科技支出提高到 3%', '建设创新平台']
const file = aCase()
  .with({ assignment: { role: 'lead', coUnits: ['市财政局'] } })
  .inStage('coOpinionPending')
  .build()
const [first] = file.coOpinions
if (first === undefined) throw new Error('nothing was asked')
const about = {
  unit: '株洲市科学技术局',
  contact: { name: '李婉', phone: '0731-28687612' },
  fonts: aBureau().letter.fonts,
}
const formFor = (points: readonly string[]) => coOpinionForm(file, { ...first, id: requestId, points }, about)

const answers = { [asks[0] ?? '']: '已列入 2025 年预算，全年 4.2 亿元。\n下一步按季拨付。', [asks[1] ?? '']: '同意。' }
const filled = {
  ...answers,
  单位意见: '原则同意主办单位的意见。',
  联系人: '王敏',
  联系电话: '0731-12345678',
  发文字号: '株财函〔2025〕8号',
  日期: '2025年3月20日',
}

let blank: Uint8Array
beforeAll(async () => {
  blank = await writeForm(formFor(asks), { createdOn: '2025-03-05' })
})

const asRead = {
  requestId,
  suggestionNumber: '第1185号',
  unit: '市财政局',
  day: '2025-03-20',
  answers: [
    { ask: asks[0], opinion: '已列入 2025 年预算，全年 4.2 亿元。\n下一步按季拨付。' },
    { ask: asks[1], opinion: '同意。' },
  ],
  opinion: '原则同意主办单位的意见。',
  contact: { name: '王敏', phone: '0731-12345678' },
  documentNumber: '株财函〔2025〕8号',
  unread: [],
}

test('a form that was filled in is read back, field by field', () => {
  expect(readCoOpinionForm(fillForm(blank, filled))).toEqual({ ok: true, value: asRead })
})

test.skipIf(noPaper() !== null)(
  'the same after another word processor has saved it',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuyan-form-'))
    const [came, saved] = [join(folder, 'form.docx'), join(folder, 'out')]
    writeFileSync(came, fillForm(blank, filled))
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        'docx',
        '--outdir',
        saved,
        came,
      ],
      { stdio: 'ignore' },
    )
    expect(readCoOpinionForm(readFileSync(join(saved, 'form.docx')))).toEqual({ ok: true, value: asRead })
  },
  120_000,
)

test('a request about the whole suggestion asks for one opinion', async () => {
  const whole = await writeForm(formFor([]), { createdOn: '2025-03-05' })
  const read = readCoOpinionForm(fillForm(whole, { 单位意见: '无意见。', 日期: '2025.3.20' }))
  expect(read.ok && read.value).toMatchObject({ answers: [], opinion: '无意见。', day: '2025-03-20', unread: [] })
})

describe('a form without an opinion is refused', () => {
  test('as it was sent', () => {
    const read = readCoOpinionForm(blank)
    expect(!read.ok && read.error.reason).toContain('还没有填写会办意见')
  })
  test('with everything but an opinion', () => {
    const read = readCoOpinionForm(fillForm(blank, { 联系人: '王敏', 日期: '2025年3月20日' }))
    expect(!read.ok && read.error.reason).toContain('还没有填写会办意见')
  })
})

describe('what cannot be read is named and never guessed', () => {
  test('no date', () => {
    const read = readCoOpinionForm(fillForm(blank, { 单位意见: '同意。' }))
    expect(read.ok && [read.value.day, read.value.unread]).toEqual([null, ['日期']])
  })
  test('a date that does not exist', () => {
    const read = readCoOpinionForm(fillForm(blank, { 单位意见: '同意。', 日期: '2025年2月30日' }))
    expect(read.ok && [read.value.day, read.value.unread]).toEqual([null, ['日期']])
  })
  test('the number of the request was wiped out', () => {
    const read = readCoOpinionForm(fillForm(blank, { ...filled, 征询编号: '' }))
    expect(read.ok && [read.value.requestId, read.value.unread]).toEqual([null, ['征询编号']])
  })
  test('a label that stands twice', () => {
    const read = readCoOpinionForm(fillForm(blank, { ...filled, 发文字号: '日期' }))
    expect(read.ok && [read.value.day, read.value.unread]).toEqual([null, ['日期']])
  })
})

test('what was crossed out under 修订 is not read, what was put in is', () => {
  const marked = changeDocument(fillForm(blank, { ...filled, 单位意见: '同意。' }), (xml) =>
    xml.replace(
      '<w:r><w:t xml:space="preserve">同意。</w:t></w:r></w:p></w:tc></w:tr><w:tr>',
      '<w:del w:id="1"><w:r><w:delText>同意。</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>不同意，</w:t></w:r><w:r><w:t>理由另附。</w:t></w:r></w:ins></w:p></w:tc></w:tr><w:tr>',
    ),
  )
  const read = readCoOpinionForm(marked)
  expect(read.ok && read.value.opinion).toBe('不同意，理由另附。')
})

describe('files that are no form', () => {
  test('a letter', async () => {
    const letter = await writeForm(coRequestNotice(file, first, about), { createdOn: '2025-03-05' })
    const read = readCoOpinionForm(letter)
    expect(!read.ok && read.error.reason).toContain('不是本程序的会办意见反馈表')
  })
  test('cut short', () => {
    expect(readCoOpinionForm(blank.slice(0, blank.length / 2)).ok).toBe(false)
  })
  test('with an entity', () => {
    const bad = changeDocument(blank, (xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'))
    const read = readCoOpinionForm(bad)
    expect(!read.ok && read.error.reason).toContain('不允许的内容')
  })
  test('a text', () => {
    expect(readCoOpinionForm(new TextEncoder().encode('同意。')).ok).toBe(false)
  })
})
