import { describe, expect, it } from 'vitest'
import { answeredDeputies, presentRound, withRound } from '../../../shared/case/case-file.ts'
import { headOf } from '../../../shared/case/head.ts'
import { blockText } from '../../../shared/case/reply.ts'
import { documentNumberText, latestFeedback, signOffOf } from '../../../shared/case/round.ts'
import { isResting, stages } from '../../../shared/case/stage.ts'
import { deputiesOf } from '../../../shared/case/suggestion.ts'
import { aCase, aDeputy, aSuggestion, take } from '../../helpers/a-case.ts'

describe('a round', () => {
  it('writes its number with six-angle brackets and no leading zeros (GB/T 9704-2012 §7.2.5)', () => {
    expect(documentNumberText({ seriesId: 'reply', prefix: '株科办', year: 2025, serial: 6 })).toBe('株科办〔2025〕6号')
  })

  it('is not signed off before anybody submitted it', () => {
    expect(signOffOf(presentRound(aCase().build()))).toBeNull()
  })

  it('counts only a deputy’s latest word', () => {
    const changed = take(aCase().inStage('rehandling').build(), 'recordFeedback')
    const { feedback } = presentRound(changed)
    expect(feedback.map((entry) => entry.result)).toEqual(['dissatisfied', 'satisfied'])
    expect(latestFeedback(presentRound(changed)).map((entry) => entry.result)).toEqual(['satisfied'])
  })

  it('is changed without touching the rounds before it', () => {
    const second = aCase().inRound(2).inStage('planning').build()
    const changed = withRound(second, { reason: '再办' })
    expect(changed.rounds[0]).toBe(second.rounds[0])
    expect(presentRound(changed).reason).toBe('再办')
    expect(presentRound(second).reason).not.toBe('再办')
  })

  it('must exist', () => {
    expect(() => presentRound({ ...aCase().build(), rounds: [] })).toThrow('case case-1 has no round')
  })
})

describe('who gets an answer', () => {
  it('the lead deputy first, then the cosigners, then the deputies of merged cases', () => {
    const file = take(
      aCase()
        .with({ suggestion: { cosigners: [aDeputy('赵强')] } })
        .inStage('planning')
        .build(),
      'takeIn',
    )
    expect(answeredDeputies(file).map((deputy) => deputy.name)).toEqual(['李慧', '赵强', '赵并'])
  })

  it('the cosigners alone while there is no lead deputy', () => {
    expect(deputiesOf(aSuggestion({ leadDeputy: null, cosigners: [aDeputy('赵强')] }))).toHaveLength(1)
  })
})

describe('a head', () => {
  const outside = { due: null, initials: 'gyjqkjcx', updatedAt: '2025-03-05T01:00:00.000Z' }

  it('shows a case that has gone all the way', () => {
    expect(headOf(aCase().inStage('feedbackPending').build(), outside)).toMatchObject({
      stage: 'feedbackPending',
      number: '1185',
      leadDeputy: '李慧',
      handler: '李婉',
      section: '规划科',
      round: 1,
      classMark: 'A',
      documentNumber: '株科办〔2025〕26号',
      initials: 'gyjqkjcx',
    })
  })

  it('shows a case about which nothing is known yet', () => {
    expect(
      headOf(
        aCase()
          .with({ suggestion: { leadDeputy: null } })
          .build(),
        outside,
      ),
    ).toMatchObject({
      leadDeputy: '',
      handler: '',
      classMark: null,
      documentNumber: null,
    })
  })
})

it('a table reads as lines of cells', () => {
  const rows = [
    ['项目', '数量'],
    ['高企', '1500'],
  ]
  expect(blockText({ id: 'b', kind: 'table', rows })).toBe('项目\t数量\n高企\t1500')
})

it('five stages are at rest', () => {
  expect(stages.filter(isResting)).toEqual(['closed', 'returned', 'withdrawn', 'merged', 'archived'])
})
