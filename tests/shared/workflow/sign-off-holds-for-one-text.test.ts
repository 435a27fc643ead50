/** 签发 holds for one text: whoever wrote may not approve, and whatever changes afterwards must go round again. */
import { describe, expect, it } from 'vitest'
import { presentRound } from '../../../shared/case/case-file.ts'
import { signOffOf } from '../../../shared/case/round.ts'
import { aCase, anAssignment, aReply, aSuggestion, clerk, refusalOf, take } from '../../helpers/a-case.ts'

const asClerk = { by: clerk }

describe('签发', () => {
  it('holds for the text that was signed', () => {
    expect(signOffOf(presentRound(aCase().inStage('numbering').build()))).toMatchObject({ role: 'chiefLeader' })
  })

  it('is void once recalled, even when the very same text is submitted again', () => {
    const recalled = take(aCase().inStage('sealing').build(), 'recallSignOff')
    expect(recalled.stage).toBe('drafting')
    expect(signOffOf(presentRound(recalled))).toBeNull()
    expect(presentRound(recalled)).toMatchObject({ dateOfIssue: null, seal: null, reviewPosition: 0 })
    const resubmitted = take(recalled, 'submit', {}, asClerk)
    expect(presentRound(resubmitted).versions.map((version) => version.number)).toEqual([1, 2])
    expect(signOffOf(presentRound(resubmitted))).toBeNull()
  })

  it('needs every approval anew after a recall', () => {
    const again = take(take(aCase().inStage('numbering').build(), 'recallSignOff'), 'submit', {}, asClerk)
    const skipped = { ...again, stage: 'signOff' as const }
    expect(refusalOf(skipped, 'signOff')).toBe('前面的审核意见不是针对这一稿的，须退回重新送审。')
  })

  it('keeps its number through a recall', () => {
    let file = take(aCase().inStage('sealing').build(), 'recallSignOff')
    file = take(take(file, 'saveDraft', { reply: aReply({ classMark: 'B' }) }, asClerk), 'submit', {}, asClerk)
    while (file.stage === 'reviewing') file = take(file, 'approve')
    const numbered = take(take(file, 'signOff'), 'assignNumber')
    expect(presentRound(numbered).documentNumber?.serial).toBe(26)
  })

  it('is void when the registration changes what the letter says', () => {
    const amended = take(aCase().inStage('numbering').build(), 'amendRegistration', {
      suggestion: aSuggestion({ title: '关于科技创新的建议' }),
      assignment: anAssignment(),
    })
    expect(refusalOf(amended, 'assignNumber')).toBe('稿件在签发后有改动，签发已失效：请“撤销签发”后重新送审。')
    expect(take(amended, 'recallSignOff').stage).toBe('drafting')
  })

  it('can be recalled after sealing as long as nobody has the letter', () => {
    expect(take(aCase().inStage('sending').build(), 'recallSignOff').stage).toBe('drafting')
  })
})

describe('再次答复', () => {
  it('keeps the first answer as it was', () => {
    const first = aCase().inStage('rehandling').build()
    const second = aCase().inRound(2).inStage('feedbackPending').build()
    expect(second.rounds[0]).toEqual(first.rounds[0])
    expect(second.rounds.map((round) => round.documentNumber?.serial)).toEqual([26, 27])
  })

  it('starts from the text of the first, whose drafters still may not approve it', () => {
    const second = aCase().inRound(2).inStage('planning').build()
    expect(presentRound(second)).toMatchObject({ number: 2, draft: aReply(), drafters: [{ id: clerk.id }] })
    expect(presentRound(second)).toMatchObject({ versions: [], decisions: [], sends: [], documentNumber: null })
  })

  it('is published for itself, as the first one was', () => {
    const looked = take(aCase().inStage('rehandling').build(), 'settlePublicVersion')
    const first = take(looked, 'publish', { place: '市科技局网站' })
    const second = take(first, 'startRound')
    expect(second.rounds.map((round) => round.published?.place ?? null)).toEqual(['市科技局网站', null])
    const again = aCase().inRound(2).inStage('feedbackPending').build()
    expect(refusalOf(again, 'publish')).toMatch(/还没有定公开版/u)
    expect(refusalOf(take(again, 'settlePublicVersion'), 'publish')).toBeNull()
  })

  it('is not needed when the deputy changes to 满意', () => {
    const content = take(aCase().inStage('rehandling').build(), 'recordFeedback')
    expect(content.stage).toBe('feedbackPending')
    expect(take(content, 'close').stage).toBe('closed')
  })

  it('follows a 不满意 that comes back after the case was closed', () => {
    const late = take(aCase().inStage('closed').build(), 'recordFeedback', {
      result: 'dissatisfied',
      reason: '没有落实。',
    })
    expect(late).toMatchObject({ stage: 'rehandling', ending: null })
  })

  it('may end, named, when the deputy stays 不满意', () => {
    const still = aCase().inRound(2).inStage('rehandling').build()
    expect(take(still, 'close', { missingReason: '已报市人大代表工委。' }).stage).toBe('closed')
  })
})
