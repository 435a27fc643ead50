import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'
import { someLetters } from '../../helpers/a-letter.ts'
import { differenceOf } from './compare.ts'
import { latinWidthsOfThisMachine, noPaper, printAll } from './paper.ts'

const reason = noPaper()

function realDocument(format: 'letter' | 'document'): OfficialDocument {
  const composed = composeReply(letterCase(realReply()), letterBureau(), { format })
  if (!composed.ok) throw new Error(composed.error.reason)
  return composed.value
}

/**
 * From two pages to twenty-three; the rules of line breaking were found on other letters than these. Where the 版记 goes
 * is counted with the official fonts, which this machine lacks.
 */
const generated = [
  ...someLetters(701, 8, 3),
  ...someLetters(702, 8, 9),
  ...someLetters(703, 6, 25),
  ...someLetters(704, 3, 60),
  ...someLetters(705, 2, 110),
].map((letter) => ({ ...letter, imprintOnEvenPage: false }))

describe.skipIf(reason !== null)(
  `the preview equals the paper${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    test('the real letter in both formats, and letters nobody chose', { timeout: 280_000 }, async () => {
      const letters = [realDocument('letter'), realDocument('document'), ...generated]
      const files: Uint8Array[] = []
      for (const letter of letters) files.push(await writeDocx(letter, { createdOn: '2025-06-30' }))
      const widths = latinWidthsOfThisMachine()
      const printed = printAll(files)
      const found = letters.map((letter, at) => differenceOf(letter, printed[at] ?? { pages: [] }, widths))

      for (const { pages } of found.slice(0, 2)) expect(pages).toEqual([8, 8])
      for (const { pages } of found) expect(Math.abs(pages[0] - pages[1])).toBeLessThanOrEqual(1)
      // A line more or less at the very end turns a page: one letter in ten.
      expect(found.filter(({ pages }) => pages[0] !== pages[1]).length).toBeLessThanOrEqual(letters.length / 10)
      for (const { lines, other } of found.slice(0, 2)) expect(other.length / lines).toBeLessThanOrEqual(0.05)
      const lines = found.reduce((sum, one) => sum + one.lines, 0)
      const other = found.reduce((sum, one) => sum + one.other.length, 0)
      expect(1 - other / lines).toBeGreaterThanOrEqual(0.95)
    })
  },
)
