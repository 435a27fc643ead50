import { expect, test } from 'vitest'
import sample from '../../../assets/sample/1185.json' with { type: 'json' }
import { letterKinds } from '../../../shared/bureau/letter-template.ts'
import { caseDocumentSchema } from '../../../shared/exchange/case-document.ts'
import { caseOfKind } from '../../../shared/letter/case-of-kind.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { bodyItemText } from '../../../shared/letter/official-document.ts'
import { termBeforeExtension } from '../../../shared/workflow/deadlines.ts'

const { case: file, bureau } = caseDocumentSchema.parse(sample)

test.each(letterKinds)('the sample shows what the template of %s writes', (kind) => {
  const shown = caseOfKind(kind, file, '2026-03-02')
  const dueBefore = termBeforeExtension(shown, bureau)
  const letter = composeLetter(kind, shown, bureau, { today: '2026-03-02', dueBefore })
  if (!letter.ok) throw new Error(letter.error.reason)
  const text = letter.value.body.map(bodyItemText).join('\n')
  // The template's own opening is seen, not the clerk's.
  expect(text).toMatch(/收悉|已作答复|由我局/u)
  expect(text).not.toContain('　　')
  expect(letter.value.missing.filter((name) => !['发文字号', '成文日期'].includes(name))).toEqual([])
})
