import { expect, test } from 'vitest'
import { entryWords } from '../../../../renderer/features/case/journal-words.ts'
import { aCase, amendedText, clerk, financeHead, take } from '../../../helpers/a-case.ts'
import { presentRound } from '../../../../shared/case/case-file.ts'
import type { CaseFile } from '../../../../shared/case/case-file.ts'
import { Office } from '../../../helpers/an-office.ts'

test('每一条都说得出谁做了什么', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const { suggestion, assignment } = await office.sees(id)
  await office.does('registrar', id, 'register', { suggestion, assignment })
  await office.undoes('registrar', id)
  await office.does('registrar', id, 'withdraw', { reason: '代表书面申请', allAgreed: true })
  const entries = await office.workspace.db.entries.where('journal').equals(id).sortBy('seq')
  expect(entries.map(entryWords)).toEqual([
    { what: '收件', detail: '', stage: '待登记' },
    { what: '登记', detail: '', stage: '已登记' },
    { what: '撤销上一步', detail: '', stage: '待登记' },
    { what: '登记撤回', detail: '代表书面申请', stage: '已撤回' },
  ])
})

/** The line that a step leaves, as far as its words go. */
const saidOf = (step: string, after: CaseFile): string =>
  entryWords({
    journal: after.id,
    seq: 9,
    prev: null,
    alg: 'sha256',
    step,
    by: clerk,
    at: '2025-03-05T01:00:00.000Z',
    day: '2025-03-05',
    set: { rounds: after.rounds, outgoing: after.outgoing, settledForks: after.settledForks },
    signature: null,
  }).detail

test('审签、会签和送出也说得清楚', () => {
  const reviewing = aCase().inStage('reviewing').build()
  const reply = amendedText(presentRound(reviewing).draft)
  expect(saidOf('amendAndApprove', take(reviewing, 'amendAndApprove'))).toBe('文字上作了修改，同意。（改成第 2 稿）')
  expect(saidOf('returnForRevision', take(reviewing, 'returnForRevision', { reply }))).toBe(
    '第二部分没有写明时限。（附改动稿）',
  )
  expect(saidOf('recordPaperDecision', take(reviewing, 'recordPaperDecision'))).toBe(
    '李白军于 2025-03-05 在纸面上同意：同意。',
  )
  const asked = take(reviewing, 'requestCountersign')
  const against = take(asked, 'countersign', { agrees: false, opinion: '资金来源不实。' }, { by: financeHead })
  expect(saidOf('countersign', against)).toBe('财务科不同意：资金来源不实。')
  expect(saidOf('withdrawCountersign', take(against, 'withdrawCountersign'))).toBe('财务科：不涉及该科职责。')
  expect(saidOf('sendOut', take(reviewing, 'sendOut'))).toBe('送审包，送李白军')
  expect(saidOf('settleFork', take(reviewing, 'settleFork'))).toBe('选用本机的：以本机这一版为准。')
})
