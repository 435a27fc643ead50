import { expect, test } from 'vitest'
import { shortPieces } from '../../../../renderer/features/review/short-pieces.ts'

const same = (text: string) => ({ kind: 'same' as const, text })
const added = (text: string) => ({ kind: 'added' as const, text })

test('around a change some signs stay, the rest is …; what changed is never cut', () => {
  const head = '一二三四五六七八九十甲乙丙丁戊'
  const change = '改动'.repeat(30)
  expect(shortPieces([same(head), added(change), same(head)])).toEqual([
    same('…六七八九十甲乙丙丁戊'),
    added(change),
    same('一二三四五六七八九十…'),
  ])
})

test('between two changes both ends stay; short text is not cut', () => {
  const middle = `${'前'.repeat(15)}${'后'.repeat(15)}`
  expect(shortPieces([added('a'), same(middle), added('b')])[1]).toEqual(same(`${'前'.repeat(10)}…${'后'.repeat(10)}`))
  expect(shortPieces([same('短'), added('b')])[0]).toEqual(same('短'))
})
