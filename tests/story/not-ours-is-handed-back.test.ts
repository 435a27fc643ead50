import { expect, it } from 'vitest'
import { Office } from '../helpers/an-office.ts'

const request = { reason: '涉及农业技术推广，属市农业农村局职责。', proposedUnit: '市农业农村局', signedBy: '李白军' }

async function registered(office: Office): Promise<string> {
  const id = await office.receives()
  const { suggestion, assignment } = await office.sees(id)
  await office.does('registrar', id, 'register', { suggestion, assignment })
  await office.does('registrar', id, 'checkScope', {})
  return id
}

it('a suggestion that is not ours is handed back, and ends as 已退回', async () => {
  const office = await Office.opens()
  const id = await registered(office)
  await office.does('registrar', id, 'requestReturn', request)
  office.waits(3)
  const returned = await office.does('registrar', id, 'acceptReturn', {
    day: office.today,
    note: '同意改由市农业农村局办理。',
  })
  expect(returned.stage).toBe('returned')
  expect(returned.returnRequest).toMatchObject({ outcome: 'accepted', proposedUnit: '市农业农村局' })
  expect(office.workspace.heads.get()[0]).toMatchObject({ stage: 'returned', due: null })
})

it('refused, it stays here and cannot be handed back a second time', async () => {
  const office = await Office.opens()
  const id = await registered(office)
  await office.does('registrar', id, 'requestReturn', request)
  await office.does('registrar', id, 'refuseReturn', { day: office.today, note: '仍由你单位主办。' })
  const again = await office.tries('registrar', id, 'requestReturn', request)
  expect(again).toEqual({ ok: false, error: { reason: '交办机构已不同意退回，请按职责办理。' } })
})

it('too late, the window says when it closed', async () => {
  const office = await Office.opens()
  const id = await registered(office)
  // 签收 2026-02-25, ten working days on; Saturday 02-28 is worked (调休).
  office.waits(30)
  const late = await office.tries('registrar', id, 'requestReturn', request)
  expect(!late.ok && late.error.reason).toMatch(/^退回期限已于 2026-03-10 届满/)
})
