import { expect, test } from 'vitest'
import { waitAfter } from '../../../shared/identity/slow-down.ts'

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 5],
  [4, 10],
  [5, 20],
  [8, 160],
  [10, 640],
  [11, 900],
  [5000, 900],
])('after %i wrong passphrases the next try waits %i seconds', (count, seconds) => {
  expect(waitAfter(count)).toBe(seconds * 1000)
})
