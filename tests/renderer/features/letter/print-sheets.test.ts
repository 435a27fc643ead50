import { expect, it } from 'vitest'
import { sheetsFor } from '../../../../renderer/features/letter/print-sheets.ts'

it.each([
  [8, 1, 'longEdge', 4],
  [9, 1, 'longEdge', 5],
  [9, 5, 'longEdge', 25],
  [9, 5, 'simplex', 45],
  [1, 3, 'longEdge', 3],
] as const)('%i pages, %i copies, %s: %i sheets', (pages, copies, sides, sheets) => {
  expect(sheetsFor(pages, copies, sides)).toBe(sheets)
})
