import { describe, expect, test } from 'vitest'
import { formTexts } from '../../../shared/forms/form-document.ts'
import { type PrintJob, printList, sheetsOf } from '../../../shared/forms/print-list.ts'
import { letterBureau } from '../../fixtures/letter-case.ts'

const bureau = letterBureau()

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
