import { describe, expect, test } from 'vitest'
import type { LetterFormat } from '../../../shared/bureau/letter-settings.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'
import { noPaper, type PaperLine, printedLines } from '../layout/paper.ts'

const reason = noPaper()
const MM = 72 / 25.4
const inTypeArea = (line: PaperLine): boolean => line.y > 35 * MM && line.y < 264 * MM
const hanOnly = /^[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f‘-”—…]+$/u

async function print(format: LetterFormat) {
  const composed = composeReply(letterCase(realReply()), letterBureau(), { format })
  if (!composed.ok) throw new Error(composed.error.reason)
  return printedLines(await writeDocx(composed.value, { createdOn: '2025-06-30' }))
}

describe.skipIf(reason !== null)(`the printed letter${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  test.each(['letter', 'document'] as const)(
    '%s: 22 lines, 28 characters, page numbers',
    { timeout: 120_000 },
    async (format) => {
      const pages = await print(format)
      expect(pages).toHaveLength(8)
      for (const page of pages.slice(1, -1)) expect(page.filter(inTypeArea)).toHaveLength(22)

      const full = pages
        .slice(1)
        .flatMap((page) => page.filter(inTypeArea))
        .filter((line) => line.left < 85 && line.right > 510 && hanOnly.test(line.text))
      const at28 = full.filter((line) => line.text.length === 28)
      expect(at28.length / full.length).toBeGreaterThanOrEqual(0.85)

      const numbers = pages.map((page, index) => page.find((line) => line.text === `—${index + 1}—`) ?? null)
      // §10.1: the first page of a letter shows no number.
      expect(numbers.map((number) => number !== null)).toEqual(
        pages.map((_, index) => format === 'document' || index > 0),
      )
      numbers.forEach((number, index) => {
        if (number === null) return
        // Odd pages at the right, even pages at the left, 7 mm under the type area (§7.5).
        const onTheRight = (number.left + number.right) / 2 > 105 * MM
        const height = number.y / MM
        // oxlint-disable-next-line jest/no-conditional-expect, vitest/no-conditional-expect
        expect([index, onTheRight, height > 268 && height < 270]).toEqual([index, index % 2 === 0, true])
      })
    },
  )
})
