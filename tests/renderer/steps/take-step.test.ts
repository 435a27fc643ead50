import { expect, test } from 'vitest'
import type { Session } from '../../../renderer/data/session.tsx'
import { takeStep } from '../../../renderer/steps/take-step.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { Office } from '../../helpers/an-office.ts'

const sessionOf = (office: Office, role: Role): Session => {
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  return { workspace: office.workspace, bureau, actor: office.actor(role), today: office.today, sit: async () => {} }
}

async function twoRegistered() {
  const office = await Office.opens()
  const [lead, joined] = [await office.receives(), await office.receives()]
  for (const id of [lead, joined]) {
    const { suggestion, assignment } = await office.sees(id)
    await office.does('registrar', id, 'register', { suggestion, assignment })
  }
  return { office, lead, joined }
}

test('并案：一次办好两边，取消也是', async () => {
  const { office, lead, joined } = await twoRegistered()
  const session = sessionOf(office, 'registrar')
  const merged = await takeStep(session, await office.sees(joined), 'mergeInto', {
    leadCaseId: lead,
    reason: '内容相同',
  })
  expect(merged).toMatchObject({ ok: true, value: { stage: 'merged' } })
  expect((await office.sees(lead)).mergedCases.map((one) => one.caseId)).toEqual([joined])

  const split = await takeStep(session, await office.sees(joined), 'splitOff', { reason: '内容不同' })
  expect(split).toMatchObject({ ok: true, value: { stage: 'registered', ending: null } })
  expect((await office.sees(lead)).mergedCases).toEqual([])
})

test('接收并案从主案办，另一件随之并入；移出也是', async () => {
  const { office, lead, joined } = await twoRegistered()
  const session = sessionOf(office, 'registrar')
  const input = { caseId: joined, number: '', title: '', deputies: [] }
  const taken = await takeStep(session, await office.sees(lead), 'takeIn', input)
  expect(taken.ok && taken.value.mergedCases[0]?.deputies.length).toBe(1)
  expect((await office.sees(joined)).stage).toBe('merged')

  await takeStep(session, await office.sees(lead), 'release', { caseId: joined })
  expect((await office.sees(joined)).stage).toBe('registered')
})

test('另一件不能并，就两边都不动', async () => {
  const { office, lead, joined } = await twoRegistered()
  await office.does('registrar', lead, 'withdraw', { reason: '书面申请', allAgreed: true })
  const merged = await takeStep(sessionOf(office, 'registrar'), await office.sees(joined), 'mergeInto', {
    leadCaseId: lead,
    reason: '',
  })
  expect(merged.ok).toBe(false)
  expect((await office.sees(joined)).stage).toBe('registered')
})
