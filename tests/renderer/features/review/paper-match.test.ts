import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { paperMatch } from '../../../../renderer/features/review/paper-match.ts'
import { presentRound } from '../../../../shared/case/case-file.ts'
import { checkCode } from '../../../../shared/forms/check-code.ts'
import { aCase, aReply, take } from '../../../helpers/a-case.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const first = aCase().inStage('reviewing').build()
const approved = take(first, 'approve')
const codeOf = (file: typeof first) => checkCode(presentRound(file), hash) ?? ''
const match = (typed: string, file = approved) => paperMatch(typed, presentRound(file), hash)

test('the code of now is the same, however it is typed', () => {
  expect(match(codeOf(approved))).toBe('same')
  expect(match(` ${codeOf(approved).toLowerCase().replace('-', ' ')} `)).toBe('same')
})

test('a sheet printed before the last opinion is of the same text', () => {
  expect(codeOf(first)).not.toBe(codeOf(approved))
  expect(match(codeOf(first))).toBe('earlier')
})

test('a sheet of an earlier text, or a slip of the pen, is another', () => {
  const back = take(take(first, 'returnForRevision'), 'saveDraft', {
    reply: aReply({ blocks: [{ id: 'b-1', kind: 'paragraph', text: '另作答复。' }] }),
  })
  expect(match(codeOf(first), take(back, 'submit'))).toBe('other')
  expect(match('2222-2222')).toBe('other')
})

test('while it is being typed nothing is said', () => {
  expect(match('7F3A-K2')).toBeNull()
  expect(match('2222-2222', aCase().inStage('drafting').build())).toBeNull()
})
