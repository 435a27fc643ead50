import { extractRawText } from 'mammoth'
import { expect, it } from 'vitest'
import { presentRound, withRound } from '../../shared/case/case-file.ts'
import { documentNumberText, signOffOf } from '../../shared/case/round.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import { Office } from '../helpers/an-office.ts'

it('a suggestion becomes a signed letter that the deputy holds', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)

  // The section head sends it back once; the clerk mends it, and everyone looks again.
  await office.does('handler', id, 'submit', {})
  await office.does('sectionHead', id, 'returnForRevision', {
    remark: '第一部分请补上完成时限。',
    comments: [],
    reply: null,
  })
  const { draft } = presentRound(await office.sees(id))
  const mended = {
    ...draft,
    blocks: [...draft.blocks, { id: 'new', kind: 'paragraph' as const, text: '以上工作年底前完成。' }],
  }
  await office.does('handler', id, 'saveDraft', { reply: mended })
  await office.hasSignedOff(id)

  const signed = presentRound(await office.sees(id))
  expect(signed.versions).toHaveLength(2)
  expect(signOffOf(signed)?.by.name).toBe('刘建')
  expect(signed.dateOfIssue).toBe('2026-03-02')

  await office.issues(id)
  await office.sends(id, 'd-lihui', '李慧')
  await office.does('handler', id, 'finishSending', {})
  await office.does('handler', id, 'recordFeedback', {
    deputyId: 'd-lihui',
    day: office.today,
    attitude: 'satisfied',
    result: 'basicallySatisfied',
    reason: '',
    evidence: '征询意见表原件，陈静收。',
  })
  await office.does('handler', id, 'close', { missingReason: '' })
  const closed = await office.does('registrar', id, 'archive', {})
  expect(closed.stage).toBe('archived')

  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const letter = composeReply(closed, bureau)
  if (!letter.ok) throw new Error(letter.error.reason)
  const bytes = await writeDocx(letter.value, { createdOn: office.today })
  const { value: text } = await extractRawText({ buffer: Buffer.from(bytes) })
  const number = presentRound(closed).documentNumber
  expect(number && documentNumberText(number)).toBe('株科办〔2026〕1号')
  for (const part of ['株科办〔2026〕1号', '李慧代表：', '以上工作年底前完成。', '2026年3月2日', '株洲市科学技术局']) {
    expect(text).toContain(part)
  }
})

it('a text changed after sign-off goes back through everyone', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.does('registrar', id, 'recallSignOff', { reason: '数据有误。' })
  const { draft } = presentRound(await office.sees(id))
  await office.does('handler', id, 'saveDraft', { reply: { ...draft, classMark: 'A' } })
  await office.does('handler', id, 'submit', {})
  const file = await office.sees(id)
  expect(file.stage).toBe('reviewing')
  expect(signOffOf(presentRound(file))).toBeNull()
})

it('the drafter cannot approve, even when they are also the section head', async () => {
  const office = await Office.opens('2026-03-02', (bureau) => ({ ...bureau, approvalChain: ['handler'] }))
  const id = await office.receives()
  await office.bringsToDrafting(id)
  const { draft } = presentRound(await office.sees(id))
  await office.does('handler', id, 'saveDraft', { reply: draft })
  await office.does('handler', id, 'submit', {})
  const tried = await office.tries('handler', id, 'approve', { opinion: '同意', comments: [] })
  expect(tried).toEqual({ ok: false, error: { reason: '您起草或修改过这份稿件，不能由您本人审核或签发。' } })
})

it('a number is never given twice', async () => {
  const office = await Office.opens()
  const [first, second] = [await office.receives(), await office.receives()]
  for (const id of [first, second]) {
    await office.bringsToDrafting(id)
    await office.hasSignedOff(id)
    await office.issues(id)
  }
  const numbers = [presentRound(await office.sees(first)), presentRound(await office.sees(second))].map(
    (round) => round.documentNumber?.serial,
  )
  expect(numbers).toEqual([1, 2])
})

it('undoing takes back the last act, and no official one', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  const before = await office.sees(id)
  const { draft } = presentRound(before)
  await office.does('handler', id, 'saveDraft', { reply: { ...draft, classMark: 'D' } })
  const undone = await office.undoes('handler', id)
  expect(undone.ok && undone.value).toEqual(withRound(before, {}))
  await office.hasSignedOff(id)
  expect(await office.undoes('chiefLeader', id)).toEqual({
    ok: false,
    error: { reason: '“签发”是正式办理行为，不能撤销。' },
  })
})

it('undoing takes back only the line one sees, and only by those whose act it was', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  const before = await office.sees(id)
  const { draft } = presentRound(before)
  // Saving the same text again writes no line: there is nothing of it to undo.
  await office.does('handler', id, 'saveDraft', { reply: draft })
  const { seq = 0 } = (await office.workspace.db.cursors.get(id)) ?? {}
  await office.does('handler', id, 'saveDraft', { reply: { ...draft, classMark: 'D' } })
  const late = await office.undoes('handler', id, seq)
  expect(late).toEqual({ ok: false, error: { reason: '之后又有改动，不能直接撤销。' } })
  const foreign = await office.undoes('chiefLeader', id)
  expect(foreign).toEqual({
    ok: false,
    error: { reason: '“保存稿件”由承办人或办公室文书或科室负责人办理，也由他们撤销。' },
  })
  expect(presentRound(await office.sees(id)).draft.classMark).toBe('D')
})
