import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { layoutDocument } from '../../../shared/layout/page-layout.ts'
import { lineText, type Page } from '../../../shared/layout/placed.ts'
import type { Widths } from '../../../shared/letter/text-width.ts'
import type { Printed } from './paper.ts'

export const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '')

/** Lines of a page of the layout as a reader of the paper sees them: what stands at one height is one line. */
export function shownLines(page: Page): readonly string[] {
  const rows: { y: number; parts: { left: number; text: string }[] }[] = []
  for (const line of page.lines) {
    const y = (line.topTw + line.heightTw / 2) / 20
    const part = { left: line.leftTw, text: bare(lineText(line)) }
    const row = rows.find((one) => Math.abs(one.y - y) < 6)
    if (part.text === '') continue
    if (row === undefined) rows.push({ y, parts: [part] })
    else row.parts.push(part)
  }
  return rows.map(({ parts }) =>
    parts
      .toSorted((a, b) => a.left - b.left)
      .map((part) => part.text)
      .join(''),
  )
}

/** What the paper shows otherwise than the layout. */
export interface Difference {
  readonly pages: readonly [shown: number, printed: number]
  readonly lines: number
  /** Printed lines that the same page of the layout does not have. */
  readonly other: readonly { readonly page: number; readonly text: string }[]
}

export function differenceOf(document: OfficialDocument, printed: Pick<Printed, 'pages'>, widths: Widths): Difference {
  const shown = layoutDocument(document, widths).map(shownLines)
  const lines = printed.pages.flatMap((page, at) => page.map((line) => ({ page: at + 1, text: bare(line.text) })))
  return {
    pages: [shown.length, printed.pages.length],
    lines: lines.length,
    other: lines.filter(({ page, text }) => !(shown[page - 1] ?? []).includes(text)),
  }
}
