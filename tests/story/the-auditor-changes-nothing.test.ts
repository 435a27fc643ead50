/** 安全审计员 reads everything and changes nothing; 系统管理员 administers and handles no case. */
import { describe, expect, test } from 'vitest'
import { changeBureau } from '../../renderer/data/change-bureau.ts'
import { receiveCase } from '../../renderer/data/perform.ts'
import { removeCase } from '../../renderer/data/remove-case.ts'
import { stages } from '../../shared/case/stage.ts'
import type { Role } from '../../shared/people/roles.ts'
import { ok } from '../../shared/result.ts'
import { mayAdvance } from '../../shared/workflow/advance.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { stepNames } from '../../shared/workflow/steps.ts'
import { aCase, facts } from '../helpers/a-case.ts'
import { administrator, Office, sampleDocument } from '../helpers/an-office.ts'

const beside: readonly (readonly [string, Role])[] = [
  ['安全审计员', 'securityAuditor'],
  ['系统管理员', 'systemAdmin'],
]

describe.each(beside)('%s', (_name, role) => {
  const actor: Actor = { id: 'p-beside', name: '何监', roles: [role] }

  test.each(stages)('is refused every step in %s, with a reason', (stage) => {
    const file = aCase().inStage(stage).build()
    for (const name of stepNames) {
      const refusal = mayAdvance(file, name, actor, facts({}, file))
      expect(refusal?.reason, name).toMatch(/。$/)
    }
  })
})

test('the auditor’s hand is refused at every door that writes', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const auditor = office.actor('securityAuditor')
  await office.sits(auditor)
  const before = office.workspace.bureau.get()
  const lines = async (journal: string) => office.workspace.desk.readLines(journal)
  const then = [await lines('bureau'), await lines(id)]

  const file = await office.sees(id)
  const received = await receiveCase(office.workspace, { ...file, id: 'another' }, auditor)
  expect(received).toMatchObject({ ok: false, error: { reason: expect.stringContaining('只能查看') } })
  expect((await office.undoes('securityAuditor', id)).ok).toBe(false)
  expect((await removeCase(office.workspace, id, '误录', auditor)).ok).toBe(false)
  for (const step of [
    'changeSettings',
    'changePeople',
    'changePhrases',
    'changeOfficeTemplates',
    'reserveNumber',
  ] as const) {
    const changed = await changeBureau(office.workspace, step, auditor, (bureau) =>
      ok({ bureau: { ...(bureau ?? sampleDocument.bureau), name: '改过的单位' }, value: null }),
    )
    expect(changed).toMatchObject({ ok: false, error: { reason: expect.stringContaining('不能修改') } })
  }
  expect(office.workspace.bureau.get()).toBe(before)
  expect([await lines('bureau'), await lines(id)]).toEqual(then)
})

test('the administrator changes people and no settings, and receives no case', async () => {
  const office = await Office.opens()
  const admin = { id: administrator.id, name: administrator.name, roles: administrator.roles }
  await office.sits(admin)
  const rename = (step: 'changeSettings' | 'changePeople') =>
    changeBureau(office.workspace, step, admin, (bureau) =>
      ok({ bureau: { ...(bureau ?? sampleDocument.bureau), lockMinutes: 15 }, value: null }),
    )
  expect(await rename('changeSettings')).toMatchObject({ ok: false })
  expect(await rename('changePeople')).toMatchObject({ ok: true })
  const received = await receiveCase(office.workspace, { ...sampleDocument.case, id: 'another' }, admin)
  expect(received).toMatchObject({ ok: false, error: { reason: expect.stringContaining('系统管理员') } })
})
