import { beforeAll, describe, expect, test } from 'vitest'
import { writeForm } from '../../../shared/docx/write-form.ts'
import { formPages } from '../../../shared/forms/form-pages.ts'
import { everyForm } from '../../fixtures/forms.ts'
import { noPaper, printAll } from '../layout/paper.ts'

const reason = noPaper()
const PT_PER_MM = 72 / 25.4

describe.skipIf(reason !== null)(`printed forms${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const forms = everyForm()
  const printed = new Map<string, ReturnType<typeof printAll>[number]['pages']>()
  beforeAll(async () => {
    const files = await Promise.all(forms.map(([, form]) => writeForm(form, { createdOn: '2025-06-30' })))
    printAll(files).forEach(({ pages }, index) => printed.set(forms[index]?.[0] ?? '', pages))
  }, 400_000)

  test.each(forms)('%s: as many pages as the print list says', (name, form) => {
    expect(printed.get(name)).toHaveLength(formPages(form))
  })

  test('征询意见表 is one page, 发文稿纸 is one page in the usual case', () => {
    expect(printed.get('征询意见表，平常')).toHaveLength(1)
    expect(printed.get('征询意见表，吃紧')).toHaveLength(1)
    expect(printed.get('发文稿纸，平常')).toHaveLength(1)
  })

  test('an envelope keeps the sorting strip free, 20 mm at the foot and 55 to 160 mm off the right edge', () => {
    for (const [name, widthMm, heightMm] of [
      ['DL 信封，平常', 220, 110],
      ['C5 信封，平常', 229, 162],
    ] as const) {
      const lines = printed.get(name)?.flat() ?? []
      expect(lines.length).toBeGreaterThan(0)
      const inStrip = lines.filter(
        (line) =>
          line.y > (heightMm - 20) * PT_PER_MM &&
          line.left < (widthMm - 55) * PT_PER_MM &&
          line.right > (widthMm - 160) * PT_PER_MM,
      )
      expect(inStrip).toEqual([])
    }
  })

  test('labels stand where the sheet has them: no text within 2 mm of a cut', () => {
    const [page = []] = printed.get('标签 3×8，吃紧') ?? []
    expect(page.length).toBeGreaterThan(0)
    for (const line of page) {
      // Rows of 37 mm from 0.5 mm on, three columns of 70 mm.
      const inRow = (line.y / PT_PER_MM - 0.5) % 37
      expect([line.text, inRow > 2.5 && inRow < 34.5]).toEqual([line.text, true])
      expect(line.left / PT_PER_MM).toBeGreaterThan(2)
      expect(line.right / PT_PER_MM).toBeLessThan(208)
    }
  })
})
