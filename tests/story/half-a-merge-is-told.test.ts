import { expect, it } from 'vitest'
import type { Session } from '../../renderer/data/session.tsx'
import { takeStep } from '../../renderer/steps/take-step.ts'
import { Office } from '../helpers/an-office.ts'

function atTheDesk(office: Office): Session {
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  return {
    workspace: office.workspace,
    bureau,
    actor: office.actor('registrar'),
    today: office.today,
    sit: async () => {},
  }
}

/** 第1185号 and 第1190号, both registered. */
async function twoCases() {
  const office = await Office.opens()
  const [lead, joined] = [await office.receives(), await office.receives()]
  for (const [id, number] of [
    [lead, '1185'],
    [joined, '1190'],
  ] as const) {
    const { suggestion, assignment } = await office.sees(id)
    await office.does('registrar', id, 'register', { suggestion: { ...suggestion, number }, assignment })
  }
  return { office, lead, joined }
}

it('a crash after the lead took the other in is told, and the act can be done once more', async () => {
  const { office, lead, joined } = await twoCases()
  const { number, title } = (await office.sees(joined)).suggestion
  await office.does('registrar', lead, 'takeIn', { caseId: joined, number, title, deputies: [] })

  const half =
    '第1190号并入第1185号没有办完，两件都还在单独办理：请在第1190号再“并案办理”一次，或在第1185号“移出并案”。'
  expect((await office.startsAgain('nothing')).notices).toEqual([half])
  expect((await office.startsAgain('database')).notices).toContain(half)

  const input = { leadCaseId: lead, reason: '内容相同' }
  await office.sits(office.actor('registrar'))
  const merged = await takeStep(atTheDesk(office), await office.sees(joined), 'mergeInto', input)
  expect(merged).toMatchObject({ ok: true, value: { stage: 'merged' } })
  expect((await office.sees(lead)).mergedCases).toHaveLength(1)
  expect((await office.startsAgain('nothing')).notices).toEqual([])
})

it('a crash after the lead let the other go is told, and 取消并案 finishes it', async () => {
  const { office, lead, joined } = await twoCases()
  const input = { leadCaseId: lead, reason: '内容相同' }
  await takeStep(atTheDesk(office), await office.sees(joined), 'mergeInto', input)
  expect((await office.startsAgain('nothing')).notices).toEqual([])
  await office.does('registrar', lead, 'release', { caseId: joined })

  expect((await office.startsAgain('nothing')).notices).toEqual([
    '第1190号并入的那一件已不再一并答复它：请在第1190号“取消并案”，恢复单独办理。',
  ])
  await office.sits(office.actor('registrar'))
  await takeStep(atTheDesk(office), await office.sees(joined), 'splitOff', { reason: '内容不同' })
  expect((await office.startsAgain('nothing')).notices).toEqual([])
})

it('a merged case that is filed already stays with its lead', async () => {
  const { office, lead, joined } = await twoCases()
  const input = { leadCaseId: lead, reason: '内容相同' }
  await takeStep(atTheDesk(office), await office.sees(joined), 'mergeInto', input)
  await office.does('registrar', joined, 'archive', {})
  const released = await takeStep(atTheDesk(office), await office.sees(lead), 'release', { caseId: joined })
  expect(released).toMatchObject({ ok: false, error: { reason: expect.stringContaining('第1190号已归档') } })
  expect((await office.sees(lead)).mergedCases).toHaveLength(1)
})
