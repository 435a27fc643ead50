import { expect, test } from 'vitest'
import { publicFileName, textBytes } from '../../../../renderer/features/disclosure/public-file.ts'
import { publicLines } from '../../../../renderer/features/disclosure/public-lines.ts'
import { groupsOf } from '../../../../renderer/features/disclosure/masked-section.tsx'
import { knownPersons } from '../../../../shared/disclosure/known-persons.ts'
import { makePublic } from '../../../../shared/disclosure/make-public.ts'
import { placesOf } from '../../../../shared/disclosure/text-places.ts'
import { composeReply } from '../../../../shared/letter/compose-reply.ts'
import { letterBureau, letterCase, shortReply } from '../../../fixtures/letter-case.ts'

const reply = {
  ...shortReply,
  blocks: [
    ...shortReply.blocks,
    { id: 'p', kind: 'paragraph' as const, text: '李婉与张伟教授、李婉的电话13873312345。' },
    {
      id: 't',
      kind: 'table' as const,
      rows: [
        ['项目', '联系人'],
        ['中试基地', '王五'],
      ],
    },
  ],
}
const file = letterCase(reply)
const bureau = letterBureau()
const composed = composeReply(file, bureau)
if (!composed.ok) throw new Error(composed.error.reason)
const letter = composed.value
const made = makePublic(letter, knownPersons(file, bureau, reply))
const lines = publicLines(letter, made)
const shown = (kinds: readonly string[]) =>
  lines.map(({ pieces }) =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join(''),
  )

test('every word of the letter stands in the comparison, once and in order', () => {
  expect(shown(['same', 'removed']).join('').replaceAll('　', '')).toBe(
    placesOf(letter)
      .map(({ text }) => text)
      .join('')
      .replaceAll('　', ''),
  )
})

test('without what was taken out it reads as the website does', () => {
  const website = placesOf(made.document).map(({ text }) => text)
  expect(shown(['same', 'added']).join('').replaceAll('　', '')).toBe(website.join('').replaceAll('　', ''))
})

test('only what differs is marked, rows of a table as one line', () => {
  const changed = lines.filter(({ kind }) => kind !== 'same')
  expect(changed.map(({ kind, note }) => [kind, note])).toEqual([
    ['removed', '办理类别'],
    ['changed', null],
    ['changed', null],
    ['removed', '征询意见表'],
    ['removed', '附注中的联系人'],
  ])
  expect(shown(['same', 'added'])).toContain('中试基地　王××')
})

test('masks are grouped by rule, the same word once', () => {
  const groups = groupsOf(made.masks)
  expect(
    groups.map(({ label, count, words }) => [label, count, words.map((word) => [word.original, word.count])]),
  ).toEqual([
    ['电话号码', 1, [['13873312345', 1]]],
    ['工作人员姓名', 2, [['李婉', 2]]],
    [
      '其他人员姓名',
      2,
      [
        ['张伟', 1],
        ['王五', 1],
      ],
    ],
  ])
})

test('the files cannot be taken for the letter, and Windows can read the text', () => {
  expect(publicFileName(letter, true, 'docx')).toBe('（公开版）关于市十六届人大四次会议第1185号建议的答复.docx')
  expect(publicFileName(letter, false, 'txt')).toBe(
    '（公开版，未签发稿）关于市十六届人大四次会议第1185号建议的答复.txt',
  )
  expect([...textBytes('甲\n乙')]).toEqual([0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2, 13, 10, 0xe4, 0xb9, 0x99])
})
