import { describe, expect, test } from 'vitest'
import { labelLayouts } from '../../../shared/bureau/enclosure-settings.ts'
import { deliveryReceipt } from '../../../shared/forms/delivery-receipt.ts'
import { envelopes } from '../../../shared/forms/envelope.ts'
import { type FormDocument, formTexts } from '../../../shared/forms/form-document.ts'
import { formPages } from '../../../shared/forms/form-pages.ts'
import { labelSheets } from '../../../shared/forms/labels.ts'
import { postalAddressOf, unitAddress } from '../../../shared/forms/postal-address.ts'
import { type PrintJob, printList, sheetsOf } from '../../../shared/forms/print-list.ts'
import { letterOf } from '../../fixtures/forms.ts'
import { deputy, letterBureau } from '../../fixtures/letter-case.ts'
import { signedCase } from '../../fixtures/signed-case.ts'

const bureau = letterBureau()
const lihui = postalAddressOf(deputy('李慧', { address: '412007 株洲市天元区泰山路1号' }), 'suggestion')
const written = (form: FormDocument) => formTexts(form).filter((text) => text !== '')

describe('送达签收单', () => {
  const file = signedCase(
    {},
    {
      sends: [
        {
          id: 's1',
          recipient: 'd-李慧',
          recipientName: '李慧',
          method: 'post',
          day: '2025-07-01',
          receipt: 'EMS 1234567890',
          by: { id: 'p1', name: '李婉' },
        },
      ],
    },
  )
  const deliveries = ['李慧', '王芳'].map((name) => ({
    recipientId: `d-${name}`,
    recipient: `${name}代表`,
    contents: '答复函',
    copies: 1,
  }))
  const texts = formTexts(deliveryReceipt(file, bureau, letterOf(file), deliveries, { mark: null }))

  test('fills in what was recorded, and only that', () => {
    const [one, two] = [texts.indexOf('李慧代表'), texts.indexOf('王芳代表')]
    expect(texts.slice(one + 3, one + 6)).toEqual([
      '□面复\u3000\u3000\u3000■邮寄\n□电子邮件\u3000□专人送达',
      'EMS 1234567890',
      '2025年7月1日',
    ])
    expect(texts.slice(two + 3, two + 6)).toEqual(['□面复\u3000\u3000\u3000□邮寄\n□电子邮件\u3000□专人送达', '', ''])
  })
})

describe('信封', () => {
  test.each([
    ['DL', 220, 110],
    ['C5', 229, 162],
  ] as const)('%s is %i × %i mm, a page each', (size, widthMm, heightMm) => {
    const form = envelopes([lihui, lihui, lihui], bureau, { size, printed: false })
    expect(form.page).toMatchObject({ widthMm, heightMm })
    expect(formPages(form)).toBe(3)
    for (const block of form.blocks) {
      if (block.kind !== 'grid') continue
      const inner = block.grid.columnsMm.reduce((sum, mm) => sum + mm, 0)
      expect(inner).toBeCloseTo(widthMm - form.page.marginMm.left - form.page.marginMm.right)
    }
  })

  test('has recipient and sender; boxes hold a digit each', () => {
    expect(written(envelopes([lihui], bureau, { size: 'DL', printed: false }))).toEqual([
      '4',
      '1',
      '2',
      '0',
      '0',
      '7',
      '贴邮\n票处',
      '株洲市天元区泰山路1号',
      '李慧\u3000代表（收）',
      '株洲市科学技术局',
      '株洲市天元区珠江北路',
      '邮政编码 412007',
    ])
  })

  test('on printed envelopes only the recipient', () => {
    const form = envelopes([lihui], bureau, { size: 'C5', printed: true })
    expect(written(form)).toEqual(['4', '1', '2', '0', '0', '7', '株洲市天元区泰山路1号', '李慧\u3000代表（收）'])
    const rules = form.blocks.flatMap((block) =>
      block.kind === 'grid' ? block.grid.rows.flatMap((row) => row.cells.map((cell) => cell.rule)) : [],
    )
    expect(new Set(rules)).toEqual(new Set(['none']))
  })
})

describe('标签', () => {
  test.each(labelLayouts)('$columns × $rows: a sheet holds what it holds', (layout) => {
    const onSheet = layout.columns * layout.rows
    expect(formPages(labelSheets(Array(onSheet).fill(lihui), bureau, layout))).toBe(1)
    expect(formPages(labelSheets(Array(onSheet + 1).fill(lihui), bureau, layout))).toBe(2)
  })

  test('a unit has its name alone', () => {
    expect(written(labelSheets([unitAddress('市政府办公室')], bureau, labelLayouts[0]))).toEqual(['市政府办公室（收）'])
  })
})

describe('打印清单', () => {
  const job = (change: Partial<PrintJob>): PrintJob => ({
    path: '信函/李慧代表.docx',
    note: '',
    copies: 1,
    paper: 'A4',
    sides: 'both',
    pages: 3,
    ...change,
  })

  test.each<[Partial<PrintJob>, number]>([
    [{}, 2],
    [{ copies: 3 }, 6],
    [{ sides: 'one' }, 3],
    [{ pages: 8 }, 4],
    [{ pages: 1, copies: 5 }, 5],
  ])('%o takes %i sheets', (change, sheets) => {
    expect(sheetsOf(job(change))).toBe(sheets)
  })

  test('adds up by paper', () => {
    const jobs = [job({ copies: 3 }), job({ sides: 'one', pages: 1 }), job({ paper: 'DL', sides: 'one', pages: 3 })]
    const texts = formTexts(printList('株科办〔2025〕26号', bureau, jobs, ['请核对印数。'], { mark: null }))
    expect(texts[texts.indexOf('合计') + 1]).toBe('A4 7 张，DL 3 张')
    expect(texts).toContain('注意：1．请核对印数。')
  })
})
