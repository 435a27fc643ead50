import { expect, it } from 'vitest'
import { presentRound } from '../../shared/case/case-file.ts'
import { composeCoOpinion } from '../../shared/letter/compose-co-opinion.ts'
import { titleText } from '../../shared/letter/official-document.ts'
import { Office } from '../helpers/an-office.ts'

it('a co-handler sends its opinion to the lead unit and answers no deputy', async () => {
  const office = await Office.opens()
  const id = await office.receives((file) => ({
    ...file,
    assignment: { ...file.assignment, role: 'coHandle', leadUnit: '市工业和信息化局' },
  }))
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id, 'co-opinion')
  await office.sends(id, '市工业和信息化局', '市工业和信息化局')
  const closed = await office.does('handler', id, 'finishSending', {})
  expect(closed.stage).toBe('closed')
  expect(presentRound(closed).documentNumber?.prefix).toBe('株科办会')

  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const letter = composeCoOpinion(closed, bureau)
  expect(letter.ok && titleText(letter.value)).toBe('关于市十六届人大四次会议第1185号建议的会办意见')
  expect(letter.ok && letter.value.salutation).toBe('市工业和信息化局：')
})

it('a lead unit signs off only when every co-opinion is in or waived with a reason', async () => {
  const office = await Office.opens()
  const id = await office.receives((file) => ({
    ...file,
    assignment: { ...file.assignment, role: 'lead', coUnits: ['市财政局', '市税务局'] },
  }))
  await office.bringsToDrafting(id)
  const asked = await office.does('handler', id, 'requestCoOpinions', {
    units: [
      { unit: '市财政局', points: ['加大研发投入'] },
      { unit: '市税务局', points: [] },
    ],
    due: null,
  })
  expect(asked.coOpinions.map((opinion) => opinion.due)).toEqual(['2026-04-01', '2026-04-01'])
  await office.does('handler', id, 'beginDrafting', {})
  await office.does('handler', id, 'submit', {})
  for (const role of ['sectionHead', 'officeReviewer', 'deputyLeader'] as const) {
    await office.does(role, id, 'approve', { opinion: '同意', comments: [] })
  }
  const early = await office.tries('chiefLeader', id, 'signOff', { opinion: '同意', comments: [] })
  expect(!early.ok && early.error.reason).toBe(
    '会办意见还没有收齐：市财政局（2026-03-02 征询，应于 2026-04-01 前提出）、市税务局（2026-03-02 征询，应于 2026-04-01 前提出）。请催办，或写明理由后不再等待。',
  )
  const [first, second] = asked.coOpinions
  if (first === undefined || second === undefined) throw new Error('two opinions were asked for')
  await office.does('handler', id, 'recordCoOpinion', {
    coOpinionId: first.id,
    day: office.today,
    text: '同意，经费已列入预算。',
    evidence: null,
  })
  await office.does('handler', id, 'waiveCoOpinion', { coOpinionId: second.id, reason: '市税务局电话答复无意见。' })
  const signed = await office.does('chiefLeader', id, 'signOff', { opinion: '同意', comments: [] })
  expect(signed.stage).toBe('numbering')
})
