import { describe, expect, test } from 'vitest'
import { envelopes } from '../../../shared/forms/envelope.ts'
import { type FormDocument, formTexts } from '../../../shared/forms/form-document.ts'
import { formPages } from '../../../shared/forms/form-pages.ts'
import { postalAddressOf } from '../../../shared/forms/postal-address.ts'
import { deputy, letterBureau } from '../../fixtures/letter-case.ts'

const bureau = letterBureau()
const lihui = postalAddressOf(deputy('李慧', { address: '412007 株洲市天元区泰山路1号' }), 'suggestion')
const written = (form: FormDocument) => formTexts(form).filter((text) => text !== '')

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
