import { expect, it } from 'vitest'
import { nextZoom } from '../../../../renderer/features/letter/use-paper-keys.ts'

it.each([
  [0.83, 1, 1],
  [0.83, -1, 0.75],
  [1, 1, 1.25],
  [1, -1, 0.75],
  [1.5, 1, 1.5],
  [0.5, -1, 0.5],
] as const)('from %d by %i the zoom is %d', (shown, step, expected) => {
  expect(nextZoom(shown, step)).toBe(expected)
})
