import { describe, expect, it } from 'vitest'
import { caseFileSchema } from '../../../shared/case/case-file.ts'
import { stages } from '../../../shared/case/stage.ts'
import { aCase } from '../../helpers/a-case.ts'

describe('every stage', () => {
  it.each(stages)('%s is reached by real steps', (stage) => {
    const file = aCase().inStage(stage).build()
    expect(file.stage).toBe(stage)
    expect(caseFileSchema.parse(file)).toEqual(file)
  })
})
