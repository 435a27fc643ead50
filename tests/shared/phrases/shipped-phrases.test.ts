import { expect, test } from 'vitest'
import { phraseFault } from '../../../shared/phrases/fill-phrase.ts'
import { phraseState } from '../../../shared/phrases/find-phrases.ts'
import { shippedPhrases } from '../../../shared/phrases/shipped-phrases.ts'

test('each has an id of its own, a source, fields that are known, and no mark of a person', () => {
  expect(new Set(shippedPhrases.map(({ id }) => id)).size).toBe(shippedPhrases.length)
  for (const phrase of shippedPhrases) {
    expect(phrase.source, phrase.id).not.toBe('')
    expect(phraseFault(phrase.text), phrase.id).toBeNull()
    expect(phrase.text, phrase.id).not.toMatch(/[!！]|\d{7,}/u)
  }
})

test('the article of the 代表法 changed its number on 2025-03-11: on no day are both offered', () => {
  const [now, old] = ['policy-deputies-51', 'policy-deputies-42-old'].map((id) =>
    shippedPhrases.find((phrase) => phrase.id === id),
  )
  if (now === undefined || old === undefined) throw new Error('the phrases of the 代表法 are missing')
  for (const [day, states] of [
    ['2025-03-10', ['notYet', 'valid']],
    ['2025-03-11', ['valid', 'expired']],
  ] as const) {
    expect([now, old].map((phrase) => phraseState(phrase, day))).toEqual(states)
  }
})
