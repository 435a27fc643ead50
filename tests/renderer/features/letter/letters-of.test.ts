import { expect, it } from 'vitest'
import { lettersOf } from '../../../../renderer/features/letter/letters-of.ts'
import { caseWith, extension, returnRequest } from '../../../fixtures/case-with-letter.ts'

it.each([
  [caseWith('reply'), [['reply', '答复']]],
  [caseWith('secondReply'), [['secondReply', '再次答复']]],
  [caseWith('coOpinion'), [['coOpinion', '会办意见']]],
  [
    caseWith('returnLetter'),
    [
      ['reply', '答复'],
      ['returnLetter', '退办函'],
    ],
  ],
  [
    caseWith('extensionRequest', {
      returnRequest,
      extensions: [extension, { ...extension, id: 'x2', newDue: '2025-08-29' }],
    }),
    [
      ['reply', '答复'],
      ['returnLetter', '退办函'],
      ['extensionRequest/x2', '延期申请（延至 2025-08-29）'],
      ['extensionRequest/x1', '延期申请（延至 2025-08-28）'],
    ],
  ],
])('offers the letters that the case can have', (file, letters) => {
  expect(lettersOf(file).map(({ key, label }) => [key, label])).toEqual(letters)
})
