import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepPlace, placeOn, readPlace } from '../../electron/window-place.ts'
import { freshFolder } from './helpers/a-desk.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }

test('the first window stands in the middle', () => {
  expect(placeOn(screen, null)).toEqual({ x: 277, y: 136, width: 1366, height: 768 })
})

test('on a small screen it takes what there is', () => {
  expect(placeOn({ x: 0, y: 0, width: 1093, height: 580 }, null)).toEqual({ x: 0, y: 0, width: 1093, height: 580 })
})

test('a place on a screen unplugged since is brought back', () => {
  expect(placeOn(screen, { x: 3000, y: -900, width: 800, height: 9000, maximized: false })).toEqual({
    x: 896,
    y: 0,
    width: 1024,
    height: 1040,
  })
})

test('is kept and read back; nonsense counts as none', () => {
  const path = join(freshFolder(), 'window.json')
  expect(readPlace(path)).toBeNull()
  const place = { x: 1, y: 2, width: 1100, height: 700, maximized: true }
  keepPlace(path, place)
  expect(readPlace(path)).toEqual(place)
  writeFileSync(path, '{"x":"a"}')
  expect(readPlace(path)).toBeNull()
})
