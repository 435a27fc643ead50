// @vitest-environment happy-dom
import { Form } from 'antd'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '../../../renderer/data/session.tsx'
import { formOf } from '../../../renderer/steps/step-forms/form-of.ts'
import { issueWords } from '../../../renderer/steps/step-forms/issue-words.ts'
import type { Stage } from '../../../shared/case/stage.ts'
import { stepNames, steps } from '../../../shared/workflow/steps.ts'
import { aCase } from '../../helpers/a-case.ts'
import { Office } from '../../helpers/an-office.ts'

let session: Session
beforeAll(async () => {
  const office = await Office.opens()
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  session = {
    workspace: office.workspace,
    bureau,
    actor: office.actor('registrar'),
    today: office.today,
    sit: async () => {},
  }
})

/** A case where the step has something to act on; co-handlers wait where opinions are asked. */
const aboutStep = (from: readonly Stage[]) => {
  const stage = from.includes('coOpinionPending') ? 'coOpinionPending' : (from[0] ?? 'received')
  return { file: aCase().inStage(stage).build(), session }
}

const withForms = stepNames.filter((name) => formOf(name) !== null)

describe.each(withForms)('%s', (name) => {
  test('asks for what the step takes, and complains in Chinese only', () => {
    const form = formOf(name)
    if (form === null) throw new Error('no form')
    const about = aboutStep(steps[name].from)
    const starts = form.starts(about)
    const parsed = steps[name].input.safeParse(form.gives?.(starts, about) ?? starts)
    const issues = parsed.success ? [] : parsed.error.issues
    expect(issues.filter((issue) => issue.code === 'unrecognized_keys')).toEqual([])
    for (const issue of issues) expect(issueWords(issue)).toMatch(/[\u4e00-\u9fff]/u)
  })

  test('draws its fields', () => {
    const form = formOf(name)
    if (form === null) throw new Error('no form')
    const about = aboutStep(steps[name].from)
    const html = renderToStaticMarkup(
      <Form layout="vertical" initialValues={form.starts(about)}>
        <form.Fields about={about} />
      </Form>,
    )
    expect(html).toMatch(/<input|<textarea|radiogroup|step-form-says/u)
  })
})

test('a rating never stands there beforehand', () => {
  const about = aboutStep(['feedbackPending'])
  expect(Object.keys(formOf('recordFeedback')?.starts(about) ?? {})).not.toEqual(
    expect.arrayContaining(['attitude', 'result']),
  )
})
