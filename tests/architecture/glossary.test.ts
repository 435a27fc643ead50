/** The glossary names every stage, role and step with the label that the user reads. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { stageLabels } from '../../shared/case/stage.ts'
import { roleLabels } from '../../shared/people/roles.ts'
import { stepNames, steps } from '../../shared/workflow/steps.ts'

const lines = readFileSync(path.resolve(import.meta.dirname, '../../docs/glossary.md'), 'utf8').split('\n')

const words = [
  ...Object.entries(stageLabels),
  ...Object.entries(roleLabels),
  ...stepNames.map((name) => [name, steps[name].label] as const),
]

describe('the glossary', () => {
  it.each(words)('%s is %s', (identifier, label) => {
    expect(lines.some((line) => line.startsWith(`| ${label} | \`${identifier}\` |`))).toBe(true)
  })
})
