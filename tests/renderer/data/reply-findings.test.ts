import { expect, test } from 'vitest'
import { findingsOf } from '../../../renderer/data/reply-findings.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { aBureau, aCase, aReply } from '../../helpers/a-case.ts'

const blocks = [{ id: 'b-1', kind: 'paragraph' as const, text: '来函收悉。现函告如下：同意所提建议。' }]
const rulesFor = (role: 'sole' | 'coHandle') => {
  const file = aCase()
    .with({ assignment: { role, leadUnit: '市发改委' }, reply: aReply({ blocks }) })
    .inStage('drafting')
    .build()
  return findingsOf(file, aBureau(), presentRound(file).draft).map((finding) => finding.rule)
}

test('会办意见写给主办单位：不查只对代表说的话', () => {
  expect(rulesFor('sole')).toEqual(expect.arrayContaining(['opening.formula', 'content.noCommunication']))
  expect(rulesFor('coHandle')).toEqual([])
})
