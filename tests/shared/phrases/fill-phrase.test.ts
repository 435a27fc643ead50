import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { gatherLetter, type LetterFacts, letterKindOf } from '../../../shared/letter/letter-facts.ts'
import { fieldNamed } from '../../../shared/letter/template-fields.ts'
import { fillPhrase, phraseFault, phraseFieldNames } from '../../../shared/phrases/fill-phrase.ts'
import { deputy, letterBureau, letterCase, shortReply } from '../../fixtures/letter-case.ts'

function factsOf(change: (file: CaseFile) => CaseFile = (file) => file): LetterFacts {
  const file = change(letterCase(shortReply))
  const facts = gatherLetter(letterKindOf(file), file, letterBureau(), {})
  if (!facts.ok) throw new Error(facts.error.reason)
  return facts.value
}

const blank = '\u3000'.repeat(4)

test('every field of phrases is one of letter templates', () => {
  for (const name of phraseFieldNames) expect(fieldNamed(name), name).not.toBeNull()
})

describe('a phrase is filled from the case', () => {
  test('with its facts', () => {
    expect(fillPhrase('{{您}}提出的{{建议标题}}（{{编号}}）收悉。', factsOf()).text).toMatch(
      /^您提出的《关于.+》（第1185号）收悉。$/u,
    )
  })

  test('for several deputies too', () => {
    const several = factsOf((file) => ({
      ...file,
      suggestion: { ...file.suggestion, cosigners: [deputy('王强')] },
    }))
    expect(fillPhrase('{{称谓}}：{{您}}', several).text).toMatch(/、王强代表：你们$/u)
  })

  test('what the case does not say is a visible blank and named once', () => {
    const facts = factsOf((file) => ({ ...file, assignment: { ...file.assignment, role: 'sole', coUnits: [] } }))
    expect(fillPhrase('会同{{会办单位}}研究，{{会办单位}}意见', facts)).toEqual({
      text: `会同${blank}研究，${blank}意见`,
      blanks: ['会办单位'],
    })
  })

  test('a field that phrases do not know is a blank, not a value that may change later', () => {
    expect(fillPhrase('{{办理类别}}{{不存在}}{{constructor}}', factsOf())).toEqual({
      text: blank.repeat(3),
      blanks: ['办理类别', '不存在', 'constructor'],
    })
  })

  test('braces in a value stay braces, line ends in it go', () => {
    const facts = factsOf((file) => ({ ...file, suggestion: { ...file.suggestion, title: '{{编号}}\n的建议' } }))
    expect(fillPhrase('{{建议标题}}', facts)).toEqual({ text: '《{{编号}}的建议》', blanks: [] })
  })

  test('braces that do not pair are left as they are', () => {
    expect(fillPhrase('前{{后', factsOf())).toEqual({ text: '前{{后', blanks: [] })
  })
})

test.each([
  ['', '请填写'],
  ['字'.repeat(2001), '太长'],
  ['前{{后', '没有用“}}”收住'],
  ['{{文号}}', '没有“{{文号}}”这个字段'],
])('why %s is no phrase', (text, said) => {
  expect(phraseFault(text)).toContain(said)
})

test('a plain text and known fields may be kept', () => {
  expect(phraseFault('{{您}}好')).toBeNull()
})
