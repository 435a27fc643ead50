/** Positions on paper, against GB/T 9704-2012, in millimetres from the page's top left corner. */
import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { layoutDocument } from '../../../shared/layout/page-layout.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'
import { aLetter, aParagraph } from '../../helpers/a-letter.ts'
import { type Band, noPaper, printAll } from '../layout/paper.ts'

const reason = noPaper()
const formats = ['document', 'letter'] as const

function realLetter(format: 'letter' | 'document'): OfficialDocument {
  const composed = composeReply(letterCase(realReply()), letterBureau(), { format })
  if (!composed.ok) throw new Error(composed.error.reason)
  return composed.value
}

/** Paragraphs of `lines` full lines each: 26 characters after the indent, then 28. */
const text = (paragraphs: number, lines = 3) =>
  Array.from({ length: paragraphs }, () => aParagraph('汉'.repeat(26 + 28 * (lines - 1))))
const bare = {
  notes: [],
  imprint: null,
  signature: { unit: '株洲市科学技术局', date: '二〇二五年六月', sealed: false },
}
const table = {
  kind: 'table',
  blockId: null,
  rows: Array.from({ length: 30 }, (_, at) => (at === 0 ? ['序号', '项目'] : ['汉', '研发投入补助'])),
} as const
const annexes = ['甲', '乙', '丙'].map((title, at) => ({
  label: `附件${at + 1}`,
  titleLines: [`${title}统计表`],
  body: text(1),
}))

const pagesOf = (letter: OfficialDocument): number => layoutDocument(letter).length

/** The largest body of one-line paragraphs with which a letter still has `pages` pages. */
function filling(letter: (body: OfficialDocument['body']) => OfficialDocument, pages: number): number {
  let lines = 1
  while (pagesOf(letter(text(lines + 1, 1))) <= pages) lines += 1
  return lines
}

/** Letters with the pages they must have. */
const samples = formats.flatMap((format): readonly (readonly [string, OfficialDocument, number])[] => {
  const letter = (change: Partial<OfficialDocument>): OfficialDocument =>
    aLetter({ format, ...(format === 'letter' ? { mark: '株洲市科学技术局', imprint: null } : {}), ...change })
  const plain = (body: OfficialDocument['body']): OfficialDocument => letter({ ...bare, body })
  const full = filling(plain, 1)
  return [
    [`real, ${format}`, realLetter(format), 8],
    [`one page, ${format}`, plain(text(1, 1)), 1],
    [`full page, ${format}`, plain(text(full, 1)), 1],
    [`one line too many, ${format}`, plain(text(full + 1, 1)), 2],
    [`table, ${format}`, plain([...text(1), table]), 2],
    [`three attachments, ${format}`, letter({ ...bare, annexes }), 4],
    [`30 pages, ${format}`, plain(text(full + 29 * 22, 1)), 30],
    [`even page, ${format}`, letter({ imprint: aLetter().imprint, imprintOnEvenPage: true, body: text(2) }), 2],
  ]
})

const near = (value: number | undefined, wanted: number, by: number): boolean =>
  value !== undefined && Math.abs(value - wanted) <= by

/** What the head of page 1 must show in red. */
function headFaults(letter: OfficialDocument, red: readonly Band[]): readonly string[] {
  const [mark, first] = red
  const last = red.at(-1)
  const checks: readonly (readonly [string, boolean])[] =
    letter.format === 'document'
      ? [
          ['mark 72 mm from the top (§7.2.4)', near(mark?.top, 72, 1)],
          ['red line 156 mm long (§7.2.7)', near((first?.right ?? 0) - (first?.left ?? 0), 156, 0.5)],
        ]
      : [
          ['mark 30 mm from the top (§10.1)', near(mark?.top, 30, 1)],
          ['double line 4 mm under the mark (§10.1)', near((first?.top ?? 0) - (mark?.bottom ?? 0), 4, 0.5)],
          ['double line 170 mm long (§10.1)', near((first?.right ?? 0) - (first?.left ?? 0), 170, 0.5)],
          ['second double line 20 mm from the foot (§10.1)', near(297 - (last?.bottom ?? 0), 20, 0.5)],
          ['second double line 170 mm long (§10.1)', near((last?.right ?? 0) - (last?.left ?? 0), 170, 0.5)],
        ]
  return checks.filter(([, holds]) => !holds).map(([name]) => name)
}

describe.skipIf(reason !== null)(`letters on paper${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  test('pages, mark, red lines and 版记 of sixteen letters', { timeout: 280_000 }, async () => {
    const files: Uint8Array[] = []
    for (const [, letter] of samples) files.push(await writeDocx(letter, { createdOn: '2025-06-30' }))
    const printed = printAll(files)
    const faults = samples.flatMap(([name, letter, pages], at) => {
      const paper = printed[at]
      if (paper === undefined) return [`${name}: not printed`]
      const here = [paper.pages.length, pagesOf(letter)].every((count) => count === pages)
        ? []
        : [`${paper.pages.length} pages on paper, ${pagesOf(letter)} shown, not ${pages}`]
      const rule =
        letter.format === 'document' && letter.imprint !== null ? paper.rules(paper.pages.length).at(-1) : null
      const foot =
        rule === null || near(rule?.bottom, 262, 1) ? [] : [`last rule of 版记 at ${rule?.bottom} mm (§7.4.1)`]
      return [...here, ...headFaults(letter, paper.red(1)), ...foot].map((fault) => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})
