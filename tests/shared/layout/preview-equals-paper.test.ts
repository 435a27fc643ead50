import { describe, expect, test } from 'vitest'
import type { LetterFormat } from '../../../shared/bureau/letter-settings.ts'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { layoutDocument } from '../../../shared/layout/page-layout.ts'
import { lineText } from '../../../shared/layout/placed.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'
import { latinWidthsOfThisMachine, noPaper, type PaperLine, printedLines } from './paper.ts'

const reason = noPaper()
const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '')

function realDocument(format: LetterFormat) {
  const composed = composeReply(letterCase(realReply()), letterBureau(), { format })
  if (!composed.ok) throw new Error(composed.error.reason)
  return composed.value
}

describe.skipIf(reason !== null)(
  `the preview equals the paper${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    test.each(['letter', 'document'] as const)('the real letter, %s', { timeout: 120_000 }, async (format) => {
      const document = realDocument(format)
      const paper = printedLines(await writeDocx(document, { createdOn: '2025-06-30' }))
      const screen = layoutDocument(document, latinWidthsOfThisMachine())
      expect(screen.length).toBe(paper.length)

      // Unit and date of the 版记 share a line.
      const shown = screen.map((page) =>
        page.lines.map((line) =>
          bare(
            page.lines
              .filter((one) => one.topTw === line.topTw)
              .map(lineText)
              .join(''),
          ),
        ),
      )
      const printed = paper.map((page: readonly PaperLine[]) => page.map((line) => bare(line.text)))
      const all = printed.flatMap((page, index) => page.map((text) => ({ text, index })))
      const different = all.filter(({ text, index }) => !(shown[index] ?? []).includes(text))
      expect(different.length / all.length).toBeLessThanOrEqual(0.05)
    })
  },
)
