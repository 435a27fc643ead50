import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sha256 } from '../../../../electron/desk/make-desk.ts'
import { nodeDisk } from '../../../../electron/desk/disk.ts'
import { writeSet } from '../../../../renderer/features/letter/write-set.ts'
import { planSet, type SetPlan } from '../../../../shared/letter-set/plan-set.ts'
import { deskIn, dialogsAnswering, freshFolder } from '../../../electron/helpers/a-desk.ts'
import { letterBureau } from '../../../fixtures/letter-case.ts'
import { signedCase } from '../../../fixtures/signed-case.ts'

function somePlan(): SetPlan {
  const plan = planSet(signedCase(), letterBureau(), {
    parts: ['feedbackForm', 'signOffSheet'],
    recipientIds: null,
    today: '2025-06-30',
    hash: sha256,
    dayOf: (moment) => moment.slice(0, 10),
  })
  if (!plan.ok) throw new Error(plan.error.reason)
  return plan.value
}

const options = {
  createdOn: '2025-06-30',
  signal: new AbortController().signal,
  onProgress: () => {},
  pause: async () => {},
}

test('a name that the desk refuses ends the set with its reason, and nothing is left', async () => {
  const place = freshFolder()
  const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(place) })
  const plan = somePlan()
  const broken = { ...plan, items: plan.items.map((item, at) => (at === 2 ? { ...item, path: 'a/b/c.docx' } : item)) }
  const outcome = await writeSet(desk, broken, options)
  expect(outcome).toMatchObject({ outcome: 'failed' })
  expect(outcome.outcome === 'failed' && outcome.reason).toContain('a/b/c.docx')
  expect(readdirSync(place)).toEqual([])
})

test('a full disk ends the set with a sentence, and nothing is left', async () => {
  const place = freshFolder()
  let renames = 0
  const disk = {
    ...nodeDisk,
    async rename(from: string, to: string) {
      renames += 1
      if (to.endsWith(somePlan().folder)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      await nodeDisk.rename(from, to)
    },
  }
  const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(place), disk })
  const outcome = await writeSet(desk, somePlan(), options)
  expect(outcome.outcome === 'failed' && outcome.reason).toMatch(/[\u4e00-\u9fff]/u)
  expect(renames).toBeGreaterThan(0)
  expect(readdirSync(place)).toEqual([])
})

test('a writer that throws leaves nothing, and the fault is not hidden', async () => {
  const place = freshFolder()
  const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(place) })
  const plan = somePlan()
  const [first] = plan.items
  if (first?.content.kind !== 'form') throw new Error('no form')
  const { form } = first.content
  const torn = form.blocks.map((block) =>
    block.kind === 'grid' ? { ...block, grid: { ...block.grid, columnsMm: [...block.grid.columnsMm, 10] } } : block,
  )
  const broken = { ...plan, items: [{ ...first, content: { kind: 'form', form: { ...form, blocks: torn } } as const }] }
  await expect(writeSet(desk, broken, options)).rejects.toThrow('does not fill its columns')
  expect(readdirSync(place)).toEqual([])
})
