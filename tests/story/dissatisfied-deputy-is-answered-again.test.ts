import { expect, it } from 'vitest'
import { presentRound } from '../../shared/case/case-file.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import { titleText } from '../../shared/letter/official-document.ts'
import { replyDeadline } from '../../shared/workflow/deadlines.ts'
import { Office } from '../helpers/an-office.ts'

it('a dissatisfied deputy is answered again, and the first answer stays as it was', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id)
  await office.sends(id, 'd-lihui', '李慧')
  await office.does('handler', id, 'finishSending', {})
  const rating = { deputyId: 'd-lihui', day: office.today, attitude: 'satisfied', result: 'dissatisfied' } as const

  const noReason = await office.tries('handler', id, 'recordFeedback', {
    ...rating,
    reason: '',
    evidence: '征询意见表',
  })
  expect(noReason).toEqual({ ok: false, error: { reason: '“不满意”须写明代表的理由。' } })
  const noEvidence = await office.tries('handler', id, 'recordFeedback', {
    ...rating,
    reason: '没有时限',
    evidence: '',
  })
  expect(!noEvidence.ok && noEvidence.error.reason).toMatch(/^评价须有依据/)

  await office.does('handler', id, 'recordFeedback', {
    ...rating,
    reason: '没有写明时限。',
    evidence: '征询意见表原件',
  })
  const stuck = await office.tries('handler', id, 'close', { missingReason: '' })
  expect(!stuck.ok && stuck.error.reason).toContain('须重新办理')

  const firstRound = presentRound(await office.sees(id))
  const again = await office.does('handler', id, 'startRound', { reason: '代表认为没有写明时限。' })
  expect(again.stage).toBe('planning')
  expect(again.rounds).toHaveLength(2)
  expect(again.rounds[0]).toEqual(firstRound)

  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  expect(replyDeadline(again, bureau).warnBy).toBe('2026-04-02')
  const letter = composeReply(again, bureau)
  expect(letter.ok && titleText(letter.value)).toBe('关于市十六届人大四次会议第1185号建议的再次答复')
})
