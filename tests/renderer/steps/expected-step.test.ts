import { describe, expect, test } from 'vitest'
import { expectedStep, isRare } from '../../../renderer/steps/expected-step.ts'
import { hasOwnPage } from '../../../renderer/steps/step-forms/form-of.ts'
import { type Stage, stages } from '../../../shared/case/stage.ts'
import { rolesFor } from '../../../shared/workflow/advance.ts'
import { steps } from '../../../shared/workflow/steps.ts'
import { aCase, facts, take } from '../../helpers/a-case.ts'

const reached = (stage: Stage) => aCase().inStage(stage).build()

describe('每个环节都有一个下一步', () => {
  test.each(stages.filter((stage) => stage !== 'archived'))('%s', (stage) => {
    const file = reached(stage)
    const name = expectedStep(file)
    if (name === null) throw new Error('nothing is expected')
    expect(steps[name].from, steps[name].label).toContain(stage)
    expect(rolesFor(name, file, facts({}, file)).length).toBeGreaterThan(0)
    expect(hasOwnPage(name)).toBe(false)
  })

  test('归档以后没有', () => expect(expectedStep(reached('archived'))).toBeNull())
})

test('沟通之前先记录沟通，之后才起草', () => {
  const file = reached('contactBefore')
  expect(expectedStep(file)).toBe('recordContact')
  expect(expectedStep(take(file, 'recordContact'))).toBe('beginDrafting')
})

test('会办件不走接办、沟通', () => {
  const file = aCase()
    .with({ assignment: { role: 'coHandle' } })
    .inStage('assignedToSection')
    .build()
  expect(expectedStep(file)).toBe('beginCoOpinion')
})

test('平常要走的下一步不藏在“更多”里', () => {
  const hidden = stages.map((stage) => expectedStep(reached(stage))).filter((name) => name !== null && isRare(name))
  expect(hidden).toEqual(['assignToSection', 'startRound'])
})
