import { describe, expect, test } from 'vitest'
import { labelLayouts } from '../../../shared/bureau/enclosure-settings.ts'
import { type FormDocument, formTexts } from '../../../shared/forms/form-document.ts'
import { formPages } from '../../../shared/forms/form-pages.ts'
import { labelSheets } from '../../../shared/forms/labels.ts'
import { postalAddressOf, unitAddress } from '../../../shared/forms/postal-address.ts'
import { deputy, letterBureau } from '../../fixtures/letter-case.ts'

const bureau = letterBureau()
const lihui = postalAddressOf(deputy('李慧', { address: '412007 株洲市天元区泰山路1号' }), 'suggestion')
const written = (form: FormDocument) => formTexts(form).filter((text) => text !== '')

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
